import type { FindingArgs } from "../findings/finding.ts";
import type { RawCell } from "../sources/kinds/contract.ts";

/** A file as it came: its path below the firm's folder, with `/` between names, and its bytes. */
export type InputFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it lies in the quarter's folder, or beside it where only sources with history may lie. */
  readonly place: "quarter" | "firm";
  /** Reads its bytes as a workbook, in a process of its own; without this they are read here. */
  readonly readBook?: ReadBook;
  /** Why it could not be opened; its bytes are then none. */
  readonly fault?: ReadFault;
};

/** The types of workbooks that are read: .xlsm is an .xlsx with macros, which are never looked at. */
export type BookType = "xlsx" | "xlsb" | "ods" | "xls";

/** Reads a workbook's bytes. @throws {UnreadableFile} */
export type ReadBook = (bytes: Uint8Array, type: BookType) => Promise<Contents>;

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
  /** Visits every row, the head again among them, in order; what could not be read as a row is in the faults. */
  readonly visit: (row: (cells: readonly RawCell[], number: number) => void) => readonly ReadFault[];
};

/** The codes of findings that reading a file's bytes can end in. */
type ReadCode =
  | "file-unreadable"
  | "file-encrypted"
  | "file-unsupported"
  | "file-too-large"
  | "file-misnamed"
  | "sheet-missing"
  | "cells-lost"
  | "csv-broken"
  | "csv-row-swallowed"
  | "encoding-unknown";

/** What is wrong with a file, one of its sheets or one of its lines, as reading found it. */
export type ReadFault = {
  readonly [C in ReadCode]: {
    readonly code: C;
    readonly args: FindingArgs<C>;
    readonly sheet: string | null;
    readonly row: number | null;
  };
}[ReadCode];

/** What a file holds: its sheets, and what is to be said of it although it was read. */
export type Contents = { readonly sheets: readonly RawSheet[]; readonly faults: readonly ReadFault[] };

/** Thrown by readers, caught where files are read, and turned into a finding there. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly fault: ReadFault;
  constructor(fault: ReadFault) {
    super(fault.code);
    this.fault = fault;
  }
}
