import { describe, expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { isOpen } from "../../src/findings/finding.ts";
import type { PastQuarter } from "../../src/scoring/past.ts";
import { quarter } from "../support/quarter.ts";
import {
  assess,
  engagement,
  errorsOf,
  personOf,
  type Row,
  refuses,
  type Tables,
  written,
} from "../support/tables.ts";

/** A plan of 张伟 to win clients, due in the quarter that is assessed, unless the row says otherwise. */
function plan(row: Row = {}): Row {
  return { person: "张伟", indicator: "新客户数量", goal: "≥ 2 个", by: "2025Q3", owner: "张伟", ...row };
}

/** 张伟 wins two clients and has a rating of 88 for internal communication. */
const QUARTER: Tables = {
  engagements: [engagement("HT-1"), engagement("HT-2", { client: "乙公司" })],
  ratings: ["李娜", "王芳", "陈晨"].map((rater) => ({ ratee: "张伟", rater, kind: "peer", score: "88" })),
};

/** 张伟 alone, as an earlier quarter published him. */
function past(id: string, values: Readonly<Record<string, string>>): PastQuarter {
  const indicators = Object.entries(values).map(
    ([name, value]) =>
      [name, { state: "value", value: exact(value), score: null, full: exact(0), sample: 1 }] as const,
  );
  const person = {
    name: "张伟",
    total: null,
    rank: null,
    of: 0,
    grade: null,
    profile: "lead-lawyer",
    department: "商事部",
  };
  const people = new Map([["L001", { ...person, indicators: new Map(indicators) }]]);
  return { quarter: quarter(id), people, firm: new Map(), scheme: null, alarms: [] };
}

/** `kept: 2 for 2`: outcome, what was measured and what was asked for, of each plan. */
async function judged(rows: readonly Row[], history: readonly PastQuarter[] = []): Promise<string[]> {
  const run = await assess({ ...QUARTER, commitments: rows }, { history });
  expect(errorsOf(run)).toEqual([]);
  return personOf(run, "张伟").commitments.map(({ outcome, value, bound, reason }) => {
    const why = reason === null ? "" : ` (${reason.en})`;
    return `${outcome}: ${written(value)} for ${written(bound)}${why}`;
  });
}

describe("the quarter in which a plan is due says whether it was kept (整改办法 §五.1)", () => {
  test.for([
    { name: "reaching the goal keeps it", row: {}, is: ["kept: 2 for 2"] },
    { name: "less misses it", row: { goal: "至少 3 个" }, is: ["missed: 2 for 3"] },
    { name: "more than the number is more", row: { goal: "超过 2 个" }, is: ["missed: 2 for 2"] },
    { name: "a plan due later is not yet due", row: { by: "2025Q4" }, is: ["not-due: – for 2"] },
    { name: "a plan due earlier was judged then", row: { by: "2025Q2" }, is: [] },
    { name: "a date stands for its quarter", row: { by: "2025-08-15" }, is: ["kept: 2 for 2"] },
    { name: "the quarter in words", row: { by: "2025年第3季度" }, is: ["kept: 2 for 2"] },
    { name: "an indicator by its id", row: { indicator: "new-clients" }, is: ["kept: 2 for 2"] },
    {
      name: "a plan that was made on later results is none of this quarter's",
      row: { by: "2026Q1", made: "2025Q4" },
      is: [],
    },
    {
      name: "without a value it cannot be judged",
      row: { indicator: "投诉处理及时率", goal: "≥ 95%" },
      is: ["open: – for 0.95 (no valid complaint in the quarter)"],
    },
    {
      name: "nor where the profile lacks the indicator",
      row: { person: "赵敏" },
      person: "赵敏",
      is: ["open: – for 2 (the profile “Legal secretaries” is not assessed by it)"],
    },
  ])("$name", async ({ row, is, person = "张伟" }) => {
    const run = await assess({ ...QUARTER, commitments: [plan(row)] });
    expect(errorsOf(run)).toEqual([]);
    const found = personOf(run, person).commitments.map(({ outcome, value, bound, reason }) => {
      const why = reason === null ? "" : ` (${reason.en})`;
      return `${outcome}: ${written(value)} for ${written(bound)}${why}`;
    });
    expect(found).toEqual(is);
  });
});

describe("a relative goal counts from the quarter on whose results it was agreed", () => {
  const Q1 = past("2025Q1", { "new-clients": "4", "internal-communication": "80" });
  const Q2 = past("2025Q2", { "new-clients": "1", "internal-communication": "88" });
  test.for([
    { name: "blank: the quarter before it is due", row: { goal: "+1 个" }, is: "kept: 2 for 2" },
    { name: "a quarter that is named", row: { goal: "+1 个", made: "2025Q1" }, is: "missed: 2 for 5" },
    {
      name: "a day: the last quarter over by then, as interviews are held",
      row: { goal: "+1 个", made: "2025-04-10" },
      is: "missed: 2 for 5",
    },
    { name: "per cent are a part of that value", row: { goal: "+100%" }, is: "kept: 2 for 2" },
    {
      name: "the same value keeps a goal of nothing more",
      row: { indicator: "内部沟通效率", goal: "+0 分" },
      is: "kept: 88 for 88",
    },
    {
      name: "10 per cent of 80",
      row: { indicator: "内部沟通效率", goal: "+10%", made: "2025Q1" },
      is: "kept: 88 for 88",
    },
    {
      name: "due later, it is said what it will come to",
      row: { goal: "+1 个", by: "2025Q4" },
      is: "not-due: – for 3",
    },
    {
      name: "without a published value it cannot be judged",
      row: { goal: "+1 个", made: "2024Q4" },
      is: "open: 2 for – (no value was published for 2024Q4, from which the change counts)",
    },
  ])("$name", async ({ row, is }) => {
    expect(await judged([plan(row)], [Q1, Q2])).toEqual([is]);
  });

  test("a part of nothing is nothing", async () => {
    expect(await judged([plan({ goal: "+10%" })], [past("2025Q2", { "new-clients": "0" })])).toEqual([
      "open: 2 for – (the value of 2025Q2 is not above 0: there is no part of it)",
    ]);
  });

  test("nobody misses a goal by the rounding of what was published", async () => {
    const rounded = past("2025Q2", { "internal-communication": "88.0000004" });
    const more = past("2025Q2", { "internal-communication": "88.000001" });
    const same = plan({ indicator: "内部沟通效率", goal: "+0 分" });
    expect((await judged([same], [rounded])).map((one) => one.split(":")[0])).toEqual(["kept"]);
    expect((await judged([same], [more])).map((one) => one.split(":")[0])).toEqual(["missed"]);
  });
});

describe("a plan is asked for where a value is worse than its target (考核规定 §三.5)", () => {
  const needed = async (rows: readonly Row[], yaml: string) => {
    const run = await assess({ ...QUARTER, commitments: rows }, { yaml });
    expect(errorsOf(run)).toEqual([]);
    return personOf(run, "张伟").plansNeeded.map(({ info }) => info.id);
  };
  const target = (number: number) =>
    `profiles: { lead-lawyer: { weights: { new-clients: 100 }, targets: { new-clients: ${number} } } }\n`;

  test("and on target for none", async () => {
    expect(await needed([], target(3))).toEqual(["new-clients"]);
    expect(await needed([], target(2))).toEqual([]);
  });

  test("a plan from the next quarter on covers it, one that is due now does not", async () => {
    expect(await needed([plan({ by: "2025Q4" })], target(3))).toEqual([]);
    expect(await needed([plan()], target(3))).toEqual(["new-clients"]);
    expect(await needed([plan({ by: "2025Q4", indicator: "客户满意度", goal: "90" })], target(3))).toEqual([
      "new-clients",
    ]);
  });
});

describe("a goal without number, owner or date is a finding (整改办法 §五.1)", () => {
  test.for([
    { row: { goal: "明显提高" }, codes: ["goal-without-number"] },
    { row: { goal: "2 个左右" }, codes: ["goal-unit"] },
    { row: { goal: "约 2 个" }, codes: ["goal-unclear"] },
    { row: { goal: "2 元" }, codes: ["goal-unit"] },
    { row: { goal: "" }, codes: ["cell-missing"] },
    { row: { owner: "" }, codes: ["cell-missing"] },
    { row: { by: "" }, codes: ["cell-missing"] },
    { row: { by: "尽快" }, codes: ["cell-invalid"] },
    { row: { made: "上季度" }, codes: ["cell-invalid"] },
    { row: { person: "李四" }, codes: ["person-unknown"] },
    { row: { indicator: "人缘" }, codes: ["indicator-unknown"] },
    { row: { made: "2025Q3" }, codes: ["commitment-over"] },
    { row: { by: "2025Q2", made: "2025-07-01" }, codes: ["commitment-over"] },
    { row: { by: "2025-07-05", made: "2025-07-10" }, codes: ["commitment-over"] },
  ])("$row", async ({ row, codes }) => {
    await refuses({ name: "", tables: { ...QUARTER, commitments: [plan(row)] }, codes });
  });

  test("two goals of one person, indicator and quarter contradict each other", async () => {
    const rows = [plan(), plan({ goal: "≥ 3 个" })];
    await refuses({
      name: "",
      tables: { ...QUARTER, commitments: rows },
      codes: ["commitment-contradicted"],
    });
    expect(
      await judged([plan(), plan({ goal: "2", owner: "王芳" }), plan({ goal: "3", by: "2025Q4" })]),
    ).toEqual(["kept: 2 for 2", "kept: 2 for 2", "not-due: – for 3"]);
  });

  test("a goal that points the other way is to be confirmed, and judged as it is written", async () => {
    const run = await assess({ ...QUARTER, commitments: [plan({ goal: "不超过 1 个" })] });
    expect(run.findings.filter(isOpen).map(({ code, at }) => `${code} ${at.column}`)).toContain(
      "goal-backwards goal",
    );
    expect(personOf(run, "张伟").commitments.map(({ outcome }) => outcome)).toEqual(["missed"]);
  });
});

test("a plan of somebody who is not assessed is not lost", async () => {
  const people = ["张伟", "李娜", "王芳", "陈晨"].map((name, index) => ({
    id: `L00${index + 1}`,
    name,
    department: "商事部",
    position: "lead-lawyer",
    ...(name === "陈晨" ? { left: "2025-07-02" } : {}),
  }));
  const run = await assess({ people, commitments: [plan({ person: "陈晨" })] });
  const found = run.assessment?.notAssessed.flatMap(({ person, commitments }) =>
    commitments.map(({ outcome, reason }) => `${person.name} ${outcome}: ${reason?.en}`),
  );
  expect(found).toEqual(["陈晨 open: not assessed this quarter"]);
});
