import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, ratio, sum } from "../../src/domain/exact.ts";
import { splitFen, yuan } from "../../src/domain/fen.ts";

describe("money is split in whole fen by largest remainder", () => {
  test.for([
    {
      name: "an odd fen goes to the one named first",
      amount: 100n,
      shares: ["1/3", "1/3", "1/3"],
      parts: [34n, 33n, 33n],
    },
    {
      name: "two odd fen to the first two",
      amount: 101n,
      shares: ["1/3", "1/3", "1/3"],
      parts: [34n, 34n, 33n],
    },
    {
      name: "a larger remainder goes before the first place",
      amount: 1n,
      shares: ["0.33", "0.67"],
      parts: [0n, 1n],
    },
    {
      name: "a share of nothing gets nothing",
      amount: 101n,
      shares: ["0", "0.5", "0.5"],
      parts: [0n, 51n, 50n],
    },
    {
      name: "a refund mirrors what was received",
      amount: -101n,
      shares: ["1/3", "1/3", "1/3"],
      parts: [-34n, -34n, -33n],
    },
    {
      name: "shares count relative to their sum",
      amount: 300n,
      shares: ["0.33", "0.33", "0.33"],
      parts: [100n, 100n, 100n],
    },
    { name: "nothing splits into nothing", amount: 0n, shares: ["0.5", "0.5"], parts: [0n, 0n] },
  ])("$name", ({ amount, shares, parts }) => {
    expect(splitFen(amount, shares.map(exact))).toEqual(parts);
  });

  const split = fc.tuple(
    fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
    fc
      .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 })
      .filter((all) => all.some((one) => one > 0)),
  );

  test("the parts add up to the amount, each within a fen of its due", () => {
    fc.assert(
      fc.property(split, ([amount, weights]) => {
        const shares = weights.map((weight) => ratio(weight, 10_000));
        const whole = sum(shares);
        const parts = splitFen(amount, shares);
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(amount);
        shares.forEach((share, index) => {
          const due = exact(amount).mul(share).div(whole);
          expect(
            exact(parts[index] ?? 0n)
              .sub(due)
              .abs()
              .lt(1),
          ).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("of equal shares nobody named later has more; negating the amount negates the parts", () => {
    fc.assert(
      fc.property(split, ([amount, weights]) => {
        const equal = weights.map(() => exact(1));
        const sizes = splitFen(amount < 0n ? -amount : amount, equal);
        expect(sizes).toEqual([...sizes].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
        const shares = weights.map((weight) => ratio(weight, 10_000));
        expect(splitFen(-amount, shares)).toEqual(splitFen(amount, shares).map((part) => -part));
      }),
    );
  });

  test("without any share there is nothing to split by", () => {
    expect(() => splitFen(100n, [])).toThrow(RangeError);
    expect(() => splitFen(100n, [exact(0)])).toThrow(RangeError);
  });
});

test.for([
  [123_450n, "1234.50"],
  [-1n, "-0.01"],
  [0n, "0.00"],
  [99_999_999_999_999_999n, "999999999999999.99"],
] as const)("%s fen are %s yuan", ([fen, expected]) => {
  expect(yuan(fen)).toBe(expected);
});
