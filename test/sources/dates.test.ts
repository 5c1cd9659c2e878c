import { describe, expect, test } from "vitest";
import { date, time } from "../../src/sources/kinds/date.ts";
import { INVALID, named, num, readCell } from "./read-cell.ts";

describe("a date", () => {
  const day = "2025-07-03";
  test.for(
    named([
      ["2025-07-03", day],
      ["2025/7/3", day],
      ["2025.07.03", day],
      ["2025.7.3", day],
      ["20250703", day],
      [num("20250703"), day, "typed as a number"],
      ["2025年7月3日", day],
      ["2025年07月03日 ", day],
      [" 2025-07-03 ", day],
      ["2025-07-03 14:30", day, "the time is dropped"],
      ["2025/7/3 9:05:07", day],
      ["2025-07-03T14:30:00", day],
      ["2025-07-03 14:30:00.000", day],
      ["2025年7月3日 14时30分", day],
      ["２０２５－０７－０３", day, "full-width"],
      ["２０２５年７月３日", day],
      ["2025-07-03\u200B", day, "an invisible character"],
      [num("45841"), day, "a serial"],
      [num("45841.9999"), day, "a serial with a time"],
      ["2024-02-29", "2024-02-29", "a leap day"],
      ["2025-02-30", INVALID],
      ["2025-02-29", INVALID],
      ["2025-04-31", INVALID],
      ["2025-13-01", INVALID],
      ["2025-00-10", INVALID],
      ["20250230", INVALID],
      [num("20250230"), INVALID],
      ["07/03/2025", INVALID, "which is the month?"],
      ["3/7/25", INVALID],
      ["25-07-03", INVALID],
      ["2025-7/3", INVALID, "two kinds of mark"],
      ["2025-07", INVALID],
      ["7月3日", INVALID],
      ["2025-07-03x", INVALID],
      ["2025-07-03 25:00", INVALID],
      ["2025-07-03 14:30Z", INVALID, "another time zone"],
      ["2025年第3季度", INVALID],
      ["45841", INVALID, "a number in a CSV is no serial"],
      [num("0"), INVALID],
      [num("60"), INVALID, "1900-02-29 never was"],
      [num("-1"), INVALID],
      [num("2025"), INVALID],
      [num("1000000"), INVALID],
      [true, INVALID],
      ["待定", INVALID],
    ]),
  )("$name", ({ cell, becomes }) => {
    expect(readCell(date, cell)).toBe(becomes);
  });

  test("a serial of the 1904 system lies 1462 days later", () => {
    expect(readCell(date, num("44379"), { date1904: true })).toBe(day);
    expect(readCell(date, num("44379"))).toBe("2021-07-02");
    expect(readCell(date, num("20250703"), { date1904: true })).toBe(day);
  });
});

describe("a time", () => {
  test.for(
    named([
      ["2025-07-03 14:30", "2025-07-03T14:30:00"],
      ["2025/7/3 9:05:07", "2025-07-03T09:05:07"],
      ["2025-07-03T14:30:00", "2025-07-03T14:30:00"],
      ["20250703 14:30", "2025-07-03T14:30:00"],
      ["2025年7月3日 14:30", "2025-07-03T14:30:00"],
      ["2025年7月3日14时30分", "2025-07-03T14:30:00"],
      ["２０２５/７/３　１４：３０", "2025-07-03T14:30:00", "full-width"],
      [num("45841.5"), "2025-07-03T12:00:00"],
      [num("45841.6041666667"), "2025-07-03T14:30:00", "to the second"],
      [num("45841.9999999"), "2025-07-04T00:00:00", "a rounding away from midnight"],
      ["2025-07-03 00:00", "2025-07-03T00:00:00"],
      ["2025-07-03", INVALID, "no time of day"],
      [num("45841"), INVALID, "no time of day"],
      ["2025-07-03 24:00", INVALID],
      ["2025-07-03 14:60", INVALID],
      ["2025-07-03 下午2:30", "2025-07-03T14:30:00"],
      ["14:30", INVALID],
      [num("0.5"), INVALID],
    ]),
  )("$name", ({ cell, becomes }) => {
    expect(readCell(time, cell)).toBe(becomes);
  });
});
