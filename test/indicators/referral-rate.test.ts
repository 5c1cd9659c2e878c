import { test } from "vitest";
import { type Case, engagement, measures, type Refusal, type Row, refuses } from "../support/tables.ts";

const OLD = [
  engagement("HT-1", { signed: "2024-01-05", people: "张伟 60%、李娜 40%" }),
  engagement("HT-2", { client: "乙公司", signed: "2024-02-05" }),
];

function referral(row: Row = {}): Row {
  return { date: "2025-08-20", referrer: "甲公司", referred: "丁公司", ...row };
}

test.for<Case>([
  {
    name: "an old client with a recorded referral counts, though the referred person has not signed",
    tables: { engagements: OLD, referrals: [referral()] },
    expected: { 张伟: "0.5 (1 of 2)" },
    rows: ["whole HT-1", "part referrals:2", "whole HT-2"],
  },
  {
    name: "a client that refers several people is one old client, shown by its first referral",
    tables: {
      engagements: OLD,
      referrals: [referral({ date: "2025-09-01" }), referral({ referred: "戊公司" })],
    },
    expected: { 张伟: "0.5 (1 of 2)" },
    rows: ["whole HT-1", "part referrals:3", "whole HT-2"],
  },
  {
    name: "a referral counts for everybody of whom the client is an old client, whoever received it",
    tables: { engagements: OLD, referrals: [referral({ person: "王芳" })] },
    expected: { 张伟: "0.5 (1 of 2)", 李娜: "1 (1 of 1)", 王芳: "undefined (0 of 0)" },
  },
  {
    name: "on the first and last day of the quarter, not on the day before and the day after",
    tables: {
      engagements: [...OLD, engagement("HT-3", { client: "丙公司", signed: "2024-01-05" })],
      referrals: [
        referral({ date: "2025-07-01" }),
        referral({ date: "2025-09-30", referrer: "乙公司" }),
        referral({ date: "2025-06-30", referrer: "丙公司" }),
        referral({ date: "2025-10-01", referrer: "丙公司" }),
      ],
    },
    expected: { 张伟: "2/3 (2 of 3)" },
  },
  {
    name: "a referral by a client of the quarter is none by an old client",
    tables: {
      engagements: [...OLD, engagement("HT-3", { client: "丙公司" })],
      referrals: [referral({ referrer: "丙公司" })],
    },
    expected: { 张伟: "0 (0 of 2)" },
  },
  {
    name: "a referral by a client whose last engagement ended before the 24 months is none by an old client",
    tables: {
      engagements: [
        ...OLD,
        engagement("HT-3", { client: "丙公司", signed: "2020-01-05", closed: "2023-06-30" }),
      ],
      referrals: [referral({ referrer: "丙公司" })],
    },
    expected: { 张伟: "0 (0 of 2)" },
  },
  {
    name: "the referring client may be named by a former name or by its number",
    tables: {
      engagements: [engagement("HT-1", { signed: "2024-01-05", clientId: "C1" }), ...OLD.slice(1)],
      clients: [{ client: "乙公司", formerNames: "乙厂" }],
      referrals: [referral({ referrer: "C1" }), referral({ referrer: "乙厂" })],
    },
    expected: { 张伟: "1 (2 of 2)" },
  },
  {
    name: "a willingness to recommend in a survey is no referral",
    tables: {
      engagements: OLD,
      surveys: [{ date: "2025-08-20", client: "甲公司", person: "张伟", score: "100" }],
    },
    expected: { 张伟: "0 (0 of 2)" },
  },
  {
    name: "without old clients there is no rate: undefined, not 0",
    tables: { engagements: [engagement("HT-1")], referrals: [referral()] },
    expected: { 张伟: "undefined (0 of 0)" },
  },
])("$name", measures("referral-rate"));

test.for<Refusal>([
  {
    name: "a referring client that nobody knows is asked about",
    tables: { engagements: OLD, referrals: [referral({ referrer: "甲公可" })] },
    codes: ["client-unknown"],
  },
  {
    name: "a name that stands for two client numbers is asked about",
    tables: {
      engagements: [engagement("HT-1", { clientId: "C1" }), engagement("HT-2", { clientId: "C2" })],
      referrals: [referral()],
    },
    codes: ["client-ambiguous"],
  },
])("$name", refuses);
