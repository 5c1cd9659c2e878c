import { type Exact, exact, HUNDRED, ONE, rounded, shown, ZERO } from "../../domain/exact.ts";
import type { Text } from "../../domain/text.ts";
import { score } from "../../rules/index.ts";
import type { IndicatorResult } from "../../scoring/contract.ts";
import { inCardUnit } from "./values.ts";

/** By how much a value has to improve, in the card's unit, and the points that it gains. */
export type NextStep = { readonly by: Exact; readonly gain: Exact };

/** The finest improvement that is looked at: a piece, a hundredth of a percentage point or of a rating's point. */
const HUNDREDTH = ONE.div(HUNDRED);
/** More pieces than this are no next step. */
const MOST_PIECES = 1_000;

/**
 * The smallest improvement that gains points by the rule, found by the rule itself: better values never have
 * fewer points. Null where there is no value, or where nothing better gives more.
 */
export function nextStep({
  info,
  measurement,
  target,
  rule,
  weight,
  full,
}: IndicatorResult): NextStep | null {
  if (measurement.state !== "value" || target === null || rule === null || full.n === 0n) return null;
  const { value } = measurement;
  const perUnit = info.unit === "share" ? HUNDRED : ONE;
  const pointsAfter = (by: Exact) => {
    const change = by.div(perUnit);
    const better = info.better === "higher" ? value.add(change) : value.sub(change);
    return score(rule, better, target, weight, info).points;
  };
  const now = pointsAfter(ZERO);
  const step = stepOf(wayOf(rule, value, target, info), info.unit);
  const most = mostSteps(value, info, step);
  const gains = (steps: number) => pointsAfter(step.mul(steps)).gt(now);
  const steps = smallest(gains, most);
  if (steps === null) return null;
  const by = step.mul(steps);
  return { by, gain: pointsAfter(by).sub(now).mul(full).div(weight) };
}

type Rule = NonNullable<IndicatorResult["rule"]>;

/** Which way of the rule the value is on. */
function wayOf(rule: Rule, value: Exact, target: Exact, info: IndicatorResult["info"]): Rule["better"] {
  const below = value.lt(target);
  const worse = info.better === "higher" ? below : value.gt(target);
  return worse ? rule.worse : rule.better;
}

/** Where points come in proportion, an improvement is told by whole units. */
function stepOf(way: Rule["better"], unit: IndicatorResult["info"]["unit"]): Exact {
  if (unit === "count") return ONE;
  return way !== "none" && !way.steps.whole ? ONE : HUNDREDTH;
}

/** How many steps there are to the best value possible. */
function mostSteps(value: Exact, { unit, better }: IndicatorResult["info"], step: Exact): number {
  if (unit === "count" && better === "higher") return MOST_PIECES;
  const best = better === "lower" ? ZERO : exact(unit === "share" ? 1 : 100);
  const room = inCardUnit(best.sub(value).abs(), { unit });
  const reached = better === "lower" ? value.lte(best) : value.gte(best);
  return reached ? 0 : Number(room.div(step).floor().n);
}

/** The smallest number for which something holds that holds for all larger ones too; null above the limit. */
function smallest(holds: (count: number) => boolean, most: number): number | null {
  if (most < 1) return null;
  let low = 0;
  let high = 1;
  while (!holds(high)) {
    if (high === most) return null;
    low = high;
    high = Math.min(most, high * 4);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The next step in words: `再增加 1 个新客户：+2 分`. */
export function sayNextStep(result: IndicatorResult): Text {
  const { info, measurement, treatment } = result;
  if (measurement.state !== "value") return withoutState(treatment ?? measurement.reason);
  const step = nextStep(result);
  if (step === null) return { zh: "已是本项最高分", en: "the most this indicator gives" };
  const by = shown(step.by);
  const gain = rounded(step.gain, 2);
  const zh = `：+${gain} 分`;
  const en = `: +${gain} points`;
  if (info.unit === "count") {
    const one = info.better === "higher" ? { zh: "再增加", en: "more" } : { zh: "减少", en: "fewer" };
    return { zh: `${one.zh} ${by} 个${info.part.zh}${zh}`, en: `${by} ${one.en}${en}` };
  }
  const way = info.better === "higher" ? { zh: "提高", en: "higher" } : { zh: "降低", en: "lower" };
  const unit = info.unit === "share" ? { zh: "个百分点", en: " pp" } : { zh: "分", en: "" };
  return { zh: `${way.zh} ${by} ${unit.zh}${zh}`, en: `${by}${unit.en} ${way.en}${en}` };
}

/** The state stands in the value's column already. */
function withoutState({ zh, en }: Text): Text {
  return { zh: zh.replace(/^没有数据：/, ""), en: en.replace(/^no data: /, "") };
}
