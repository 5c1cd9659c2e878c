import { type Exact, HUNDRED, shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Points, Refusal } from "./contract.ts";
import { isNothing, pointsOf } from "./numbers.ts";
import { baseOf, FULL, type Rule, waysOf } from "./rule.ts";
import { withSide } from "./sides.ts";
import { wayKeys } from "./ways.ts";

/** Why a rule does not fit an indicator and its target, each with the keys below the rule; empty where it does. */
export function refusals(rule: Rule, target: Exact, info: IndicatorInfo): Refusal[] {
  const found = waysOf(rule).flatMap(({ position, side, key }) => {
    const refused = withSide(side, (way, own) => way.refuses(own, { position, target, info })) ?? [];
    const keys = side === "none" ? [] : wayKeys(side);
    return refused.map(({ path, text }) => ({ path: [key, ...keys, ...path], text }));
  });
  return [...found, ...refuseComparison(rule, info), ...percentageBounds(rule)];
}

/** Percentages, and 0, need no weight to be judged; points are judged beside each weight that they are used with. */
function percentageBounds(rule: Rule): Refusal[] {
  return misplaced(rule, HUNDRED, (a, b) => isPercentage(a) && isPercentage(b));
}

function isPercentage(points: Points): boolean {
  return "percentOfWeight" in points || isNothing(points);
}

/** Why a rule's cap and floor do not fit a weight, where percentages alone do not tell. */
export function bounds(rule: Rule, weight: Exact): Refusal[] {
  return misplaced(rule, weight, (a, b) => !(isPercentage(a) && isPercentage(b)));
}

/** The points at the target must lie between cap and floor. @param judged whether two of them are to be compared */
function misplaced(rule: Rule, weight: Exact, judged: (a: Points, b: Points) => boolean): Refusal[] {
  const { cap, floor } = rule;
  const base = baseOf(rule) ?? FULL;
  const [most, least] = [pointsOf(cap, weight), pointsOf(floor, weight)];
  const given = pointsOf(base, weight);
  if (judged(cap, floor) && most.lt(least)) {
    return [
      refused("cap", { zh: "cap（上限）不能低于 floor（下限）", en: "cap must not be lower than floor" }),
    ];
  }
  const what = sayBase(rule, given, weight);
  const low = judged(cap, base) && most.lt(given) ? [refused("cap", sayLowCap(shown(most), what))] : [];
  const high =
    judged(floor, base) && least.gt(given) ? [refused("floor", sayHighFloor(shown(least), what))] : [];
  return [...low, ...high];
}

function sayBase(rule: Rule, base: Exact, weight: Exact): Text {
  const points = shown(base);
  if (base.equals(weight) || baseOf(rule) === null)
    return { zh: `满分 ${points} 分`, en: `full ${points} points` };
  return { zh: `达到目标的 ${points} 分`, en: `${points} points at the target` };
}

function sayLowCap(cap: string, base: Text): Text {
  return {
    zh: `cap（上限）${cap} 分低于${base.zh}，优于目标反而会少得分`,
    en: `the cap of ${cap} lies below the ${base.en}: doing better would cost points`,
  };
}

function sayHighFloor(floor: string, base: Text): Text {
  return {
    zh: `floor（下限）${floor} 分高于${base.zh}，未达目标反而会多得分`,
    en: `the floor of ${floor} lies above the ${base.en}: doing worse would pay`,
  };
}

/** What was another quarter's is compared as a number, and one's own target has no range. */
function refuseComparison(rule: Rule, info: IndicatorInfo): Refusal[] {
  if (rule.compare === undefined) return [];
  if (info.unit === "level") {
    const text = {
      zh: `“${info.label.zh}”的值是文字，不能与以前的季度按数值相比`,
      en: `the values of “${info.label.en}” are words and cannot be compared with another quarter's`,
    };
    return [refused("compare", text)];
  }
  if ("by-value" in rule || rule.better === "none" || rule.better.range === undefined) return [];
  const text = {
    zh: "与以前的季度相比时目标因人而异，不能用目标区间（range）",
    en: "in a comparison each person has a target of their own: there can be no range",
  };
  return [refused("compare", text)];
}

function refused(key: string, text: Text): Refusal {
  return { path: [key], text };
}
