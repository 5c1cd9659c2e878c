import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/domain/text.ts";
import { Findings, inCell } from "../../src/findings/finding.ts";
import { summary } from "../../src/output/summary.ts";
import { workbookBytes } from "../../src/output/workbook.ts";
import { publication } from "./fixture.ts";
import { reread, rowAt, rowsOf, sheetOf } from "./reading.ts";

const summaryIn = async (lang: Lang = "zh") => reread(summary(await publication(lang)));

test("its sheets", async () => {
  expect((await summaryIn()).SheetNames).toEqual([
    "排名",
    "指标矩阵",
    "全所",
    "部门",
    "数据质量",
    "调整",
    "规则",
  ]);
  expect((await summaryIn("en")).SheetNames).toEqual([
    "Ranking",
    "Matrix",
    "Firm",
    "Departments",
    "Data quality",
    "Adjustments",
    "Rules",
  ]);
});

describe("the ranking", () => {
  test("by profile and rank, the unranked after the ranked", async () => {
    const rows = rowsOf(sheetOf(await summaryIn(), "排名")).slice(4, 11);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["主办律师", 1, "L1"],
      ["主办律师", 2, "L2"],
      ["主办律师", "—", "L3"],
      ["主办律师", "—", "L4"],
      ["主办律师", "—", "L5"],
      ["主办律师", "—", "L6"],
      ["法律秘书", 1, "S1"],
    ]);
  });

  test("total, grade and measured weight; the reason where there is no rank", async () => {
    const rows = rowsOf(sheetOf(await summaryIn(), "排名"));
    expect(rows.find((row) => row[2] === "L1")?.slice(6)).toEqual([84.4, "良好", 1]);
    expect(rows.find((row) => row[2] === "L6")?.at(-1)).toMatch(/低于参加排名所需/);
  });

  test("who is not assessed stands below with the reason", async () => {
    const row = rowAt(sheetOf(await summaryIn(), "排名"), "X1");
    expect(row.slice(1)).toEqual([
      "独孤无名",
      "刑事部",
      "主办律师",
      expect.stringMatching(/少于参加考核所需/),
    ]);
  });

  test("the filter covers the ranked table and not what is below it", async () => {
    expect(sheetOf(await summaryIn(), "排名")["!autofilter"]).toEqual({ ref: "A4:J11" });
  });
});

test("the matrix has each person's value and score, and words for states", async () => {
  const rows = rowsOf(sheetOf(await summaryIn(), "指标矩阵"));
  const first = rows.find(([id]) => id === "L1");
  expect(first?.slice(4, 10)).toEqual([1, 9, 0.2, 10, 96.5, 22.4]);
  expect(first?.at(-1)).toBe(84.4);
  expect(rows.find(([id]) => id === "S1")?.slice(4, 6)).toEqual(["不适用", "—"]);
});

test("the firm's figures, credited and unattributed", async () => {
  const sheet = sheetOf(await summaryIn(), "全所");
  expect(rowAt(sheet, "新客户数量").slice(1, 6)).toEqual([1, 1, "—", 1, 0]);
  expect(rowAt(sheet, "新客户业务收入占比").slice(1, 4)).toEqual([0.1876, 30000.01, 159900.01]);
  expect(rowAt(sheet, "客户满意度").slice(1, 6)).toEqual([91, "—", "—", "—", "—"]);
});

test("departments with the mean over their people", async () => {
  const row = rowAt(sheetOf(await summaryIn(), "部门"), "商事部");
  expect(row.slice(0, 3)).toEqual(["商事部", 3, 77.72]);
});

test("data quality: deliveries with what was left out, findings with their words", async () => {
  const published = await publication();
  const findings = new Findings();
  findings.add("person-unknown", inCell({ file: "a.csv", sheet: null, row: 7 }, "主办律师"), {
    found: "某人",
  });
  const sheet = sheetOf(
    await reread(
      summary({
        ...published,
        findings: findings.sorted(),
        deliveries: [
          {
            source: "payments",
            file: "2025Q3/a.csv",
            sheet: null,
            sha256: "ab".repeat(32),
            rows: 10,
            used: 7,
            leftOut: [
              { reason: { zh: "代收代付", en: "passed through" }, rows: 2 },
              { reason: { zh: "日期不在本季度", en: "outside" }, rows: 1 },
            ],
            notData: [{ reason: { zh: "合计或小计行", en: "total" }, rows: 2, at: "8、12" }],
          },
        ],
      }),
    ),
    "数据质量",
  );
  expect(rowAt(sheet, "收款明细").slice(1)).toEqual([
    "2025Q3/a.csv",
    10,
    7,
    3,
    "代收代付：2\n日期不在本季度：1\n不是数据行：合计或小计行，2 行（第 8、12 行）",
    "ab".repeat(32),
  ]);
  expect(rowAt(sheet, "错误")).toEqual([
    "错误",
    "查无此人",
    "a.csv",
    7,
    "主办律师",
    "人员名册中没有“某人”。",
    expect.stringMatching(/^请更正姓名或工号/),
  ]);
});

test("no findings, and no adjustments, are said in words", async () => {
  const published = await publication();
  const people = published.assessment.people.map((one) => ({ ...one, adjustments: [] }));
  const quiet = { ...published, findings: [], assessment: { ...published.assessment, people } };
  const book = await reread(summary(quiet));
  expect(rowAt(sheetOf(book, "数据质量"), "没有发现问题。")).toHaveLength(1);
  expect(rowAt(sheetOf(book, "调整"), "本季度没有调整。")).toHaveLength(1);
});

test("adjustments with before, after, why, who decided and when", async () => {
  const row = rowAt(sheetOf(await summaryIn(), "调整"), "L1");
  expect(row.slice(1, 9)).toEqual([
    "欧阳明轩",
    "新客户数量",
    7.5,
    9,
    1.5,
    "合同补签日期更正",
    "东方不败",
    "2025-10-08T00:00:00.000Z",
  ]);
});

test("rules: weights that add up, targets, rules in words, policies, grades", async () => {
  const sheet = sheetOf(await summaryIn(), "规则");
  expect(rowAt(sheet, "新客户数量").slice(1)).toEqual([2, 15, 15, "—", "—", "—"]);
  expect(rowAt(sheet, "合计").slice(1)).toEqual([100, 100, 100, 100, 100]);
  const words = rowsOf(sheet).flat().join("\n");
  expect(words).toContain("达到目标 5% 得满分");
  expect(words).toContain("案源人，没有案源人时为主办律师");
  expect(rowAt(sheet, "良好")).toEqual(["良好", 80]);
});

test("the same result gives the same bytes", async () => {
  const published = await publication();
  const bytes = () => workbookBytes(summary(published));
  expect(Buffer.from(await bytes()).equals(Buffer.from(await bytes()))).toBe(true);
});
