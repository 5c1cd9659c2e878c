import { type Exact, HUNDRED, isPositive, shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Fit, Look, LookOperands, Refusal } from "./contract.ts";
import { literal, type Quantity } from "./numbers.ts";
import { sayUnits } from "./words.ts";

/** What a size is measured in. */
export const MEASURES = ["units", "percentage-points", "percent-of-target", "achievement"] as const;
export type Measure = (typeof MEASURES)[number];

/** Whether a size is a part of the target: of the target itself, or of the achievement rate, which is 100 % at it. */
export function isRelative(measure: Measure): boolean {
  return measure === "percent-of-target" || measure === "achievement";
}

/** A size in the indicator's own unit, shares as fractions of one. */
export function sizeOf({ number }: Quantity, measure: Measure, target: Exact, info: IndicatorInfo): Exact {
  if (isRelative(measure)) return target.mul(number).div(HUNDRED);
  return info.unit === "share" ? number.div(HUNDRED) : number;
}

/** A size as a spreadsheet formula, shares in percent. */
export function sizeFormula({ number }: Quantity, measure: Measure, target: string): string {
  return isRelative(measure) ? `(${target}*${literal(number)}%)` : literal(number);
}

/** A size in words: `5 个百分点`, `目标值的 5%`. */
export function saySize({ number }: Quantity, measure: Measure, info: IndicatorInfo): Text {
  const size = shown(number, 6);
  if (isRelative(measure)) return { zh: `目标值的 ${size}%`, en: `${size}% of the target` };
  return sayUnits(number, info);
}

/**
 * What sizes are compared with, in the indicator's own unit: the distance, or where points are given by the
 * value, the value; as achievement of an indicator that is better when low, twice the target less the value.
 */
export function lookedAt(look: Look, measure: Measure, info: IndicatorInfo): Exact {
  if (!isMirrored(look.position, measure, info)) return look.distance;
  return look.target.mul(2).sub(look.value);
}

/** As {@link lookedAt}, as a spreadsheet formula. */
export function lookedAtFormula(at: LookOperands, measure: Measure, info: IndicatorInfo): string {
  return isMirrored(at.position, measure, info) ? `2*${at.target}-${at.value}` : at.distance;
}

/**
 * The achievement rate is value ÷ target; where lower is better it is 2 − value ÷ target, which is 100 % on target,
 * more below it, and defined for a value of 0.
 */
export function isMirrored(position: Look["position"], measure: Measure, { better }: IndicatorInfo): boolean {
  return position === "value" && measure === "achievement" && better === "lower";
}

/** Why the indicator has nothing to measure so. @param key the key that says in what it is measured */
export function refuseMeasure(measure: Measure, { target, info }: Fit, key: string): Refusal[] {
  const { zh, en } = info.label;
  const refused = (text: Text): Refusal[] => [{ path: [key], text }];
  if (measure === "percentage-points" && info.unit !== "share") {
    return refused({
      zh: `“${zh}”不是比率，不能按百分点（percentage-points）计，请用 units`,
      en: `“${en}” is no share; it cannot be in percentage-points, use units`,
    });
  }
  if (!isRelative(measure)) return [];
  if (info.unit === "level") {
    return refused({
      zh: `“${zh}”的值是文字，不能按目标的百分比或达成率（${measure}）计`,
      en: `the values of “${en}” are words and cannot be in ${measure}`,
    });
  }
  return isPositive(target) ? [] : refused(noPartOf(target, measure));
}

function noPartOf(target: Exact, measure: Measure): Text {
  const goal = shown(target);
  return {
    zh: `目标值为 ${goal} 时，不能按目标的百分比或达成率（${measure}）计`,
    en: `with a target of ${goal} nothing can be in ${measure}`,
  };
}

/** Why a size does not fit what it is measured in: the indicator's own unit tells whether it is a percentage. */
export function refuseSize(
  size: Quantity,
  measure: Measure,
  { info }: Fit,
  path: Refusal["path"],
): Refusal[] {
  if (measure !== "units" || size.percent === (info.unit === "share")) return [];
  const { zh, en } = info.label;
  const text = size.percent
    ? { zh: `“${zh}”不是比率，这里不用百分号`, en: `“${en}” is no share: no percent sign here` }
    : {
        zh: `“${zh}”是比率，请写成百分比（如 5%），或按百分点（percentage-points）计`,
        en: `“${en}” is a share: write a percentage (5%), or measure in percentage-points`,
      };
  return [{ path, text }];
}
