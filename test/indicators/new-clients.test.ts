import { describe, expect, test } from "vitest";
import { type Case, engagement, errorsOf, indicatorOf, measured, measures, ran } from "../support/tables.ts";

const OLD = engagement("HT-1", { signed: "2025-06-30", lead: "李娜" });

describe("new is decided by the whole history of the firm (decision 1)", () => {
  test.for<Case>([
    {
      name: "a client whose first formal engagement was signed in the quarter is new",
      tables: { engagements: [engagement("HT-1")] },
      expected: { 张伟: "1", 李娜: "0" },
      rows: ["part HT-1"],
    },
    {
      name: "a client that any lawyer engaged before the quarter is old",
      tables: { engagements: [OLD, engagement("HT-2")] },
      expected: { 张伟: "0", 李娜: "0" },
      rows: ["left-out HT-2: the client signed engagement HT-1 on 2025-06-30 already"],
    },
    {
      name: "the first and the last day belong to the quarter, the day before and the day after do not",
      tables: {
        engagements: [
          engagement("HT-1", { client: "甲公司", signed: "2025-06-30" }),
          engagement("HT-2", { client: "乙公司", signed: "2025-07-01" }),
          engagement("HT-3", { client: "丙公司", signed: "2025-09-30" }),
          engagement("HT-4", { client: "丁公司", signed: "2025-10-01" }),
        ],
      },
      expected: { 张伟: "2" },
      rows: ["part HT-2", "part HT-3"],
    },
    {
      name: "a client is new once, however many engagements it signs",
      tables: { engagements: [engagement("HT-2", { signed: "2025-08-05" }), engagement("HT-1")] },
      expected: { 张伟: "1" },
      rows: ["part HT-1", "left-out HT-2: the client's first engagement is HT-1 (2025-08-01)"],
    },
    {
      name: "the register's first date before the quarter makes a client old",
      tables: {
        engagements: [engagement("HT-1")],
        clients: [{ client: "甲公司", firstEngaged: "2025-06-30" }],
      },
      expected: { 张伟: "0" },
      rows: ["left-out HT-1: the client register has 2025-06-30 as first engaged"],
    },
    {
      name: "of two entries in the register the earlier one holds",
      tables: {
        engagements: [engagement("HT-1")],
        clients: [
          { client: "甲公司", firstEngaged: "2025-08-01" },
          { client: "甲公司", firstEngaged: "2012-03-04" },
        ],
      },
      expected: { 张伟: "0" },
      rows: ["left-out HT-1: the client register has 2012-03-04 as first engaged"],
    },
    {
      name: "a first date in the quarter leaves a client new",
      tables: {
        engagements: [engagement("HT-1")],
        clients: [{ client: "甲公司", firstEngaged: "2025-07-01" }],
      },
      expected: { 张伟: "1" },
    },
    {
      name: "void and draft engagements bring no client and make none old",
      tables: {
        engagements: [
          engagement("HT-1", { signed: "2024-01-05", status: "void" }),
          engagement("HT-2", { status: "作废" }),
          engagement("HT-3", { status: "draft" }),
          engagement("HT-4", { signed: "", status: "draft" }),
          engagement("HT-5", { signed: "2025-09-01" }),
        ],
      },
      expected: { 张伟: "1" },
      rows: [
        "part HT-5",
        "left-out HT-2: void: not a formal engagement",
        "left-out HT-3: a draft: not a formal engagement",
      ],
    },
    {
      name: "with the policy dormancy-months, a client without engagement for as long is new again",
      yaml: "policies: { dormancy-months: 12 }",
      tables: {
        engagements: [
          engagement("HT-1", { signed: "2020-01-05", closed: "2024-07-31" }),
          engagement("HT-2"),
          engagement("HT-3", { client: "乙公司", signed: "2020-01-05", closed: "2024-08-01" }),
          engagement("HT-4", { client: "乙公司" }),
          engagement("HT-5", { client: "丙公司", signed: "2020-01-05" }),
          engagement("HT-6", { client: "丙公司" }),
        ],
      },
      expected: { 张伟: "1" },
      rows: [
        "part HT-2",
        "left-out HT-4: the client signed engagement HT-3 on 2020-01-05 already",
        "left-out HT-6: the client signed engagement HT-5 on 2020-01-05 already",
      ],
    },
    {
      name: "by default a client never becomes new again",
      tables: {
        engagements: [engagement("HT-1", { signed: "2001-01-05", closed: "2001-02-05" }), engagement("HT-2")],
      },
      expected: { 张伟: "0" },
    },
    {
      name: "a client of the register is dormant from its first date",
      yaml: "policies: { dormancy-months: 12 }",
      tables: {
        engagements: [engagement("HT-1"), engagement("HT-2", { client: "乙公司" })],
        clients: [
          { client: "甲公司", firstEngaged: "2024-07-31" },
          { client: "乙公司", firstEngaged: "2024-08-01" },
        ],
      },
      expected: { 张伟: "1" },
    },
  ])("$name", measures("new-clients"));
});

