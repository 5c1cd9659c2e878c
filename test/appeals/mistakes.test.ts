import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/commands/run.ts";
import { freshFolder, names, put, smallFirm } from "../commands/program.ts";
import { type AppealCells, appealsCsv, NO_CORRECTION, UNDECIDED } from "../support/appeals.ts";
import { keptWorld } from "../support/world.ts";

/** A mistake, the appeals that have it, and where the program says it is: code, row, column. */
type Mistake = {
  readonly name: string;
  readonly appeals: readonly AppealCells[];
  readonly found: readonly [code: string, row: number, column: string | null];
};

const BY_ROW: AppealCells = { 数据类别: "", 数据编号: "", 数据文件: "投诉记录.csv", 行号: "2" };

const MISTAKES: readonly Mistake[] = [
  {
    name: "it was filed on the eighth day after receipt",
    appeals: [{ 结果签收日期: "2025-09-27" }],
    found: ["appeal-late", 2, "申诉日期"],
  },
  {
    name: "an undecided one is late too",
    appeals: [{ ...UNDECIDED, 结果签收日期: "2025-09-27" }],
    found: ["appeal-late", 2, "申诉日期"],
  },
  {
    name: "it was filed before the result was received",
    appeals: [{ 结果签收日期: "2025-10-06" }],
    found: ["appeal-too-early", 2, "申诉日期"],
  },
  {
    name: "it is filed in the future",
    appeals: [{ ...UNDECIDED, 结果签收日期: "2025-10-08", 申诉日期: "2025-10-10" }],
    found: ["appeal-in-future", 2, "申诉日期"],
  },
  {
    name: "it is decided in the future",
    appeals: [{ 决定日期: "2025-10-10" }],
    found: ["appeal-in-future", 2, "决定日期"],
  },
  {
    name: "it was decided before it was filed",
    appeals: [{ 决定日期: "2025-10-04" }],
    found: ["appeal-decided-early", 2, "决定日期"],
  },
  {
    name: "a decision has no date",
    appeals: [{ 决定日期: "" }],
    found: ["appeal-decision-incomplete", 2, "决定"],
  },
  {
    name: "a decision has no decider",
    appeals: [{ 决定人: "" }],
    found: ["appeal-decision-incomplete", 2, "决定"],
  },
  {
    name: "a decision has no reason",
    appeals: [{ 决定理由: "" }],
    found: ["appeal-decision-incomplete", 2, "决定"],
  },
  {
    name: "somebody decided, and nobody knows what",
    appeals: [{ 决定: "" }],
    found: ["appeal-decision-missing", 2, "决定"],
  },
  {
    name: "the appellant decided",
    appeals: [{ 决定人: "赵敏、李娜" }],
    found: ["appeal-decided-by-self", 2, "决定人"],
  },
  {
    name: "the superior decided, who rated the appellant",
    appeals: [{ 决定人: "王芳" }],
    found: ["appeal-decided-by-rater", 2, "决定人"],
  },
  {
    name: "a rater decided on a dismissal",
    appeals: [{ 决定人: "L001", 决定: "驳回", ...NO_CORRECTION }],
    found: ["appeal-decided-by-rater", 2, "决定人"],
  },
  {
    name: "somebody decided whom the complaint is about",
    appeals: [{ 申诉人: "赵敏", 指标: "总分", 决定人: "李娜律师" }],
    found: ["appeal-decided-by-party", 2, "决定人"],
  },
  {
    name: "somebody decided to whom the corrected row is given",
    appeals: [{ 更正列: "被投诉人", 原值: "李娜", 更正为: "张伟", 决定人: "张伟" }],
    found: ["appeal-decided-by-party", 2, "决定人"],
  },
  {
    name: "the decider's name is that of nobody in brackets",
    appeals: [{ 决定人: "赵敏(L003)" }],
    found: ["person-mismatch", 2, "决定人"],
  },
  {
    name: "the appellant is nobody",
    appeals: [{ 申诉人: "李无名" }],
    found: ["person-unknown", 2, "申诉人"],
  },
  {
    name: "the indicator is none",
    appeals: [{ 指标: "投诉及时" }],
    found: ["indicator-unknown", 2, "指标"],
  },
  {
    name: "the indicator is not one of the appellant's",
    appeals: [{ 申诉人: "张伟", 指标: "新客户数量" }],
    found: ["appeal-indicator-foreign", 2, "指标"],
  },
  {
    name: "what is disputed is not said",
    appeals: [{ 申诉事项: "" }],
    found: ["cell-missing", 2, "申诉事项"],
  },
  {
    name: "the decision is a word nobody knows",
    appeals: [{ 决定: "同意" }],
    found: ["word-unknown", 2, "决定"],
  },
  {
    name: "it is upheld and nothing is corrected",
    appeals: [NO_CORRECTION],
    found: ["appeal-without-correction", 2, "决定"],
  },
  {
    name: "a row is corrected and points are adjusted at once",
    appeals: [{ 调整分值: "2" }],
    found: ["appeal-correction-unclear", 2, "调整分值"],
  },
  {
    name: "points are to be adjusted, and none are given",
    appeals: [{ ...NO_CORRECTION, 处理方式: "调整分值" }],
    found: ["appeal-correction-unclear", 2, "处理方式"],
  },
  {
    name: "a row is named, and not what becomes of it",
    appeals: [{ 处理方式: "", 更正为: "" }],
    found: ["appeal-correction-unclear", 2, "处理方式"],
  },
  {
    name: "a row that is dropped has a new value",
    appeals: [{ 处理方式: "剔除" }],
    found: ["appeal-correction-unclear", 2, "处理方式"],
  },
  {
    name: "a correction has no old value",
    appeals: [{ 原值: "" }],
    found: ["appeal-correction-incomplete", 2, null],
  },
  {
    name: "a row is dropped by its number without anything that guards it",
    appeals: [{ ...BY_ROW, 处理方式: "剔除", 更正列: "", 原值: "", 更正为: "" }],
    found: ["appeal-correction-incomplete", 2, null],
  },
  {
    name: "the old value is no longer the one in the file",
    appeals: [{ 原值: "2025-08-16" }],
    found: ["appeal-guard-differs", 2, "原值"],
  },
  {
    name: "there is no such export",
    appeals: [{ 数据类别: "投诉台账" }],
    found: ["appeal-source-unknown", 2, "数据类别"],
  },
  {
    name: "there is no such file",
    appeals: [{ ...BY_ROW, 数据文件: "投诉记录.xlsx" }],
    found: ["appeal-file-unknown", 2, "数据文件"],
  },
  {
    name: "a CSV has no sheets",
    appeals: [{ ...BY_ROW, 工作表: "Sheet1" }],
    found: ["appeal-sheet-unknown", 2, "工作表"],
  },
  {
    name: "the row is the header",
    appeals: [{ ...BY_ROW, 行号: "1" }],
    found: ["appeal-row-unknown", 2, "行号"],
  },
  {
    name: "the row lies beyond the data",
    appeals: [{ ...BY_ROW, 行号: "99" }],
    found: ["appeal-row-unknown", 2, "行号"],
  },
  {
    name: "the row's number is none",
    appeals: [{ ...BY_ROW, 行号: "TS-01" }],
    found: ["appeal-row-unknown", 2, "行号"],
  },
  {
    name: "no row has that number",
    appeals: [{ 数据编号: "TS-09" }],
    found: ["appeal-key-unknown", 2, "数据编号"],
  },
  {
    name: "rows of ratings have no number of their own",
    appeals: [{ 数据类别: "互评", 数据编号: "1" }],
    found: ["appeal-key-unknown", 2, "数据编号"],
  },
  {
    name: "there is no such column",
    appeals: [{ 更正列: "处理日起" }],
    found: ["appeal-column-unknown", 2, "更正列"],
  },
  {
    name: "the new value is no date",
    appeals: [{ 更正为: "8月5日" }],
    found: ["cell-invalid", 2, "更正为"],
  },
  {
    name: "the new value is a word that the column does not know",
    appeals: [{ 更正列: "处理状态", 原值: "已处理", 更正为: "不算" }],
    found: ["word-unknown", 2, "更正为"],
  },
  {
    name: "the new value names nobody of the firm",
    appeals: [{ 更正列: "被投诉人", 原值: "李娜", 更正为: "李无名" }],
    found: ["person-unknown", 2, "更正为"],
  },
  {
    name: "a cell that must be filled in is cleared",
    appeals: [{ 更正列: "收到日期", 原值: "2025-08-04", 更正为: "空" }],
    found: ["appeal-not-correctable", 2, "更正为"],
  },
  {
    name: "the number of a row is changed",
    appeals: [{ 更正列: "投诉编号", 原值: "TS-01", 更正为: "TS-02" }],
    found: ["appeal-not-correctable", 2, "更正列"],
  },
  {
    name: "the roster is to be corrected",
    appeals: [{ 数据类别: "人员名册", 数据编号: "L002", 更正列: "姓名", 原值: "李娜", 更正为: "李纳" }],
    found: ["appeal-not-correctable", 2, "数据类别"],
  },
  {
    name: "the appeals themselves are to be corrected",
    appeals: [
      { ...BY_ROW, 数据文件: "申诉.csv", 更正列: "申诉日期", 原值: "2025-10-05", 更正为: "2025-10-04" },
    ],
    found: ["appeal-not-correctable", 2, "数据文件"],
  },
  {
    name: "two appeals correct one cell in different ways",
    appeals: [{}, { 申诉编号: "SS-02", 更正为: "2025-08-04" }],
    found: ["appeal-conflict", 3, "更正为"],
  },
  {
    name: "one appeal corrects a row that another one drops",
    appeals: [{}, { 申诉编号: "SS-02", 处理方式: "剔除", 更正列: "", 原值: "", 更正为: "" }],
    found: ["appeal-conflict", 3, "处理方式"],
  },
  {
    name: "two rows of one appeal name two appellants",
    appeals: [{}, { 申诉人: "张伟", 指标: "总分", 更正列: "处理状态", 原值: "已处理", 更正为: "无效" }],
    found: ["appeal-rows-differ", 3, "申诉编号"],
  },
];

