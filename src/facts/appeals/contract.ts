import type { CivilDate } from "../../domain/civil-date.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Origin } from "../../domain/origin.ts";
import type { Text } from "../../domain/text.ts";
import type { Findings } from "../../findings/finding.ts";
import type { SourceBook } from "../../sources/book.ts";
import type { AnyRow } from "../../sources/contract.ts";
import type { Row, Tables } from "../../sources/index.ts";
import type { Written } from "../../sources/kinds/as-written.ts";
import type { CellFault } from "../../sources/kinds/contract.ts";
import type { Adjustment, PersonId } from "../contract.ts";
import type { Roster } from "../roster.ts";

export type Decision = "upheld" | "partly" | "dismissed" | "withdrawn";

/** A row of the appeals: one correction of one appeal, or an appeal on which nothing is decided yet (考核规定 §二.2). */
export type Appeal = {
  /** Null where the firm does not number its appeals. */
  readonly number: string | null;
  readonly person: PersonId;
  /** Null for the total. */
  readonly indicator: string | null;
  readonly disputed: string;
  readonly filed: CivilDate;
  readonly decided: CivilDate | null;
  /** Everybody who decided, as written; empty while nothing is decided. */
  readonly decidedBy: string;
  /** Null while nothing is decided. */
  readonly decision: Decision | null;
  /** Of the decision; empty while nothing is decided. */
  readonly reason: string;
  readonly at: Origin;
};

/** A row of an export that an appeal changed in one column, or took out. */
export type Correction = {
  readonly appeal: Appeal;
  /** The id of the source of the corrected row, and the row. */
  readonly source: string;
  readonly target: Origin;
} & (
  | {
      readonly way: "correct";
      readonly column: string;
      /** The column's header in the file. */
      readonly header: string;
      /** What stood there and what stands there now, in words. */
      readonly from: string;
      readonly to: string;
      readonly value: unknown;
      /** Whether the column names people: a scorecard names nobody but its owner. */
      readonly namesPeople: boolean;
    }
  | { readonly way: "drop" }
);

/** What the appeals of a quarter come to. */
export type Appeals = {
  /** Every one whose person and indicator are known, dismissed ones among them. */
  readonly all: readonly Appeal[];
  /** Those on which nothing is decided: figures may still change. */
  readonly pending: readonly Appeal[];
  readonly corrections: readonly Correction[];
  /** Points that appeals added or took; the appeal's row is their origin. */
  readonly adjustments: readonly Adjustment[];
};

/** The rows of a quarter as they were delivered, and how their cells are read. */
export type Delivered = {
  readonly tables: Tables;
  readonly rows: ReadonlyMap<string, readonly AnyRow[]>;
  readonly deliveries: readonly {
    readonly source: string;
    readonly file: string;
    readonly sheet: string | null;
    readonly notData: readonly { readonly reason: Text; readonly at: string }[];
  }[];
  /** Sources with faults: what is not found in them is judged when they are mended. */
  readonly faulty: ReadonlySet<string>;
  readonly headersAt: (at: Origin, source: string) => ReadonlyMap<string, string>;
  readonly readAs: (
    at: Origin,
    source: string,
    column: string,
    written: Written,
  ) => { readonly value: unknown } | { readonly faults: readonly CellFault[] };
};

/** What appeals are judged by. */
export type AppealContext = {
  readonly roster: Roster;
  readonly book: SourceBook;
  readonly infos: readonly IndicatorInfo[];
  readonly cutOff: CivilDate;
  /** Policy `appeal-days`: calendar days after receipt of the result. */
  readonly days: number;
  /** When a person received the result; null where nobody knows. */
  readonly receivedOn: (person: PersonId) => CivilDate | null;
  /** Whether a row is treated as upheld although nothing is decided: for a preview. */
  readonly assumed: (row: AppealRow) => boolean;
  readonly findings: Findings;
};

export type AppealRow = Row<"appeals">;
