import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../../src/domain/civil-date.ts";
import { WorkingDays } from "../../../src/facts/working-days.ts";
import { statusText } from "../../../src/output/status/text.ts";
import { appealsStanding } from "../../../src/scoring/cycle/appeals-standing.ts";
import type { DepartmentStanding } from "../../../src/scoring/cycle/data-standing.ts";
import { stateOf } from "../../../src/scoring/cycle/deadline.ts";
import { fixedDays } from "../../../src/scoring/cycle/fixed-days.ts";
import { bySuperior, interviewDue, interviewsOf } from "../../../src/scoring/cycle/interviews.ts";
import { type PublishedStanding, type StatusInput, statusOf } from "../../../src/scoring/cycle/status.ts";
import { assessed, day, quarter, schemeOf, textFile } from "../../support/quarter.ts";

function reckoning(yaml = "") {
  const { policies, calendar } = schemeOf(yaml);
  return { policies, workingDays: new WorkingDays(calendar) };
}

describe("results are computed and fed back in the first ten days of the next month (考核规定 §三.1)", () => {
  test.for([
    ["the third quarter, whose fifth day is a holiday", "", "2025Q3", "2025-10-05", "2025-10-10"],
    ["the fourth quarter ends in the next year", "", "2025Q4", "2026-01-05", "2026-01-10"],
    [
      "other days by policy",
      "policies: { data-due-day: 3, results-day: 8 }",
      "2025Q2",
      "2025-07-03",
      "2025-07-08",
    ],
    [
      "next: after the holidays",
      "policies: { deadline-on-rest-day: next }",
      "2025Q3",
      "2025-10-09",
      "2025-10-10",
    ],
    [
      "previous: before them",
      "policies: { deadline-on-rest-day: previous }",
      "2025Q3",
      "2025-09-30",
      "2025-10-10",
    ],
    [
      "a day on which the firm works is no day off",
      "policies: { deadline-on-rest-day: next }\ncalendar: { workdays: [2025-10-05] }",
      "2025Q3",
      "2025-10-05",
      "2025-10-10",
    ],
    [
      "nor is one a working day that the firm is closed on",
      "policies: { deadline-on-rest-day: next }\ncalendar: { holidays: [2025-10-10] }",
      "2025Q3",
      "2025-10-09",
      "2025-10-11",
    ],
  ] as const)("%s", ([, yaml, id, dataDue, resultsDue]) => {
    expect(fixedDays(quarter(id), reckoning(yaml))).toEqual({ dataDue, resultsDue });
  });
});

describe("the superior interviews within a week of receipt (考核规定 §三.5)", () => {
  test.for([
    ["seven days, the first of them the day after", "", "2025-10-10", "2025-10-17"],
    ["over the month's end", "", "2025-10-28", "2025-11-04"],
    ["another time by policy", "policies: { interview-days: 10 }", "2025-10-10", "2025-10-20"],
    ["a Saturday stays by default", "", "2025-10-11", "2025-10-18"],
    ["or moves to Monday", "policies: { deadline-on-rest-day: next }", "2025-10-11", "2025-10-20"],
    ["or to Friday", "policies: { deadline-on-rest-day: previous }", "2025-10-11", "2025-10-17"],
  ] as const)("%s", ([, yaml, received, due]) => {
    expect(interviewDue(day(received), reckoning(yaml))).toBe(due);
  });
});

test.for([
  ["days are left", null, "2025-10-08", { kind: "open", left: 2 }],
  ["a deadline lasts until the end of its day", null, "2025-10-10", { kind: "open", left: 0 }],
  ["the day after it is late", null, "2025-10-11", { kind: "late", by: 1 }],
  ["done on the day is in time", "2025-10-10", "2025-10-20", { kind: "done", on: "2025-10-10", late: 0 }],
  ["done later is late for good", "2025-10-12", "2025-10-20", { kind: "done", on: "2025-10-12", late: 2 }],
] as const)("%s", ([, done, cutOff, state]) => {
  expect(stateOf(day("2025-10-10"), done === null ? null : day(done), day(cutOff))).toEqual(state);
});

const ROSTER = textFile(
  "../人员名册.csv",
  `工号,姓名,部门,岗位,直接上级,离职日期
L001,王芳,商事部,合伙人,,
L002,李娜,商事部,主办律师,王芳,
L003,张伟,商事部,律师助理,李娜,
L004,陈晨,商事部,律师助理,李娜,
L005,赵敏,商事部,律师助理,李娜,2025-10-15
L006,孙丽,商事部,律师助理,李娜,
`,
);

