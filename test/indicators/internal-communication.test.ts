import { describe, expect, test } from "vitest";
import {
  assess,
  type Case,
  indicatorOf,
  measures,
  type Refusal,
  type Row,
  refuses,
  type Setting,
} from "../support/tables.ts";

const ID = "internal-communication";

function rating(score: string, kind: string, rater: string, row: Row = {}): Row {
  return { ratee: "张伟", rater, kind, score, ...row };
}

/** A request to 张伟 on 1 September at nine. */
function request(responded: string, row: Row = {}): Row {
  return { requested: "2025-09-01 09:00:00", responded, from: "李娜", to: "张伟", ...row };
}

const PEERS = [rating("70", "peer", "李娜"), rating("80", "peer", "陈晨"), rating("90", "peer", "赵敏")];
const IN_TIME = request("2025-09-01 10:00:00");
const LATE = request("2025-09-05 09:00:00");

describe("70 % ratings, 30 % requests answered within the limit (decision 8)", () => {
  test.for<Case>([
    {
      name: "80 points and one of two requests in time give 71",
      tables: { ratings: PEERS, responses: [IN_TIME, LATE] },
      expected: { 张伟: "71 (7100 of 100)" },
      rows: [
        "part ratings:2",
        "part ratings:3",
        "part ratings:4",
        "part responses:2: limit 24 h, answered in time",
        "whole responses:3: limit 24 h, answered late",
      ],
    },
    {
      name: "the two parts are a policy",
      yaml: "policies: { communication-parts: { ratings: 50, responses: 50 } }",
      tables: { ratings: PEERS, responses: [IN_TIME, LATE] },
      expected: { 张伟: "65 (6500 of 100)" },
    },
    {
      name: "without requests the ratings take all",
      tables: { ratings: PEERS },
      expected: { 张伟: "80 (5600 of 70)" },
    },
    {
      name: "without ratings the requests take all",
      tables: { responses: [IN_TIME, LATE, IN_TIME] },
      expected: { 张伟: "200/3 (2000 of 30)" },
    },
    {
      name: "too few raters are no data: the requests take all",
      tables: { ratings: PEERS.slice(0, 2), responses: [IN_TIME] },
      expected: { 张伟: "100 (3000 of 30)" },
    },
    {
      name: "too few raters and no requests are too few, not undefined",
      tables: { ratings: PEERS.slice(0, 2) },
      expected: { 张伟: "too-few" },
    },
    { name: "neither ratings nor requests are undefined", tables: {}, expected: { 张伟: "undefined" } },
    {
      name: "a part without weight is no measurement",
      yaml: "policies: { communication-parts: { ratings: 100, responses: 0 } }",
      tables: { responses: [IN_TIME] },
      expected: { 张伟: "undefined" },
    },
    {
      name: "ratings without weight are no measurement either, and are left out",
      yaml: "policies: { communication-parts: { ratings: 0, responses: 100 } }",
      tables: { ratings: PEERS },
      expected: { 张伟: "undefined" },
      rows: [2, 3, 4].map((row) => `left-out ratings:${row}: 0% by the policy in force: not counted`),
    },
    {
      name: "beside requests, ratings without weight are left out",
      yaml: "policies: { communication-parts: { ratings: 0, responses: 100 } }",
      tables: { ratings: PEERS.slice(0, 1), responses: [IN_TIME, LATE] },
      expected: { 张伟: "50 (5000 of 100)" },
      rows: [
        "left-out ratings:2: 0% by the policy in force: not counted",
        "part responses:2: limit 24 h, answered in time",
        "whole responses:3: limit 24 h, answered late",
      ],
    },
    {
      name: "ratings by superior and peers: the mean of the kinds' means",
      tables: { ratings: [...PEERS, rating("90", "superior", "王芳")] },
      expected: { 张伟: "85 (5950 of 70)" },
    },
    {
      name: "ratings that name this indicator count like those that name none, others do not",
      tables: {
        ratings: [
          rating("60", "superior", "王芳", { indicator: "内部沟通效率" }),
          rating("80", "superior", "王芳"),
          rating("10.5", "superior", "王芳", { indicator: "客户满意度" }),
          rating("10.5", "department", "行政部"),
        ],
      },
      expected: { 张伟: "70 (4900 of 70)" },
    },
    {
      name: "a rating of oneself never counts, under whatever name",
      tables: {
        ratings: [...PEERS, rating("10.5", "superior", "L001"), rating("10.5", "peer", "张伟(L001)")],
      },
      expected: { 张伟: "80 (5600 of 70)" },
    },
  ])("$name", measures(ID));
});

