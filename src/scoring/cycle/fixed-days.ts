import { addDays, type CivilDate } from "../../domain/civil-date.ts";
import type { Quarter } from "../../domain/quarter.ts";
import { type Reckoning, settled } from "./deadline.ts";

/** The days of a quarter's cycle that depend on nobody: by when data are delivered, and results fed back. */
export type FixedDays = { readonly dataDue: CivilDate; readonly resultsDue: CivilDate };

/** Both lie in the month after the quarter (考核规定 §三.1). */
export function fixedDays({ last }: Quarter, by: Reckoning): FixedDays {
  const on = (day: number) => settled(addDays(last, day), by);
  return { dataDue: on(by.policies["data-due-day"]), resultsDue: on(by.policies["results-day"]) };
}
