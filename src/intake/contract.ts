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

/** A sheet of a workbook, or a whole CSV file: rows of raw cells, numbered as a spreadsheet numbers them. */
export type RawSheet = {
  /** Null for CSV. */
  readonly name: string | null;
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
