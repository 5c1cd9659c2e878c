import { type Case, engagement } from "./case.ts";

const indicator = "new-client-revenue-share";
const ENGAGEMENTS = [
  engagement("HT-1", { client: "乙公司", signed: "2024-01-05", people: "张伟、李娜" }),
  engagement("HT-2", { people: "张伟 60%、李娜 40%" }),
];

/** 新客户业务收入占比 (decisions 2 and 3). */
export const revenueCases: readonly Case[] = [
  {
    name: "money follows shares: 60 of 100 new yuan and 50 of 100 old yuan",
    indicator,
    tables: {
      engagements: ENGAGEMENTS,
      payments: [
        { date: "2025-07-01", amount: "100.00", engagement: "HT-1" },
        { date: "2025-09-30", amount: "100", engagement: "HT-2", client: "甲公司" },
        { date: "2025-10-01", amount: "999", engagement: "HT-2" },
      ],
    },
    expected: "value 6/11 (60 of 110)",
  },
  {
    name: "the client counts as new for the person credited only, although the money is shared",
    indicator,
    person: "L002",
    tables: {
      engagements: ENGAGEMENTS,
      payments: [{ date: "2025-07-01", amount: "100", engagement: "HT-2" }],
    },
    expected: "value 0 (0 of 40)",
  },
  {
    name: "an odd fen goes to the person named first",
    indicator,
    tables: {
      engagements: ENGAGEMENTS,
      payments: [
        { date: "2025-07-01", amount: "0.03", engagement: "HT-1" },
        { date: "2025-07-01", amount: "0.06", engagement: "HT-2" },
      ],
    },
    // 1.5 fen becomes 2 of 3; 60 % of 6 fen is 3.6, the larger remainder, and becomes 4.
    expected: "value 2/3 (1/25 of 3/50)",
  },
  {
    name: "a refund is negative with a minus and without one, and is split like the money it takes back",
    indicator,
    tables: {
      engagements: ENGAGEMENTS,
      payments: [
        { date: "2025-07-01", amount: "1,000.00", engagement: "HT-2" },
        { date: "2025-07-02", amount: "0.03", engagement: "HT-1", kind: "退款" },
        { date: "2025-07-02", amount: "-100", engagement: "HT-1", kind: "refund" },
      ],
    },
    // 600 − 0.02 − 50
    expected: "value 30000/27499 (600 of 27499/50)",
  },
  {
    name: "what is passed through is nobody's revenue",
    indicator,
    tables: {
      engagements: ENGAGEMENTS,
      payments: [
        { date: "2025-07-01", amount: "100", engagement: "HT-2" },
        { date: "2025-07-01", amount: "5000", engagement: "HT-1", kind: "代收诉讼费" },
      ],
    },
    expected: "value 1 (60 of 60)",
  },
  {
    name: "people named by the payment override the engagement's",
    indicator,
    tables: {
      engagements: ENGAGEMENTS,
      payments: [
        { date: "2025-07-01", amount: "100", engagement: "HT-2", people: "张伟(10%)，L002(90%)" },
        { date: "2025-07-01", amount: "30", client: "乙公司", people: "张伟" },
      ],
    },
    expected: "value 1/4 (10 of 40)",
  },
  {
    name: "a payment with a client alone follows the shares of that client's engagements",
    indicator,
    tables: { engagements: ENGAGEMENTS, payments: [{ date: "2025-07-01", amount: "10", client: "甲公司" }] },
    expected: "value 1 (6 of 6)",
  },
  {
    name: "without revenue the share is not applicable",
    indicator,
    tables: { engagements: ENGAGEMENTS },
    expected: "not-applicable (0 of 0)",
  },
  {
    name: "with negative revenue the share is not applicable",
    indicator,
    tables: {
      engagements: ENGAGEMENTS,
      payments: [{ date: "2025-07-01", amount: "10", engagement: "HT-2", kind: "退费" }],
    },
    expected: "not-applicable (-6 of -6)",
  },
];
