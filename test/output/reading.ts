import { readFileSync } from "node:fs";
import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import type { Publication } from "../../src/output/contract.ts";
import { summary } from "../../src/output/index.ts";
import { type Book, workbookBytes } from "../../src/output/workbook.ts";

/** A book as another program reads it: written, and read back. */
export async function reread(book: Book): Promise<WorkBook> {
  return readBytes(await workbookBytes(book));
}

/** A published workbook as another program reads it. */
export function readBytes(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellNF: true, cellFormula: true, cellDates: false });
}

/** The summary of a publication, stamped from the checked-in template. */
export function summaryBytes(published: Publication): Uint8Array {
  const template = new URL(`../../templates/summary.${published.lang}.xlsx`, import.meta.url);
  return summary(published, readFileSync(template));
}

/** The sheet with a name. @throws if there is none */
export function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${book.SheetNames.join()}`);
  return sheet;
}

/** The rows of a sheet as values, without the blanks between. */
export function rowsOf(sheet: WorkSheet): unknown[][] {
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, UTC: true });
  return rows.map((row) =>
    row
      .filter((value) => value !== null && value !== "")
      .map((value) => (value instanceof Date ? value.toISOString() : value)),
  );
}

/** The first row whose first value is the one given. @throws if there is none */
export function rowAt(sheet: WorkSheet, first: string): unknown[] {
  const found = rowsOf(sheet).find((row) => row[0] === first);
  if (found === undefined) throw new Error(`no row ${first}`);
  return found;
}

/** Every cell of every sheet. */
export function cellsOf(book: WorkBook) {
  return Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([address, cell]) =>
      address.startsWith("!") ? [] : [cell as { t: string; v: unknown; f?: string; z?: string }],
    ),
  );
}

/** Everything that a file says anywhere: all parts of the zip as text, properties and names among them. */
export function wholeText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return Object.entries(parts)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join("\n");
}
