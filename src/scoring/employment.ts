import { dayNumber, earlierDate, laterDate } from "../domain/civil-date.ts";
import { type Exact, ratio, shown } from "../domain/exact.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Person } from "../facts/contract.ts";

/** Civil days of the quarter on which the person was employed, first and last day included (decision 10). */
export function daysEmployed(person: Person, quarter: Quarter): number {
  const from = laterDate(person.joined ?? quarter.first, quarter.first);
  const to = earlierDate(person.left ?? quarter.last, quarter.last);
  return Math.max(0, dayNumber(to) - dayNumber(from) + 1);
}

/** Why a person is not assessed in the quarter; null if the person is. */
export function whyNotAssessed(days: number, quarter: Quarter, minimum: Exact): Text | null {
  if (days === 0) return { zh: "本季度不在职", en: "not employed in the quarter" };
  if (ratio(days, quarter.days).gte(minimum)) return null;
  const least = shown(minimum.mul(quarter.days));
  return {
    zh: `本季度在职 ${days} 天，少于参加考核所需的 ${least} 天`,
    en: `employed for ${days} days of the quarter, fewer than the ${least} needed`,
  };
}
