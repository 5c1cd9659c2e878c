import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, ratio } from "../../src/domain/exact.ts";
import { indicators } from "../../src/indicators/index.ts";
import { refusals, ruleSchema, score } from "../../src/rules/index.ts";

const amount = fc.integer({ min: 1, max: 400 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);
const points = fc.oneof(
  amount,
  amount.map((text) => `${text}%`),
  fc.constant("0"),
);
const direction = fc.oneof(
  { weight: 1, arbitrary: fc.constant("none" as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      steps: fc.record({
        every: amount.filter((text) => Number(text) > 0),
        in: fc.constantFrom("units", "percentage-points", "percent-of-target"),
        points,
        whole: fc.boolean(),
      }),
    }),
  },
);
/** Rules whose cap is no less and whose floor is no more than the full points. */
const rules = fc
  .record({
    better: direction,
    worse: direction,
    cap: fc.integer({ min: 100, max: 200 }).map((percent) => `${percent}%`),
    floor: fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`),
  })
  .map((rule) => ruleSchema.parse(rule));
const cases = fc
  .record({
    rule: rules,
    info: fc.constantFrom(...indicators),
    target: fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 100 })).map(([n, d]) => ratio(n, d)),
    weight: fc.integer({ min: 1, max: 1000 }).map((tenths) => ratio(tenths, 10)),
    values: fc.array(
      fc
        .tuple(fc.integer({ min: -100, max: 1000 }), fc.integer({ min: 1, max: 60 }))
        .map(([n, d]) => ratio(n, d)),
      { minLength: 2, maxLength: 12 },
    ),
  })
  .filter(({ rule, info, target }) => target.n !== 0n && refusals(rule, target, info).length === 0);

test("a better value never scores less", () => {
  fc.assert(
    fc.property(cases, ({ rule, info, target, weight, values }) => {
      const worstFirst = [...values, target].sort((a, b) => a.compare(b));
      if (info.better === "lower") worstFirst.reverse();
      const scores = worstFirst.map((value) => score(rule, value, target, weight, info).points);
      scores.forEach((points, index) => {
        expect(index === 0 || points.gte(scores[index - 1] ?? points)).toBe(true);
      });
    }),
    { numRuns: 2000 },
  );
});

test("the target earns the full points, and no value more than the cap or less than the floor", () => {
  fc.assert(
    fc.property(cases, ({ rule, info, target, weight, values }) => {
      expect(score(rule, target, target, weight, info).points.equals(weight)).toBe(true);
      const full = { ...rule, cap: { percentOfWeight: exact(150) }, floor: { percentOfWeight: exact(50) } };
      for (const value of values) {
        const { points } = score(full, value, target, weight, info);
        expect(points.gte(weight.div(2)) && points.lte(weight.mul(3).div(2))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
