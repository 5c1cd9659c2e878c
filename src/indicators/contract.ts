import type { CivilDate } from "../domain/civil-date.ts";
import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Measurement } from "../domain/measurement.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Facts, Person, PersonId } from "../facts/contract.ts";
import type { WorkingDays } from "../facts/working-days.ts";
import type { Policies, PolicyName } from "../scheme/policies.ts";
import type { SourceBook } from "../sources/book.ts";
import type { SourceId } from "../sources/index.ts";

/** The exports that an indicator can be computed from. */
export type Readable = Exclude<
  SourceId,
  "people" | "adjustments" | "appeals" | "entered" | "receipts" | "inquiries"
>;

/** Everything a measurement may depend on; nothing else, no clock among it. */
export type Context<R extends Readable = Readable> = {
  readonly quarter: Quarter;
  /** The day at whose end things are looked at: what is later has not happened yet. */
  readonly cutOff: CivilDate;
  readonly policies: Policies;
  readonly workingDays: WorkingDays;
  readonly book: SourceBook;
  /** The exports' facts; records are rows of any export, which only declared indicators read. */
  readonly facts: Pick<Facts, R | "people" | "records" | "entered">;
};

/**
 * A check that nothing is lost between rows and people: `total` is computed from the rows, `credits` are
 * what each person (null: nobody) has of it; what the assessed people were measured with must agree.
 */
export type Tie = {
  readonly of: "part" | "whole";
  readonly total: Exact;
  readonly credits: readonly { readonly person: PersonId | null; readonly amount: Exact }[];
};

/** The firm's own figure, and how the people's parts add up to it. */
export type FirmFigure = { readonly measurement: Measurement; readonly ties: readonly Tie[] };

/** An indicator of 考核规定 §三.2: what it is, what it reads, how it is measured. */
export type Indicator<R extends Readable = Readable> = IndicatorInfo & {
  /** Raised when the same rows would give another value than before: lines over the quarters break there. */
  readonly version: number;
  /** The policies that its value rests on; where one changes, earlier values cannot be compared. */
  readonly policies: readonly PolicyName[];
  /**
   * Whether a month in the place of the quarter gives a figure of its own: nothing that it counts, and nothing that
   * it is divided by, belongs to the quarter as a whole.
   */
  readonly byMonth: boolean;
  /** The exports it needs; reading another is a type error, and one that is missing makes it "not delivered". */
  readonly reads: readonly R[];
  measure(context: Context<R>, person: Person): Measurement;
  measureFirm(context: Context<R>): FirmFigure;
};

/**
 * An indicator of a run: one of the nine in code, whose reading the compiler checks, or one that the scheme declares
 * over exports whose names are known only when it is read.
 */
export type AnyIndicator = Omit<Indicator, "reads"> & { readonly reads: readonly string[] };

/** An indicator as a typed constant. */
export function defineIndicator<const R extends Readable>(indicator: Indicator<R>): Indicator<R> {
  return indicator;
}