/** The interviews of everybody in the roster, as they stand at the end of a day. */
async function interviewsAt(cutOff: string, rows: string) {
  const file = textFile("2025Q3/签收.csv", `被考核人,签收日期,面谈日期,面谈人\n${rows}`);
  const { input } = await assessed([ROSTER, file], { cutOff: "2025-12-31" });
  const { people } = input.facts;
  return interviewsOf(people.all, input.facts, day(cutOff), reckoning());
}

const RECEIPTS = `王芳,2025-10-10,,
李娜,2025-10-10,2025-10-19,王芳
张伟,2025-10-10,2025-10-14,李娜
陈晨,2025-10-13,,
赵敏,2025-10-10,,
`;

describe("how interviews stand at the cut-off", () => {
  test.for([
    [
      "before anybody received anything",
      "2025-10-09",
      ["alone", "waiting", "waiting", "waiting", "waiting", "waiting"],
    ],
    [
      "a week has not passed; one was held",
      "2025-10-14",
      ["alone", "open", "done", "open", "open", "waiting"],
    ],
    [
      "on the last day nobody is late; one has left",
      "2025-10-17",
      ["alone", "open", "done", "open", "left", "waiting"],
    ],
    ["the day after", "2025-10-18", ["alone", "late", "done", "open", "left", "waiting"]],
    ["held after the week: done, late", "2025-10-19", ["alone", "done", "done", "open", "left", "waiting"]],
    ["later", "2025-10-21", ["alone", "done", "done", "late", "left", "waiting"]],
  ] as const)("%s", async ([, cutOff, kinds]) => {
    const interviews = await interviewsAt(cutOff, RECEIPTS);
    expect(interviews.map(({ state }) => state.kind)).toEqual(kinds);
  });

  test("late ones say by how many days, held ones how late they were", async () => {
    const [, lina, zhang, chen] = await interviewsAt("2025-10-22", RECEIPTS);
    expect(lina?.state).toEqual({ kind: "done", on: "2025-10-19", late: 2 });
    expect(zhang?.state).toEqual({ kind: "done", on: "2025-10-14", late: 0 });
    expect(chen?.state).toEqual({ kind: "late", by: 2 });
  });

  test("somebody without a superior whom somebody did interview is done", async () => {
    const [wang] = await interviewsAt("2025-10-22", "王芳,2025-10-10,2025-10-12,李娜\n");
    expect(wang?.state.kind).toBe("done");
  });

  test("superiors in order, those without one last", async () => {
    const groups = bySuperior(await interviewsAt("2025-10-18", RECEIPTS));
    expect(groups.map(({ superior, interviews }) => [superior?.name, interviews.length])).toEqual([
      ["王芳", 1],
      ["李娜", 4],
      [undefined, 1],
    ]);
  });
});

describe("the time to appeal runs from the own receipt (考核规定 §二.2)", () => {
  test.for([
    ["nobody has received anything", "2025-10-09", 0, 0, { kind: "waiting" }],
    ["seven days from each receipt", "2025-10-17", 0, 5, { kind: "open", left: 3 }],
    ["the last one's last day", "2025-10-20", 0, 1, { kind: "open", left: 0 }],
    ["one has not signed: the time has not begun", "2025-10-21", 0, 0, { kind: "waiting" }],
    ["what is undecided stays so", "2025-10-21", 2, 0, { kind: "undecided", appeals: 2 }],
  ] as const)("%s", async ([, cutOff, undecided, open, state]) => {
    const interviews = await interviewsAt(cutOff, RECEIPTS);
    expect(appealsStanding(interviews, undecided, 7, day(cutOff))).toMatchObject({ open, state });
  });

  test("over when everybody's is", async () => {
    const interviews = await interviewsAt("2025-10-22", `${RECEIPTS}孙丽,2025-10-14,,\n`);
    expect(appealsStanding(interviews, 0, 7, day("2025-10-22"))).toEqual({
      undecided: 0,
      open: 0,
      until: null,
      state: { kind: "done", on: "2025-10-21", late: 0 },
    });
  });
});

const CLEAN = { errors: 0, open: 0, warnings: 0, notes: 0 };
const PUBLISHED: PublishedStanding = {
  cutOff: day("2025-10-09"),
  people: ["L001", "L002", "L003", "L004", "L005", "L006"],
  outdated: false,
  approved: null,
  draft: null,
};
const APPROVED = { ...PUBLISHED, approved: { revision: 1, by: "领导小组", on: day("2025-10-10") } };

