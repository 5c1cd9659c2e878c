import { type Engagement, employed, type Firm, formal, type Person, participants } from "./model.ts";
import type { Period } from "./period.ts";

/** The engagements that were open on a day of the period; void ones never are. */
export function openIn(firm: Firm, period: Period): Engagement[] {
  return firm.engagements.filter(
    (engagement) =>
      engagement.signed <= period.last &&
      formal(engagement) &&
      (engagement.ending === null || engagement.ending.day >= period.first),
  );
}

/** The days of a period on which an engagement was open. */
export function openDays(engagement: Engagement, period: Period): { first: number; last: number } {
  return {
    first: Math.max(engagement.signed, period.first),
    last: Math.min(engagement.ending?.day ?? period.last, period.last),
  };
}

/** Who takes part and is still with the firm on a day. */
export function servingOn(engagement: Engagement, day: number): Person[] {
  return participants(engagement).filter((person) => employed(person, day));
}
