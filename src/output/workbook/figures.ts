import { type Exact, exact, rounded, toNumber } from "../../domain/exact.ts";
import type { CellValue } from "../workbook.ts";

/** What stands where there is no number. */
export const NO_FIGURE = "—";

/** Points, with two decimals; rounded here, once. */
export function points(value: Exact | null): CellValue {
  return value === null ? NO_FIGURE : { number: toNumber(value, 2), format: "0.00" };
}

/** A whole number. */
export function count(value: number): CellValue {
  return { number: value, format: "#,##0" };
}

/** Points in a sentence: always two decimals, as in the cells. */
export function sayScore(value: Exact): string {
  return rounded(value, 2);
}

/** How far two numbers lie apart as they are shown, so that a reader who subtracts them finds the same. */
export function shownGap(a: Exact, b: Exact): Exact {
  return exact(rounded(a, 2)).sub(exact(rounded(b, 2)));
}
