import { describe, expect, test } from "vitest";
import {
  assess,
  type Case,
  engagement,
  indicatorOf,
  measures,
  type Refusal,
  type Row,
  refuses,
} from "../support/tables.ts";

const ID = "client-satisfaction";
const CLIENTS = [
  engagement("HT-1", { signed: "2024-01-05" }),
  engagement("HT-2", { client: "乙公司", signed: "2024-01-05" }),
];

function survey(score: string, row: Row = {}): Row {
  return { date: "2025-08-20", client: "甲公司", person: "张伟", score, ...row };
}

function rating(score: string, kind: string, rater: string, row: Row = {}): Row {
  return { ratee: "张伟", rater, kind, score, indicator: ID, ...row };
}

const PEERS = [rating("70", "peer", "李娜"), rating("80", "同事", "陈晨"), rating("90", "同级", "赵敏")];

describe("surveys: one voice for each client (decision 7)", () => {
  test.for<Case>([
    {
      name: "several surveys of one client are one voice",
      tables: {
        engagements: CLIENTS,
        surveys: [survey("80"), survey("100"), survey("60", { client: "乙公司" })],
      },
      expected: { 张伟: "75 (75 of 1)" },
      rows: ["part surveys:2", "part surveys:3", "part surveys:4"],
    },
    {
      name: "a client is one voice under a former name and by number too",
      tables: {
        engagements: [engagement("HT-1", { signed: "2024-01-05", clientId: "C1" }), ...CLIENTS.slice(1)],
        clients: [{ client: "甲公司", clientId: "C1", formerNames: "甲厂" }],
        surveys: [
          survey("80"),
          survey("80", { client: "甲厂" }),
          survey("80", { client: "C1" }),
          survey("60", { client: "乙公司" }),
        ],
      },
      expected: { 张伟: "70 (70 of 1)" },
    },
    {
      name: "an overall score goes before its parts",
      tables: { engagements: CLIENTS, surveys: [survey("90", { service: "10.5", outcome: "20.5" })] },
      expected: { 张伟: "90 (90 of 1)" },
    },
    {
      name: "without an overall score the mean of the parts that are filled in",
      tables: {
        engagements: CLIENTS,
        surveys: [
          survey("", { service: "80", communication: "90", outcome: "94" }),
          survey("", { client: "乙公司", service: "70", outcome: "80" }),
        ],
      },
      expected: { 张伟: "81.5 (81.5 of 1)" },
    },
    {
      name: "a survey of an engagement that names nobody is about everybody who takes part",
      tables: {
        engagements: [engagement("HT-1", { people: "李娜 100%" })],
        surveys: [survey("70", { person: "", engagement: "HT-1" })],
      },
      expected: { 张伟: "70 (70 of 1)", 李娜: "70 (70 of 1)", 王芳: "undefined" },
    },
    {
      name: "a survey that names people is about them, whatever its engagement",
      tables: {
        engagements: [engagement("HT-1", { people: "张伟、李娜" })],
        surveys: [survey("70", { person: "李娜、王芳", engagement: "HT-1" })],
      },
      expected: { 张伟: "undefined", 李娜: "70 (70 of 1)", 王芳: "70 (70 of 1)" },
    },
    {
      name: "of the first and the last day, not of the day before and the day after",
      tables: {
        engagements: CLIENTS,
        surveys: [
          survey("10.5", { date: "2025-06-30" }),
          survey("80", { date: "2025-07-01" }),
          survey("90", { date: "2025-09-30" }),
          survey("10.5", { date: "2025-10-01" }),
        ],
      },
      expected: { 张伟: "85 (85 of 1)" },
      rows: [
        "part surveys:3",
        "part surveys:4",
        "left-out surveys:2: dated outside the quarter",
        "left-out surveys:5: dated outside the quarter",
      ],
    },
    { name: "no voice at all is undefined, not 0", tables: {}, expected: { 张伟: "undefined" } },
    {
      name: "on a scale of 10, 8 is 80",
      yaml: "sources: { surveys: { scale: 10 } }",
      tables: { engagements: CLIENTS, surveys: [survey("8")] },
      expected: { 张伟: "80 (80 of 1)" },
    },
    {
      name: "on a scale of 5, 4 is 80 and the lowest mark is 20",
      yaml: "sources: { surveys: { scale: 5 } }",
      tables: { engagements: CLIENTS, surveys: [survey("4"), survey("1", { client: "乙公司" })] },
      expected: { 张伟: "50 (50 of 1)" },
    },
  ])("$name", measures(ID));
});