let firm = "";

beforeAll(async () => {
  firm = await smallFirm();
});

/** Runs `run` in this process: what it says, its exit code, and what it left behind. */
async function published(appeals: string) {
  const dir = join(await freshFolder(), "firm");
  cpSync(firm, dir, { recursive: true });
  await put(dir, "2025Q3/申诉.csv", appeals);
  const { world, out, err } = keptWorld({ cwd: dir });
  const [quarter, today, lang] = ["2025Q3", "2025-10-09", "zh"] as const;
  const code = await run(world, { dir, quarter, today, lang, out: undefined, quiet: true, json: true });
  return { code, said: out() + err(), results: await names(join(dir, "results")) };
}

describe("an appeal with a mistake is told at its place, and nothing is published", () => {
  test.for(MISTAKES)("$name", async ({ appeals, found: [code, row, column] }) => {
    const { code: exit, said, results } = await published(appealsCsv(...appeals));
    expect({ exit, results }).toEqual({ exit: 1, results: [] });
    const { findings } = JSON.parse(said) as { findings: Record<string, unknown>[] };
    const errors = findings.filter(({ level }) => level === "error");
    expect(errors).toMatchObject([{ code, file: "2025Q3/申诉.csv", sheet: null, row, column }]);
  });

  test("these are more than twenty, of more than twenty kinds", () => {
    expect(new Set(MISTAKES.map(({ found }) => found[0])).size).toBeGreaterThanOrEqual(20);
  });
});
