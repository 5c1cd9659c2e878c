import type { Exact } from "../../domain/exact.ts";
import type { Text } from "../../domain/text.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import { sayScore, shownGap } from "../workbook/figures.ts";

/** How many strengths and weaknesses are named. */
export const NAMED = 3;

/** An indicator with a value and points, and how far they are above or below the full points as shown. */
export type Side = { readonly result: IndicatorResult; readonly score: Exact; readonly gap: Exact };

/** Strengths by the largest gain over the full points, weaknesses by the largest loss; equal ones by full points. */
export function bySide({ indicators }: PersonResult): {
  readonly strong: readonly Side[];
  readonly weak: readonly Side[];
} {
  const scored = indicators.flatMap((result): Side[] => {
    const { score, full, measurement } = result;
    if (score === null || full.n === 0n || measurement.state !== "value") return [];
    return [{ result, score, gap: shownGap(score, full) }];
  });
  const strong = scored.filter(({ gap }) => gap.s > 0n || gap.n === 0n).sort((a, b) => bySize(b, a));
  const weak = scored.filter(({ gap }) => gap.s < 0n && gap.n !== 0n).sort((a, b) => bySize(a, b));
  return { strong, weak };
}

/** From the largest loss to the largest gain; at the same gap the one with more full points is further out. */
function bySize(a: Side, b: Side): number {
  const order = a.gap.compare(b.gap);
  if (order !== 0) return order;
  const byFull = a.result.full.compare(b.result.full);
  return a.gap.n !== 0n && a.gap.s < 0n ? -byFull : byFull;
}

/** How far points are from the full ones, in words. */
export function sayGapToFull(gap: Exact): Text {
  const by = sayScore(gap.abs());
  if (gap.n === 0n) return { zh: "达到满分", en: "at full points" };
  return gap.s > 0n
    ? { zh: `超过满分 ${by} 分`, en: `${by} above full points` }
    : { zh: `比满分少 ${by} 分`, en: `${by} below full points` };
}
