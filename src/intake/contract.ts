import type { Text } from "../domain/text.ts";
import type { RawCell } from "../sources/kinds/contract.ts";

/** A file as it came: its path below the firm's folder, with `/` between names, and its bytes. */
export type InputFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it lies in the quarter's folder, or beside it where only sources with history may lie. */
  readonly place: "quarter" | "firm";
};

/** Where a table's first lines are looked at for its header. */
export const HEAD_ROWS = 30;

/** Cells merged into one, whose value stands in the first: rows counted from 1, columns from 0, both ends included. */
export type MergedArea = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** What a workbook says of a sheet beside its cells. */
export type SheetLayout = {
  /** Whether the whole sheet is hidden. */
  readonly hidden: boolean;
  /** Numbers of hidden rows, as {@link RawSheet.visit} gives them: hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Hidden columns, counted from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly MergedArea[];
};

/** A sheet that hides and merges nothing, as every CSV. */
export const PLAIN_LAYOUT: SheetLayout = {
  hidden: false,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
};

/** A sheet of a workbook, or a whole CSV file: rows of raw cells, numbered as a spreadsheet numbers them. */
export type RawSheet = {
  /** Null for CSV. */
  readonly name: string | null;
  readonly layout: SheetLayout;
  readonly date1904: boolean;
  /** The first {@link HEAD_ROWS} rows. */
  readonly head: readonly (readonly RawCell[])[];
  /** Visits every row, the head again among them, in order. */
  readonly visit: (row: (cells: readonly RawCell[], number: number) => void) => void;
};

/** Why a file cannot be read at all, or from one of its lines on. */
export type ReadFault =
  | { readonly code: "file-unreadable"; readonly detail: Text }
  | { readonly code: "csv-broken"; readonly line: number }
  | { readonly code: "encoding-unknown" };

/** Thrown by readers, caught where files are read, and turned into a finding there. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly fault: ReadFault;
  constructor(fault: ReadFault) {
    super(fault.code);
    this.fault = fault;
  }
}
