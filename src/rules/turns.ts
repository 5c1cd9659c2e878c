import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { isAbove, type Rule, sideOf, waysOf } from "./rule.ts";
import { withSide } from "./sides.ts";

/** The values at which a rule's points jump or turn otherwise than step by step in one direction. */
export function turns(rule: Rule, target: Exact, info: IndicatorInfo): Exact[] {
  return waysOf(rule).flatMap(({ position, side }) => {
    const found = withSide(side, (way, own) => way.turns(own, { position, target, info })) ?? [];
    if (position === "value") return found;
    const above = isAbove(position, info);
    return [target, ...found.map((distance) => (above ? target.add(distance) : target.sub(distance)))];
  });
}

/** Whether any improvement of a value counts, however small. */
export function isSmooth(rule: Rule, value: Exact, target: Exact, info: IndicatorInfo): boolean {
  const position = "by-value" in rule ? "value" : (sideOf(value, target, info) ?? "better");
  const way = waysOf(rule).find((one) => one.position === position);
  return way !== undefined && (withSide(way.side, ({ smooth }, own) => smooth(own)) ?? false);
}
