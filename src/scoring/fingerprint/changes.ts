import type { Print, SchemePrints } from "./prints.ts";

/** Something that differs between the schemes of two quarters. */
export type Change = {
  /** The indicator that it belongs to; null for what belongs to none. */
  readonly indicator: string | null;
  /** Such as `definition`, `scale:surveys`, `policy:credit`, `target`, `weight`, `rule`, `items`, `profile`. */
  readonly part: string;
};

/** A quarter's scheme; null where the quarter was published before schemes were recorded: nobody knows. */
type Known = SchemePrints | null;

const NOTHING: Print = new Map();

/**
 * What differs in how the value of an indicator is defined. Nothing where one of the quarters does not say: that
 * nothing is known is no change.
 */
export function valueChanges(before: Known, after: Known, indicator: string): readonly Change[] {
  if (before === null || after === null) return [];
  const [old, now] = [before.values.get(indicator), after.values.get(indicator)];
  // Where one of them does not have the indicator there is no value to compare.
  return old === undefined || now === undefined ? [] : differing(old, now, indicator);
}

/** What differs in how somebody's points for an indicator come about, its value included. */
export function pointsChanges(
  before: Known,
  after: Known,
  indicator: string,
  [profileBefore, profileAfter]: readonly [string, string],
): readonly Change[] {
  if (before === null || after === null) return [];
  const old = before.profiles.get(profileBefore)?.indicators.get(indicator);
  const now = after.profiles.get(profileAfter)?.indicators.get(indicator);
  if (old === undefined || now === undefined) return [];
  return [...valueChanges(before, after, indicator), ...differing(old, now, indicator)];
}

/** What differs in how a total comes about; another profile is a difference that needs no further ones. */
export function totalChanges(
  before: Known,
  after: Known,
  [profileBefore, profileAfter]: readonly [string, string],
): readonly Change[] {
  if (before === null || after === null) return [];
  if (profileBefore !== profileAfter) return [{ indicator: null, part: "profile" }];
  const old = before.profiles.get(profileBefore);
  const now = after.profiles.get(profileAfter);
  if (old === undefined || now === undefined) return [];
  const indicators = new Set([...old.indicators.keys(), ...now.indicators.keys()]);
  const ofIndicators = [...indicators].flatMap((indicator): readonly Change[] =>
    old.indicators.has(indicator) && now.indicators.has(indicator)
      ? pointsChanges(before, after, indicator, [profileBefore, profileAfter])
      : [{ indicator, part: "assessed" }],
  );
  return [...ofIndicators, ...differing(old.total, now.total, null)];
}

function differing(before: Print, after: Print = NOTHING, indicator: string | null): Change[] {
  const parts = new Set([...before.keys(), ...after.keys()]);
  return [...parts]
    .filter((part) => before.get(part) !== after.get(part))
    .map((part) => ({ indicator, part }));
}

/** Changes of several people or indicators, each once. */
export function together(changes: Iterable<readonly Change[]>): Change[] {
  const known = new Map<string, Change>();
  for (const all of changes) {
    for (const one of all) known.set(JSON.stringify([one.indicator, one.part]), one);
  }
  return [...known.values()];
}
