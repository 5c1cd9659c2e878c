import { z } from "zod";
import { type Exact, exact, HUNDRED, isNegative, isPositive, shown } from "../domain/exact.ts";
import { type IndicatorInfo, levelAt } from "../domain/indicator-info.ts";
import { packText, unpackText } from "../domain/text.ts";
import type { Points } from "./contract.ts";

/** An error for what is written otherwise than it should be; of what is not there it says so. */
export function expected(message: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) => {
      const said = unpackText(message);
      if (input !== undefined || said === null) return message;
      return packText(`缺少此项，${said.zh}`, `missing; ${said.en}`);
    },
  };
}

const EXACT_MESSAGE = packText("应为数字，如 5、0.5 或 1/3", "expected a number: 5, 0.5 or 1/3");
const POINTS_MESSAGE = packText(
  "应为分数（如 2）或权重分的百分比（如 10%），不能为负数",
  "expected points (2) or a percentage of the weight (10%), not below 0",
);
const QUANTITY_MESSAGE = packText(
  "应为数字（如 5）、百分比（如 80%）或金额（如 10万）",
  "expected a number (5), a percentage (80%) or an amount (10万)",
);
const WAN = exact(10_000);

/** A number in YAML, kept exact: the text that was written, not the binary float it became. */
export const exactNumber = z
  .union([z.number(), z.string()], expected(EXACT_MESSAGE))
  .transform((value, context): Exact => {
    const found = readExact(value);
    if (found !== null) return found;
    context.addIssue({ code: "custom", message: EXACT_MESSAGE });
    return z.NEVER;
  });

/** Points in YAML: `2` or `10%`; never negative. */
export const points = z
  .union([z.number(), z.string()], expected(POINTS_MESSAGE))
  .transform((value, context): Points => {
    const text = plain(value);
    const found = readExact(text.endsWith("%") ? text.slice(0, -1) : text);
    if (found === null || isNegative(found)) {
      context.addIssue({ code: "custom", message: POINTS_MESSAGE });
      return z.NEVER;
    }
    return text.endsWith("%") ? { percentOfWeight: found } : { absolute: found };
  });

/** A quantity as written: `80%` is 80 with its sign kept, `10万` is 100000. */
export type Quantity = { readonly number: Exact; readonly percent: boolean };

export const quantity = z
  .union([z.number(), z.string()], expected(QUANTITY_MESSAGE))
  .transform((value, context): Quantity => {
    const found = readQuantity(value);
    if (found !== null) return found;
    context.addIssue({ code: "custom", message: QUANTITY_MESSAGE });
    return z.NEVER;
  });

/** A quantity above 0. @param message what is said of one that is not */
export function positive(message: string) {
  return quantity.refine(({ number }) => isPositive(number), message);
}

/** Reads `5`, `0.5`, `80%`, `10万`, `10万元`; null where it is none of these. */
export function readQuantity(value: number | string): Quantity | null {
  const text = plain(value);
  const percent = text.endsWith("%");
  const wan = /万元?$/.test(text);
  const number = readExact(percent ? text.slice(0, -1) : text.replace(/\s*(万元?|元)$/, ""));
  return number === null ? null : { number: wan ? number.mul(WAN) : number, percent };
}

/** Reads a number or numeric text exactly; null where it is none. */
export function readExact(value: number | string): Exact | null {
  try {
    return exact(plain(value));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What was written, with the full-width digits and signs of Chinese keyboards (３, ％) as plain ones. */
function plain(value: number | string): string {
  return String(value).normalize("NFKC").trim();
}

/** Points of a weight. */
export function pointsOf(points: Points, weight: Exact): Exact {
  return "absolute" in points ? points.absolute : weight.mul(points.percentOfWeight).div(HUNDRED);
}

/** Whether points are none whatever the weight. */
export function isNothing(points: Points): boolean {
  return ("absolute" in points ? points.absolute : points.percentOfWeight).n === 0n;
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

/** A value of an indicator as a person reads it: shares as percentages, levels as their word. */
export function sayValue(value: Exact, info: IndicatorInfo): string {
  if (info.unit === "level") return levelAt(info, value);
  return info.unit === "share" ? `${shown(value.mul(HUNDRED))}%` : shown(value);
}
