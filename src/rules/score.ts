import { type Exact, isNegative, shown, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Amount, Look } from "./contract.ts";
import { pointsOf } from "./numbers.ts";
import { isAbove, type Rule, sideOf } from "./rule.ts";
import { type Direction, withSide } from "./sides.ts";
import { sayGap, spaced } from "./words.ts";

/** The points of a value, exact, and the arithmetic in words. */
export type Scored = { readonly points: Exact; readonly says: Text };

/**
 * Scores a value against its target.
 * @param weight the indicator's full points
 */
export function score(rule: Rule, value: Exact, target: Exact, weight: Exact, info: IndicatorInfo): Scored {
  const { points, says } = scored(rule, value, target, weight, info);
  return { points, says: { zh: spaced(says.zh), en: says.en } };
}

function scored(rule: Rule, value: Exact, target: Exact, weight: Exact, info: IndicatorInfo): Scored {
  if ("by-value" in rule) {
    const look: Look = { position: "value", distance: value, value, target, weight };
    const { points: raw, says } = amountOf(rule["by-value"], look, info);
    return held(rule, raw, weight, says);
  }
  const base = pointsOf(rule.base, weight);
  const side = sideOf(value, target, info);
  if (side === null) return { points: base, says: sayOnTarget(base, weight) };
  const distance = value.sub(target).abs();
  const { points, says } = amountOf(rule[side], { position: side, distance, value, target, weight }, info);
  const added = side === "better" ? points : points.neg();
  const raw = base.add(added);
  return held(rule, raw, weight, arithmetic(side, distance, base, { points, says }, raw, info));
}

function amountOf(side: Direction, look: Look, info: IndicatorInfo): Amount {
  const nothing = { points: ZERO, says: { zh: "不加不减", en: "nothing added or taken" } };
  return withSide(side, (way, own) => way.amount(own, look, info)) ?? nothing;
}

/** Points kept between floor and cap. On target they are the base, whatever these say. */
function held(rule: Rule, raw: Exact, weight: Exact, says: Text): Scored {
  const [floor, cap] = [pointsOf(rule.floor, weight), pointsOf(rule.cap, weight)];
  if (raw.lt(floor)) {
    const held = shown(floor);
    return {
      points: floor,
      says: { zh: `${says.zh}，低于下限，按 ${held} 分计`, en: `${says.en}, held at the floor of ${held}` },
    };
  }
  if (!raw.gt(cap)) return { points: raw, says };
  const most = shown(cap);
  return {
    points: cap,
    says: { zh: `${says.zh}，超过上限，按 ${most} 分计`, en: `${says.en}, held at the cap of ${most}` },
  };
}

function sayOnTarget(base: Exact, weight: Exact): Text {
  const given = shown(base);
  return base.equals(weight)
    ? { zh: `达到目标，得满分 ${given} 分`, en: `on target: full ${given} points` }
    : { zh: `达到目标，得 ${given} 分`, en: `on target: ${given} points` };
}

function arithmetic(
  side: "better" | "worse",
  distance: Exact,
  base: Exact,
  { points, says }: Amount,
  raw: Exact,
  info: IndicatorInfo,
): Text {
  const by = sayGap(distance, info);
  const above = isAbove(side, info);
  const [from, to] = [shown(base), shown(raw)];
  const sign = (side === "better") === isNegative(points) ? "−" : "+";
  return {
    zh: `${above ? "高于" : "低于"}目标 ${by.zh}：${says.zh}；${from} ${sign} 上数 = ${to} 分`,
    en: `${by.en} ${above ? "above" : "below"} the target: ${says.en}; ${from} ${sign} that = ${to} points`,
  };
}
