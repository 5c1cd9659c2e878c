import { expect, test } from "vitest";
import { schemeErrors, schemeOf } from "../support/quarter.ts";

/** A mistake in the mapping of payments: its lines, where it is said to be, and words of it. */
type Mistake = readonly [yaml: string, at: string, zh: string, en: string];

const MISTAKES: readonly Mistake[] = [
  ["file: a.csv", "3:5 file", "是不是想写“files”", "did you mean “files”"],
  ["files: []", "3:5 files", "至少要写 1 项", "at least 1"],
  ["columns: { amuont: 金额 }", "3:16 columns.amuont", "没有“amuont”这一列", "no column “amuont”"],
  ["columns: { amount: 金额, 金额: 钱 }", "3:28 columns.金额", "同一列写了两次", "given twice"],
  ["columns: { amount: { column: 3C } }", "3:16 columns.amount", "不是列标", "no letters of a column"],
  ["columns: { amount: [a, b] }", "3:16 columns.amount", "应为列名", "expected a header"],
  ["files: a.csv\nheader: none\ncolumns: { amount: 金额 }", "5:16 columns.amount", "不是列标", "no letters"],
  ["header: none\ncolumns: { date: A }", "3:5 header", "只能与 files 或 sheet", "only with files or sheet"],
  ["delimiter: tab", "3:5 delimiter", "只能与 files 或 sheet", "only with files"],
  ["unit: { amount: 美元 }", "3:13 unit.amount", "应为其中之一", "expected one of"],
  ["unit: { date: 元 }", "3:13 unit.date", "不能用单位“元”", "does not fit this column"],
  ["unit: { amount: '%' }", "3:13 unit.amount", "不能用单位“%”", "does not fit this column"],
  ["date-order: ydm", "3:5 date-order", "应为其中之一", "expected one of"],
  ["dates: { amount: serial }", "3:14 dates.amount", "不是日期或时间", "no dates or times"],
  [
    "values: { kind: { 退: refnd } }",
    "3:23 values.kind.退",
    "“refnd”不是该列",
    "nothing that this column can hold",
  ],
  ["merge-by: number", "3:5 merge-by", "没有“number”这一列", "no column “number”"],
  [
    "merge-by: { column: engagement, add: date }",
    "3:37 merge-by.add",
    "不是可以相加的数字",
    "no numbers that add up",
  ],
  ["fill-down: [amount]", "3:17 fill-down.0", "数字列不能向下填充", "cannot be filled down"],
  ["hidden: yes", "3:5 hidden", "应为其中之一", "expected one of"],
  ["files: a.csv\nheader-row: [3, 5]", "4:5 header-row", "两行表头写成 [3, 4]", "two lines [3, 4]"],
  ["files: a.csv\nheader-row: 31", "4:5 header-row", "最多为 30", "at most 30"],
  [
    "columns: { date: 日 }\nexports: [{ files: a.csv }]",
    "2:3 ",
    "写在 exports 的各项之内",
    "within the items of exports",
  ],
];

test.for(MISTAKES)("%s", ([yaml, at, zh, en]) => {
  const errors = schemeErrors(`sources:\n  payments:\n${yaml.replace(/^/gm, "    ")}\n`);
  const [error] = errors;
  const path = error?.path.replace(/^sources\.payments\.?/, "");
  expect([errors.length, `${error?.line}:${error?.column} ${path}`]).toEqual([1, at]);
  expect(error?.message.zh).toContain(zh);
  expect(error?.message.zh).toMatch(/\p{Script=Han}/u);
  expect(error?.message.en).toContain(en);
});

test("a mapping knows where each of its parts stands", () => {
  const yaml = "sources:\n  payments:\n    files:\n      - a.csv\n      - b.csv\n    where: { 状态: 已付 }\n";
  const [mapping] = schemeOf(yaml).sources.get("payments")?.mappings ?? [];
  expect(mapping?.files.map(({ text, at }) => `${text} ${at.line}:${at.column}`)).toEqual([
    "a.csv 4:9",
    "b.csv 5:9",
  ]);
  expect(mapping?.where[0]?.header.at).toMatchObject({ file: "crm-kpi.yaml", line: 6, column: 14 });
});
