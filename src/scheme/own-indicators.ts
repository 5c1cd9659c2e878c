import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Position } from "../domain/position.ts";
import type { Source } from "../sources/contract.ts";
import type { BEINGS } from "./own-indicator-schema.ts";

/** A number of minutes, hours or days; days of dates are civil ones. */
export type Span = "minutes" | "hours" | "days";

/** What a row is worth: a number in a column, or the time between two columns. */
export type RowValue =
  | { readonly column: string; readonly money: boolean }
  | { readonly from: string; readonly to: string; readonly in: Span };

/** A value to compare a cell with; texts are folded, dates and times are as they are written. */
export type Operand = Exact | string | { readonly column: string };

/** What a row must have in a column. */
export type Condition = { readonly column: string } & (
  | { readonly is: (typeof BEINGS)[number] }
  | { readonly oneOf: readonly string[]; readonly negated: boolean; readonly says: string }
  | { readonly compare: "above" | "below" | "at-least" | "at-most"; readonly to: Operand }
);

/**
 * Whose a row is: the people in a column, those of the engagement that it names, or those of the client's
 * engagements that were open in the quarter.
 */
export type Credit = {
  readonly through: "person" | "engagement" | "client";
  readonly column: string;
  /** Everybody fully, the lead alone, or everybody by shares. */
  readonly by: "all" | "lead" | "shares";
};

/** Rows of one source: which of them count, whose they are, and how much each weighs. */
export type Selection = {
  readonly source: Source;
  readonly where: readonly Condition[];
  readonly credit: Credit;
  readonly weightedBy: string | null;
};

/** One number made of rows. */
export type Aggregate = Selection &
  (
    | { readonly of: "count" }
    | { readonly of: "distinct"; readonly column: string }
    | { readonly of: "sum" | "mean" | "median"; readonly value: RowValue }
  );

/** A length of time from a moment on; the limit is a number, or the column that holds it. */
export type Limit = {
  readonly from: string;
  readonly limit: Exact | { readonly column: string };
  readonly in: Span | "working-days";
};

/** The time that a row has: until the deadline that a column gives, where it is blank within the limit. */
export type Deadline = { readonly due: string | null; readonly limit: Limit | null };

/** How a declared indicator is measured. */
export type Measure =
  | { readonly kind: "aggregate"; readonly aggregate: Aggregate }
  | { readonly kind: "share"; readonly rows: Selection; readonly meeting: readonly (readonly Condition[])[] }
  | { readonly kind: "in-time"; readonly rows: Selection; readonly to: string; readonly deadline: Deadline }
  | { readonly kind: "ratio"; readonly part: Aggregate; readonly whole: Aggregate }
  | { readonly kind: "weekly"; readonly rows: Selection; readonly date: string }
  | { readonly kind: "entered" };

/** An indicator that the scheme declares: what it is, and how it is measured over any source. */
export type OwnIndicator = IndicatorInfo & {
  readonly measure: Measure;
  /** The sources it is measured from. */
  readonly reads: readonly string[];
  /** Those of them whose rows it looks at itself. */
  readonly rows: readonly string[];
  readonly minimumSample: number;
  /** Null: everybody. */
  readonly positions: readonly Position[] | null;
  readonly confidential: boolean;
};
