/** A stream of pseudo-random integers: the same seed and labels give the same stream everywhere. */
export type Random = {
  /** An integer from 0 up to, not including, the bound. */
  int(bound: number): number;
  /** An integer from low to high, both included. */
  between(low: number, high: number): number;
  /** True in about so many of a hundred cases. */
  chance(percent: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
};

/** Makes a stream (mulberry32) for a seed; labels tell several streams of one seed apart. */
export function random(seed: number, ...labels: readonly string[]): Random {
  let state = hash(seed, labels.join("/"));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (bound: number) => next() % bound;
  return {
    int,
    between: (low, high) => low + int(high - low + 1),
    chance: (percent) => int(100) < percent,
    pick: (list) => at(list, int(list.length)),
  };
}

/** The element at an index that the list is known to have. @throws {RangeError} where it has not */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return found;
}

/** FNV-1a over the code units. */
function hash(seed: number, label: string): number {
  let state = (0x811c9dc5 ^ seed) | 0;
  for (let index = 0; index < label.length; index += 1) {
    state = Math.imul(state ^ label.charCodeAt(index), 0x01000193);
  }
  return state;
}
