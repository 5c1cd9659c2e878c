import { z } from "zod";
import { type Exact, exact, HUNDRED, isNegative, ONE, shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { packText, type Text } from "../domain/text.ts";
import type { Points } from "./contract.ts";

const EXACT_MESSAGE = packText("应为数字，如 5、0.5 或 1/3", "expected a number: 5, 0.5 or 1/3");
const POINTS_MESSAGE = packText(
  "应为分数（如 2）或权重分的百分比（如 10%）",
  "expected points (2) or a percentage of the weight (10%)",
);

/** A number in YAML, kept exact: the text that was written, not the binary float it became. */
export const exactNumber = z
  .union([z.number(), z.string()], EXACT_MESSAGE)
  .transform((value, context): Exact => {
    const found = readExact(value);
    if (found !== null) return found;
    context.addIssue({ code: "custom", message: EXACT_MESSAGE });
    return z.NEVER;
  });

/** Points in YAML: `2` or `10%`; never negative. */
export const points = z
  .union([z.number(), z.string()], POINTS_MESSAGE)
  .transform((value, context): Points => {
    const text = String(value).trim();
    const found = readExact(text.endsWith("%") ? text.slice(0, -1) : text);
    if (found === null || isNegative(found)) {
      context.addIssue({ code: "custom", message: POINTS_MESSAGE });
      return z.NEVER;
    }
    return text.endsWith("%") ? { percentOfWeight: found } : { absolute: found };
  });

/** Reads a number or numeric text exactly; null where it is none. */
export function readExact(value: number | string): Exact | null {
  try {
    return exact(String(value).trim());
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Points of a weight. */
export function pointsOf(points: Points, weight: Exact): Exact {
  return "absolute" in points ? points.absolute : weight.mul(points.percentOfWeight).div(HUNDRED);
}

/** Points in words: `2 分`, `权重分的 10%`. */
export function sayPoints(points: Points): Text {
  if ("absolute" in points) {
    const number = shown(points.absolute, 6);
    return { zh: ` ${number} 分`, en: `${number} ${points.absolute.equals(ONE) ? "point" : "points"}` };
  }
  const number = shown(points.percentOfWeight, 6);
  return { zh: `权重分的 ${number}%`, en: `${number}% of the weight` };
}

/** An exact number as a spreadsheet formula writes it: a decimal where it is one, else a quotient. */
export function literal(value: Exact): string {
  const decimal = shown(value, 12);
  if (exact(decimal).equals(value)) return decimal;
  return `(${value.s < 0n ? "-" : ""}${value.n}/${value.d})`;
}

/** Points of a weight as a spreadsheet formula. */
export function pointsFormula(points: Points, weight: string): string {
  if ("absolute" in points) return literal(points.absolute);
  if (points.percentOfWeight.n === 0n) return "0";
  return `${weight}*${literal(points.percentOfWeight)}%`;
}

/** A value of an indicator as a person reads it: shares as percentages. */
export function sayValue(value: Exact, info: IndicatorInfo): string {
  return info.unit === "share" ? `${shown(value.mul(HUNDRED))}%` : shown(value);
}