describe("a client is identified by number, else by normalised name", () => {
  test.for<Case>([
    {
      name: "one name with two numbers is two clients",
      tables: {
        engagements: [
          engagement("HT-1", { clientId: "C1", signed: "2024-01-05" }),
          engagement("HT-2", { clientId: "C2" }),
        ],
      },
      expected: { 张伟: "1" },
    },
    {
      name: "one number with two names is one client",
      tables: {
        engagements: [
          engagement("HT-1", { clientId: "C1", signed: "2024-01-05" }),
          engagement("HT-2", { clientId: "C1", client: "甲集团" }),
        ],
      },
      expected: { 张伟: "0" },
    },
    {
      name: "a name that stands with one number means the client of that number",
      tables: {
        engagements: [engagement("HT-1", { clientId: "C1", signed: "2024-01-05" }), engagement("HT-2")],
      },
      expected: { 张伟: "0" },
    },
    {
      name: "names are compared in half-width form without blanks and without regard to case",
      tables: {
        engagements: [
          engagement("HT-1", { client: "Ａcme （北京）公司", signed: "2024-01-05" }),
          engagement("HT-2", { client: "ACME(北京)公司" }),
        ],
      },
      expected: { 张伟: "0" },
    },
    {
      name: "a former name means the client that had it",
      tables: {
        engagements: [
          engagement("HT-1", { client: "旧名公司", signed: "2024-01-05" }),
          engagement("HT-2", { client: "新名公司" }),
        ],
        clients: [{ client: "新名公司", formerNames: "更旧公司、旧名公司" }],
      },
      expected: { 张伟: "0" },
    },
  ])("$name", measures("new-clients"));
});

describe("history", () => {
  const FIRST = [engagement("HT-1", { signed: "2025-07-01" }), engagement("HT-2", { client: "乙公司" })];

  test("nothing signed before the quarter and no register is an error", async () => {
    const run = await ran({ engagements: FIRST });
    expect(errorsOf(run)).toEqual(["history-missing"]);
    expect(run.assessment).toBeNull();
  });

  test("unless the policy says that there is none on purpose: then every client is new", async () => {
    const run = await ran({ engagements: FIRST }, { yaml: "policies: { history: none }" });
    expect(measured(indicatorOf(run, "张伟", "new-clients").measurement)).toBe("2");
  });

  test("a register with an earlier first date is history, one with a date of the quarter is none", async () => {
    const register = (firstEngaged: string) => ({
      engagements: FIRST,
      clients: [{ client: "乙公司", firstEngaged }],
    });
    expect(errorsOf(await ran(register("2025-06-30")))).toEqual([]);
    expect(errorsOf(await ran(register("2025-07-01")))).toEqual(["history-missing"]);
  });

  test("a void engagement is no history", async () => {
    const old = engagement("HT-0", { signed: "2020-01-05", status: "void" });
    expect(errorsOf(await ran({ engagements: [old, ...FIRST] }))).toEqual(["history-missing"]);
  });
});
