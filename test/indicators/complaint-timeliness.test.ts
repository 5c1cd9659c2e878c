import { describe, test } from "vitest";
import { type Case, engagement, measures, type Row } from "../support/tables.ts";

const ID = "complaint-timeliness";
const SERVED = [engagement("HT-1")];

/** A complaint about 张伟, received on a Monday and due on the Thursday after. */
function complaint(number: string, row: Row = {}): Row {
  return { number, received: "2025-08-18", client: "甲公司", people: "张伟", ...row };
}

/** A case of one complaint. */
function one(row: Row, rest: Omit<Case, "tables">): Case {
  return { ...rest, tables: { engagements: SERVED, complaints: [complaint("TS-1", row)] } };
}

describe("handled within the limit (decision 6)", () => {
  test.for<Case>([
    one(
      { handled: "2025-08-21" },
      {
        name: "the limit is three working days after receipt, the last of them included",
        expected: { 张伟: "1 (1 of 1)" },
        rows: ["part TS-1: due 2025-08-21, handled 2025-08-21, in time"],
      },
    ),
    one(
      { handled: "2025-08-22" },
      {
        name: "the day after is late",
        expected: { 张伟: "0 (0 of 1)" },
        rows: ["whole TS-1: due 2025-08-21, handled 2025-08-22, late"],
      },
    ),
    one(
      { handled: "2025-08-18" },
      { name: "handled on the day of receipt is in time", expected: { 张伟: "1 (1 of 1)" } },
    ),
    one(
      { due: "2025-08-19", handled: "2025-08-20" },
      {
        name: "the row's own deadline goes before the policy's limit",
        expected: { 张伟: "0 (0 of 1)" },
        rows: ["whole TS-1: due 2025-08-19, handled 2025-08-20, late"],
      },
    ),
    one(
      { due: "2025-09-30", handled: "2025-09-30" },
      {
        name: "a deadline of its own may be later than the policy's limit",
        expected: { 张伟: "1 (1 of 1)" },
      },
    ),
    one(
      { handled: "2025-08-19" },
      {
        name: "the limit is a policy, and may be the day of receipt",
        yaml: "policies: { complaint-limit-days: 0 }",
        expected: { 张伟: "0 (0 of 1)" },
        rows: ["whole TS-1: due 2025-08-18, handled 2025-08-19, late"],
      },
    ),
    {
      name: "a complaint naming two lawyers counts for each, and those set aside for nobody",
      tables: {
        engagements: SERVED,
        complaints: [
          complaint("TS-1", { people: "张伟、李娜", handled: "2025-08-20" }),
          complaint("TS-2"),
          complaint("TS-3", { status: "无效" }),
          complaint("TS-4", { status: "withdrawn" }),
          complaint("TS-5", { received: "2025-06-30", handled: "2025-07-01" }),
        ],
      },
      expected: { 张伟: "1/3 (1 of 3)", 李娜: "1 (1 of 1)" },
    },
  ])("$name", measures(ID));
});

describe("working days are Chinese ones, with holidays and make-up days", () => {
  test.for<Case>([
    one(
      { received: "2025-08-22", handled: "2025-08-27" },
      {
        name: "Saturday and Sunday do not count",
        expected: { 张伟: "1 (1 of 1)" },
        rows: ["part TS-1: due 2025-08-27, handled 2025-08-27, in time"],
      },
    ),
    one(
      { received: "2025-09-30", handled: "2025-10-12" },
      {
        name: "the National Day holidays do not count, the make-up Saturday behind them does",
        cutOff: "2025-10-20",
        expected: { 张伟: "0 (0 of 1)" },
        rows: ["whole TS-1: due 2025-10-11, handled 2025-10-12, late"],
      },
    ),
    one(
      { received: "2025-09-25", handled: "2025-09-29" },
      {
        name: "a make-up Sunday before the holidays counts",
        expected: { 张伟: "1 (1 of 1)" },
        rows: ["part TS-1: due 2025-09-29, handled 2025-09-29, in time"],
      },
    ),
    one(
      { handled: "2025-08-22" },
      {
        name: "the firm's own holiday puts the deadline off",
        yaml: 'calendar: { holidays: ["2025-08-19"] }',
        expected: { 张伟: "1 (1 of 1)" },
        rows: ["part TS-1: due 2025-08-22, handled 2025-08-22, in time"],
      },
    ),
    one(
      { received: "2025-09-30", handled: "2025-10-10" },
      {
        name: "the firm's own workday overrides an official holiday",
        yaml: 'calendar: { workdays: ["2025-10-08"] }',
        cutOff: "2025-10-20",
        expected: { 张伟: "1 (1 of 1)" },
        rows: ["part TS-1: due 2025-10-10, handled 2025-10-10, in time"],
      },
    ),
  ])("$name", measures(ID));
});

describe("how a complaint stands at the cut-off", () => {
  test.for<Case>([
    one(
      { due: "2025-10-08" },
      {
        name: "not handled and past the deadline is late",
        expected: { 张伟: "0 (0 of 1)" },
        rows: ["whole TS-1: due 2025-10-08, not handled at the cut-off"],
      },
    ),
    one(
      { due: "2025-10-09" },
      {
        name: "due on the cut-off day itself is pending, and all pending is undefined",
        expected: { 张伟: "undefined (0 of 0)" },
        rows: ["left-out TS-1: due 2025-10-09, pending at the cut-off"],
      },
    ),
    one(
      { due: "2025-10-08", handled: "2025-10-10" },
      {
        name: "what was handled after the cut-off has not been handled yet: late if it was due before",
        expected: { 张伟: "0 (0 of 1)" },
        rows: ["whole TS-1: due 2025-10-08, not handled at the cut-off"],
      },
    ),
    one(
      { due: "2025-10-31", handled: "2025-10-10" },
      {
        name: "and pending if it was not",
        expected: { 张伟: "undefined (0 of 0)" },
        rows: ["left-out TS-1: due 2025-10-31, pending at the cut-off"],
      },
    ),
    one(
      { due: "2025-10-31", handled: "2025-10-09" },
      { name: "handled on the cut-off day has been handled", expected: { 张伟: "1 (1 of 1)" } },
    ),
    {
      name: "a pending complaint is left out beside one that is due",
      tables: {
        engagements: SERVED,
        complaints: [complaint("TS-1", { handled: "2025-08-20" }), complaint("TS-2", { due: "2025-12-31" })],
      },
      expected: { 张伟: "1 (1 of 1)" },
    },
    {
      name: "no complaint at all is undefined, never 0 or full by accident",
      tables: { engagements: SERVED },
      expected: { 张伟: "undefined (0 of 0)" },
      rows: [],
    },
  ])("$name", measures(ID));
});
