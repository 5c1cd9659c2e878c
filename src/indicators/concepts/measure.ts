import { type Exact, exact } from "../../domain/exact.ts";
import type { Evidence, Measurement } from "../../domain/measurement.ts";
import type { Text } from "../../domain/text.ts";

type Behind = { readonly evidence: readonly Evidence[]; readonly notes?: readonly Text[] };

/** A number of cases. */
export function counted(part: Exact, sample: number, { evidence, notes = [] }: Behind): Measurement {
  return { state: "value", value: part, part, whole: null, sample, evidence, notes, terms: [] };
}

/** A share of cases; undefined, with the reason, where there is nothing to share. */
export function shareOf(
  part: number,
  whole: number,
  nothing: Text,
  { evidence, notes = [] }: Behind,
): Measurement {
  const parts = { part: exact(part), whole: exact(whole), sample: whole, evidence, notes, terms: [] };
  return whole === 0
    ? { state: "undefined", reason: nothing, ...parts }
    : { state: "value", value: parts.part.div(parts.whole), ...parts };
}

/** A number that the exports do not give, in one of the states that are no value. */
export function noValue(
  state: "undefined" | "too-few" | "not-applicable" | "not-delivered",
  reason: Text,
  { evidence, notes = [] }: Behind = { evidence: [] },
): Measurement {
  return { state, reason, part: null, whole: null, sample: 0, evidence, notes, terms: [] };
}

/** Computes once for each context and remembers: what all people share is not computed for each of them. */
export function oncePer<C extends object, T>(compute: (context: C) => T): (context: C) => T {
  const known = new WeakMap<C, T>();
  return (context) => {
    if (!known.has(context)) known.set(context, compute(context));
    return known.get(context) as T;
  };
}
