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

const measuresShare = measures("new-client-revenue-share");

/** HT-1 of the new client 甲公司, HT-2 of the old client 乙公司. */
const NEW = engagement("HT-1");
const OLD = engagement("HT-2", { client: "乙公司", signed: "2024-01-05" });

function paid(amount: string, row: Row = {}): Row {
  return { date: "2025-08-20", engagement: "HT-1", amount, ...row };
}

describe("revenue of the quarter from new clients ÷ all revenue (decision 3)", () => {
  test.for<Case>([
    {
      name: "300 of 1000 yuan came from new clients",
      tables: { engagements: [NEW, OLD], payments: [paid("300"), paid("700", { engagement: "HT-2" })] },
      expected: { 张伟: "0.3 (300 of 1000)" },
      rows: ["part HT-1", "whole HT-2"],
    },
    {
      name: "a later engagement of an old client brings no new revenue",
      tables: {
        engagements: [OLD, engagement("HT-3", { client: "乙公司" })],
        payments: [paid("500", { engagement: "HT-3" })],
      },
      expected: { 张伟: "0 (0 of 500)" },
    },
    {
      name: "received on the first and last day counts, on the day before and the day after not",
      tables: {
        engagements: [NEW],
        payments: [
          paid("1", { date: "2025-06-30" }),
          paid("10", { date: "2025-07-01" }),
          paid("100", { date: "2025-09-30" }),
          paid("1000", { date: "2025-10-01" }),
        ],
      },
      expected: { 张伟: "1 (110 of 110)" },
      rows: [
        "left-out HT-1: dated outside the quarter",
        "part HT-1",
        "part HT-1",
        "left-out HT-1: dated outside the quarter",
      ],
    },
    {
      name: "a refund is negative, whether finance writes the minus or not",
      tables: {
        engagements: [NEW, OLD],
        payments: [
          paid("500"),
          paid("100", { kind: "refund" }),
          paid("-100", { kind: "退款" }),
          paid("600", { engagement: "HT-2" }),
        ],
      },
      expected: { 张伟: "1/3 (300 of 900)" },
    },
    {
      name: "a negative fee is a negative amount",
      tables: { engagements: [NEW], payments: [paid("500"), paid("-120.50", { kind: "律师费" })] },
      expected: { 张伟: "1 (379.5 of 379.5)" },
    },
    {
      name: "refunds to new clients above what they paid give a negative share",
      tables: {
        engagements: [NEW, OLD],
        payments: [paid("100", { kind: "refund" }), paid("500", { engagement: "HT-2" })],
      },
      expected: { 张伟: "-0.25 (-100 of 400)" },
    },
    {
      name: "what is passed through is no revenue, and neither is what of it is paid back",
      tables: {
        engagements: [NEW],
        payments: [
          paid("300"),
          paid("5000", { kind: "passed-through" }),
          paid("-5000", { kind: "代收诉讼费" }),
        ],
      },
      expected: { 张伟: "1 (300 of 300)" },
      rows: [
        "part HT-1",
        "left-out HT-1: passed through, no revenue",
        "left-out HT-1: passed through, no revenue",
      ],
    },
    {
      name: "nothing but passed-through money is no revenue at all: not applicable",
      tables: { engagements: [NEW], payments: [paid("5000", { kind: "代收代付" })] },
      expected: { 张伟: "not-applicable (0 of 0)" },
    },
    {
      name: "revenue that refunds bring to zero has no share: not applicable",
      tables: { engagements: [NEW], payments: [paid("300"), paid("300", { kind: "退费" })] },
      expected: { 张伟: "not-applicable (0 of 0)" },
    },
    {
      name: "negative revenue has no share either",
      tables: { engagements: [NEW], payments: [paid("0.01", { kind: "refund" })] },
      expected: { 张伟: "not-applicable (-0.01 of -0.01)" },
    },
    {
      name: "without any payment there is nothing to take a share of: not applicable",
      tables: { engagements: [NEW] },
      expected: { 张伟: "not-applicable (0 of 0)" },
    },
  ])("$name", measuresShare);
});

