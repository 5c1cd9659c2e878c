import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exact, HUNDRED, ONE, ZERO } from "../../src/domain/exact.ts";
import { nextStep, sayNextStep } from "../../src/output/card-data/next-step.ts";
import { hasTooMuch, isSmooth, score } from "../../src/rules/index.ts";
import type { IndicatorResult } from "../../src/scoring/contract.ts";
import { type Case, ruleCases } from "../rules/arbitrary-rule.ts";

/** How far the tests look for a gain, step by step. */
const FAR = 250;

function resultOf({ rule, info, target, weight }: Case, value: Exact): IndicatorResult {
  const { points, says } = score(rule, value, target, weight, info);
  const trace = { evidence: [], notes: [], terms: [] };
  return {
    info,
    measurement: { state: "value", value, part: value, whole: null, sample: 1, ...trace },
    target,
    rule,
    weight,
    full: weight,
    score: points,
    says,
    treatment: null,
    comparison: null,
  };
}

/** Whether a value lies where values of the indicator can lie. */
function isPossible(value: Exact, { unit, levels }: Case["info"]): boolean {
  const best = new Map([
    ["share", ONE],
    ["rating", HUNDRED],
    ["level", exact(levels?.length ?? 1)],
  ]).get(unit);
  return value.gte(unit === "level" ? ONE : ZERO) && (best === undefined || value.lte(best));
}

/** The first of the steps in a direction that gains points. */
function firstGain(one: Case, value: Exact, step: Exact): number | null {
  const at = (count: number) => value.add(step.mul(count));
  const pointsAt = (count: number) => score(one.rule, at(count), one.target, one.weight, one.info).points;
  const now = pointsAt(0);
  for (let count = 1; count <= FAR; count += 1) {
    if (!isPossible(at(count), one.info)) return null;
    if (pointsAt(count).gt(now)) return count;
  }
  return null;
}

function gridOf({ info }: Case): Exact {
  if (info.unit === "share") return exact("0.0001");
  return info.unit === "count" || info.unit === "level" || info.unit === "money" ? ONE : exact("0.01");
}

test("the next step is the first change that gains, and there is none where nothing gains", () => {
  fc.assert(
    fc.property(fc.oneof(ruleCases(), ruleCases(true)), fc.nat(), (one, pick) => {
      const value = one.values[pick % one.values.length] ?? one.target;
      if (!isPossible(value, one.info) || isSmooth(one.rule, value, one.target, one.info)) return;
      const result = resultOf(one, value);
      const found = nextStep(result);
      const grid = gridOf(one);
      const up = one.info.better === "higher";
      const ways = [up, ...(hasTooMuch(one.rule) ? [!up] : [])];
      const gains = ways.flatMap((way) => firstGain(one, value, way ? grid : grid.neg()) ?? []);
      const least = Math.min(...gains);
      const unit = one.info.unit === "share" ? HUNDRED : ONE;
      const taken = found === null ? null : Number(found.by.div(unit).div(grid).valueOf());
      if (gains.length > 0) expect(taken).toBe(least);
      else expect(taken === null || taken > FAR).toBe(true);
      expect(sayNextStep(result).zh).not.toMatch(/undefined|NaN|null/);
    }),
    { numRuns: 500 },
  );
}, 120_000);
