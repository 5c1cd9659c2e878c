import type { Exact } from "../../domain/exact.ts";

/**
 * The smallest count for which points are gained; null where none up to the limit gains any. Between two turning
 * points gains come or go in one direction only, so that it is enough to look at these and to halve what is between.
 * @param turns the counts at which points jump or turn, not necessarily whole
 */
export function firstGain(
  gains: (count: number) => boolean,
  most: number,
  turns: readonly Exact[],
): number | null {
  let before = 0;
  for (const count of stops(turns, most)) {
    if (gains(count)) return firstBetween(gains, before, count);
    before = count;
  }
  return null;
}

/** The first count, the last, and those at and beside each turning point, in order. */
function stops(turns: readonly Exact[], most: number): number[] {
  const beside = turns.flatMap((turn) => {
    const whole = Number(turn.floor().valueOf());
    return [whole - 1, whole, whole + 1];
  });
  const within = [1, ...beside, most].filter((count) => count >= 1 && count <= most);
  return [...new Set(within)].sort((a, b) => a - b);
}

function firstBetween(gains: (count: number) => boolean, without: number, withGain: number): number {
  let low = without;
  let high = withGain;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (gains(middle)) high = middle;
    else low = middle;
  }
  return high;
}
