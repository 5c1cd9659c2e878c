import { describe, expect, test } from "vitest";
import {
  inQuarter,
  parseQuarter,
  previousQuarter,
  quarterAt,
  quarterLabel,
} from "../../src/domain/quarter.ts";
import { day, quarter } from "../support/quarter.ts";

describe("a quarter is read in its usual spellings", () => {
  test.for([
    "2025Q3",
    "2025q3",
    "2025-Q3",
    "2025 Q3",
    "２０２５Ｑ３",
    "2025年第3季度",
    "2025年三季度",
    "2025年第三季度",
    "2025 年 第 3 季度",
  ])("%s", (text) => {
    expect(parseQuarter(text)?.id).toBe("2025Q3");
  });

  test.for([
    "2025Q5",
    "2025Q0",
    "25Q3",
    "2025",
    "Q3 2025",
    "2025Q33",
    "2025年第五季度",
    "1899Q4",
    "2201Q1",
    "",
  ])("“%s” is none", (text) => {
    expect(parseQuarter(text)).toBeNull();
  });
});

test.for([
  { id: "2025Q1", first: "2025-01-01", last: "2025-03-31", days: 90, before: "2024Q4" },
  { id: "2024Q1", first: "2024-01-01", last: "2024-03-31", days: 91, before: "2023Q4" },
  { id: "2025Q2", first: "2025-04-01", last: "2025-06-30", days: 91, before: "2025Q1" },
  { id: "2025Q3", first: "2025-07-01", last: "2025-09-30", days: 92, before: "2025Q2" },
  { id: "2025Q4", first: "2025-10-01", last: "2025-12-31", days: 92, before: "2025Q3" },
])("$id has $days days, from $first to $last", ({ id, first, last, days, before }) => {
  const found = quarter(id);
  expect(found).toMatchObject({ first, last, days });
  expect(previousQuarter(found).id).toBe(before);
  expect([quarterAt(day(first)).id, quarterAt(day(last)).id]).toEqual([id, id]);
});

test("the first and the last day belong to it, their neighbours do not", () => {
  const days = ["2025-06-30", "2025-07-01", "2025-09-30", "2025-10-01"].map(day);
  expect(days.map((one) => inQuarter(quarter("2025Q3"), one))).toEqual([false, true, true, false]);
});

test("it is named in both languages", () => {
  expect(quarterLabel(quarter("2025Q3"))).toEqual({ zh: "2025年第3季度", en: "2025 Q3" });
});
