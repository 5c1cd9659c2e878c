import type { PersonResult } from "../../scoring/contract.ts";
import { type Change, totalChanges } from "../../scoring/fingerprint/changes.ts";
import type { PastPerson, PastQuarter } from "../../scoring/past.ts";
import type { Publication } from "../contract.ts";
import { breaksAlong, type OnLine } from "../trend-breaks.ts";

/** A quarter of a person's own line; `past` is null in this quarter and where the person was not assessed. */
export type OwnQuarter = OnLine & { readonly past: PastPerson | null; readonly profile: string };

/** The person's quarters, the oldest first and this one last; where the person was not assessed nothing is known. */
export function ownLine(
  { assessment }: Publication,
  past: readonly PastQuarter[],
  { person, profile: own }: PersonResult,
): OwnQuarter[] {
  const earlier = past.map((one): OwnQuarter => {
    const then = one.people.get(person.id) ?? null;
    const prints = then === null ? null : one.scheme;
    const profile = then?.profile ?? "";
    return { quarter: one.quarter.id, prints, absent: then === null, past: then, profile };
  });
  const now = { quarter: assessment.quarter.id, prints: assessment.prints, past: null, profile: own.id };
  return [...earlier, now];
}

/** Where the person's totals cannot be compared with those before. */
export function totalBreaks(line: readonly OwnQuarter[]): (readonly Change[])[] {
  return breaksAlong(line, (before, after) =>
    totalChanges(before.prints, after.prints, [before.profile, after.profile]),
  );
}
