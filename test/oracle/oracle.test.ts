import { expect, test } from "vitest";
import { engagement, outcome, Q3, STAFF } from "./cases/case.ts";
import { complaintCases } from "./cases/complaints.ts";
import { newClientCases } from "./cases/development.ts";
import { loyaltyCases } from "./cases/loyalty.ts";
import { communicationCases, ratingCases } from "./cases/ratings.ts";
import { revenueCases } from "./cases/revenue.ts";
import { dateOfDay, dayNumber, isWorkingDay } from "./days.ts";
import { oracle } from "./oracle.ts";

test.for([
  ...newClientCases,
  ...revenueCases,
  ...loyaltyCases,
  ...complaintCases,
  ...ratingCases,
  ...communicationCases,
])("$indicator: $name", (given) => {
  expect(outcome(given)).toBe(given.expected);
});

test("every person assessed has all nine indicators", () => {
  const results = oracle({ people: STAFF }, Q3, "2025-10-09");
  expect([...results.keys()]).toEqual(["L001", "L002", "L003", "L004"]);
  for (const own of results.values()) expect(own.size).toBe(9);
});

test.for([
  { name: "a name that two people bear", row: { lead: "王芳" } },
  { name: "an unknown person", row: { lead: "无人" } },
  { name: "a formal engagement without a signing date", row: { signed: null } },
  { name: "a closed engagement without a closing date", row: { status: "closed" } },
  { name: "an unknown status", row: { status: "?" } },
  { name: "an impossible date", row: { signed: "2025-02-29" } },
  { name: "no shares where the lead is not among the people", row: { people: "李娜、L003" } },
])("the oracle refuses $name", ({ row }) => {
  const tables = { people: STAFF, engagements: [engagement("HT-1", row)] };
  expect(() => oracle(tables, Q3, "2025-10-09")).toThrow("oracle:");
});

test("the oracle refuses money of a client whose engagements have different shares", () => {
  const tables = {
    people: STAFF,
    engagements: [engagement("HT-1"), engagement("HT-2", { lead: "李娜" })],
    payments: [{ date: "2025-07-01", amount: "1", client: "甲公司" }],
  };
  expect(() => oracle(tables, Q3, "2025-10-09")).toThrow("oracle:");
});

test("the oracle's calendar has every day once", () => {
  const days = Array.from({ length: 1461 }, (_, index) => dateOfDay(dayNumber("2023-01-01") + index));
  expect(new Set(days).size).toBe(1461);
  expect([days[0], days[59], days[424], days[425], days[1460]]).toEqual([
    "2023-01-01",
    "2023-03-01",
    "2024-02-29",
    "2024-03-01",
    "2026-12-31",
  ]);
  for (const day of days) expect(dateOfDay(dayNumber(day))).toBe(day);
  // 365 days of 2025 less 104 at weekends and 18 days off that are no weekend, more 5 made up
  const year = days.filter((day) => day.startsWith("2025"));
  expect(year.filter(isWorkingDay).length).toBe(248);
});
