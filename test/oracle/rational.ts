/** An exact rational number in lowest terms; `d` is above zero. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** The quotient of two whole numbers in lowest terms. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new Error("oracle: division by zero");
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  let a = top < 0n ? -top : top;
  let b = bottom;
  while (b !== 0n) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return { n: top / a, d: bottom / a };
}

export const NOTHING: Rational = rational(0n);

/** Reads `12`, `-12.50` or `1/3`. */
export function parseRational(text: string): Rational {
  const quotient = /^(\d+)\/(\d+)$/.exec(text);
  if (quotient) return rational(BigInt(quotient[1] ?? ""), BigInt(quotient[2] ?? ""));
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`oracle: not a number: ${text}`);
  const decimals = match[3] ?? "";
  const size = rational(BigInt(`${match[2]}${decimals}`), 10n ** BigInt(decimals.length));
  return match[1] === "-" ? rational(-size.n, size.d) : size;
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Below zero if a is less than b, 0 if they are equal, above zero if a is more. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The arithmetic mean of one or more numbers. */
export function meanOf(values: readonly Rational[]): Rational {
  let total = NOTHING;
  for (const value of values) total = plus(total, value);
  return over(total, rational(values.length));
}
