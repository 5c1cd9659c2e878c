import { type Exact, exact, rounded, toNumber } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Measurement } from "../../domain/measurement.ts";
import type { Lang } from "../../domain/text.ts";
import { sayValue } from "../../rules/numbers.ts";
import { STATE_LABELS } from "../states.ts";
import type { CellValue } from "../workbook.ts";

/** What stands where there is no number. */
export const NO_FIGURE = "—";

/** Points, with two decimals; rounded here, once. */
export function points(value: Exact | null): CellValue {
  return value === null ? NO_FIGURE : { number: toNumber(value, 2), format: "0.00" };
}

/** A fraction of one as a percentage with two decimals. */
export function share(value: Exact | null): CellValue {
  return value === null ? NO_FIGURE : { number: toNumber(value, 4), format: "0.00%" };
}

/** A number of hundredths (a weight) as it is: `15`, `33.33`. */
export function quantity(value: Exact): CellValue {
  return { number: toNumber(value, 2), format: value.d === 1n ? "#,##0" : "#,##0.00" };
}

/** A whole number. */
export function count(value: number): CellValue {
  return { number: value, format: "#,##0" };
}

/** A value of an indicator in its unit: shares as percentages, levels as their word. */
export function inUnit(value: Exact | null, info: IndicatorInfo): CellValue {
  if (value === null) return NO_FIGURE;
  if (info.unit === "share") return share(value);
  if (info.unit === "level") return sayValue(value, info);
  return info.unit === "count" ? quantity(value) : points(value);
}

/** What was measured: the number, or the word for its state, which is never a number. */
export function measured(measurement: Measurement, info: IndicatorInfo, lang: Lang): CellValue {
  return measurement.state === "value"
    ? inUnit(measurement.value, info)
    : STATE_LABELS[measurement.state][lang];
}

/** Points in a sentence: always two decimals, as in the cells. */
export function sayScore(value: Exact): string {
  return rounded(value, 2);
}

/** How far two numbers lie apart as they are shown, so that a reader who subtracts them finds the same. */
export function shownGap(a: Exact, b: Exact): Exact {
  return exact(rounded(a, 2)).sub(exact(rounded(b, 2)));
}
