import { describe, expect, test } from "vitest";
import { type Exact, exact } from "../../src/domain/exact.ts";
import { indicators } from "../../src/indicators/index.ts";
import { type Rule, refusals, ruleSchema, score } from "../../src/rules/index.ts";
import { written } from "../support/tables.ts";

const infos = new Map(indicators.map((info) => [info.id, info]));

function infoOf(id: string) {
  const info = infos.get(id);
  if (info === undefined) throw new Error(`no indicator ${id}`);
  return info;
}

const COUNT = infoOf("new-clients");
const SHARE = infoOf("repeat-engagement-rate");
const RATING = infoOf("client-satisfaction");
const COMPLAINTS = infoOf("complaint-rate");

type Steps = { every: number | string; in: string; points: number | string; whole?: boolean };

/** A rule with the same steps on both sides, unless one is given. */
function ruleOf(
  better: Steps,
  worse: Steps | "none" = better,
  cap = "200%",
  floor: number | string = 0,
): Rule {
  const way = (steps: Steps | "none") => (steps === "none" ? steps : { steps });
  return ruleSchema.parse({ better: way(better), worse: way(worse), cap, floor });
}

const PER_CENT_OF_TARGET: Steps = { every: 5, in: "percent-of-target", points: 2 };

function points(rule: Rule, value: string, target: string, info = COUNT, weight = "10"): string {
  return written(score(rule, exact(value), exact(target), exact(weight), info).points);
}

