import { over, type Rational } from "./rational.ts";

/** A number, or why there is none. `part` and `whole` are given wherever they could be counted. */
export type OracleResult = {
  readonly state: "value" | "undefined" | "too-few" | "not-applicable";
  readonly value: Rational | null;
  readonly part: Rational | null;
  readonly whole: Rational | null;
};

/** A count of its own, without anything it is a part of. */
export function count(part: Rational): OracleResult {
  return { state: "value", value: part, part, whole: null };
}

/** The quotient; undefined where there is nothing to divide by. */
export function share(part: Rational, whole: Rational): OracleResult {
  if (whole.n === 0n) return { state: "undefined", value: null, part, whole };
  return { state: "value", value: over(part, whole), part, whole };
}

/** No number, and nothing that could be counted either. */
export function none(state: "undefined" | "too-few"): OracleResult {
  return { state, value: null, part: null, whole: null };
}
