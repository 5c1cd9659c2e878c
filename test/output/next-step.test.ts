import { describe, expect, test } from "vitest";
import { type Exact, exact, HUNDRED, ONE } from "../../src/domain/exact.ts";
import { nextStep } from "../../src/output/card-data/next-step.ts";
import { score } from "../../src/rules/index.ts";
import type { IndicatorResult } from "../../src/scoring/contract.ts";
import { assessed, sampleFiles } from "../support/quarter.ts";

/** The points that a value better by so much would have, on the scale of the indicator's full points. */
function pointsAfter(result: IndicatorResult, by: Exact): Exact {
  const { info, measurement, target, rule, weight, full } = result;
  if (measurement.state !== "value" || target === null || rule === null) throw new Error("no value");
  const change = info.unit === "share" ? by.div(HUNDRED) : by;
  const value = info.better === "higher" ? measurement.value.add(change) : measurement.value.sub(change);
  return score(rule, value, target, weight, info).points.mul(full).div(weight);
}

describe("the next step that a scorecard names", () => {
  test("gains exactly the points it says, and a hundredth less gains nothing", async () => {
    const { assessment } = await assessed(await sampleFiles("2025Q3"));
    let steps = 0;
    for (const { person, indicators } of assessment?.people ?? []) {
      for (const result of indicators) {
        const step = nextStep(result);
        if (step === null) continue;
        steps += 1;
        const where = `${person.id} ${result.info.id}`;
        const now = pointsAfter(result, exact(0));
        const least = result.info.unit === "count" ? ONE : ONE.div(HUNDRED);
        expect(pointsAfter(result, step.by).sub(now).equals(step.gain), where).toBe(true);
        expect(step.gain.gt(0), where).toBe(true);
        expect(pointsAfter(result, step.by.sub(least)).equals(now), where).toBe(true);
      }
    }
    expect(steps).toBeGreaterThan(150);
  });

  test("is none where nothing better gives more", async () => {
    const { assessment } = await assessed(await sampleFiles("2025Q3"));
    const perfect = assessment?.people
      .flatMap(({ indicators }) => indicators)
      .find(
        ({ info, measurement }) =>
          info.id === "complaint-rate" && measurement.state === "value" && measurement.value.equals(0),
      );
    if (perfect === undefined) throw new Error("nobody without complaints");
    expect(nextStep(perfect)).toBeNull();
  });
});
