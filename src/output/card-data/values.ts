import { type Exact, HUNDRED, toNumber } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Text } from "../../domain/text.ts";
import type { Value } from "../template/contract.ts";
import { NO_FIGURE } from "../workbook/figures.ts";

/** Digits behind the point of what formulas compute with: as many as a spreadsheet keeps. */
const PRECISE = 12;

/** A number rounded once for showing; a dash where there is none. */
export function figure(value: Exact | null, places = 2): Value {
  return value === null ? NO_FIGURE : { number: toNumber(value, places) };
}

/** A number that other cells compute with; nothing where there is none. */
export function operand(value: Exact | null): Value {
  return value === null ? null : { number: toNumber(value, PRECISE) };
}

/** A formula with the exact result as its cached one, rounded once. */
export function live(formula: string, result: Exact, places = PRECISE): Value {
  return { formula, result: toNumber(result, places) };
}

/** A formula that shows another number with two decimals; the inner rounding takes off the dust of binary floats. */
export function rounding(formula: string, result: Exact): Value {
  return live(`ROUND(ROUND(${formula},9),2)`, result, 2);
}

/** A value as the card shows it: shares in percent, so that every unit has one format. */
export function inCardUnit(value: Exact, { unit }: Pick<IndicatorInfo, "unit">): Exact {
  return unit === "share" ? value.mul(HUNDRED) : value;
}

/** The unit behind a number of the card. */
export const UNIT_WORDS: Readonly<Record<IndicatorInfo["unit"], Text>> = {
  count: { zh: "个", en: "" },
  share: { zh: "%", en: "%" },
  rating: { zh: "分", en: "pts" },
  money: { zh: "元", en: "yuan" },
  days: { zh: "天", en: "days" },
  minutes: { zh: "分钟", en: "min" },
  level: { zh: "", en: "" },
};