const MEASURED = { part: "100 (3000 of 30)", whole: "0 (0 of 30)", "left-out": "undefined" } as const;

/** A case of one request, with the row that must stand behind the number. */
function answered(
  name: string,
  row: Row,
  role: keyof typeof MEASURED,
  reason: string,
  setting: Setting = {},
): Case {
  return {
    name,
    tables: { responses: [{ ...request(""), ...row }] },
    expected: { 张伟: MEASURED[role] },
    rows: [`${role} responses:2: ${reason}`],
    ...setting,
  };
}

describe("answered within the limit", () => {
  test.for<Case>([
    answered(
      "answered on the very second of the limit is in time",
      { responded: "2025-09-02 09:00:00" },
      "part",
      "limit 24 h, answered in time",
    ),
    answered(
      "answered one second later is late",
      { responded: "2025-09-02 09:00:01" },
      "whole",
      "limit 24 h, answered late",
    ),
    answered(
      "a request's own limit goes before the policy's",
      { responded: "2025-09-01 09:30:01", limit: "0.5" },
      "whole",
      "limit 0.5 h, answered late",
    ),
    answered(
      "and may be longer than it",
      { responded: "2025-09-03 09:00:00", limit: "48" },
      "part",
      "limit 48 h, answered in time",
    ),
    answered(
      "the policy's limit is the firm's",
      { responded: "2025-09-01 09:20:01" },
      "whole",
      "limit 0.33 h, answered late",
      { yaml: "policies: { response-limit-hours: 1/3 }" },
    ),
    answered(
      "never answered and past its limit is late",
      { requested: "2025-09-29 23:59:59", limit: "240" },
      "whole",
      "limit 240 h, not answered",
    ),
    answered(
      "a limit that ends with the cut-off day is not yet due",
      { requested: "2025-09-30 00:00:00", limit: "240" },
      "left-out",
      "not yet due at the cut-off",
    ),
    answered(
      "an answer after the cut-off day has not come yet",
      { responded: "2025-10-10 00:00:00", limit: "48" },
      "whole",
      "limit 48 h, not answered",
    ),
    answered(
      "an answer in the last second of the cut-off day has come",
      { requested: "2025-09-30 00:00:00", responded: "2025-10-09 23:59:59", limit: "240" },
      "part",
      "limit 240 h, answered in time",
    ),
    answered(
      "a request to oneself is none",
      { responded: "2025-09-01 09:00:01", from: "L001" },
      "left-out",
      "a request to oneself",
    ),
    {
      name: "a request of the last second before the quarter is none of it",
      tables: { responses: [request("", { requested: "2025-06-30 23:59:59" }), IN_TIME] },
      expected: { 张伟: "100 (3000 of 30)" },
      rows: [
        "left-out responses:2: dated outside the quarter",
        "part responses:3: limit 24 h, answered in time",
      ],
    },
    answered(
      "a request of the quarter's last second is one of it",
      { requested: "2025-09-30 23:59:59", responded: "2025-10-01 23:59:59" },
      "part",
      "limit 24 h, answered in time",
    ),
    answered(
      "a request of the system, from nobody, counts",
      { responded: "2025-09-01 09:00:00", from: "" },
      "part",
      "limit 24 h, answered in time",
    ),
  ])("$name", measures(ID));
});

test.for<Refusal>([
  {
    name: "a request without a time of day cannot be measured in hours",
    tables: { responses: [request("2025-09-02 09:00:00", { requested: "2025-09-01" })] },
    codes: ["cell-invalid"],
  },
  {
    name: "an answer does not come before its request",
    tables: { responses: [request("2025-09-01 08:59:59")] },
    codes: ["dates-reversed"],
  },
])("$name", refuses);

test.for([
  { tables: { ratings: PEERS }, says: "no requests due: ratings carry all the weight" },
  { tables: { responses: [IN_TIME] }, says: "no usable ratings: responses carry all the weight" },
  { tables: { ratings: PEERS, responses: [IN_TIME] }, says: null },
])("the scorecard says that one part took all: $says", async ({ tables, says }) => {
  const { measurement } = indicatorOf(await assess(tables), "张伟", ID);
  const notes = measurement.notes.map(({ en }) => en).filter((note) => note.includes("all the weight"));
  expect(notes).toEqual(says === null ? [] : [says]);
});
