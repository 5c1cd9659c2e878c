import { addDays, type CivilDate } from "../../domain/civil-date.ts";
import type { Quarter } from "../../domain/quarter.ts";

/** Results are due in the first ten days after the quarter (考核规定 §三.1): half of them are for delivering. */
const DAYS_TO_DELIVER = 5;
const DAYS_TO_RESULTS = 10;

/** The day by which the departments deliver. */
export function deliveryDay({ last }: Quarter): CivilDate {
  return addDays(last, DAYS_TO_DELIVER);
}

/** The day by which the results are computed and fed back (考核规定 §三.1). */
export function resultsDay({ last }: Quarter): CivilDate {
  return addDays(last, DAYS_TO_RESULTS);
}
