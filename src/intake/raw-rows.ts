import { HUNDRED, ZERO } from "../domain/exact.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Source } from "../sources/contract.ts";
import { cellText, type RawCell, type ReadOptions, UNDECLARED } from "../sources/kinds/contract.ts";
import { kindName } from "../sources/kinds/index.ts";
import { type InputFile, type RawSheet, UnreadableFile } from "./contract.ts";
import { readFileContents } from "./read-file.ts";
import { headerFit, recognise } from "./recognise.ts";

/** Rows of a sheet as they were delivered, cell by cell as a person sees them. */
export type RawRows = {
  readonly file: string;
  readonly sheet: string | null;
  /** The header's cells; empty where the sheet was not recognised. */
  readonly header: readonly string[];
  readonly headerRow: number | null;
  readonly rows: ReadonlyMap<number, readonly string[]>;
};

/**
 * Reads single rows of a file again, as they were, for those who have to mend them. What cannot be read any more is
 * left out: its finding says so.
 * @param wanted by sheet (null for a text file): the numbers of rows
 */
export async function rawRows(
  file: InputFile,
  wanted: ReadonlyMap<string | null, ReadonlySet<number>>,
  book: SourceBook,
): Promise<RawRows[]> {
  try {
    const { sheets } = await readFileContents(file, headerFit(book));
    return sheets.flatMap((sheet) => {
      const numbers = wanted.get(sheet.name);
      return numbers === undefined ? [] : [rowsOf(file.path, sheet, numbers, book)];
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

function rowsOf(file: string, sheet: RawSheet, wanted: ReadonlySet<number>, book: SourceBook): RawRows {
  const found = recognise(sheet.head, book);
  const match = found.kind === "table" || found.kind === "incomplete" ? found.match : null;
  const headerRow = match === null || !("headerRow" in found) ? null : found.headerRow;
  const dates = match === null ? new Map<number, Show>() : dateColumns(match.source, match.columns, sheet);
  const rows = new Map<number, readonly string[]>();
  const take = () =>
    sheet.visit((cells, number) => {
      if (!wanted.has(number)) return;
      rows.set(
        number,
        cells.map((cell, index) => (dates.get(index) ?? cellText)(cell)),
      );
    });
  try {
    take();
  } catch (error) {
    // What stands before the place where a text file breaks off is there all the same.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  const header = headerRow === null ? [] : (sheet.head[headerRow - 1] ?? []).map(cellText);
  return { file, sheet: sheet.name, header, headerRow, rows };
}

type Show = (cell: RawCell) => string;

/** A workbook holds dates as numbers of days; a person sees dates. */
function dateColumns(
  { columns }: Source,
  places: ReadonlyMap<string, readonly { readonly index: number }[]>,
  { date1904 }: RawSheet,
): Map<number, Show> {
  const options: ReadOptions = {
    ...UNDECLARED,
    yuanPerUnit: 1n,
    scale: { top: HUNDRED, lowest: ZERO },
    date1904,
  };
  const shown = new Map<number, Show>();
  for (const [name, cells] of places) {
    const kind = columns[name]?.kind;
    if (kind === undefined || !["date", "time"].includes(kindName(kind))) continue;
    const schema = kind(options);
    const show: Show = (cell) => {
      if (cell === null || typeof cell !== "object") return cellText(cell);
      const read = schema.safeParse(cell);
      return read.success ? String(read.data).replace("T", " ") : cellText(cell);
    };
    for (const { index } of cells) shown.set(index, show);
  }
  return shown;
}
