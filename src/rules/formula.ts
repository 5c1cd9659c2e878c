import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Operands, Position } from "./contract.ts";
import { pointsFormula, pointsOf } from "./numbers.ts";
import type { Rule } from "./rule.ts";
import { type Direction, withSide } from "./sides.ts";

/**
 * The rule as a spreadsheet formula, without the equals sign: the points that `score` gives, to within the
 * precision of binary floats.
 * @param weight the indicator's full points, which `at.weight` stands for
 */
export function formula(rule: Rule, at: Operands, weight: Exact, info: IndicatorInfo): string {
  if ("by-value" in rule) return held(rule, at, wayFormula(rule["by-value"], "value", at.value, at, info));
  const above = `${at.value}-${at.target}`;
  const below = `${at.target}-${at.value}`;
  const [gain, loss] = info.better === "higher" ? [above, below] : [below, above];
  const better = wayFormula(rule.better, "better", gain, at, info);
  const worse = wayFormula(rule.worse, "worse", loss, at, info);
  const isBetter = `${at.value}${info.better === "higher" ? ">" : "<"}${at.target}`;
  const full = "percentOfWeight" in rule.base && rule.base.percentOfWeight.equals(100);
  const base = full ? at.weight : pointsFormula(rule.base, at.weight);
  const points = held(rule, at, `${base}+IF(${isBetter},${better},${worse === "0" ? worse : `-${worse}`})`);
  // On target the base is given whatever the cap and the floor say.
  const given = pointsOf(rule.base, weight);
  const beyond = pointsOf(rule.cap, weight).lt(given) || pointsOf(rule.floor, weight).gt(given);
  return beyond ? `IF(ABS(${above})<1E-9,${base},${points})` : points;
}

function held(rule: Rule, at: Operands, points: string): string {
  return `MAX(${pointsFormula(rule.floor, at.weight)},MIN(${pointsFormula(rule.cap, at.weight)},${points}))`;
}

function wayFormula(
  side: Direction,
  position: Position,
  distance: string,
  at: Operands,
  info: IndicatorInfo,
): string {
  return withSide(side, (way, own) => way.formula(own, { ...at, position, distance }, info)) ?? "0";
}
