import type { CivilDate } from "./civil-date.ts";
import type { Exact } from "./exact.ts";
import type { Fen } from "./fen.ts";
import type { Origin } from "./origin.ts";
import type { Text } from "./text.ts";

/** The five states of a number, told apart everywhere; no data is never a bare 0. */
export const STATES = ["value", "undefined", "too-few", "not-delivered", "not-applicable"] as const;
export type State = (typeof STATES)[number];

/** Whether a row counts for the part above the line, the whole below it, or was left out with a reason. */
export type Role = "part" | "whole" | "left-out";

/**
 * One row behind a number, as the owner of the number may see it: no colleague's name, nobody else's figure.
 * Rows of raters carry nothing but their origin (`confidential`): a scorecard shows them only as a count.
 */
export type Evidence = {
  readonly role: Role;
  readonly at: Origin;
  /** The row's own number or key: contract, complaint; empty where it has none. */
  readonly key: string;
  readonly client: string | null;
  readonly date: CivilDate | null;
  /** The owner's own part of the money, in fen. */
  readonly amount: Fen | null;
  /** The owner's part of a count, where counts are shared (policy `credit`). */
  readonly credit: Exact | null;
  /** Why the row was left out, or what is particular about it. */
  readonly reason: Text | null;
  readonly confidential: boolean;
};

/** A mean that a rating was made of: the rating is the sum of value × weight over the sum of weights. */
export type Term = {
  readonly label: Text;
  /** The kind of rater whose marks it is made of; null where it rests on no marks. */
  readonly raters: string | null;
  readonly value: Exact;
  readonly weight: Exact;
  /** How many voices or cases it rests on. */
  readonly sample: number;
};

/** What a measurement of any state carries: the rows behind it, and sentences about how it came out. */
export type Trace = {
  readonly evidence: readonly Evidence[];
  /** Intermediate results in words: a kind's mean, the parts that were weighted. */
  readonly notes: readonly Text[];
  /** The means behind a rating; empty for counts and shares. */
  readonly terms: readonly Term[];
};

/**
 * A number with the rows that made it. `value` is `part / whole`, or `part` where there is no whole;
 * counts in pieces, money in yuan, ratings 0–100, shares in fractions of one.
 */
export type Measurement = Trace &
  (
    | {
        readonly state: "value";
        readonly value: Exact;
        readonly part: Exact;
        readonly whole: Exact | null;
        /** How many cases the number rests on: clients, complaints, voices. */
        readonly sample: number;
      }
    | {
        readonly state: Exclude<State, "value">;
        readonly reason: Text;
        /** What was found all the same: the part and whole that give no value. */
        readonly part: Exact | null;
        readonly whole: Exact | null;
        readonly sample: number;
      }
  );

/** An evidence row with nothing but its role and place; `rest` fills in what the owner may see. */
export function evidence(role: Role, at: Origin, rest: Partial<Evidence> = {}): Evidence {
  return {
    role,
    at,
    key: "",
    client: null,
    date: null,
    amount: null,
    credit: null,
    reason: null,
    confidential: false,
    ...rest,
  };
}
