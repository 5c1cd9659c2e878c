import { describe, expect, test } from "vitest";
import { WorkingDays } from "../../src/facts/working-days.ts";
import { day } from "../support/quarter.ts";
import { assess, engagement } from "../support/tables.ts";

const OFFICIAL = new WorkingDays({ holidays: [], workdays: [] });

test.for([
  { date: "2025-08-18", works: true, why: "a Monday" },
  { date: "2025-08-23", works: false, why: "a Saturday" },
  { date: "2025-08-24", works: false, why: "a Sunday" },
  { date: "2025-10-01", works: false, why: "National Day" },
  { date: "2025-10-08", works: false, why: "the last of the National Day holidays" },
  { date: "2025-09-28", works: true, why: "a make-up Sunday" },
  { date: "2025-10-11", works: true, why: "a make-up Saturday" },
  { date: "2025-01-28", works: false, why: "the eve of Spring Festival, a Tuesday" },
])("$date, $why", ({ date, works }) => {
  expect(OFFICIAL.isWorkday(day(date))).toBe(works);
});

test.for([
  { from: "2025-08-18", count: 3, to: "2025-08-21", why: "the first of them is the day after" },
  { from: "2025-08-22", count: 1, to: "2025-08-25", why: "over a weekend" },
  { from: "2025-09-30", count: 3, to: "2025-10-11", why: "over National Day to the make-up Saturday" },
  { from: "2025-10-04", count: 1, to: "2025-10-09", why: "from a holiday" },
  { from: "2025-08-23", count: 0, to: "2025-08-23", why: "no working day later is the day itself" },
])("$count working days after $from is $to: $why", ({ from, count, to }) => {
  expect(OFFICIAL.after(day(from), count)).toBe(to);
});

describe("the firm's own days go before the official ones", () => {
  const own = new WorkingDays({
    holidays: ["2025-08-18", "2025-09-28"].map(day),
    workdays: ["2025-08-23", "2025-10-01"].map(day),
  });

  test.for([
    { date: "2025-08-18", works: false },
    { date: "2025-09-28", works: false },
    { date: "2025-08-23", works: true },
    { date: "2025-10-01", works: true },
    { date: "2025-10-02", works: false },
  ])("$date", ({ date, works }) => {
    expect(own.isWorkday(day(date))).toBe(works);
  });
});

describe("years whose holidays are not known", () => {
  test("have plain weekends, and are remembered once each", () => {
    const days = new WorkingDays({ holidays: [], workdays: [] });
    expect(days.after(day("2099-10-01"), 1)).toBe("2099-10-02");
    days.isWorkday(day("2098-05-01"));
    days.isWorkday(day("2025-08-18"));
    expect(days.unknownYears).toEqual(["2098", "2099"]);
  });

  test("are warned of where a limit depends on them, and nowhere else", async () => {
    const complaint = { number: "TS-1", received: "2025-08-20", client: "甲公司", people: "张伟" };
    const run = await assess({ engagements: [engagement("HT-1")], complaints: [complaint] });
    expect(run.findings.map(({ code }) => code)).not.toContain("holidays-unknown");
  });
});
