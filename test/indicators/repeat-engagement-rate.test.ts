import { describe, expect, test } from "vitest";
import { schemeErrors } from "../support/quarter.ts";
import {
  assess,
  type Case,
  engagement,
  indicatorOf,
  measured,
  measures,
  type Refusal,
  type Row,
  refuses,
} from "../support/tables.ts";

const ID = "repeat-engagement-rate";

/** An engagement of the years before the quarter. */
function old(number: string, row: Row = {}): Row {
  return engagement(number, { signed: "2024-01-05", ...row });
}

describe("old clients: signed before the quarter, signed or still open within the 24 months before it", () => {
  test.for<Case>([
    {
      name: "signed on the last day before the quarter is old, signed on its first day is not",
      tables: {
        engagements: [
          old("HT-1", { signed: "2025-06-30" }),
          engagement("HT-2", { client: "乙公司", signed: "2025-07-01" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-1"],
    },
    {
      name: "signed exactly 24 months before the quarter's first day is within, a day earlier is not",
      tables: {
        engagements: [
          old("HT-1", { signed: "2023-07-01", closed: "2023-07-01" }),
          old("HT-2", { client: "乙公司", signed: "2023-06-30", closed: "2023-06-30" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-1"],
    },
    {
      name: "closed on the first day of the 24 months was still open on it, closed a day earlier was not",
      tables: {
        engagements: [
          old("HT-1", { signed: "2019-01-05", closed: "2023-07-01" }),
          old("HT-2", { client: "乙公司", signed: "2019-01-05", closed: "2023-06-30" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-1"],
    },
    {
      name: "an engagement that is still open makes an old client, however long ago it was signed",
      tables: { engagements: [old("HT-1", { signed: "2001-01-05" })] },
      expected: { 张伟: "0 (0 of 1)" },
    },
    {
      name: "the months are a policy: 12",
      yaml: "policies: { old-client-months: 12 }",
      tables: {
        engagements: [
          old("HT-1", { closed: "2024-06-30" }),
          old("HT-2", { client: "乙公司", closed: "2024-07-01" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-2"],
    },
    {
      name: "with the policy ever, everybody who was a client is an old one",
      yaml: "policies: { old-client-months: ever }",
      tables: { engagements: [old("HT-1", { signed: "2001-01-05", closed: "2001-02-05" })] },
      expected: { 张伟: "0 (0 of 1)", 王芳: "0 (0 of 1)" },
    },
    {
      name: "a client is one old client, however many engagements it had",
      tables: { engagements: [old("HT-2", { signed: "2024-03-05" }), old("HT-1"), old("HT-10")] },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-2"],
    },
    {
      name: "an old client belongs to everybody who takes part, with a share of nothing too",
      tables: { engagements: [old("HT-1", { people: "李娜 100%" })] },
      expected: { 张伟: "0 (0 of 1)", 李娜: "0 (0 of 1)" },
    },
    {
      name: "a client of colleagues alone is no old client of one's own",
      tables: { engagements: [old("HT-1", { lead: "李娜" }), engagement("HT-2")] },
      expected: { 张伟: "undefined (0 of 0)", 李娜: "1 (1 of 1)" },
    },
    {
      name: "void and draft engagements make no old client",
      tables: {
        engagements: [old("HT-1", { status: "作废" }), old("HT-2", { client: "乙公司", status: "草稿" })],
      },
      expected: { 张伟: "undefined (0 of 0)" },
    },
    {
      name: "without old clients there is no rate: undefined, not 0",
      tables: { engagements: [engagement("HT-1")] },
      expected: { 张伟: "undefined (0 of 0)" },
    },
  ])("$name", measures(ID));
});

describe("re-engaged: signed another formal engagement in the quarter", () => {
  test.for<Case>([
    {
      name: "several engagements of one client count once",
      tables: {
        engagements: [old("HT-1"), old("HT-2", { client: "乙公司" }), engagement("HT-4"), engagement("HT-3")],
      },
      expected: { 张伟: "0.5 (1 of 2)" },
      rows: ["whole HT-1", "part HT-3", "whole HT-2"],
    },
    {
      name: "on the first and the last day, not on the day after",
      tables: {
        engagements: [
          old("HT-1"),
          old("HT-2", { client: "乙公司" }),
          old("HT-3", { client: "丙公司" }),
          engagement("HT-4", { signed: "2025-07-01" }),
          engagement("HT-5", { client: "乙公司", signed: "2025-09-30" }),
          engagement("HT-6", { client: "丙公司", signed: "2025-10-01" }),
        ],
      },
      expected: { 张伟: "2/3 (2 of 3)" },
    },
    {
      name: "with anybody of the firm",
      tables: { engagements: [old("HT-1"), engagement("HT-2", { lead: "李娜" })] },
      expected: { 张伟: "1 (1 of 1)", 李娜: "undefined (0 of 0)" },
    },
    {
      name: "with the policy re-engaged-with: person, with that person alone",
      yaml: "policies: { re-engaged-with: person }",
      tables: {
        engagements: [
          old("HT-1"),
          old("HT-2", { client: "乙公司" }),
          engagement("HT-3", { lead: "李娜" }),
          engagement("HT-4", { client: "乙公司", lead: "李娜", people: "李娜 100%、张伟 0%" }),
        ],
      },
      expected: { 张伟: "0.5 (1 of 2)" },
      rows: ["whole HT-1", "whole HT-2", "part HT-4"],
    },
    {
      name: "by default a renewal, a second instance and an amendment all count",
      tables: {
        engagements: [
          old("HT-1"),
          old("HT-2", { client: "乙公司" }),
          old("HT-3", { client: "丙公司" }),
          engagement("HT-4", { kind: "续签" }),
          engagement("HT-5", { client: "乙公司", kind: "二审" }),
          engagement("HT-6", { client: "丙公司", kind: "补充协议" }),
        ],
      },
      expected: { 张伟: "1 (3 of 3)" },
    },
    {
      name: "with a list of kinds only those count, by any of their words, a firm's own among them",
      yaml: "policies: { re-engagement-kinds: [renewal, 专项服务] }",
      tables: {
        engagements: [
          old("HT-1"),
          old("HT-2", { client: "乙公司" }),
          old("HT-3", { client: "丙公司" }),
          engagement("HT-4", { kind: "常年顾问续签" }),
          engagement("HT-5", { client: "乙公司", kind: "二审" }),
          engagement("HT-6", { client: "丙公司", kind: "专项 服务" }),
        ],
      },
      expected: { 张伟: "2/3 (2 of 3)" },
    },
    {
      name: "a void engagement and a draft are no other engagement",
      tables: {
        engagements: [
          old("HT-1"),
          engagement("HT-2", { status: "void" }),
          engagement("HT-3", { status: "draft" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
    },
    {
      name: "an earlier engagement that merely goes on is no other engagement",
      tables: { engagements: [old("HT-1"), old("HT-2", { signed: "2025-06-30" })] },
      expected: { 张伟: "0 (0 of 1)" },
    },
  ])("$name", measures(ID));
});

test.for<Refusal>([
  {
    name: "with a list of kinds, an engagement of the quarter without a kind is asked about",
    yaml: "policies: { re-engagement-kinds: [renewal] }",
    tables: { engagements: [old("HT-1"), engagement("HT-2")] },
    codes: ["kind-missing"],
  },
  {
    name: "an engagement that is closed has a closing date, or nobody can tell until when it was open",
    tables: { engagements: [old("HT-1", { status: "已结案" })] },
    codes: ["closing-date-missing"],
  },
  {
    name: "an engagement is not closed before it is signed",
    tables: { engagements: [old("HT-1", { closed: "2024-01-04" })] },
    codes: ["dates-reversed"],
  },
])("$name", refuses);

test("more months than the calendar has are refused by the scheme or mean ever", async () => {
  const yaml = "policies: { old-client-months: 9999 }";
  if (schemeErrors(yaml).length > 0) return;
  const run = await assess({ engagements: [old("HT-1", { signed: "2001-01-05" })] }, { yaml });
  expect(measured(indicatorOf(run, "张伟", ID).measurement)).toBe("0 (0 of 1)");
});
