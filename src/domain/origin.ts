import { compareNatural, compareText } from "./order.ts";

/** Where a row came from: the file as named below the firm's folder, the sheet (null for CSV), the row as a spreadsheet counts it. */
export type Origin = { readonly file: string; readonly sheet: string | null; readonly row: number };

/** Orders origins by file, sheet and row, so that results do not depend on the order of reading. */
export function compareOrigins(a: Origin, b: Origin): number {
  return compareNatural(a.file, b.file) || compareText(a.sheet ?? "", b.sheet ?? "") || a.row - b.row;
}