describe("money follows shares (decision 2)", () => {
  test.for<Case>([
    {
      name: "a payment is split by the engagement's shares, and only the credited person's part is new",
      tables: {
        engagements: [engagement("HT-1", { people: "张伟 60%、李娜 40%" }), OLD],
        payments: [paid("1000"), paid("400", { engagement: "HT-2" })],
      },
      expected: { 张伟: "0.6 (600 of 1000)", 李娜: "0 (0 of 400)" },
    },
    {
      name: "revenue of a new client that somebody else won is revenue without being new",
      tables: { engagements: [engagement("HT-1", { origin: "李娜" })], payments: [paid("1000")] },
      expected: { 张伟: "0 (0 of 1000)", 李娜: "not-applicable (0 of 0)" },
      rows: ["whole HT-1"],
    },
    {
      name: "a payment's own people override the engagement's, in equal parts or by its own shares",
      tables: {
        engagements: [engagement("HT-1", { people: "张伟 100%" })],
        payments: [paid("100", { people: "李娜、王芳" }), paid("1000", { people: "张伟 25%、李娜 75%" })],
      },
      expected: { 张伟: "1 (250 of 250)", 李娜: "0 (0 of 800)", 王芳: "0 (0 of 50)" },
    },
    {
      name: "an odd fen goes to the largest remainder, between equal ones to the person named first",
      tables: {
        engagements: [engagement("HT-1", { people: "李娜、张伟、王芳" })],
        payments: [paid("100.01")],
      },
      expected: { 李娜: "0 (0 of 33.34)", 张伟: "1 (33.34 of 33.34)", 王芳: "0 (0 of 33.33)" },
    },
    {
      name: "the larger remainder goes before the person named first",
      tables: {
        engagements: [engagement("HT-1", { people: "李娜 33%、张伟 67%" })],
        payments: [paid("0.01")],
      },
      expected: { 李娜: "not-applicable (0 of 0)", 张伟: "1 (0.01 of 0.01)" },
    },
    {
      name: "an odd fen of a refund comes back from those who had it",
      tables: {
        engagements: [engagement("HT-1", { people: "李娜、张伟、王芳" })],
        payments: [paid("100.01"), paid("100.01", { kind: "refund" })],
      },
      expected: {
        李娜: "not-applicable (0 of 0)",
        张伟: "not-applicable (0 of 0)",
        王芳: "not-applicable (0 of 0)",
      },
    },
    {
      name: "the lead has nothing where the shares leave the lead out",
      tables: { engagements: [engagement("HT-1", { people: "李娜 100%" })], payments: [paid("100")] },
      expected: { 张伟: "not-applicable (0 of 0)", 李娜: "0 (0 of 100)" },
    },
    {
      name: "a payment of a client whose engagements all have the same people and shares is split like them",
      tables: {
        engagements: [
          engagement("HT-1", { people: "张伟 60%、李娜 40%" }),
          engagement("HT-3", { people: "李娜 40%、张伟 60%" }),
        ],
        payments: [paid("10", { engagement: "", client: "甲公司" })],
      },
      expected: { 张伟: "1 (6 of 6)", 李娜: "0 (0 of 4)" },
    },
    {
      name: "a payment that names a client and people needs no engagement",
      tables: {
        engagements: [NEW, engagement("HT-3", { lead: "李娜" })],
        payments: [paid("10", { engagement: "", client: "甲公司", people: "张伟" })],
      },
      expected: { 张伟: "1 (10 of 10)", 李娜: "not-applicable (0 of 0)" },
    },
  ])("$name", measuresShare);
});

test.for<Refusal>([
  {
    name: "a payment that names neither an engagement nor a client is asked about",
    tables: { engagements: [NEW], payments: [paid("10", { engagement: "" })] },
    codes: ["payment-unassigned"],
  },
  {
    name: "a payment that names people alone is asked about: new revenue needs its client",
    tables: { engagements: [NEW], payments: [paid("10", { engagement: "", people: "张伟" })] },
    codes: ["payment-unassigned"],
  },
  {
    name: "a payment of a client whose engagements are split differently is asked about",
    tables: {
      engagements: [NEW, engagement("HT-3", { lead: "李娜" })],
      payments: [paid("10", { engagement: "", client: "甲公司" })],
    },
    codes: ["payment-ambiguous"],
  },
  {
    name: "a payment that names an engagement and another client is asked about",
    tables: { engagements: [NEW, OLD], payments: [paid("10", { client: "乙公司" })] },
    codes: ["client-mismatch"],
  },
  {
    name: "money with a third decimal is no money",
    tables: { engagements: [NEW], payments: [paid("10.005")] },
    codes: ["cell-invalid"],
  },
])("$name", refuses);

test("a person without positive revenue is told the reason", async () => {
  const run = await assess({ engagements: [NEW], payments: [paid("0.01", { kind: "refund" })] });
  const { measurement } = indicatorOf(run, "张伟", "new-client-revenue-share");
  expect(measurement).toMatchObject({
    reason: { zh: "本季度业务收入为 -0.01 元，没有可以计算占比的收入" },
  });
});

test("the rows of a person carry the person's own money, not the whole payment", async () => {
  const split = engagement("HT-1", { people: "张伟 60%、李娜 40%" });
  const run = await assess({ engagements: [split], payments: [paid("1000")] });
  const { measurement } = indicatorOf(run, "李娜", "new-client-revenue-share");
  expect(measurement.evidence.map(({ amount }) => amount)).toEqual([40_000n]);
});
