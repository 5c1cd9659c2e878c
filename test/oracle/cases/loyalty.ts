import { type Case, engagement } from "./case.ts";

const repeat = "repeat-engagement-rate";
const referral = "referral-rate";
const OLD = engagement("HT-1", { signed: "2024-01-05" });
const OTHER = engagement("HT-2", { client: "乙公司", signed: "2024-02-05" });

/** 重复委托率 and 客户推荐率 (decision 4). */
export const loyaltyCases: readonly Case[] = [
  {
    name: "an old client who signs twice in the quarter, with anybody of the firm, is one of two",
    indicator: repeat,
    tables: {
      engagements: [OLD, OTHER, engagement("HT-3", { lead: "李娜" }), engagement("HT-4", { lead: "李娜" })],
    },
    expected: "value 1/2 (1 of 2)",
  },
  {
    name: "re-engaged with the person asks for a contract in which the person takes part",
    indicator: repeat,
    policies: { reEngagedWith: "person" },
    tables: { engagements: [OLD, engagement("HT-3", { lead: "李娜" })] },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "only the kinds of the policy's list are repetitions, and a blank kind is none of them",
    indicator: repeat,
    policies: { reEngagementKinds: ["renewal"] },
    tables: {
      engagements: [
        OLD,
        OTHER,
        engagement("HT-3"),
        engagement("HT-4", { client: "乙公司", kind: "续签" }),
        engagement("HT-5", { client: "丙公司", signed: "2024-01-05" }),
        engagement("HT-6", { client: "丙公司", kind: "新签" }),
      ],
    },
    expected: "value 1/3 (1 of 3)",
  },
  {
    name: "a matter closed on the first day of the 24 months leaves an old client, a day earlier it does not",
    indicator: repeat,
    tables: {
      engagements: [
        engagement("HT-1", { signed: "2020-01-01", status: "已结案", closed: "2023-07-01" }),
        engagement("HT-2", { client: "乙公司", signed: "2020-01-01", status: "终止", closed: "2023-06-30" }),
      ],
    },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "a contract of the last day before the quarter is old, one of its first day and a void one are not",
    indicator: repeat,
    tables: {
      engagements: [
        engagement("HT-1", { signed: "2025-06-30" }),
        engagement("HT-2", { client: "乙公司", signed: "2025-07-01" }),
        engagement("HT-3", { client: "丙公司", signed: "2025-06-30", status: "void" }),
        engagement("HT-4", { status: "void" }),
      ],
    },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "without a limit of months every former client is old",
    indicator: repeat,
    policies: { oldClientMonths: null },
    tables: {
      engagements: [engagement("HT-1", { signed: "2010-01-01", status: "closed", closed: "2011-01-01" })],
    },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "who has no old clients has no rate",
    indicator: repeat,
    tables: { engagements: [engagement("HT-1")] },
    expected: "undefined (0 of 0)",
  },
  {
    name: "an old client who refers twice counts once, and a referral by somebody else's client does not",
    indicator: referral,
    tables: {
      engagements: [OLD, OTHER, engagement("HT-3", { client: "丙公司", signed: "2024-01-05", lead: "李娜" })],
      referrals: [
        { date: "2025-07-01", referrer: "甲公司", referred: "某人" },
        { date: "2025-09-30", referrer: "甲公司", referred: "另一人" },
        { date: "2025-08-01", referrer: "丙公司", referred: "某人" },
        { date: "2025-06-30", referrer: "乙公司", referred: "某人" },
      ],
    },
    expected: "value 1/2 (1 of 2)",
  },
  {
    name: "a referral counts for everybody whose old client the referrer is, with a share of nothing too",
    indicator: referral,
    person: "L004",
    tables: {
      engagements: [engagement("HT-1", { signed: "2024-01-05", people: "张伟 100%、王芳(L004) 0%" })],
      referrals: [{ date: "2025-07-01", referrer: "甲公司", referred: "某人", person: "李娜" }],
    },
    expected: "value 1 (1 of 1)",
  },
];
