import { readFileSync } from "node:fs";
import type { CellObject } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../src/domain/civil-date.ts";
import { rounded } from "../../src/domain/exact.ts";
import type { Evidence } from "../../src/domain/measurement.ts";
import { type Lang, same } from "../../src/domain/text.ts";
import { Findings, inCell } from "../../src/findings/finding.ts";
import { STATE_LABELS } from "../../src/output/states.ts";
import type { Delivery } from "../../src/scoring/contract.ts";
import { summaryTemplateBytes } from "../../tools/summary-template/book.ts";
import { day, schemeOf, textFile } from "../support/quarter.ts";
import { publication } from "./fixture.ts";
import { readBytes, rowAt, rowsOf, sheetOf, summaryBytes } from "./reading.ts";
import { checkPackage } from "./template/check-package.ts";

const summaryIn = async (lang: Lang = "zh", yaml = "") =>
  readBytes(summaryBytes(await publication(lang, yaml)));

/** A date as a cell holds it. */
const serial = (text: string) => dayNumber(day(text)) + 25_569;

test("its sheets", async () => {
  expect((await summaryIn()).SheetNames).toEqual([
    "概览",
    "排名",
    "指标矩阵",
    "指标数值",
    "部门",
    "分布",
    "趋势",
    "指标趋势",
    "人员历季",
    "预警",
    "全所",
    "数据提交",
    "数据质量",
    "调整",
    "改进计划",
    "权重",
    "规则",
  ]);
  expect((await summaryIn("en")).SheetNames).toEqual([
    "Overview",
    "Ranking",
    "Matrix",
    "Values",
    "Departments",
    "Distribution",
    "Trends",
    "Indicator trends",
    "People by quarter",
    "Alarms",
    "Firm",
    "Deliveries",
    "Data quality",
    "Adjustments",
    "Plans",
    "Weights",
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
    expect(sheetOf(await summaryIn(), "排名")["!autofilter"]).toEqual({ ref: "A4:L11" });
  });
});

describe("people by indicator", () => {
  test("each person's value and score, and words for states", async () => {
    const rows = rowsOf(sheetOf(await summaryIn(), "指标数值"));
    const first = rows.find(([id]) => id === "L1");
    expect(first?.slice(4, 10)).toEqual([1, 9, 0.2, 10, 96.5, 22.4]);
    expect(first?.at(-1)).toBe(84.4);
    expect(rows.find(([id]) => id === "S1")?.slice(4, 6)).toEqual(["不适用", "—"]);
  });

  test("how much of the full points each has, and words where there is no value, never 0", async () => {
    const published = await publication();
    const rows = rowsOf(sheetOf(readBytes(summaryBytes(published)), "指标矩阵"));
    for (const { person, indicators } of published.assessment.people) {
      const cells = rows.find(([id]) => id === person.id)?.slice(4, -1) ?? [];
      expect(cells.length).toBe(indicators.length);
      indicators.forEach(({ info, measurement, score, full }, at) => {
        const where = `${person.id} ${info.id}`;
        if (measurement.state !== "value") expect(cells[at], where).toBe(STATE_LABELS[measurement.state].zh);
        else if (score === null || full.n === 0n) expect(cells[at], where).toBe("—");
        else expect(cells[at], where).toBe(Number(rounded(score.div(full), 4)));
      });
    }
  });
});

test("the firm's figures, credited and unattributed", async () => {
  const sheet = sheetOf(await summaryIn(), "全所");
  expect(rowAt(sheet, "新客户数量").slice(1, 7)).toEqual(["数量", 1, 1, "—", 1, 0]);
  expect(rowAt(sheet, "新客户业务收入占比").slice(2, 5)).toEqual([0.1876, 30000.01, 159900.01]);
  expect(rowAt(sheet, "客户满意度").slice(2, 7)).toEqual([91, "—", "—", "—", "—"]);
});