describe("kinds of rater (考核规定 §三.4)", () => {
  test.for<Case>([
    {
      name: "the mean within each kind, then the mean of those means, whatever the number of voices",
      tables: {
        engagements: CLIENTS,
        surveys: [survey("100"), survey("80", { client: "乙公司" })],
        ratings: [rating("70", "上级", "王芳"), ...PEERS],
      },
      expected: { 张伟: "80 (240 of 3)" },
    },
    {
      name: "weights of the kinds are the policy's",
      yaml: "policies: { rater-weights: { client: 3, peer: 0.5 } }",
      tables: {
        engagements: CLIENTS,
        surveys: [survey("90")],
        ratings: [rating("70", "superior", "王芳"), ...PEERS],
      },
      expected: { 张伟: "760/9 (380 of 4.5)" },
    },
    {
      name: "a rater's several marks are averaged first",
      tables: { ratings: [...PEERS, rating("100", "peer", "李娜")] },
      expected: { 张伟: "85 (85 of 1)" },
    },
    {
      name: "two peers are fewer than three: that kind is left out",
      tables: { engagements: CLIENTS, surveys: [survey("90")], ratings: PEERS.slice(0, 2) },
      expected: { 张伟: "90 (90 of 1)" },
      rows: [
        "left-out ratings:2: peers: only 2 voices, fewer than 3, left out",
        "left-out ratings:3: peers: only 2 voices, fewer than 3, left out",
        "part surveys:2",
      ],
    },
    {
      name: "three marks of two peers are two voices",
      tables: { ratings: [...PEERS.slice(0, 2), rating("90", "peer", "李娜")] },
      expected: { 张伟: "too-few" },
    },
    {
      name: "three subordinates are enough, two are not",
      tables: {
        ratings: [
          rating("60", "下级", "李娜"),
          rating("60", "下级", "陈晨"),
          rating("60", "下级", "赵敏"),
          { ...rating("60", "下级", "陈晨"), ratee: "李娜" },
          { ...rating("60", "下级", "赵敏"), ratee: "李娜" },
        ],
      },
      expected: { 张伟: "60 (60 of 1)", 李娜: "too-few" },
    },
    {
      name: "the minimum of each kind is a policy",
      yaml: "policies: { minimum-raters: { peer: 2, client: 2 } }",
      tables: { engagements: CLIENTS, surveys: [survey("10.5")], ratings: PEERS.slice(0, 2) },
      expected: { 张伟: "75 (75 of 1)" },
    },
    {
      name: "a rating of oneself never counts, and is no voice towards the minimum",
      tables: { ratings: [...PEERS.slice(0, 2), rating("100", "peer", "张伟")] },
      expected: { 张伟: "too-few" },
      rows: [
        "left-out ratings:2: peers: only 2 voices, fewer than 3, left out",
        "left-out ratings:3: peers: only 2 voices, fewer than 3, left out",
        "left-out ratings:4: a rating of oneself",
      ],
    },
    {
      name: "ratings for another indicator or for none are not about satisfaction",
      tables: {
        ratings: [
          rating("50", "superior", "王芳", { indicator: "" }),
          rating("50", "superior", "王芳", { indicator: "内部沟通效率" }),
        ],
      },
      expected: { 张伟: "undefined" },
      rows: [],
    },
    {
      name: "an undated rating belongs to the export's quarter, one dated outside is left out",
      tables: {
        ratings: [
          rating("80", "superior", "王芳", { date: "" }),
          rating("50", "superior", "王芳", { date: "2025-06-30" }),
        ],
      },
      expected: { 张伟: "80 (80 of 1)" },
    },
  ])("$name", measures(ID));
});

test.for<Refusal>([
  {
    name: "marks of 10 and less without a declared scale are asked about",
    tables: { engagements: CLIENTS, surveys: [survey("8"), survey("10")] },
    codes: ["scale-doubtful"],
  },
  {
    name: "a mark above its scale is asked about",
    yaml: "sources: { surveys: { scale: 5 } }",
    tables: { engagements: CLIENTS, surveys: [survey("5.5")] },
    codes: ["score-out-of-range"],
  },
  {
    name: "a mark below the lowest of its scale is asked about",
    yaml: "sources: { surveys: { scale: 10 } }",
    tables: { engagements: CLIENTS, surveys: [survey("0")] },
    codes: ["score-out-of-range"],
  },
  {
    name: "a survey about nobody is asked about",
    tables: { engagements: CLIENTS, surveys: [survey("80", { person: "" })] },
    codes: ["survey-without-person"],
  },
  {
    name: "a survey without any score is asked about",
    tables: { engagements: CLIENTS, surveys: [survey("")] },
    codes: ["survey-without-score"],
  },
  {
    name: "a survey of an engagement of another client is asked about",
    tables: { engagements: CLIENTS, surveys: [survey("80", { engagement: "HT-2" })] },
    codes: ["client-mismatch"],
  },
])("$name", refuses);

test("the rows of raters carry nothing but their place, and the scorecard's notes say what was left out", async () => {
  const run = await assess({
    engagements: CLIENTS,
    surveys: [survey("90")],
    ratings: PEERS.slice(0, 2),
  });
  const { measurement } = indicatorOf(run, "张伟", ID);
  expect(measurement.evidence).toHaveLength(3);
  for (const row of measurement.evidence) {
    expect(row).toMatchObject({ key: "", client: null, date: null, amount: null, confidential: true });
  }
  expect(measurement.notes.map(({ en }) => en)).toEqual([
    "peers: only 2 voices, fewer than 3, left out",
    "clients: 1 voice, mean 90",
  ]);
});
