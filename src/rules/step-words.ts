import { shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { joinTexts, same, type Text } from "../domain/text.ts";
import type { Points, Side } from "./contract.ts";
import type { Quantity } from "./numbers.ts";
import { isRelative, type Measure, saySize } from "./sizes.ts";
import { sayAchievement, sayChange, sayUnits } from "./words.ts";

/** Steps as they are written. */
type Written = {
  readonly every: Quantity;
  readonly in: Measure;
  readonly points: Points;
  readonly "at-least"?: Quantity | undefined;
};

/** A step and what it gives or takes. */
export function sayStep(rule: Written, side: Side, info: IndicatorInfo): Text {
  const { position, above, from } = side;
  const change = sayChange(rule.points, position);
  if (rule.in === "achievement" && from === undefined) return sayRate(rule, position, info, change);
  const size = withLeast(rule, info);
  if (position === "value")
    return { zh: `每 ${size.zh}${change.zh}`, en: `${change.en} for every ${size.en}` };
  const short = isRelative(rule.in) && from === undefined && rule["at-least"] === undefined;
  const what = from ?? { zh: short ? "目标值" : "目标", en: "the target" };
  const zh = short ? `${shown(rule.every.number, 6)}%` : size.zh;
  return {
    zh: `每比${what.zh}${above ? "高" : "低"}${zh}，${change.zh}`,
    en: `${change.en} for every ${size.en} ${above ? "above" : "below"} ${what.en}`,
  };
}

/** The achievement rate rises with what is better, whichever way the value goes. */
function sayRate(rule: Written, position: Side["position"], info: IndicatorInfo, change: Text): Text {
  const rate = sayAchievement(info);
  const least = sayLeast(rule, info);
  const size = `${shown(rule.every.number, 6)}%`;
  if (position === "value") {
    return {
      zh: `${rate.zh}每 ${size}${least.zh}${change.zh}`,
      en: `${change.en} for every ${size}${least.en} of ${rate.en}`,
    };
  }
  const [higher, above] = position === "better" ? ["高", "above"] : ["低", "below"];
  return {
    zh: `${rate.zh}每${higher} ${size}${least.zh}，${change.zh}`,
    en: `${change.en} for every ${size}${least.en} of ${rate.en} ${above} 100%`,
  };
}

function withLeast(rule: Written, info: IndicatorInfo): Text {
  return joinTexts([saySize(rule.every, rule.in, info), sayLeast(rule, info)], same(""));
}

function sayLeast(rule: Written, info: IndicatorInfo): Text {
  const least = rule["at-least"];
  if (least === undefined) return same("");
  const units = sayUnits(least.number, info);
  return { zh: `（至少 ${units.zh}）`, en: ` (at least ${units.en})` };
}
