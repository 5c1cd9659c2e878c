import { type Exact, mean } from "../../domain/exact.ts";
import type { PersonResult } from "../../scoring/contract.ts";

/** The mean of the totals of those who have one; null where nobody has. */
export function meanTotal(people: readonly PersonResult[]): Exact | null {
  return meanOf(people.map(({ total }) => total));
}

/** The mean of score ÷ full points of one indicator over those who have a score. */
export function meanAchieved(people: readonly PersonResult[], indicator: string): Exact | null {
  return meanOf(
    people.map(({ indicators }) => {
      const result = indicators.find(({ info }) => info.id === indicator);
      if (result === undefined || result.score === null || result.full.n === 0n) return null;
      return result.score.div(result.full);
    }),
  );
}

function meanOf(values: readonly (Exact | null)[]): Exact | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : mean(known);
}