function complete(): DepartmentStanding {
  return {
    department: "finance",
    sources: [],
    missing: [],
    errors: 0,
    state: { kind: "done", on: null, late: 0 },
  };
}

function lacking(): DepartmentStanding {
  const { sourceBook } = schemeOf();
  return { ...complete(), missing: [sourceBook.of("payments")] };
}

function at(cutOff: string, given: Partial<StatusInput>) {
  const input: StatusInput = {
    quarter: quarter("2025Q3"),
    cutOff: day(cutOff),
    by: reckoning(),
    departments: [complete()],
    findings: CLEAN,
    published: null,
    sent: null,
    interviews: [],
    appeals: appealsStanding(given.interviews ?? [], 0, 7, day(cutOff)),
    alarms: { open: 0, raised: 0 },
    plans: { lacking: 0, people: 0 },
    ...given,
  };
  return statusOf(input);
}

describe("what to do next is the first thing that keeps the cycle from going on", () => {
  test.for<[string, string, Partial<StatusInput>, object]>([
    [
      "the quarter is not over",
      "2025-09-30",
      { departments: [lacking()] },
      { kind: "wait", until: "2025-09-30" },
    ],
    ["there is no folder", "2025-10-01", { departments: null }, { kind: "folder" }],
    ["an export is missing", "2025-10-02", { departments: [lacking()] }, { kind: "deliver" }],
    [
      "… even if others have errors",
      "2025-10-02",
      { departments: [lacking()], findings: { ...CLEAN, errors: 4 } },
      { kind: "deliver" },
    ],
    [
      "the data have errors",
      "2025-10-06",
      { findings: { ...CLEAN, errors: 4 } },
      { kind: "correct", errors: 4 },
    ],
    ["everything is there", "2025-10-06", {}, { kind: "run", again: false }],
    [
      "the exports changed since",
      "2025-10-09",
      { published: { ...PUBLISHED, outdated: true } },
      { kind: "run", again: true },
    ],
    [
      "something is to be confirmed",
      "2025-10-09",
      { published: PUBLISHED, findings: { ...CLEAN, open: 2 } },
      { kind: "confirm", open: 2 },
    ],
    [
      "a draft waits for its approval",
      "2025-10-09",
      { published: PUBLISHED },
      { kind: "approve", revision: 1 },
    ],
    [
      "a revision waits beside the approved one",
      "2025-10-12",
      { published: { ...APPROVED, draft: 2 } },
      { kind: "approve", revision: 2 },
    ],
    [
      "exports changed after the approval",
      "2025-10-12",
      { published: { ...APPROVED, outdated: true } },
      { kind: "run", again: true },
    ],
    ["approved, and nobody has a card", "2025-10-10", { published: APPROVED }, { kind: "send", left: null }],
    [
      "errors that came in after the approval come first",
      "2025-10-12",
      { published: { ...APPROVED, outdated: true }, findings: { ...CLEAN, errors: 1 } },
      { kind: "correct", errors: 1 },
    ],
  ])("%s", ([, cutOff, given, next]) => {
    expect(at(cutOff, given).next).toMatchObject(next);
  });

  test.for([
    [
      "interviews are late",
      "2025-10-21",
      RECEIPTS,
      { kind: "interview", with: [{ superior: { name: "李娜" } }] },
    ],
    ["cards nobody has signed for", "2025-10-16", RECEIPTS, { kind: "receive", people: 1 }],
    [
      "interviews that are not yet due",
      "2025-10-16",
      `${RECEIPTS}孙丽,2025-10-14,,\n`,
      { kind: "hold", people: 3, next: "2025-10-17" },
    ],
    [
      "all that can be held were held",
      "2025-10-30",
      `${RECEIPTS.replace("陈晨,2025-10-13,", "陈晨,2025-10-13,2025-10-20")}孙丽,2025-10-14,2025-10-15,\n`,
      { kind: "nothing" },
    ],
  ] as const)("%s", async ([, cutOff, rows, next]) => {
    const interviews = await interviewsAt(cutOff, rows);
    expect(at(cutOff, { published: APPROVED, interviews }).next).toMatchObject(next);
    const plans = { lacking: 3, people: 2 };
    const planning = next.kind === "nothing" ? { kind: "plan", ...plans } : next;
    expect(at(cutOff, { published: APPROVED, interviews, plans }).next).toMatchObject(planning);
  });

  test("cards that a sending did not bring come before receipts, but not for who signed for one", async () => {
    const next = async (people: number, rows: string) => {
      const sent = { people, on: day("2025-10-10") };
      const interviews = await interviewsAt("2025-10-16", rows);
      return at("2025-10-16", { published: APPROVED, sent, interviews }).next;
    };
    expect(await next(5, RECEIPTS)).toEqual({ kind: "send", left: 1 });
    expect(await next(6, RECEIPTS)).toEqual({ kind: "receive", people: 1 });
    expect(await next(5, `${RECEIPTS}孙丽,2025-10-14,,\n`)).toMatchObject({ kind: "hold" });
  });

  test("appeals that nobody has decided", async () => {
    const interviews = await interviewsAt("2025-10-21", RECEIPTS);
    const appeals = appealsStanding(interviews, 2, 7, day("2025-10-21"));
    expect(at("2025-10-21", { published: APPROVED, interviews, appeals }).next).toEqual({
      kind: "decide",
      appeals: 2,
    });
  });
});

