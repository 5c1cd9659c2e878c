import { expect, test } from "vitest";
import { heightOf, linesOf, textWidth } from "../../src/output/workbook/heights.ts";
import { cell, rowOf } from "../../src/output/workbook/rows.ts";

test.for([
  ["abc", 3],
  ["客户", 4],
  ["A座（3）", 8],
  ["🀄🎉", 3],
] as const)("%s is %i wide", ([text, width]) => {
  expect(textWidth(text)).toBe(width);
});

test.for([
  ["", 1],
  ["one", 1],
  ["first\nsecond", 2],
  ["客户客户客户", 2],
  ["words stay unbroken", 2],
  ["three words standing apart", 4],
  ["abcdefghijklmnopqrstuvwxyz", 3],
] as const)("%j takes %i lines of ten characters", ([text, lines]) => {
  expect(linesOf(text, 11, 10)).toBe(lines);
});

test("no row is higher than a spreadsheet takes", () => {
  expect(heightOf(1000, 10)).toBe(409);
});

test("a merged cell is measured by all its columns", () => {
  const text = "客".repeat(18);
  const alone = rowOf([20, 20], [cell(text, { wrap: true })]);
  const merged = rowOf([20, 20], [cell(text, { wrap: true }, 2)]);
  expect(merged.height ?? 0).toBeLessThan(alone.height ?? 0);
  expect(merged.cells).toHaveLength(2);
});
