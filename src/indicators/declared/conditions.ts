import type { Exact } from "../../domain/exact.ts";
import { inQuarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Condition } from "../../scheme/own-indicators.ts";
import { keyOf, operandOf } from "../../scheme/read-conditions.ts";
import { sayCondition } from "../../scheme/say-measure.ts";
import type { AnyRow, Source } from "../../sources/contract.ts";
import type { Context } from "../contract.ts";
import { momentOf } from "./moments.ts";

type Period = Pick<Context, "quarter" | "cutOff">;

/** The first condition that a row does not meet; null if it meets all. */
export function unmet(row: AnyRow, conditions: readonly Condition[], period: Period): Condition | null {
  return conditions.find((condition) => !meets(row, condition, period)) ?? null;
}

/** Why a row that does not meet a condition is left out. */
export function sayUnmet(condition: Condition, source: Source): Text {
  const says = sayCondition(condition, source);
  return { zh: `不符合条件：${says.zh}`, en: `does not meet: ${says.en}` };
}

/** A blank cell is none of the values and compares with nothing. */
function meets(row: AnyRow, condition: Condition, period: Period): boolean {
  const value = row[condition.column] ?? null;
  if ("is" in condition) return is(value, condition.is, period);
  const operand = operandOf(value);
  if ("oneOf" in condition) {
    return condition.oneOf.includes(operand === null ? "" : keyOf(operand)) !== condition.negated;
  }
  const { to } = condition;
  const other = typeof to === "object" && "column" in to ? operandOf(row[to.column]) : to;
  const order = operand === null || other === null ? null : compare(operand, other);
  if (order === null) return false;
  switch (condition.compare) {
    case "above":
      return order > 0;
    case "below":
      return order < 0;
    case "at-least":
      return order >= 0;
    case "at-most":
      return order <= 0;
  }
}

function is(
  value: unknown,
  what: Extract<Condition, { is: unknown }>["is"],
  { quarter, cutOff }: Period,
): boolean {
  const day = momentOf(value)?.day ?? null;
  switch (what) {
    case "filled":
      return value !== null;
    case "blank":
      return value === null;
    case "in-quarter":
      return day !== null && inQuarter(quarter, day);
    case "before-quarter":
      return day !== null && day < quarter.first;
    case "by-quarter-end":
      return day !== null && day <= quarter.last;
    case "not-before-quarter":
      return day === null || day >= quarter.first;
    case "by-cut-off":
      return day !== null && day <= cutOff;
  }
}

/** Numbers by size; dates and times by what both of them say: a date stands for its whole day. */
function compare(a: Exact | string, b: Exact | string): number | null {
  if (typeof a !== "string" && typeof b !== "string") return a.compare(b);
  if (typeof a !== "string" || typeof b !== "string") return null;
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}