describe("each step says how it stands", () => {
  const statesOf = (status: ReturnType<typeof at>) =>
    Object.fromEntries(status.steps.map(({ id, state }) => [id, state]));

  test("nothing delivered, two days late", () => {
    expect(statesOf(at("2025-10-07", { departments: [lacking()] }))).toEqual({
      data: { kind: "late", by: 2 },
      results: { kind: "open", left: 3 },
      approval: { kind: "open", left: 3 },
      sending: { kind: "open", left: 3 },
      interviews: { kind: "waiting" },
      appeals: { kind: "waiting" },
      plans: { kind: "waiting" },
    });
  });

  test("approved late, everybody has signed, an interview is late", async () => {
    const received = `${RECEIPTS}孙丽,2025-10-14,,\n`;
    const interviews = await interviewsAt("2025-10-22", received);
    const published = { ...APPROVED, approved: { ...APPROVED.approved, on: "2025-10-12" as CivilDate } };
    expect(statesOf(at("2025-10-22", { published, interviews }))).toEqual({
      data: { kind: "done", on: null, late: 0 },
      results: { kind: "done", on: "2025-10-09", late: 0 },
      approval: { kind: "done", on: "2025-10-12", late: 2 },
      sending: { kind: "done", on: "2025-10-14", late: 4 },
      interviews: { kind: "late", by: 2 },
      appeals: { kind: "done", on: "2025-10-21", late: 0 },
      plans: { kind: "done", on: null, late: 0 },
    });
  });

  test("a draft that no longer fits the exports is no result; an approved one stays one", () => {
    const outdated = { ...PUBLISHED, outdated: true };
    expect(statesOf(at("2025-10-11", { published: outdated })).results).toEqual({ kind: "late", by: 1 });
    expect(statesOf(at("2025-10-11", { published: { ...APPROVED, outdated: true } })).results?.kind).toBe(
      "done",
    );
  });

  test("plans are asked for once the results are approved", () => {
    const plans = { lacking: 3, people: 2 };
    expect(statesOf(at("2025-10-11", { published: PUBLISHED, plans })).plans).toEqual({ kind: "waiting" });
    expect(statesOf(at("2025-10-11", { published: APPROVED, plans })).plans).toEqual({
      kind: "lacking",
      plans: 3,
    });
    const none = { lacking: 0, people: 0 };
    expect(statesOf(at("2025-10-11", { published: APPROVED, plans: none })).plans?.kind).toBe("done");
  });

  test.for([
    [{ open: 3, raised: 1 }, /预警：3 条没有调查记录（本季度新增 1 条）/],
    [{ open: 0, raised: 0 }, /^(?![\s\S]*预警)/],
    [null, /^(?![\s\S]*预警)/],
  ] as const)("alarms without an inquiry are counted: %j", ([alarms, says]) => {
    expect(statusText(at("2025-10-11", { alarms }), "zh", "firm")).toMatch(says);
  });

  test("sent to all by mail is sent, to some is not", () => {
    const sent = { people: 6, on: day("2025-10-10") };
    expect(statesOf(at("2025-10-11", { published: APPROVED, sent })).sending?.kind).toBe("done");
    expect(
      statesOf(at("2025-10-11", { published: APPROVED, sent: { ...sent, people: 5 } })).sending?.kind,
    ).toBe("late");
  });
});