describe("每超出或低于目标值一定比例，相应加分或减分 (考核规定 §三.4)", () => {
  test("what one step gives is said as it is, so that the arithmetic comes out", () => {
    const { says } = score(
      ruleOf({ every: 1, in: "units", points: "1%" }),
      exact("93"),
      exact("90"),
      exact("12.5"),
      RATING,
    );
    expect(says.zh).toBe("高于目标 3：3 步 × 0.125 分 = 0.38 分；12.5 + 上数 = 12.88 分");
  });

  test("target 20, actual 23, steps of 5 % of the target: three steps", () => {
    expect(points(ruleOf(PER_CENT_OF_TARGET), "23", "20")).toBe("16");
  });

  test.for([
    { name: "reaching the target gives the full points", value: "20", expected: "10" },
    { name: "one step above", value: "21", expected: "12" },
    { name: "just below one step above is none", value: "2099999/100000", expected: "10" },
    { name: "one step below", value: "19", expected: "8" },
    { name: "just above one step below is none", value: "1900001/100000", expected: "10" },
    { name: "half a step above is none", value: "20.5", expected: "10" },
    { name: "five steps below leave nothing", value: "15", expected: "0" },
    { name: "the floor holds", value: "0", expected: "0" },
    { name: "the cap holds", value: "31", expected: "20" },
  ])("whole steps: $name", ({ value, expected }) => {
    expect(points(ruleOf(PER_CENT_OF_TARGET), value, "20")).toBe(expected);
  });

  test("every whole-step boundary for targets from 1 to 200 is exact", () => {
    const rule = ruleOf({ every: 5, in: "percent-of-target", points: 1 }, undefined, "100000%");
    const tiny = exact("0.000000000000000001");
    const at = (value: Exact, target: Exact) => score(rule, value, target, exact(1000), COUNT).points;
    const wrong: string[] = [];
    for (let target = 1; target <= 200; target += 1) {
      const goal = exact(target);
      const step = goal.div(20);
      for (let k = 1; k <= 20; k += 1) {
        const above = goal.add(step.mul(k));
        const below = goal.sub(step.mul(k));
        const right =
          at(above, goal).equals(1000 + k) &&
          at(above.sub(tiny), goal).equals(1000 + k - 1) &&
          at(below, goal).equals(1000 - k) &&
          at(below.add(tiny), goal).equals(1000 - k + 1);
        if (!right) wrong.push(`target ${target}, step ${k}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("what a step is measured in", () => {
  test.for([
    {
      name: "percentage points: 23 % against a target of 20 % is three points above",
      steps: { every: 1, in: "percentage-points", points: 1 },
      info: SHARE,
      value: "0.23",
      target: "0.2",
      expected: "13",
    },
    {
      name: "percent of the target: 23 % against 20 % is three steps of 5 % above",
      steps: { every: 5, in: "percent-of-target", points: 1 },
      info: SHARE,
      value: "0.23",
      target: "0.2",
      expected: "13",
    },
    {
      name: "percentage points: a third against 30 % is three whole points, not three and a third",
      steps: { every: 1, in: "percentage-points", points: 1 },
      info: SHARE,
      value: "1/3",
      target: "0.3",
      expected: "13",
    },
    {
      name: "units: two clients above the target",
      steps: { every: 1, in: "units", points: 1.5 },
      info: COUNT,
      value: "5",
      target: "3",
      expected: "13",
    },
    {
      name: "units: half a point of a rating is half a step of one",
      steps: { every: 1, in: "units", points: 1 },
      info: RATING,
      value: "88.5",
      target: "90",
      expected: "9",
    },
    {
      name: "percentage points work with a target of 0",
      steps: { every: 1, in: "percentage-points", points: 1 },
      info: COMPLAINTS,
      value: "0.02",
      target: "0",
      expected: "8",
    },
  ])("$name", ({ steps, info, value, target, expected }) => {
    expect(points(ruleOf(steps), value, target, info)).toBe(expected);
  });
});

describe("how points are given", () => {
  test.for([
    { name: "absolutely: 2 points whatever the weight", points: 2, weight: "40", expected: "42" },
    { name: "as a percentage of the weight", points: "2%", weight: "40", expected: "40.8" },
    { name: "in fractions, exactly", points: "1/3", weight: "10", expected: "31/3" },
  ])("$name", ({ points: each, weight, expected }) => {
    expect(points(ruleOf({ every: 1, in: "units", points: each }), "3", "2", COUNT, weight)).toBe(expected);
  });

  test.for([
    { name: "a proportional rule counts parts of a step", value: "20.5", expected: "11" },
    { name: "below the target too", value: "18.3", expected: "6.6" },
  ])("$name", ({ value, expected }) => {
    expect(points(ruleOf({ ...PER_CENT_OF_TARGET, whole: false }), value, "20")).toBe(expected);
  });

  test.for([
    { name: "each side has a rule of its own: better", value: "24", expected: "11" },
    { name: "each side has a rule of its own: worse", value: "16", expected: "2" },
  ])("$name", ({ value, expected }) => {
    const rule = ruleOf({ every: 4, in: "units", points: 1 }, { every: 1, in: "units", points: "20%" });
    expect(points(rule, value, "20")).toBe(expected);
  });

  test("a side without a rule neither adds nor takes", () => {
    const rule = ruleOf({ every: 1, in: "units", points: 1 }, "none");
    expect(points(rule, "0", "20")).toBe("10");
  });

  test.for([
    { name: "cap as a percentage of the weight", value: "40", cap: "120%", floor: 0, expected: "12" },
    { name: "cap in points", value: "40", cap: "15", floor: 0, expected: "15" },
    { name: "exactly at the cap is not held", value: "21", cap: "120%", floor: 0, expected: "12" },
    { name: "floor as a percentage of the weight", value: "0", cap: "120%", floor: "30%", expected: "3" },
    { name: "floor in points", value: "0", cap: "120%", floor: 1.5, expected: "1.5" },
  ])("$name", ({ value, cap, floor, expected }) => {
    expect(points(ruleOf(PER_CENT_OF_TARGET, undefined, cap, floor), value, "20")).toBe(expected);
  });

  test.for([
    { name: "where lower is better, below the target adds", value: "0.03", expected: "12" },
    { name: "above it takes away", value: "0.08", expected: "7" },
    { name: "reaching it gives the full points", value: "0.05", expected: "10" },
  ])("$name", ({ value, expected }) => {
    const rule = ruleOf({ every: 1, in: "percentage-points", points: 1 });
    expect(points(rule, value, "0.05", COMPLAINTS)).toBe(expected);
  });
});

describe("rules that do not fit are refused", () => {
  const step = (unit: string): Rule => ruleOf({ every: 1, in: unit, points: 1 });

  test.for([
    { name: "percentage points on a count", rule: step("percentage-points"), target: "2", info: COUNT },
    { name: "percentage points on a rating", rule: step("percentage-points"), target: "90", info: RATING },
    {
      name: "a relative step on a target of 0",
      rule: step("percent-of-target"),
      target: "0",
      info: COMPLAINTS,
    },
    { name: "units on a share", rule: step("units"), target: "0.2", info: SHARE },
  ])("$name", ({ rule, target, info }) => {
    expect(refusals(rule, exact(target), info)).toHaveLength(2);
  });

  test.for([
    { name: "units on a count", rule: step("units"), target: "2", info: COUNT },
    {
      name: "percentage points on a share with a target of 0",
      rule: step("percentage-points"),
      target: "0",
      info: SHARE,
    },
    {
      name: "percent of a target above 0",
      rule: step("percent-of-target"),
      target: "0.05",
      info: COMPLAINTS,
    },
  ])("but not $name", ({ rule, target, info }) => {
    expect(refusals(rule, exact(target), info)).toEqual([]);
  });

  test("a cap below its floor", () => {
    const [refused] = refusals(ruleOf(PER_CENT_OF_TARGET, undefined, "50%", "60%"), exact(20), COUNT);
    expect(refused?.text.en).toBe("cap must not be lower than floor");
  });

  test.for([
    { name: "a cap below the full points, by which doing better would cost points", cap: "90%", floor: "0" },
    { name: "a floor above the full points, by which doing worse would pay", cap: "120%", floor: "110%" },
  ])("$name", ({ cap, floor }) => {
    expect(refusals(ruleOf(PER_CENT_OF_TARGET, undefined, cap, floor), exact(20), COUNT)).not.toEqual([]);
  });

  test.for([
    { name: "a step of nothing", steps: { every: 0, in: "units", points: 1 } },
    { name: "a negative step", steps: { every: -1, in: "units", points: 1 } },
    { name: "negative points", steps: { every: 1, in: "units", points: -1 } },
    { name: "a number in scientific notation", steps: { every: "1e3", in: "units", points: 1 } },
    { name: "an unknown unit", steps: { every: 1, in: "percent", points: 1 } },
  ])("$name", ({ steps }) => {
    const rule = { better: { steps }, worse: "none", cap: "120%", floor: 0 };
    expect(ruleSchema.safeParse(rule).success).toBe(false);
  });
});
