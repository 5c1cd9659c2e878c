import type { Origin } from "../domain/origin.ts";
import type { Text } from "../domain/text.ts";
import type { Kind } from "./kinds/contract.ts";

/** The departments that deliver data (考核规定 §二.3), and the executive group itself. */
export type Department = "business" | "finance" | "administration" | "executive";

/**
 * How much a column must be there: `cell` in the header and filled in every row, `column` in the header,
 * `none` not at all.
 */
export type Need = "cell" | "column" | "none";

/** One column of an export. The canonical name is the column's key; `zh` and `aliases` are other headers. */
export type Column<T = unknown, N extends Need = Need> = {
  readonly zh: string;
  readonly aliases: readonly string[];
  readonly need: N;
  readonly kind: Kind<T>;
};

export type Columns = Readonly<Record<string, Column>>;

/** A typed row with its place; a cell that may be blank is null when it is. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer N> ? (N extends "cell" ? T : T | null) : never;
} & { readonly at: Origin };

/** A typed row before its source's type is known to the compiler. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly at: Origin };

/** An export that a department hands over. */
export type Source<C extends Columns = Columns, K extends string = keyof C & string> = {
  readonly id: string;
  readonly label: Text;
  readonly department: Department;
  /** The clause by which this department delivers these data. */
  readonly reference: string;
  /** Whether a quarter cannot be published without it, or its declaration as empty. */
  readonly compulsory: boolean;
  /** Whether it keeps history and may therefore lie beside the quarters' folders. */
  readonly keepsHistory: boolean;
  /** The column whose value may stand in one row only. */
  readonly key: K | null;
  /** The date by which a row belongs to the quarter; null where rows of any date are of use. */
  readonly period: K | null;
  readonly columns: C;
};

/** A source as a typed constant. */
export function defineSource<const C extends Columns>(source: Source<C>): Source<C> {
  return source;
}

/** A column that must be in the header and filled in every row. */
export function filled<T>(kind: Kind<T>, zh: string, ...aliases: string[]): Column<T, "cell"> {
  return { zh, aliases, need: "cell", kind };
}

/** A column that must be in the header; its cells may be blank. */
export function present<T>(kind: Kind<T>, zh: string, ...aliases: string[]): Column<T, "column"> {
  return { zh, aliases, need: "column", kind };
}

/** A column that may be missing altogether. */
export function optional<T>(kind: Kind<T>, zh: string, ...aliases: string[]): Column<T, "none"> {
  return { zh, aliases, need: "none", kind };
}
