import { type Exact, toNumber } from "../../domain/exact.ts";
import type { Lang } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { type IndicatorUse, isFullForAll, type SchemeComparison } from "../../scoring/scheme-comparison.ts";
import { counts } from "./words.ts";

/** A comparison for machines: everybody, and each indicator under both schemes. */
export function comparisonJson(comparison: SchemeComparison, lang: Lang) {
  const { quarter, people, before, after } = comparison;
  return {
    quarter: quarter.id,
    counts: counts(comparison),
    people: people.map((one) => ({
      id: one.person.id,
      name: one.person.name,
      department: one.person.department,
      before: standing(one.before, lang),
      after: standing(one.after, lang),
      gain: points(one.gain),
    })),
    indicators: { before: before.map(useJson), after: after.map(useJson) },
  };
}

function standing(result: PersonResult | null, lang: Lang) {
  if (result === null) return null;
  const { profile, total, rank, of, grade, indicators } = result;
  return {
    profile: profile.id,
    total: points(total),
    rank,
    of,
    grade: grade?.label[lang] ?? null,
    scores: Object.fromEntries(indicators.map(({ info, score }) => [info.id, points(score)])),
  };
}

function useJson(use: IndicatorUse) {
  const { info, scored, full, separatesNobody } = use;
  return { id: info.id, scored, full, fullForAll: isFullForAll(use), separatesNobody };
}

function points(value: Exact | null): number | null {
  return value === null ? null : toNumber(value, 2);
}
