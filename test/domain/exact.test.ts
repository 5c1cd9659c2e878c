import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, mean, percent, ratio, rounded, shown, sum, wholeSteps } from "../../src/domain/exact.ts";

describe("rounded once, half away from zero, when shown (考核规定 §三.4)", () => {
  test.for([
    ["2.345", 2, "2.35"],
    ["-2.345", 2, "-2.35"],
    ["2.344999999999999999999", 2, "2.34"],
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["0.0049999", 2, "0.00"],
    ["-0.0049999", 2, "0.00"],
    ["1.005", 2, "1.01"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["-0.4", 0, "0"],
    ["1/3", 2, "0.33"],
    ["2/3", 2, "0.67"],
    ["199.995", 2, "200.00"],
    ["99999999999999999999999999999.995", 2, "100000000000000000000000000000.00"],
    ["-123456789012345678901234567890.125", 2, "-123456789012345678901234567890.13"],
  ] as const)("%s to %i places is %s", ([value, places, expected]) => {
    expect(rounded(exact(value), places)).toBe(expected);
  });

  test("is never further away than half of the last digit", () => {
    const anyRatio = fc.tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
    );
    fc.assert(
      fc.property(anyRatio, fc.nat({ max: 6 }), ([part, whole], places) => {
        const value = ratio(part, whole);
        const away = exact(rounded(value, places)).sub(value).abs();
        expect(away.lte(ratio(1n, 2n * 10n ** BigInt(places)))).toBe(true);
        expect(rounded(value.neg(), places).replace("-", "")).toBe(rounded(value, places).replace("-", ""));
      }),
    );
  });
});

test.for([
  ["12.50", "12.5"],
  ["100", "100"],
  ["0.004", "0"],
  ["-0.10", "-0.1"],
] as const)("%s is shown as %s", ([value, expected]) => {
  expect(shown(exact(value))).toBe(expected);
});

test("a share is shown as a percentage", () => {
  expect(percent(ratio(1, 12))).toBe("8.33%");
  expect(percent(exact("1"))).toBe("100%");
});

describe("exact numbers", () => {
  test("are what the text says, not the nearest binary float", () => {
    expect(exact("0.1").add(exact("0.2")).equals(exact("0.3"))).toBe(true);
    expect(sum([exact("1/3"), exact("1/3"), exact("1/3")]).equals(exact(1))).toBe(true);
    expect(mean([exact(1), exact(2)]).equals(exact("1.5"))).toBe(true);
  });

  test("whole steps are those that are complete: 3/20 ÷ 5 % is three", () => {
    expect(wholeSteps(ratio(3, 20).div(exact("0.05"))).equals(3)).toBe(true);
    expect(wholeSteps(exact("2.999999999999999999999")).equals(2)).toBe(true);
  });

  test.for([
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    "1e3",
    "",
    "1/0",
    "1/00",
    "0x10",
    " 1",
    "0.(3)",
  ])("%s is none", (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });

  test("there is no mean of nothing and no division by zero", () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(sum([]).equals(0)).toBe(true);
  });
});
