import type { z } from "zod";
import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";

/** Points given absolutely, or as a percentage of the indicator's weight. */
export type Points = { readonly absolute: Exact } | { readonly percentOfWeight: Exact };

/** Where a way of giving points stands: it adds beyond the target, takes off short of it, or gives by the value. */
export type Position = "better" | "worse" | "value";

/** What a way looks at. */
export type Look = {
  readonly position: Position;
  /**
   * How far the value lies from the target, positive, in the indicator's unit (shares as fractions of one); the
   * value itself where points are given by the value.
   */
  readonly distance: Exact;
  readonly value: Exact;
  readonly target: Exact;
  readonly weight: Exact;
};

/** Where a way is said to stand: values there are above or below what they are compared with. */
export type Side = {
  readonly position: Position;
  readonly above: boolean;
  /** What distances are told from; the target where nothing is said. */
  readonly from?: Text;
};

/** Points and how they came out. Never negative, but where too much of a good thing costs points. */
export type Amount = { readonly points: Exact; readonly says: Text };

/** Where a spreadsheet formula finds what a rule works with: addresses or numbers. Shares are in percent there. */
export type Operands = { readonly value: string; readonly target: string; readonly weight: string };

/** What a way's formula is made of: its operands, and how far the value lies from the target. */
export type LookOperands = Operands & { readonly position: Position; readonly distance: string };

/** Something that does not fit, and the keys below the way's own that lead to it. */
export type Refusal = { readonly path: readonly (string | number)[]; readonly text: Text };

/** What a way's parameters have to fit. */
export type Fit = { readonly position: Position; readonly target: Exact; readonly info: IndicatorInfo };

/**
 * A way of giving or taking points (考核规定 §三.4). One file each; it says itself as exact points, as a sentence
 * and as a spreadsheet formula.
 */
export type Way<P> = {
  readonly schema: z.ZodType<P>;
  readonly amount: (parameters: P, look: Look, info: IndicatorInfo) => Amount;
  readonly sentence: (parameters: P, side: Side, info: IndicatorInfo, target: Exact) => Text;
  /** The same points as a spreadsheet computes them, in binary floats, without losing a step at a boundary. */
  readonly formula: (parameters: P, operands: LookOperands, info: IndicatorInfo) => string;
  /** Why the parameters do not fit the indicator, its target or their place; empty where they do. */
  readonly refuses: (parameters: P, fit: Fit) => Refusal[];
  /** Whether any improvement counts, however small: then the next step is told in whole units. */
  readonly smooth: (parameters: P) => boolean;
  /** Distances at which points jump or turn otherwise than step by step in one direction. */
  readonly turns: (parameters: P, fit: Fit) => Exact[];
};
