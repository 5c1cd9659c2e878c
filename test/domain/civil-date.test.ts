import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  civilTime,
  dateOfDay,
  dayNumber,
  parseCivilDate,
  secondNumber,
} from "../../src/domain/civil-date.ts";
import { day } from "../support/quarter.ts";

describe("a civil date is a day of the calendar", () => {
  test.for(["2025-07-03", "2024-02-29", "2000-02-29", "1900-01-01", "2200-12-31"])("%s is one", (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  test.for([
    "2025-02-30",
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "2025-06-00",
    "1899-12-31",
    "2201-01-01",
    "2025-7-3",
    "20250703",
    "2025/07/03",
    "2025-07-03T00:00:00",
    "03-07-2025",
    "",
  ])("“%s” is none", (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });
});

test.for([
  { from: "2025-01-31", months: 1, to: "2025-02-28" },
  { from: "2024-01-31", months: 1, to: "2024-02-29" },
  { from: "2024-02-29", months: 12, to: "2025-02-28" },
  { from: "2025-03-31", months: -1, to: "2025-02-28" },
  { from: "2025-07-01", months: -24, to: "2023-07-01" },
  { from: "2025-01-15", months: -1, to: "2024-12-15" },
  { from: "2025-12-31", months: 2, to: "2026-02-28" },
  { from: "2025-08-31", months: 0, to: "2025-08-31" },
])(
  "$months months from $from is $to: the month's last day where it has no such day",
  ({ from, months, to }) => {
    expect(addMonths(day(from), months)).toBe(to);
  },
);

describe("days", () => {
  test.for([
    { from: "2025-12-31", days: 1, to: "2026-01-01" },
    { from: "2024-02-28", days: 1, to: "2024-02-29" },
    { from: "2025-03-01", days: -1, to: "2025-02-28" },
    { from: "1970-01-01", days: -1, to: "1969-12-31" },
  ])("$days from $from is $to", ({ from, days, to }) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  test("each day of twenty years has a number one above the day before", () => {
    for (let number = dayNumber(day("2010-01-01")); number < dayNumber(day("2030-01-01")); number += 1) {
      expect(dayNumber(dateOfDay(number))).toBe(number);
    }
  });
});

describe("a civil time", () => {
  test("has the second of the day that it says, on days without a time zone's hour changes", () => {
    const midnight = civilTime(day("2025-03-30"), 0, 0, 0);
    const later = civilTime(day("2025-03-30"), 23, 59, 59);
    if (midnight === null || later === null) throw new Error("no time");
    expect(secondNumber(later) - secondNumber(midnight)).toBe(86_399);
  });

  test.for([
    [24, 0, 0],
    [23, 60, 0],
    [23, 59, 60],
    [-1, 0, 0],
  ] as const)("%i:%i:%i is none", ([hour, minute, second]) => {
    expect(civilTime(day("2025-07-03"), hour, minute, second)).toBeNull();
  });
});
