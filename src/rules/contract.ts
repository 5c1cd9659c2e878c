import type { z } from "zod";
import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";

/** Points given absolutely, or as a percentage of the indicator's weight. */
export type Points = { readonly absolute: Exact } | { readonly percentOfWeight: Exact };

/** What a direction's rule sees: a value that is better or worse than its target, and by how much. */
export type Distance = {
  /** Positive, in the indicator's unit (shares as fractions of one). */
  readonly distance: Exact;
  readonly target: Exact;
  readonly weight: Exact;
};

/** Which side of the target a rule is for, and whether values there are above or below it. */
export type Side = { readonly side: "better" | "worse"; readonly above: boolean };

/** The points that a rule gives or takes, never negative, and how they came out. */
export type Amount = { readonly points: Exact; readonly says: Text };

/** Where a spreadsheet formula finds what a rule works with: addresses or numbers. Shares are in percent there. */
export type Operands = { readonly value: string; readonly target: string; readonly weight: string };

/** What a direction's formula is made of: its operands, and how far the value lies from the target. */
export type DistanceOperands = Omit<Operands, "value"> & { readonly distance: string };

/**
 * A way of giving or taking points on one side of the target (考核规定 §三.4). One file each; it says itself
 * as exact points, as a sentence and as a spreadsheet formula.
 */
export type DirectionRule<P> = {
  readonly schema: z.ZodType<P>;
  readonly amount: (parameters: P, distance: Distance, info: IndicatorInfo) => Amount;
  readonly sentence: (parameters: P, side: Side, info: IndicatorInfo) => Text;
  /** The same points as a spreadsheet computes them, in binary floats, without losing a step at a boundary. */
  readonly formula: (parameters: P, operands: DistanceOperands) => string;
  /** Why the parameters do not fit the indicator or its target; null where they do. */
  readonly refuses: (parameters: P, target: Exact, info: IndicatorInfo) => Text | null;
};
