import { type Exact, exact, HUNDRED, ONE, shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { same, type Text } from "../domain/text.ts";
import type { Points, Position } from "./contract.ts";
import { sayValue } from "./numbers.ts";

const WAN = exact(10_000);

/** What a number of an indicator counts, in words: one, and several. */
const UNITS: Readonly<Record<IndicatorInfo["unit"], { zh: string; one: string; many: string }>> = {
  count: { zh: "个", one: "piece", many: "pieces" },
  share: { zh: "个百分点", one: "percentage point", many: "percentage points" },
  rating: { zh: "分", one: "point", many: "points" },
  money: { zh: "元", one: "yuan", many: "yuan" },
  days: { zh: "天", one: "day", many: "days" },
  minutes: { zh: "分钟", one: "minute", many: "minutes" },
  level: { zh: "级", one: "level", many: "levels" },
};

/** A number of an indicator's units: `2 个`, `10 万元`, `5 个百分点` (a share's size is given in these). */
export function sayUnits(size: Exact, { unit }: Pick<IndicatorInfo, "unit">): Text {
  const { zh, one, many } = UNITS[unit];
  const number = unit === "money" ? grouped(shown(size, 6)) : shown(size, 6);
  const en = `${number} ${size.equals(ONE) ? one : many}`;
  if (unit === "money" && size.gte(WAN)) return { zh: `${shown(size.div(WAN), 6)} 万元`, en };
  return { zh: `${number} ${zh}`, en };
}

/** Thousands apart: `1,000,000`. */
function grouped(number: string): string {
  const [whole = "", decimals] = number.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** A Chinese sentence with a blank between figures and characters, as ours are written. */
export function spaced(zh: string): string {
  return zh.replace(/([0-9%])(?=\p{Script=Han})/gu, "$1 ").replace(/(\p{Script=Han})(?=[0-9])/gu, "$1 ");
}

/** As {@link sayValue}, with the unit where the number alone would not tell it. */
export function sayGoal(value: Exact, info: IndicatorInfo): Text {
  if (info.unit === "level") {
    const word = `“${sayValue(value, info)}”`;
    return { zh: word, en: word };
  }
  const named = info.unit === "money" || info.unit === "days" || info.unit === "minutes";
  return named ? sayUnits(value, info) : same(sayValue(value, info));
}

/** A distance between two values: between shares it is in percentage points. */
export function sayGap(gap: Exact, info: IndicatorInfo): Text {
  if (info.unit === "count" || info.unit === "rating") return same(shown(gap));
  const size = exact(shown(info.unit === "share" ? gap.mul(HUNDRED) : gap));
  return sayUnits(size, info);
}

/** Points in words: ` 2 分`, `权重分的 10%`. */
export function sayPoints(points: Points): Text {
  if ("absolute" in points) {
    const number = shown(points.absolute, 6);
    return { zh: ` ${number} 分`, en: `${number} ${points.absolute.equals(ONE) ? "point" : "points"}` };
  }
  const number = shown(points.percentOfWeight, 6);
  return { zh: `权重分的 ${number}%`, en: `${number}% of the weight` };
}

/** Points as a factor: `权重分`, `8 分`, `权重分的 80%`. */
export function sayFactor(points: Points): Text {
  if ("percentOfWeight" in points && points.percentOfWeight.equals(HUNDRED)) {
    return { zh: "权重分", en: "the weight" };
  }
  const { zh, en } = sayPoints(points);
  return { zh: zh.trim(), en };
}

/** The achievement rate; where lower is better it is no plain quotient, and says what it is. */
export function sayAchievement({ better }: Pick<IndicatorInfo, "better">): Text {
  return better === "higher"
    ? { zh: "达成率", en: "achievement" }
    : { zh: "达成率（2 − 实际值 ÷ 目标）", en: "achievement (2 − value ÷ target)" };
}

/** What a way does with points where it stands. */
export const VERBS: Readonly<Record<Position, Text>> = {
  better: { zh: "加", en: "plus" },
  worse: { zh: "扣", en: "minus" },
  value: { zh: "得", en: "" },
};

/** Points with what is done with them: `加 2 分`, `minus 10% of the weight`. */
export function sayChange(points: Points, position: Position): Text {
  const given = sayPoints(points);
  const { zh, en } = VERBS[position];
  return { zh: `${zh}${given.zh}`, en: en === "" ? given.en : `${en} ${given.en}` };
}
