import type { RawRow } from "../oracle.ts";
import { type Case, engagement } from "./case.ts";

const mark = (rater: string, kind: string, score: string, row: RawRow = {}): RawRow => ({
  ratee: "张伟",
  rater,
  kind,
  score,
  ...row,
});
const TRIO = ["李娜", "王芳(L003)", "L004"] as const;
const peers = TRIO.map((rater, index) => mark(rater, "peer", String(60 + 10 * index)));
const request = (requested: string, responded: string | null, row: RawRow = {}): RawRow => ({
  requested,
  responded,
  to: "张伟",
  ...row,
});

/** 客户满意度, 跨部门协作满意度 (decision 7). */
export const ratingCases: readonly Case[] = [
  {
    name: "each client is one voice, and clients and superiors weigh the same",
    indicator: "client-satisfaction",
    tables: {
      engagements: [engagement("HT-1", { client: "乙公司", people: "李娜 100%" })],
      surveys: [
        { date: "2025-07-01", client: "甲公司", person: "张伟", score: "100" },
        { date: "2025-09-30", client: "甲公司", person: "张伟", score: "50" },
        { date: "2025-08-01", client: "乙公司", engagement: "HT-1", service: "90", outcome: "95分" },
        { date: "2025-10-01", client: "乙公司", person: "张伟", score: "0" },
        { date: "2025-08-01", client: "乙公司", engagement: "HT-1", person: "李娜", score: "0" },
      ],
      ratings: [mark("李娜", "上级", "60", { indicator: "客户满意度" })],
    },
    // clients: (75 + 92.5) / 2 = 83.75; superior: 60
    expected: "value 575/8 (575/4 of 2)",
  },
  {
    name: "kinds weigh as the policy says",
    indicator: "client-satisfaction",
    policies: { kindWeights: { superior: 1, peer: 1, subordinate: 1, client: 3, department: 1 } },
    tables: {
      surveys: [{ date: "2025-07-01", client: "甲公司", person: "张伟", score: "80" }],
      ratings: [mark("李娜", "superior", "60", { indicator: "client-satisfaction" })],
    },
    expected: "value 75 (300 of 4)",
  },
  {
    name: "two peers are too few, and a superior's mark then stands alone",
    indicator: "internal-communication",
    tables: { ratings: [...peers.slice(0, 2), mark("李娜", "superior", "90")] },
    expected: "value 90 (6300 of 70)",
  },
  {
    name: "one peer's three marks are one voice and not three",
    indicator: "internal-communication",
    tables: {
      ratings: [mark("李娜", "peer", "90"), mark("L002", "peer", "80"), mark("李娜(L002)", "peer", "70")],
    },
    expected: "too-few",
  },
  {
    name: "self-ratings and marks from outside the quarter are no ratings at all",
    indicator: "internal-communication",
    tables: {
      ratings: [mark("L001", "superior", "99"), mark("李娜", "superior", "9", { date: "2025-06-30" })],
    },
    expected: "undefined",
  },
  {
    name: "other departments are one voice each, about the person and about the person's department",
    indicator: "cross-department",
    tables: {
      ratings: [mark("争议部", "部门", "60"), mark("商事部", "部门", "100")],
      department_ratings: [
        { ratingDepartment: "争议部", rated: "商事部", score: "80" },
        { ratingDepartment: "行政部", rated: "张伟", score: "90" },
        { ratingDepartment: "行政部", rated: "李娜", score: "0" },
        { ratingDepartment: "商事部", rated: "商事部", score: "100" },
      ],
    },
    expected: "value 80 (80 of 1)",
  },
  {
    name: "a colleague of another department who rates for it speaks with its voice",
    indicator: "cross-department",
    tables: {
      ratings: [mark("L003", "部门", "60"), mark("争议部", "部门", "80"), mark("李娜", "部门", "0")],
    },
    expected: "value 70 (70 of 1)",
  },
  {
    name: "marks for others and about other indicators are left out",
    indicator: "internal-communication",
    tables: {
      ratings: [
        mark("李娜", "superior", "90"),
        mark("王芳(L003)", "superior", "10", { ratee: "李娜" }),
        mark("王芳(L003)", "superior", "20", { indicator: "客户满意度" }),
        mark("争议部", "department", "30"),
      ],
    },
    expected: "value 90 (6300 of 70)",
  },
  {
    name: "a mark on a scale of ten is its part of full marks",
    indicator: "cross-department",
    policies: { scales: { surveys: 100, ratings: 100, department_ratings: 10 } },
    tables: { department_ratings: [{ ratingDepartment: "行政部", rated: "商事部", score: "8" }] },
    expected: "value 80 (80 of 1)",
  },
  {
    name: "without a rating of another department there is no satisfaction",
    indicator: "cross-department",
    tables: { department_ratings: [{ ratingDepartment: "商事部", rated: "张伟", score: "100" }] },
    expected: "undefined",
  },
];

/** 内部沟通效率 (decision 8). */
export const communicationCases: readonly Case[] = [
  {
    name: "seventy parts of peers' 70 and thirty parts of one answer in time of two",
    indicator: "internal-communication",
    tables: {
      ratings: peers,
      responses: [
        request("2025-07-01 09:00", "2025-07-02 09:00"),
        request("2025-07-01T09:00:00", "2025-07-02T09:00:01", { from: "李娜" }),
        request("2025-07-01 09:00", null, { from: "张伟" }),
        request("2025-06-30 23:59", null),
      ],
    },
    expected: "value 64 (6400 of 100)",
  },
  {
    name: "where nobody rated, the answers take all",
    indicator: "internal-communication",
    tables: { responses: [request("2025-07-01 09:00", "2025-07-01 10:30", { limit: "1.5" })] },
    expected: "value 100 (3000 of 30)",
  },
  {
    name: "a request to somebody else and one to oneself are left out",
    indicator: "internal-communication",
    tables: {
      responses: [
        request("2025-07-01 09:00", null, { to: "李娜" }),
        request("2025-07-01 09:00", null, { from: "L001" }),
        request("2025-07-01 09:00", "2025-07-01 09:01", { from: "李娜" }),
      ],
    },
    expected: "value 100 (3000 of 30)",
  },
  {
    name: "where the peers are too few, the answers take all",
    indicator: "internal-communication",
    tables: { ratings: peers.slice(1), responses: [request("2025-07-01 09:00", null)] },
    expected: "value 0 (0 of 30)",
  },
  {
    name: "an answer after the cut-off is none; a deadline after the cut-off is pending",
    indicator: "internal-communication",
    cutOff: "2025-10-01",
    tables: {
      responses: [
        request("2025-09-30 08:00", "2025-10-02 08:00", { limit: "40" }),
        request("2025-09-30 08:00", "2025-10-02 08:00", { limit: "39.9" }),
        request("2025-09-30 08:00", "2025-10-01 23:59", { limit: "72" }),
      ],
    },
    // the first is due at the midnight that ends the cut-off day: pending
    expected: "value 50 (1500 of 30)",
  },
];
