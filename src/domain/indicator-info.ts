import { type Exact, exact } from "./exact.ts";
import type { Text } from "./text.ts";

/**
 * What a number counts: pieces, a fraction of one, a rating 0–100, yuan, days, minutes, or the place of a word in
 * a list (`levels`). Targets and steps are written in it.
 */
export type Unit = "count" | "share" | "rating" | "money" | "days" | "minutes" | "level";

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
  /**
   * The words that the values of an indicator in levels can be, the best first. A value is the place of its word
   * counted from the worst, which is 1: of two values the higher one is better.
   */
  readonly levels?: readonly string[];
};

/** The value that a level's word stands for; null for a word that is none. */
export function levelValue({ levels = [] }: IndicatorInfo, word: string): Exact | null {
  const place = levels.indexOf(word.trim());
  return place < 0 ? null : exact(levels.length - place);
}

/** The word of a value in levels; of one between two levels the lower, which was reached. */
export function levelAt({ levels = [] }: IndicatorInfo, value: Exact): string {
  const place = Math.min(Math.max(Number(value.floor().valueOf()), 1), levels.length);
  return levels[levels.length - place] ?? "";
}