describe("departments", () => {
  test("with the mean over their people", async () => {
    const book = await summaryIn("zh", "policies: { minimum-group-size: 3 }");
    expect(rowAt(sheetOf(book, "部门"), "商事部").slice(0, 3)).toEqual(["商事部", 3, 77.72]);
  });

  test("without a mean below the minimum size of a group", async () => {
    const rows = rowsOf(sheetOf(await summaryIn("zh", "policies: { minimum-group-size: 4 }"), "部门"));
    const row = rows.find(([name]) => name === "商事部");
    expect(row?.slice(0, 3)).toEqual(["商事部", 3, "不足4人"]);
    expect(row?.slice(3).filter((value) => typeof value === "number")).toEqual([]);
  });
});

test("deliveries: who, what, which days, what became of the rows, what was declared empty or did not come", async () => {
  const published = await publication();
  const scheme = schemeOf("sources: { surveys: { nil: true } }");
  const assessment = { ...published.assessment, scheme };
  const deliveries: Delivery[] = [
    {
      source: "payments",
      file: "2025Q3/a.csv",
      sheet: null,
      sha256: "ab".repeat(32),
      rows: 10,
      blank: 2,
      faulty: 0,
      span: { first: day("2025-07-01"), last: day("2025-09-30") },
      used: 7,
      leftOut: [
        { reason: { zh: "代收代付", en: "passed through" }, rows: 2 },
        { reason: { zh: "日期不在本季度", en: "outside" }, rows: 1 },
      ],
      notData: [{ reason: { zh: "合计或小计行", en: "total" }, rows: 2, at: "8、12" }],
    },
  ];
  const sheet = sheetOf(readBytes(summaryBytes({ ...published, assessment, deliveries })), "数据提交");
  const rows = rowsOf(sheet);
  expect(rows.find((row) => row[1] === "收款明细")).toEqual([
    "财务部门",
    "收款明细",
    "已提交",
    "2025Q3/a.csv",
    "2025-07-01T00:00:00.000Z",
    "2025-09-30T00:00:00.000Z",
    10,
    7,
    3,
    2,
    0,
    "代收代付：2\n日期不在本季度：1\n不是数据行：合计或小计行，2 行（第 8、12 行）",
    "ab".repeat(6),
  ]);
  expect(rows.find((row) => row[1] === "满意度调查")?.slice(2)).toEqual(["声明为空"]);
  expect(rows.find((row) => row[1] === "委托合同")?.slice(2)).toEqual(["未提交"]);
  expect(rows.find((row) => row[1] === "客户登记")?.slice(2)).toEqual(["未提交（可不提交）"]);
});

