import { type Exact, exact, isPositive, rounded, sum } from "./exact.ts";

/** Money in whole fen (1/100 yuan), exact. */
export type Fen = bigint;

/** Fen as yuan with two decimals: `1234.50`. */
export function yuan(amount: Fen): string {
  return rounded(fenAsYuan(amount), 2);
}

/** Fen as an exact number of yuan. */
export function fenAsYuan(amount: Fen): Exact {
  return exact(amount).div(100);
}

/**
 * Splits an amount by shares so that the parts add up to it, to the fen: every part gets its share rounded
 * towards zero, and the fen left over go, one each, to the largest remainders; between equal remainders to
 * the one that is named first.
 * @param shares fractions of one that add up to a positive number (they are taken relative to their sum)
 */
export function splitFen(amount: Fen, shares: readonly Exact[]): Fen[] {
  const whole = sum(shares);
  if (!isPositive(whole)) throw new RangeError("shares must add up to more than nothing");
  const sign = amount < 0n ? -1n : 1n;
  const size = exact(amount * sign);
  const parts = shares.map((share) => {
    const due = size.mul(share).div(whole);
    const fen = due.n / due.d;
    return { fen, remainder: due.sub(exact(fen)) };
  });
  let left = amount * sign - parts.reduce((total, part) => total + part.fen, 0n);
  const order = parts.map((_, index) => index);
  order.sort((a, b) => remainderAt(parts, b).compare(remainderAt(parts, a)) || a - b);
  for (const index of order) {
    const part = parts[index];
    if (left === 0n || part === undefined) break;
    part.fen += 1n;
    left -= 1n;
  }
  return parts.map((part) => part.fen * sign);
}

function remainderAt(parts: readonly { remainder: Exact }[], index: number): Exact {
  const part = parts[index];
  if (part === undefined) throw new RangeError(`no part ${index}`);
  return part.remainder;
}
