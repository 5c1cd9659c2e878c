import { describe, test } from "vitest";
import { type Case, engagement, measures, type Refusal, type Row, refuses } from "../support/tables.ts";

const ID = "complaint-rate";
const SERVED = [engagement("HT-1"), engagement("HT-2", { client: "乙公司" })];

function complaint(number: string, row: Row = {}): Row {
  return { number, received: "2025-08-20", client: "甲公司", people: "张伟", ...row };
}

describe("valid complaints about the person received in the quarter (decision 6)", () => {
  test.for<Case>([
    {
      name: "one complaint of two clients served",
      tables: { engagements: SERVED, complaints: [complaint("TS-1")] },
      expected: { 张伟: "0.5 (1 of 2)" },
      rows: ["part TS-1", "whole HT-1", "whole HT-2"],
    },
    {
      name: "no complaint is a rate of 0",
      tables: { engagements: SERVED },
      expected: { 张伟: "0 (0 of 2)" },
    },
    {
      name: "complaints set aside as invalid or duplicate do not count",
      tables: {
        engagements: SERVED,
        complaints: [complaint("TS-1", { status: "不成立" }), complaint("TS-2", { status: "duplicate" })],
      },
      expected: { 张伟: "0 (0 of 2)" },
      rows: [
        "whole HT-1",
        "whole HT-2",
        "left-out TS-1: decided to be invalid",
        "left-out TS-2: decided to be a duplicate",
      ],
    },
    {
      name: "withdrawn still counts unless the policy excludes it",
      tables: { engagements: SERVED, complaints: [complaint("TS-1", { status: "撤回" })] },
      expected: { 张伟: "0.5 (1 of 2)" },
    },
    {
      name: "with the policy withdrawn-complaints: exclude, withdrawn does not count",
      yaml: "policies: { withdrawn-complaints: exclude }",
      tables: { engagements: SERVED, complaints: [complaint("TS-1", { status: "撤回" }), complaint("TS-2")] },
      expected: { 张伟: "0.5 (1 of 2)" },
      rows: [
        "part TS-2",
        "whole HT-1",
        "whole HT-2",
        "left-out TS-1: withdrawn (not counted by the policy in force)",
      ],
    },
    {
      name: "open, valid and without a status all count",
      tables: {
        engagements: SERVED,
        complaints: [
          complaint("TS-1", { status: "处理中" }),
          complaint("TS-2", { status: "已办结" }),
          complaint("TS-3"),
        ],
      },
      expected: { 张伟: "1.5 (3 of 2)" },
    },
    {
      name: "received on the first and the last day, not on the day before and the day after",
      tables: {
        engagements: SERVED,
        complaints: [
          complaint("TS-1", { received: "2025-06-30" }),
          complaint("TS-2", { received: "2025-07-01" }),
          complaint("TS-3", { received: "2025-09-30" }),
          complaint("TS-4", { received: "2025-10-01" }),
        ],
      },
      expected: { 张伟: "1 (2 of 2)" },
      rows: [
        "part TS-2",
        "part TS-3",
        "whole HT-1",
        "whole HT-2",
        "left-out TS-1: dated outside the quarter",
        "left-out TS-4: dated outside the quarter",
      ],
    },
    {
      name: "a complaint naming two lawyers counts for each",
      tables: {
        engagements: [engagement("HT-1", { people: "张伟、李娜" })],
        complaints: [complaint("TS-1", { people: "张伟、李娜" })],
      },
      expected: { 张伟: "1 (1 of 1)", 李娜: "1 (1 of 1)", 王芳: "undefined (0 of 0)" },
    },
    {
      name: "a complaint by a client whom a colleague serves counts for the one it names",
      tables: {
        engagements: [engagement("HT-1"), engagement("HT-2", { client: "乙公司", lead: "李娜" })],
        complaints: [complaint("TS-1", { client: "乙公司" })],
      },
      expected: { 张伟: "1 (1 of 1)", 李娜: "0 (0 of 1)" },
    },
    {
      name: "who served nobody has no rate, complaint or not: undefined",
      tables: { engagements: [engagement("HT-1", { lead: "李娜" })], complaints: [complaint("TS-1")] },
      expected: { 张伟: "undefined (1 of 0)" },
    },
  ])("$name", measures(ID));
});

describe("served in the quarter: an engagement that was open on any day of it (decision 5)", () => {
  test.for<Case>([
    {
      name: "closed on the first day was open on it, closed the day before was not",
      tables: {
        engagements: [
          engagement("HT-1", { signed: "2025-01-05", closed: "2025-07-01" }),
          engagement("HT-2", { client: "乙公司", signed: "2025-01-05", closed: "2025-06-30" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-1"],
    },
    {
      name: "signed on the last day is served, signed the day after is not",
      tables: {
        engagements: [
          engagement("HT-1", { signed: "2025-09-30" }),
          engagement("HT-2", { client: "乙公司", signed: "2025-10-01" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)" },
      rows: ["whole HT-1"],
    },
    {
      name: "signed and closed on one day of the quarter is served, and so is what is open since long ago",
      tables: {
        engagements: [
          engagement("HT-1", { closed: "2025-08-01" }),
          engagement("HT-2", { client: "乙公司", signed: "2001-01-05" }),
        ],
      },
      expected: { 张伟: "0 (0 of 2)" },
    },
    {
      name: "a client with several engagements is served once",
      tables: { engagements: [engagement("HT-1"), engagement("HT-2")] },
      expected: { 张伟: "0 (0 of 1)" },
    },
    {
      name: "everybody who takes part serves, with a share of nothing too; void engagements serve nobody",
      tables: {
        engagements: [
          engagement("HT-1", { people: "李娜 100%" }),
          engagement("HT-2", { client: "乙公司", status: "void" }),
        ],
      },
      expected: { 张伟: "0 (0 of 1)", 李娜: "0 (0 of 1)" },
    },
  ])("$name", measures(ID));
});

test.for<Refusal>([
  {
    name: "a word for the status that nobody knows is asked about",
    tables: { engagements: SERVED, complaints: [complaint("TS-1", { status: "已安抚" })] },
    codes: ["word-unknown"],
  },
  {
    name: "a person named twice in one complaint is asked about",
    tables: { engagements: SERVED, complaints: [complaint("TS-1", { people: "张伟、L001" })] },
    codes: ["person-repeated"],
  },
  {
    name: "a complaint is not handled before it is received",
    tables: { engagements: SERVED, complaints: [complaint("TS-1", { handled: "2025-08-19" })] },
    codes: ["dates-reversed"],
  },
])("$name", refuses);
