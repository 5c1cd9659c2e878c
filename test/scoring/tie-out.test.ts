import { describe, expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { counted } from "../../src/indicators/concepts/measure.ts";
import type { Tie } from "../../src/indicators/contract.ts";
import { contextOf } from "../../src/scoring/assess.ts";
import { accountFor } from "../../src/scoring/deliveries.ts";
import { TieOutError, tieOut } from "../../src/scoring/tie-out.ts";
import { assess, engagement, type Tables, written } from "../support/tables.ts";

/** What people were measured with, by id. */
function measuredWith(parts: Readonly<Record<string, number>>) {
  return new Map(
    Object.entries(parts).map(([id, part]) => [id, counted(exact(part), part, { evidence: [] })] as const),
  );
}

function tie(total: number, credits: readonly (readonly [string | null, number])[]): Tie {
  return {
    of: "part",
    total: exact(total),
    credits: credits.map(([person, amount]) => ({ person, amount: exact(amount) })),
  };
}

describe("the people's parts and what is nobody's add up to the firm's total", () => {
  test.for([
    {
      name: "all of it is somebody's",
      parts: { L001: 2, L002: 1 },
      credits: [
        ["L001", 2],
        ["L002", 1],
      ],
      rest: "0",
    },
    {
      name: "a part of it is nobody's",
      parts: { L001: 2 },
      credits: [
        ["L001", 2],
        [null, 1],
      ],
      rest: "1",
    },
    {
      name: "a part is somebody's who is not assessed",
      parts: { L001: 2 },
      credits: [
        ["L001", 2],
        ["L002", 1],
      ],
      rest: "1",
    },
  ] as const)("$name", ({ parts, credits, rest }) => {
    const { credited, unattributed } = tieOut("new-clients", tie(3, credits), measuredWith(parts));
    expect([written(credited), written(unattributed)]).toEqual([written(exact(3).sub(exact(rest))), rest]);
  });

  test.for([
    { name: "a row that nobody was measured with", parts: { L001: 2 }, credits: [["L001", 3]] },
    { name: "a row that somebody was measured with twice", parts: { L001: 4 }, credits: [["L001", 3]] },
    { name: "a row that is credited to nobody at all", parts: { L001: 2 }, credits: [["L001", 2]] },
    {
      name: "a row that belongs to somebody and to nobody",
      parts: { L001: 3 },
      credits: [
        ["L001", 3],
        [null, 1],
      ],
    },
  ] as const)("$name stops the program", ({ parts, credits }) => {
    expect(() => tieOut("new-clients", tie(3, credits), measuredWith(parts))).toThrow(TieOutError);
  });

  test("the message names the indicator and both sides", () => {
    expect(() => tieOut("new-clients", tie(3, [["L001", 3]]), measuredWith({ L001: 2 }))).toThrow(
      "new-clients (part): 2 + 0 ≠ 3",
    );
  });

  test("wholes are tied out like parts", () => {
    const whole: Tie = { ...tie(3, [["L001", 3]]), of: "whole" };
    expect(() => tieOut("new-clients", whole, measuredWith({ L001: 3 }))).toThrow(TieOutError);
  });
});

describe("every row that was delivered is counted, or left out with the reason", () => {
  const TABLES: Tables = {
    engagements: [
      engagement("HT-1"),
      engagement("HT-2", { status: "作废" }),
      engagement("HT-3", { status: "草稿", signed: "" }),
      engagement("HT-4", { signed: "2025-10-01" }),
    ],
    clients: [{ client: "甲公司" }],
    payments: [
      { date: "2025-08-01", engagement: "HT-1", amount: "1" },
      { date: "2025-10-01", engagement: "HT-1", amount: "1" },
      { date: "2025-08-01", engagement: "HT-1", amount: "1", kind: "代收代付" },
    ],
    complaints: [
      { number: "TS-1", received: "2025-08-01", client: "甲公司", people: "张伟、李娜" },
      { number: "TS-2", received: "2025-08-01", client: "甲公司", people: "张伟", status: "无效" },
      { number: "TS-3", received: "2025-08-01", client: "甲公司", people: "张伟", status: "无效" },
    ],
    ratings: [
      { ratee: "张伟", rater: "张伟", kind: "peer", score: "90" },
      { ratee: "张伟", rater: "王芳", kind: "superior", score: "90" },
    ],
    department_ratings: [{ ratingDepartment: "商事部", rated: "商事部", score: "90" }],
    responses: [{ requested: "2025-08-01 09:00:00", from: "张伟", to: "张伟" }],
    referrals: [{ date: "2025-06-30", referrer: "甲公司", referred: "乙" }],
    items: [
      { person: "张伟", date: "2025-08-01", kind: "提案采纳", points: "1", reason: "甲", decidedBy: "乙" },
      { person: "张伟", date: "2025-10-01", kind: "提案采纳", points: "1", reason: "甲", decidedBy: "乙" },
    ],
    commitments: [
      { person: "张伟", indicator: "新客户数量", goal: "3", by: "2025Q3", owner: "张伟" },
      { person: "张伟", indicator: "新客户数量", goal: "3", by: "2025Q2", owner: "张伟" },
      { person: "张伟", indicator: "新客户数量", goal: "3", by: "2026Q1", owner: "张伟", made: "2025Q4" },
    ],
    surveys: [{ date: "2025-10-01", client: "甲公司", person: "张伟", score: "90" }],
  };

  test("source by source", async () => {
    const { input, intake } = await assess(TABLES);
    const lines = accountFor(intake.deliveries, contextOf(input)).map(({ source, rows, used, leftOut }) => {
      const reasons = leftOut.map((one) => `, ${one.rows} ${one.reason.en}`).join("");
      return `${source}: ${rows} rows, ${used} used${reasons}`;
    });
    expect(lines.sort()).toEqual([
      "adjustments: 0 rows, 0 used",
      "clients: 1 rows, 1 used",
      "commitments: 3 rows, 1 used, 1 due in an earlier quarter, 1 made after the quarter",
      "complaints: 3 rows, 1 used, 2 decided to be invalid",
      "department_ratings: 1 rows, 0 used, 1 a rating of oneself",
      "engagements: 5 rows, 2 used, 1 signed after the quarter, 1 void, 1 a draft",
      "inquiries: 0 rows, 0 used",
      "items: 2 rows, 1 used, 1 dated outside the quarter",
      "payments: 3 rows, 1 used, 1 dated outside the quarter, 1 passed through, no revenue",
      "people: 5 rows, 5 used",
      "ratings: 2 rows, 1 used, 1 a rating of oneself",
      "referrals: 1 rows, 0 used, 1 dated outside the quarter",
      "responses: 1 rows, 0 used, 1 a request to oneself",
      "surveys: 1 rows, 0 used, 1 dated outside the quarter",
    ]);
  });

  test("a row that was read and then lost stops the program", async () => {
    const { input, intake } = await assess(TABLES);
    const context = contextOf(input);
    const payments = { ...context.facts.payments, all: context.facts.payments.all.slice(1) };
    const lost = { ...context, facts: { ...context.facts, payments } };
    expect(() => accountFor(intake.deliveries, lost)).toThrow(TieOutError);
  });
});
