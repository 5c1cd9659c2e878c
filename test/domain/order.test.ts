import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNatural, compareText } from "../../src/domain/order.ts";
import { compareOrigins } from "../../src/domain/origin.ts";

test.for([
  { name: "digits compare by their value", order: ["HT-9", "HT-10", "HT-99", "HT-100"] },
  { name: "also in the middle", order: ["2024-9-b", "2024-10-a", "2025-1-a"] },
  { name: "a beginning goes before what continues it", order: ["HT", "HT-", "HT-1", "HT-1a"] },
  { name: "leading zeros decide only between equals", order: ["HT-007", "HT-07", "HT-7", "HT-8"] },
  {
    name: "numbers of any length",
    order: ["A99999999999999999998", "A99999999999999999999", "A100000000000000000000"],
  },
])("$name", ({ order }) => {
  expect([...order].reverse().sort(compareNatural)).toEqual(order);
});

test("the natural order is one: total, and without two texts in one place", () => {
  const code = fc.stringMatching(/^[A-B-]{0,2}[0-2]{0,3}[a-]?$/);
  fc.assert(
    fc.property(code, code, code, (a, b, c) => {
      expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
      expect(compareNatural(a, b) === 0).toBe(a === b);
      const [x = "", y = "", z = ""] = [a, b, c].sort(compareNatural);
      expect(compareNatural(x, y)).toBeLessThanOrEqual(0);
      expect(compareNatural(x, z)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});

test("texts compare by code unit, whatever the machine's language", () => {
  expect(["é", "z", "Z", "中"].sort(compareText)).toEqual(["Z", "z", "é", "中"]);
});

test("origins compare by file, sheet and row", () => {
  const at = (file: string, sheet: string | null, row: number) => ({ file, sheet, row });
  const order = [
    at("a2.csv", null, 9),
    at("a10.csv", null, 2),
    at("a10.csv", null, 10),
    at("a10.csv", "一", 1),
  ];
  expect([...order].reverse().sort(compareOrigins)).toEqual(order);
});
