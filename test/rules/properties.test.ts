import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, HUNDRED, isNegative, ONE, rounded } from "../../src/domain/exact.ts";
import { formula, sayRule, score } from "../../src/rules/index.ts";
import { literal, pointsOf } from "../../src/rules/numbers.ts";
import { recalculated } from "../support/recalculated.ts";
import { soffice } from "../support/soffice.ts";
import { type Case, ruleCases } from "./arbitrary-rule.ts";

function pointsAt({ rule, target, weight, info }: Case, value: Exact): Exact {
  return score(rule, value, target, weight, info).points;
}

test("a better value never scores less, whatever the rule, but where there can be too much", () => {
  fc.assert(
    fc.property(ruleCases(), (one) => {
      const worstFirst = [...one.values].sort((a, b) => a.compare(b));
      if (one.info.better === "lower") worstFirst.reverse();
      const scores = worstFirst.map((value) => pointsAt(one, value));
      scores.forEach((points, index) => {
        expect(index === 0 || points.gte(scores[index - 1] ?? points)).toBe(true);
      });
    }),
    { numRuns: 2000 },
  );
});

test("beyond a target range a better value never scores more", () => {
  fc.assert(
    fc.property(ruleCases(true), (one) => {
      const { target, info, values } = one;
      const beyond = values.filter((value) =>
        info.better === "higher" ? value.gt(target) : value.lt(target),
      );
      beyond.sort((a, b) => (info.better === "higher" ? a.compare(b) : b.compare(a)));
      const scores = beyond.map((value) => pointsAt(one, value));
      scores.forEach((points, index) => {
        expect(index === 0 || points.lte(scores[index - 1] ?? points)).toBe(true);
      });
    }),
    { numRuns: 500 },
  );
});

test("no value has more than the cap or less than the floor, nor moves a side by more than its most", () => {
  fc.assert(
    fc.property(fc.oneof(ruleCases(), ruleCases(true)), (one) => {
      const { rule, weight, target, info } = one;
      for (const value of one.values) {
        const points = pointsAt(one, value);
        expect(points.lte(pointsOf(rule.cap, weight)) && points.gte(pointsOf(rule.floor, weight))).toBe(true);
        if ("by-value" in rule || value.equals(target)) continue;
        const better = value.gt(target) === (info.better === "higher");
        const side = better ? rule.better : rule.worse;
        if (side === "none" || side.most === undefined) continue;
        const moved = points.sub(pointsOf(rule.base, weight)).abs();
        expect(moved.lte(pointsOf(side.most, weight))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the target gives the base", () => {
  fc.assert(
    fc.property(ruleCases(), (one) => {
      if ("by-value" in one.rule) return;
      expect(pointsAt(one, one.target).equals(pointsOf(one.rule.base, one.weight))).toBe(true);
    }),
  );
});

test("every rule says itself in both languages, and every score its arithmetic", () => {
  fc.assert(
    fc.property(fc.oneof(ruleCases(), ruleCases(true)), ({ rule, target, weight, info, values }) => {
      const said = [
        sayRule(rule, target, info),
        ...values.map((v) => score(rule, v, target, weight, info).says),
      ];
      for (const { zh, en } of said) {
        expect(zh).not.toMatch(/undefined|null|NaN|；；|，，| {2}|；$|^；/);
        expect(en.replace(/[甲乙丙丁]|“|”/g, "")).not.toMatch(
          /undefined|null|NaN|[、，；。]|\p{Script=Han}| {2}|; ;/u,
        );
      }
    }),
    { numRuns: 1000 },
  );
});

describe.skipIf(soffice === undefined)("as a spreadsheet (skipped without LibreOffice)", () => {
  test("every rule gives what the engine gives, at its edges too", () => {
    const sampled = fc.sample(fc.oneof({ weight: 4, arbitrary: ruleCases() }, ruleCases(true)), {
      seed: 20251009,
      numRuns: 600,
    });
    const lines = sampled.flatMap((one) => {
      const unit = one.info.unit === "share" ? HUNDRED : ONE;
      return one.values.map((value) => ({
        value: literal(value.mul(unit)),
        target: literal(one.target.mul(unit)),
        weight: literal(one.weight),
        formula: (at: Parameters<typeof formula>[1]) => formula(one.rule, at, one.weight, one.info),
        one,
        at: value,
      }));
    });
    const computed = recalculated(lines);
    const wrong = lines.flatMap(({ one, at }, index) => {
      const exactly = Number(rounded(pointsAt(one, at), 12));
      const found = computed[index] ?? Number.NaN;
      if (Math.abs(found - exactly) < 1e-7) return [];
      return [`${at.toFraction()} → ${found}, not ${exactly}: ${sayRule(one.rule, one.target, one.info).en}`];
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(3000);
    expect(lines.some(({ at }) => isNegative(at))).toBe(true);
  }, 240_000);
});