test("data quality: findings with their words", async () => {
  const findings = new Findings();
  findings.add("person-unknown", inCell({ file: "a.csv", sheet: null, row: 7 }, "主办律师"), {
    found: "某人",
  });
  const published = { ...(await publication()), findings: findings.sorted() };
  expect(rowAt(sheetOf(readBytes(summaryBytes(published)), "数据质量"), "错误")).toEqual([
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
  const book = readBytes(summaryBytes(quiet));
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

describe("bonus and deduction items", () => {
  const yaml = "items: { kinds: { lecture: { label: 普法讲座, points: 2 } } }";

  test("stand below the adjustments, with points, reason, who decided and where it stands", async () => {
    const item = textFile(
      "2025Q3/items.csv",
      "当事人,日期,事项类别,事由,决定人\r\nL2,2025-08-01,普法讲座,社区普法,东方不败",
    );
    const book = readBytes(summaryBytes(await publication("zh", yaml, [item])));
    expect(rowAt(sheetOf(book, "调整"), "L2")).toEqual([
      "L2",
      "司徒静怡",
      "普法讲座",
      "2025-08-01T00:00:00.000Z",
      2,
      "社区普法",
      "东方不败",
      "2025Q3/items.csv",
      2,
    ]);
    expect(rowAt(sheetOf(book, "规则"), "普法讲座")[1]).toContain("2");
  });

  test("that there are none is said", async () => {
    const book = await summaryIn();
    expect(rowAt(sheetOf(book, "调整"), "本季度没有奖惩事项。")).toHaveLength(1);
  });
});

test("rules: weights that add up, targets, rules in words, policies, grades", async () => {
  const book = await summaryIn();
  const weights = sheetOf(book, "权重");
  expect(rowAt(weights, "新客户数量").slice(1)).toEqual(["数量", 2, 15, 15, "—", "—", "—"]);
  expect(rowAt(weights, "合计").slice(1)).toEqual([100, 100, 100, 100, 100]);
  const sheet = sheetOf(book, "规则");
  const words = rowsOf(sheet).flat().join("\n");
  expect(words).toContain("达到目标 5% 得满分");
  expect(words).toContain("案源人，没有案源人时为主办律师");
  expect(rowAt(sheet, "良好")).toEqual(["良好", 80]);
});

describe.for(["zh", "en"] as const)("the workbook in %s", (lang) => {
  test("is stamped from the template that its script writes (npm run templates)", () => {
    const template = new URL(`../../templates/summary.${lang}.xlsx`, import.meta.url);
    expect(Buffer.compare(Buffer.from(summaryTemplateBytes(lang)), readFileSync(template))).toBe(0);
  });

  test("is a sound package with no mark left, the same bytes for the same result", async () => {
    const published = await publication(lang);
    const bytes = summaryBytes(published);
    expect(checkPackage(bytes)).toEqual([]);
    expect(Buffer.from(bytes).equals(Buffer.from(summaryBytes(published)))).toBe(true);
  });
});

test("numbers are numbers and dates are dates, shown with two decimals and as days", async () => {
  const book = await summaryIn();
  const formatOf = (sheet: string, found: (cell: CellObject) => boolean) =>
    Object.values(sheetOf(book, sheet)).find((cell: CellObject) => found(cell))?.z;
  expect(formatOf("排名", ({ v }) => v === 84.4)).toBe("0.00");
  expect(formatOf("调整", ({ v }) => v === serial("2025-10-08"))).toBe("yyyy-mm-dd");
});

test("nothing of it depends on what a single rater said", async () => {
  const published = await publication();
  let hidden = 0;
  const secret = (row: Evidence): Evidence => {
    if (!row.confidential) return row;
    hidden += 1;
    return { ...row, key: "评价人", client: "评价人", reason: same("55 分"), at: { ...row.at, row: 999 } };
  };
  const people = published.assessment.people.map((one) => ({
    ...one,
    indicators: one.indicators.map((result) => ({
      ...result,
      measurement: { ...result.measurement, evidence: result.measurement.evidence.map(secret) },
    })),
  }));
  const other = summaryBytes({ ...published, assessment: { ...published.assessment, people } });
  expect(hidden).toBeGreaterThan(3);
  expect(Buffer.from(other).equals(Buffer.from(summaryBytes(published)))).toBe(true);
});

test("who delivered what, when, stands below the deliveries, the newest quarter first", async () => {
  const record = { source: "payments", state: "delivered", rows: 8, faulty: 2, corrections: 1 } as const;
  const late = {
    ...record,
    quarter: "2025Q3",
    first: day("2025-10-08"),
    timing: { kind: "late", days: 3 },
  } as const;
  const unknown = { ...record, quarter: "2025Q2", first: null, timing: { kind: "unknown" } } as const;
  const records = [{ ...unknown, faulty: null, corrections: null }, late];
  const published = { ...(await publication()), records };
  const rows = rowsOf(sheetOf(readBytes(summaryBytes(published)), "数据提交"));
  const from = rows.findIndex(([first]) => first === "各季度提交是否按时");
  const told = rows.slice(from + 2).map((row) => row.filter((cell) => cell !== null && cell !== ""));
  expect(told).toEqual([
    ["财务部门", "收款明细", "已提交", "迟交 3 天", "2025Q3", "2025-10-08T00:00:00.000Z", 1, 8, 0.25],
    ["财务部门", "收款明细", "已提交", "不详", "2025Q2", 8],
  ]);
});
