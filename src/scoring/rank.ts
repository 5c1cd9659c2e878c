import type { Exact } from "../domain/exact.ts";

/**
 * Standard competition ranks of exact totals: equal totals share a rank, and the next one counts those before
 * it (1, 2, 2, 4).
 * @returns the rank of each total, in the order given
 */
export function competitionRanks(totals: readonly Exact[]): number[] {
  const order = totals.map((_, index) => index);
  const at = (index: number) => totals[index] as Exact;
  order.sort((a, b) => at(b).compare(at(a)));
  const ranks: number[] = new Array(totals.length).fill(0);
  order.forEach((index, place) => {
    const before = order[place - 1];
    const tied = before !== undefined && at(before).equals(at(index));
    ranks[index] = tied ? (ranks[before] as number) : place + 1;
  });
  return ranks;
}
