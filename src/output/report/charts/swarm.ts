/** Where a dot stands: across the picture, and how many levels above (or, negative, below) the middle. */
export type Placed<T> = { readonly item: T; readonly x: number; readonly level: number };

/**
 * Sets dots beside one another so that none covers another: each takes the level nearest to the middle that is
 * still free, and between two equally near ones the upper.
 * @param apart how far two dots of one level must lie from each other
 */
export function swarm<T>(dots: readonly { item: T; x: number }[], apart: number): Placed<T>[] {
  const taken = new Map<number, number>();
  return [...dots]
    .sort((a, b) => a.x - b.x)
    .map(({ item, x }) => {
      let step = 0;
      while (x - (taken.get(levelOf(step)) ?? Number.NEGATIVE_INFINITY) < apart) step += 1;
      const level = levelOf(step);
      taken.set(level, x);
      return { item, x, level };
    });
}

/** 0, 1, −1, 2, −2 … */
function levelOf(step: number): number {
  return step % 2 === 1 ? (step + 1) / 2 : step === 0 ? 0 : -step / 2;
}
