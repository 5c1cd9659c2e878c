import type { Measurement } from "../../domain/measurement.ts";
import { previousQuarter, type Quarter } from "../../domain/quarter.ts";
import { valueChanges } from "../fingerprint/changes.ts";
import type { SchemePrints } from "../fingerprint/prints.ts";
import type { PastQuarter } from "../past.ts";
import type { Seen } from "./falls.ts";

/** The two quarters before one, as they were published; null where one was not, or does not say its scheme. */
export function twoBefore(quarter: Quarter, history: readonly PastQuarter[]): readonly PastQuarter[] | null {
  const last = previousQuarter(quarter);
  const both = [previousQuarter(last), last].flatMap((one) =>
    history.filter((past) => past.quarter.id === one.id && past.scheme !== null),
  );
  return both.length === 2 ? both : null;
}

/** An indicator over three quarters; null where one has no value or defines it otherwise. */
export function byQuarter(
  indicator: string,
  earlier: readonly PastQuarter[],
  { quarter, now, prints }: { quarter: Quarter; now: Measurement; prints: SchemePrints },
  seenIn: (past: PastQuarter) => { value: Seen["value"] | null; sample: number | null } | undefined,
): readonly (Seen & { readonly period: string })[] | null {
  if (now.state !== "value") return null;
  const before = earlier.flatMap((past) => {
    const { value = null, sample = null } = seenIn(past) ?? {};
    const same = valueChanges(past.scheme, prints, indicator).length === 0;
    return value === null || !same ? [] : [{ period: past.quarter.id, value, sample }];
  });
  if (before.length !== earlier.length) return null;
  return [...before, { period: quarter.id, value: now.value, sample: now.sample }];
}
