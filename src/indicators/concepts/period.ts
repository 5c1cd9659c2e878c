import { parseCivilDate } from "../../domain/civil-date.ts";
import { inQuarter, type Quarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { AnyRow, Source } from "../../sources/contract.ts";
import { OUTSIDE_QUARTER } from "./reasons.ts";

/** Why a row of any source is none of the quarter's; null if it is one. An undated one belongs to the export's quarter. */
export function whyNotOfQuarter(
  row: AnyRow,
  { period }: Pick<Source, "period">,
  quarter: Quarter,
): Text | null {
  const value = period === null ? null : row[period];
  const date = typeof value === "string" ? parseCivilDate(value.slice(0, 10)) : null;
  return date === null || inQuarter(quarter, date) ? null : OUTSIDE_QUARTER;
}
