import Fraction from "fraction.js";

/**
 * An exact rational number. Everything that is compared or summed for a score is one of these;
 * binary floats never are (0.1 + 0.2 would lose somebody a step).
 */
export type Exact = Fraction;

/**
 * Makes an exact number from an integer, or from a decimal or quotient in text (`"0.05"`, `"1/3"`).
 * @throws {RangeError} for a number that is not a safe integer, and for text that is no number
 */
export function exact(value: number | bigint | string): Exact {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a safe integer: ${value}`);
  }
  if (typeof value === "string" && !/^[+-]?\d+(\.\d+)?(\/\d*[1-9]\d*)?$/.test(value)) {
    throw new RangeError(`not an exact number: ${value}`);
  }
  return new Fraction(value);
}

/** Whether a value is an exact number. */
export function isExact(value: unknown): value is Exact {
  return value instanceof Fraction;
}

/** The quotient of two integers. @throws {RangeError} for a zero denominator */
export function ratio(part: bigint | number, whole: bigint | number): Exact {
  if (whole === 0 || whole === 0n) throw new RangeError("division by zero");
  return new Fraction(part, whole);
}

export const ZERO: Exact = new Fraction(0);
export const ONE: Exact = new Fraction(1);
export const HUNDRED: Exact = new Fraction(100);

/** Whether a number is above zero. The library gives zero a positive sign: its sign alone does not tell. */
export function isPositive(value: Exact): boolean {
  return value.n > 0n && value.s > 0n;
}

/** Whether a number is below zero. */
export function isNegative(value: Exact): boolean {
  return value.s < 0n;
}

/** Whether a number is an integer. */
export function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

/** The exact sum; zero of nothing. */
export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const value of values) total = total.add(value);
  return total;
}

/** The exact arithmetic mean. @throws {RangeError} of nothing */
export function mean(values: readonly Exact[]): Exact {
  return sum(values).div(divisor(values.length));
}

function divisor(count: number): number {
  if (count === 0) throw new RangeError("mean of nothing");
  return count;
}

/**
 * The number of whole steps in a quotient, towards zero for positive values.
 * Exact, so that 3/20 ÷ 5 % is three steps and not two.
 */
export function wholeSteps(value: Exact): Exact {
  return value.floor();
}

/**
 * The one rounding of the program, used when a number is shown: half away from zero (考核规定 §三.4),
 * as a decimal text with exactly `places` digits behind the point.
 */
export function rounded(value: Exact, places: number): string {
  const scale = 10n ** BigInt(places);
  const twice = 2n * value.n * scale;
  const units = (twice / value.d + 1n) / 2n;
  const digits = units.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? digits : `${whole}.${digits.slice(digits.length - places)}`;
  return value.s < 0n && units !== 0n ? `-${text}` : text;
}

/** As {@link rounded}, without zeros at the end: `12.5`, `100`. */
export function shown(value: Exact, places = 2): string {
  const text = rounded(value, places);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** The rounded value as a JavaScript number, for files only; never for further arithmetic. */
export function toNumber(value: Exact, places: number): number {
  return Number(rounded(value, places));
}

/** A share as a percentage text: `8.33%`. */
export function percent(value: Exact, places = 2): string {
  return `${shown(value.mul(HUNDRED), places)}%`;
}
