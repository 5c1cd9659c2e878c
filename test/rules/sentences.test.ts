import { describe, expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { indicators } from "../../src/indicators/index.ts";
import { ruleSchema, sayRule, score } from "../../src/rules/index.ts";

function infoOf(id: string) {
  const info = indicators.find((one) => one.id === id);
  if (info === undefined) throw new Error(`no indicator ${id}`);
  return info;
}

const RULE = ruleSchema.parse({
  better: { steps: { every: 5, in: "percent-of-target", points: 2 } },
  worse: { steps: { every: 1, in: "percentage-points", points: "10%", whole: false } },
  cap: "120%",
  floor: 0,
});

describe("a rule says itself", () => {
  test("of a share for which higher is better", () => {
    expect(sayRule(RULE, exact("0.2"), infoOf("repeat-engagement-rate"))).toEqual({
      zh: "达到目标 20% 得满分；每比目标值高 5%，加 2 分（不足一步不计）；每比目标低 1 个百分点，扣权重分的 10%（按比例计）；最高权重分的 120%，最低 0 分",
      en: "full points at the target of 20%; plus 2 points for every 5% of the target above the target (whole steps only); minus 10% of the weight for every 1 percentage point below the target (in proportion); at most 120% of the weight, at least 0 points",
    });
  });

  test("of a share for which lower is better, the sides change places", () => {
    const { en } = sayRule(RULE, exact("0.05"), infoOf("complaint-rate"));
    expect(en).toContain("plus 2 points for every 5% of the target below the target");
    expect(en).toContain("minus 10% of the weight for every 1 percentage point above the target");
  });

  test("with a side that gives nothing", () => {
    const rule = { ...RULE, better: "none" as const };
    const { zh, en } = sayRule(rule, exact("0.95"), infoOf("complaint-timeliness"));
    expect(zh).toContain("优于目标不加分");
    expect(en).toContain("nothing for doing better");
  });
});

describe("a score says its arithmetic", () => {
  test.for([
    {
      name: "three steps above the target",
      value: "0.23",
      zh: "高于目标 3 个百分点：3 步 × 2 分 = 6 分；10 + 上数 = 16 分，超过上限，按 12 分计",
      en: "3 percentage points above the target: 3 steps × 2 = 6 points; 10 + that = 16 points, held at the cap of 12",
    },
    {
      name: "two and a half points below it",
      value: "0.175",
      zh: "低于目标 2.5 个百分点：2.5 步 × 1 分 = 2.5 分；10 − 上数 = 7.5 分",
      en: "2.5 percentage points below the target: 2.5 steps × 1 = 2.5 points; 10 − that = 7.5 points",
    },
    {
      name: "far below it",
      value: "0",
      zh: "低于目标 20 个百分点：20 步 × 1 分 = 20 分；10 − 上数 = -10 分，低于下限，按 0 分计",
      en: "20 percentage points below the target: 20 steps × 1 = 20 points; 10 − that = -10 points, held at the floor of 0",
    },
    {
      name: "on target",
      value: "0.2",
      zh: "达到目标，得满分 10 分",
      en: "on target: full 10 points",
    },
  ])("$name", ({ value, zh, en }) => {
    const { says } = score(RULE, exact(value), exact("0.2"), exact(10), infoOf("repeat-engagement-rate"));
    expect(says).toEqual({ zh, en });
  });
});
