import { describe, expect, test } from "vitest";
import { assess, engagement, errorsOf, personOf, type Row, type Tables, written } from "../support/tables.ts";

/** Two indicators of 50 each; with two new clients and no complaint 张伟 has 50 and 52.5. */
const YAML = `
profiles:
  lead-lawyer:
    weights: { new-clients: 50, complaint-rate: 50 }
`;
const ENGAGEMENTS = [engagement("HT-1"), engagement("HT-2", { client: "乙公司" })];

function adjustment(row: Row): Row {
  return { person: "张伟", reason: "申诉成立", decidedBy: "领导小组", date: "2025-10-08", ...row };
}

function run(adjustments: readonly Row[], tables: Tables = {}) {
  return assess({ engagements: ENGAGEMENTS, adjustments, ...tables }, { yaml: YAML });
}

/** 张伟's scores and total: `50 + 52.5 = 102.5`. */
async function totalOf(...adjustments: Row[]): Promise<string> {
  const { indicators, total } = personOf(await run(adjustments), "张伟");
  const scores = indicators.flatMap(({ score }) => (score === null ? [] : [written(score)]));
  return `${scores.join(" + ")} = ${written(total)}`;
}

describe("an accepted appeal adjusts a score (考核规定 §二.2)", () => {
  test.for([
    { name: "without one the scores stand", rows: [], expected: "50 + 52.5 = 102.5" },
    {
      name: "a change adds to an indicator's score",
      rows: [{ indicator: "客户投诉率", change: "1.5" }],
      expected: "50 + 54 = 104",
    },
    {
      name: "a change may be negative, and names the indicator by its id",
      rows: [{ indicator: "new-clients", change: "-7" }],
      expected: "43 + 52.5 = 95.5",
    },
    {
      name: "a corrected score takes the place of the score",
      rows: [{ indicator: "新客户数量", correctedScore: "20" }],
      expected: "20 + 52.5 = 72.5",
    },
    {
      name: "without an indicator the change is one of the total",
      rows: [{ change: "-2.5" }],
      expected: "50 + 52.5 = 100",
    },
    {
      name: "a change behind a correction adds to what was corrected",
      rows: [
        { indicator: "新客户数量", change: "1", date: "2025-10-09" },
        { indicator: "新客户数量", correctedScore: "20", date: "2025-10-08" },
      ],
      expected: "21 + 52.5 = 73.5",
    },
    {
      name: "a correction behind a change replaces it",
      rows: [
        { indicator: "新客户数量", correctedScore: "20", date: "2025-10-09" },
        { indicator: "新客户数量", change: "1", date: "2025-10-08" },
      ],
      expected: "20 + 52.5 = 72.5",
    },
    {
      name: "changes of the total come on top of those of indicators",
      rows: [{ change: "0.1" }, { indicator: "新客户数量", change: "0.2", date: "2025-10-09" }],
      expected: "50.2 + 52.5 = 102.8",
    },
  ])("$name", async ({ rows, expected }) => {
    expect(await totalOf(...rows.map((row) => adjustment(row)))).toBe(expected);
  });

  test("each is shown with before and after, in the order in which they were decided", async () => {
    const rows = [
      adjustment({ change: "1", date: "2025-10-09" }),
      adjustment({ indicator: "新客户数量", change: "2", date: "2025-10-09" }),
      adjustment({ indicator: "新客户数量", correctedScore: "20", date: "2025-10-08" }),
    ];
    const { adjustments } = personOf(await run(rows), "张伟");
    const lines = adjustments.map(
      ({ info, before, after }) => `${info?.id ?? "total"} ${written(before)} → ${written(after)}`,
    );
    expect(lines).toEqual(["new-clients 50 → 20", "new-clients 20 → 22", "total 74.5 → 75.5"]);
  });

  test("it changes nobody else's score, and the measurement stands", async () => {
    const before = await run([]);
    const after = await run([adjustment({ indicator: "新客户数量", correctedScore: "1" })]);
    expect(written(personOf(after, "李娜").total)).toBe(written(personOf(before, "李娜").total));
    const [own] = personOf(after, "张伟").indicators;
    expect(written(own?.measurement.part ?? null)).toBe("2");
  });

  test("ranks are those of the adjusted totals", async () => {
    const adjusted = await run(
      [adjustment({ change: "-80" }), adjustment({ person: "李娜", change: "40" })],
      {
        engagements: [...ENGAGEMENTS, engagement("HT-3", { client: "丙公司", lead: "李娜" })],
      },
    );
    expect([personOf(adjusted, "张伟").rank, personOf(adjusted, "李娜").rank]).toEqual([2, 1]);
  });
});

describe("what cannot be applied is asked about", () => {
  test.for([
    {
      name: "an indicator without a score",
      row: { person: "李娜", indicator: "客户投诉率", change: "1" },
      code: "adjustment-without-score",
    },
    {
      name: "an indicator that the profile lacks",
      row: { indicator: "客户满意度", change: "1" },
      code: "adjustment-without-score",
    },
    {
      name: "an indicator that does not exist",
      row: { indicator: "出勤率", change: "1" },
      code: "indicator-unknown",
    },
    {
      name: "a change and a corrected score in one",
      row: { indicator: "新客户数量", change: "1", correctedScore: "2" },
      code: "adjustment-unclear",
    },
    { name: "neither of the two", row: { indicator: "新客户数量" }, code: "adjustment-unclear" },
    { name: "a corrected total", row: { correctedScore: "90" }, code: "adjustment-unclear" },
    { name: "a person whom nobody knows", row: { person: "钱七", change: "1" }, code: "person-unknown" },
    { name: "no reason", row: { change: "1", reason: "" }, code: "cell-missing" },
  ])("$name", async ({ row, code }) => {
    const asked = await run([adjustment(row)]);
    expect(errorsOf(asked)).toEqual([code]);
    expect(asked.assessment).toBeNull();
  });

  test("a person who is not assessed", async () => {
    const people = [
      { id: "L001", name: "张伟", department: "商事部", position: "lead-lawyer", left: "2025-07-05" },
      { id: "L003", name: "王芳", department: "商事部", position: "partner" },
    ];
    expect(errorsOf(await run([adjustment({ change: "1" })], { people }))).toEqual([
      "adjustment-without-score",
    ]);
  });
});
