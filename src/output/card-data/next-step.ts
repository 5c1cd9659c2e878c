import { type Exact, exact, HUNDRED, ONE, rounded, shown, ZERO } from "../../domain/exact.ts";
import { type IndicatorInfo, levelAt } from "../../domain/indicator-info.ts";
import type { Text } from "../../domain/text.ts";
import { hasTooMuch, isSmooth, score, turns } from "../../rules/index.ts";
import { sayUnits } from "../../rules/words.ts";
import type { IndicatorResult } from "../../scoring/contract.ts";
import { firstGain } from "./first-gain.ts";
import { inCardUnit } from "./values.ts";

/** By how much a value has to change, in the card's unit, which way, and the points that it gains. */
export type NextStep = { readonly by: Exact; readonly gain: Exact; readonly up: boolean };

/** The finest change that is looked at where values have decimals. */
const HUNDREDTH = ONE.div(HUNDRED);
/** More than this is no next step; values that have a best one end there. */
const MOST: Readonly<Record<IndicatorInfo["unit"], number>> = {
  count: 1_000,
  share: 1,
  rating: 100,
  money: 1_000_000_000,
  days: 10_000,
  minutes: 100_000,
  level: 1,
};

/**
 * The smallest improvement that gains points by the rule, found by the rule itself; where the value is too much of
 * a good thing, the smallest step back. Null where there is no value, or where no change gives more.
 */
export function nextStep(result: IndicatorResult): NextStep | null {
  const { info, measurement, target, rule, full } = result;
  if (measurement.state !== "value" || target === null || rule === null || full.n === 0n) return null;
  const better = stepTowards(result, info.better === "higher");
  const back = hasTooMuch(rule) ? stepTowards(result, info.better !== "higher") : null;
  if (better === null || back === null) return better ?? back;
  return back.by.lt(better.by) ? back : better;
}

function stepTowards(result: IndicatorResult, up: boolean): NextStep | null {
  const { info, measurement, target, rule, weight, full } = result;
  if (measurement.state !== "value" || target === null || rule === null) return null;
  const { value } = measurement;
  const perUnit = info.unit === "share" ? HUNDRED : ONE;
  const pointsAfter = (by: Exact) => {
    const change = by.div(perUnit);
    return score(rule, up ? value.add(change) : value.sub(change), target, weight, info).points;
  };
  const now = pointsAfter(ZERO);
  const step = stepOf(info, isSmooth(rule, value, target, info));
  const distances = turns(rule, target, info).map((turn) => (up ? turn.sub(value) : value.sub(turn)));
  const steps = firstGain(
    (count) => pointsAfter(step.mul(count)).gt(now),
    mostSteps(value, info, up, step),
    distances.map((distance) => inCardUnit(distance, info).div(step)),
  );
  if (steps === null) return null;
  const by = step.mul(steps);
  return { by, up, gain: pointsAfter(by).sub(now).mul(full).div(weight) };
}

/** Where points come in proportion, an improvement is told by whole units. */
function stepOf({ unit }: IndicatorInfo, smooth: boolean): Exact {
  if (unit === "count" || unit === "level") return ONE;
  if (unit === "money") return smooth ? exact(10_000) : ONE;
  return smooth ? ONE : HUNDREDTH;
}

/** How many steps there are to the last value possible. */
function mostSteps(value: Exact, info: IndicatorInfo, up: boolean, step: Exact): number {
  const { unit } = info;
  const least = unit === "level" ? ONE : ZERO;
  const most = unit === "level" ? exact(info.levels?.length ?? 1) : exact(MOST[unit]);
  const bounded = unit === "share" || unit === "rating" || unit === "level";
  const room = !up ? value.sub(least) : bounded ? most.sub(value) : most;
  const steps = inCardUnit(room, info).div(step).floor();
  return steps.s < 0n ? 0 : Number(steps.n);
}

/** The next step in words: `再增加 1 个新客户：+2 分`. */
export function sayNextStep(result: IndicatorResult): Text {
  const { info, measurement, treatment, comparison } = result;
  if (measurement.state !== "value") return withoutState(treatment ?? measurement.reason);
  // Where nothing could be compared, no value would have changed the points.
  if (result.target === null && comparison !== null) return comparison.says;
  const step = nextStep(result);
  if (step === null) return { zh: "已是本项最高分", en: "the most this indicator gives" };
  const gain = rounded(step.gain, 2);
  const change = sayStep(step, measurement.value, info);
  return { zh: `${change.zh}：+${gain} 分`, en: `${change.en}: +${gain} points` };
}

function sayStep({ by, up }: NextStep, value: Exact, info: IndicatorInfo): Text {
  const number = shown(by);
  if (info.unit === "count") {
    const one = up ? { zh: "再增加", en: "more" } : { zh: "减少", en: "fewer" };
    return { zh: `${one.zh} ${number} 个${info.part.zh}`, en: `${number} ${one.en}` };
  }
  if (info.unit === "level") {
    const word = levelAt(info, up ? value.add(by) : value.sub(by));
    return { zh: `达到“${word}”`, en: `“${word}”` };
  }
  const way = up ? { zh: "提高", en: "higher" } : { zh: "降低", en: "lower" };
  if (info.unit === "share") return { zh: `${way.zh} ${number} 个百分点`, en: `${number} pp ${way.en}` };
  if (info.unit === "rating") return { zh: `${way.zh} ${number} 分`, en: `${number} ${way.en}` };
  const units = sayUnits(by, info);
  const other = up ? { zh: "增加", en: "more" } : { zh: "减少", en: "less" };
  return { zh: `${other.zh} ${units.zh}`, en: `${units.en} ${other.en}` };
}

/** The state stands in the value's column already. */
function withoutState({ zh, en }: Text): Text {
  return { zh: zh.replace(/^没有数据：/, ""), en: en.replace(/^no data: /, "") };
}
