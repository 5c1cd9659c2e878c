import { addDays, type CivilDate, dayNumber } from "../../domain/civil-date.ts";
import type { WorkingDays } from "../../facts/working-days.ts";
import type { Policies } from "../../scheme/policies.ts";

/** By what the days of the cycle are reckoned. */
export type Reckoning = { readonly policies: Policies; readonly workingDays: WorkingDays };

/**
 * How a deadline stands at the cut-off. A deadline that is a day lasts until its end.
 * `done`: on which day, where that was written down, and how many days late; `open`: how many days are left, 0 on the
 * last day; `late`: by how many days; `waiting`: what it runs from has not happened yet.
 */
export type DeadlineState =
  | { readonly kind: "done"; readonly on: CivilDate | null; readonly late: number }
  | { readonly kind: "open"; readonly left: number }
  | { readonly kind: "late"; readonly by: number }
  | { readonly kind: "waiting" };

export const WAITING: DeadlineState = { kind: "waiting" };

/** A deadline as it holds: on a day off it stays, or moves to a working day, as the policy says. */
export function settled(day: CivilDate, { policies, workingDays }: Reckoning): CivilDate {
  const way = policies["deadline-on-rest-day"];
  if (way === "keep") return day;
  let found = day;
  while (!workingDays.isWorkday(found)) found = addDays(found, way === "next" ? 1 : -1);
  return found;
}

/** How a deadline stands at the cut-off. @param done the day on which it was done; null where it was not */
export function stateOf(due: CivilDate, done: CivilDate | null, cutOff: CivilDate): DeadlineState {
  if (done !== null) return { kind: "done", on: done, late: Math.max(0, daysBetween(due, done)) };
  const left = daysBetween(cutOff, due);
  return left >= 0 ? { kind: "open", left } : { kind: "late", by: -left };
}

/** Days from one date to another, negative where it lies before. */
function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}
