import type { Text } from "./text.ts";

/**
 * What a number counts: pieces, a fraction of one, or a rating 0–100. Targets and steps are written in it.
 */
export type Unit = "count" | "share" | "rating";

/** What the scheme and the documents need to know of an indicator without measuring it. */
export type IndicatorInfo = {
  readonly id: string;
  readonly label: Text;
  readonly group: Text;
  /** The clause that asks for it. */
  readonly reference: string;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  /** What it is, in one sentence. */
  readonly definition: Text;
  /** What stands above and below the line. */
  readonly part: Text;
  readonly whole: Text | null;
};
