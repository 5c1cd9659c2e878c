import { type Exact, exact, isPositive, rounded } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { VALUE_PLACES } from "../read-json.ts";

/** The value of a period, and how many cases it rests on; null where an older version did not publish that. */
export type Seen = { readonly value: Exact; readonly sample: number | null };

/** How many periods “two in a row” takes: one to fall from, and two that fell. */
export const PERIODS = 3;

/**
 * Whether periods have cases enough to speak of falling. A count becomes small by falling: only its first period must
 * have the minimum. Anything else needs it throughout.
 */
export function hasSample(
  { unit }: Pick<IndicatorInfo, "unit">,
  periods: readonly Seen[],
  least: number,
): boolean {
  const judged = unit === "count" ? periods.slice(0, 1) : periods;
  return judged.every(({ sample }) => sample !== null && sample >= least);
}

/** Whether a value got worse two periods in a row (整改办法 §四.1), by what is better of the indicator. */
export function fellTwice({ better }: Pick<IndicatorInfo, "better">, periods: readonly Seen[]): boolean {
  return (
    periods.length === PERIODS &&
    periods.every(({ value }, index) => {
      const before = periods[index - 1]?.value;
      if (before === undefined) return true;
      const fall =
        better === "higher"
          ? published(before).sub(published(value))
          : published(value).sub(published(before));
      return isPositive(fall);
    })
  );
}

/** As it is published: what an earlier quarter lost by rounding is no fall. */
function published(value: Exact): Exact {
  return exact(rounded(value, VALUE_PLACES));
}
