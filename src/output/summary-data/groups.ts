import { type Exact, mean, toNumber } from "../../domain/exact.ts";
import { compareText } from "../../domain/order.ts";
import type { Text } from "../../domain/text.ts";
import type { Profile } from "../../scheme/contract.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import type { Value } from "../template/contract.ts";
import { NO_FIGURE } from "../workbook/figures.ts";

/** The departments of the assessed people, in order of their names. */
export function departmentNames({ assessment }: Publication): string[] {
  return [...new Set(assessment.people.map(({ person }) => person.department))].sort(compareText);
}

/** The profiles that somebody is assessed by, in the scheme's order. */
export function profilesOf({ assessment: { people, scheme } }: Publication): Profile[] {
  return [...scheme.profiles.values()].filter(({ id }) => people.some(({ profile }) => profile.id === id));
}

/** The mean of those values that there are; null where they are fewer than the minimum size of a group. */
export function meanOfGroup(values: readonly (Exact | null)[], minimum: number): Exact | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < minimum ? null : mean(known);
}

/** Points ÷ full points of an indicator; null without points or outside the profile. */
export function achievedBy({ indicators }: PersonResult, indicator: string): Exact | null {
  const result = indicators.find(({ info }) => info.id === indicator);
  if (result === undefined || result.score === null || result.full.n === 0n) return null;
  return result.score.div(result.full);
}

/** The smallest group of which a mean is shown. */
export function minimumSize({ assessment }: Publication): number {
  return assessment.scheme.policies["minimum-group-size"];
}

/** What stands where a group is too small. */
export function tooSmall(minimum: number): Text {
  return { zh: `不足${minimum}人`, en: `< ${minimum}` };
}

/** A share of one as a cell holds it: four decimals, so that two are shown of a percentage. */
export function shareFigure(value: Exact | null): Value {
  return value === null ? NO_FIGURE : { number: toNumber(value, 4) };
}
