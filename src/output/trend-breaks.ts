import { same, type Text } from "../domain/text.ts";
import { type Change, together, totalChanges, valueChanges } from "../scoring/fingerprint/changes.ts";
import type { SchemePrints } from "../scoring/fingerprint/prints.ts";
import { sayBreak } from "../scoring/fingerprint/words.ts";
import type { PastQuarter } from "../scoring/past.ts";
import type { Publication } from "./contract.ts";

/** What stands between two quarters that cannot be compared, in charts and in tables. */
export const BREAK: Text = { zh: "∥ 方案有变", en: "∥ changed" };
/** In the cell of a line that breaks there. */
export const BREAK_MARK = "∥";

/** A quarter of a line over the quarters. */
export type OnLine = {
  readonly quarter: string;
  /** The scheme that it was published under; null where nobody knows. */
  readonly prints: SchemePrints | null;
  /** Whether the line has no point there. */
  readonly absent?: boolean;
};

/**
 * For each quarter of a line what differs from the last one before it whose scheme is known; empty where the line
 * goes on.
 */
export function breaksAlong<P extends OnLine>(
  line: readonly P[],
  changes: (before: P, after: P) => readonly Change[],
): (readonly Change[])[] {
  let known: P | null = null;
  return line.map((one) => {
    const found = known === null || one.prints === null ? [] : changes(known, one);
    if (one.prints !== null) known = one;
    return found;
  });
}

/** A quarter and the profiles that people are assessed by in it. */
export type OfPeople = OnLine & { readonly profiles: ReadonlySet<string> };

/** The quarters of a publication, the oldest first and its own last. */
export function quartersOfPeople({ assessment }: Publication, past: readonly PastQuarter[]): OfPeople[] {
  const { quarter, people, prints } = assessment;
  return [
    ...past.map((one) => ({
      quarter: one.quarter.id,
      prints: one.scheme,
      profiles: new Set([...one.people.values()].map(({ profile }) => profile)),
    })),
    { quarter: quarter.id, prints, profiles: new Set(people.map(({ profile }) => profile.id)) },
  ];
}

/** What changed in the totals of the profiles that both quarters have: means over people rest on all of them. */
export function meanChanges(before: OfPeople, after: OfPeople): readonly Change[] {
  const both = [...before.profiles].filter((id) => after.profiles.has(id));
  return together(both.map((id) => totalChanges(before.prints, after.prints, [id, id])));
}

/** What changed in how the firm's value of an indicator is defined. */
export function firmChanges(indicator: string) {
  return (before: OnLine, after: OnLine): readonly Change[] =>
    valueChanges(before.prints, after.prints, indicator);
}

/** A sentence for each break of a line, and one where it is not known whether there was any. */
export function sayBreaks(
  publication: Publication,
  line: readonly OnLine[],
  breaks: readonly (readonly Change[])[],
): Text[] {
  const labelOf = (id: string) =>
    publication.assessment.firm.find(({ info }) => info.id === id)?.info.label ?? same(id);
  const said = line.flatMap(({ quarter }, index) => {
    const changes = breaks[index] ?? [];
    return changes.length === 0 ? [] : [sayBreak(quarter, changes, labelOf)];
  });
  const unknown = line
    .filter(({ prints, absent }) => prints === null && absent !== true)
    .map(({ quarter }) => quarter);
  return unknown.length === 0 ? said : [sayUnknown(unknown), ...said];
}

function sayUnknown(quarters: readonly string[]): Text {
  return {
    zh: `${quarters.join("、")} 发布时尚未记录方案，无法判断方案是否有变。`,
    en: `${quarters.join(", ")}: published before schemes were recorded; whether the scheme changed is not known.`,
  };
}

/** Items in their order with something before those at which a line breaks. */
export function withBreaks<T>(
  all: readonly T[],
  breaks: readonly (readonly Change[])[],
  gap: (changes: readonly Change[]) => T,
): T[] {
  return all.flatMap((one, index) => {
    const changes = breaks[index] ?? [];
    return changes.length === 0 ? [one] : [gap(changes), one];
  });
}
