import type { CivilDate } from "./civil-date.ts";

/** Who looked at what the checks asked about, when, and why it is right as it is. */
export type Signature = { readonly by: string; readonly on: CivilDate; readonly why: string };

/**
 * What somebody confirmed of a quarter's data: which finding, where or of whom, and the value that was looked at;
 * with another value it does not hold. What is null is not compared.
 */
export type Confirmation = Signature & {
  readonly finding: string;
  readonly quarter: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly key: string | null;
  readonly value: string;
};
