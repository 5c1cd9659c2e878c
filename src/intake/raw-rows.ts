import { HUNDRED, ZERO } from "../domain/exact.ts";
import type { Place } from "../findings/contract.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Source } from "../sources/contract.ts";
import { cellText, type RawCell, type ReadOptions, UNDECLARED } from "../sources/kinds/contract.ts";
import { kindName } from "../sources/kinds/index.ts";
import { type InputFile, type RawSheet, UnreadableFile } from "./contract.ts";
import type { HeaderMatch } from "./header.ts";
import { readFileContents } from "./read-file.ts";
import { headerFit, recognise } from "./recognise.ts";

/** Rows of a table as they were delivered, cell by cell as a person sees them. */
export type RawRows = {
  readonly file: string;
  readonly sheet: string | null;
  /** The header's cells; empty where the sheet was not recognised. */
  readonly header: readonly string[];
  /** By the name that findings give a column: where it stands, from 0. */
  readonly places: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<number, readonly string[]>;
};

/** What is known of the tables that are looked at again: where they were read, and the sources there are. */
export type KnownTables = {
  /** The tables to which a place belongs; none where the sheet was not read. */
  readonly tablesAt: (at: Place) => readonly HeaderMatch[];
  readonly book: SourceBook;
};

/**
 * Reads single rows of a file again, as they were, for those who have to mend them; each table of a sheet comes with
 * its own header. What cannot be read any more is left out: its finding says so.
 * @param wanted by sheet (null for a text file): the numbers of rows
 */
export async function rawRows(
  file: InputFile,
  wanted: ReadonlyMap<string | null, ReadonlySet<number>>,
  known: KnownTables,
): Promise<RawRows[]> {
  try {
    const { sheets } = await readFileContents(file, fitOf(file.path, wanted, known));
    return sheets.flatMap((sheet) => {
      const numbers = wanted.get(sheet.name);
      return numbers === undefined ? [] : rowsOf(file.path, sheet, numbers, known);
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

type Fit = ReturnType<typeof headerFit>;

/** How well a row would do as the header: settles a text file's delimiter as it was settled when the file was read. */
function fitOf(
  file: string,
  wanted: ReadonlyMap<string | null, unknown>,
  { tablesAt, book }: KnownTables,
): Fit {
  const read = [...wanted.keys()].flatMap((sheet) => tablesAt({ file, sheet, row: null, column: null }));
  return headerFit(read.length === 0 ? book : read);
}

function rowsOf(file: string, sheet: RawSheet, wanted: ReadonlySet<number>, known: KnownTables): RawRows[] {
  const { name } = sheet;
  const tables = new Map<string, { matches: readonly HeaderMatch[]; numbers: Set<number> }>();
  for (const number of wanted) {
    const read = known.tablesAt({ file, sheet: name, row: number, column: null });
    const matches = read.length > 0 ? read : recognised(sheet, known.book);
    const key = JSON.stringify(headerOf(matches));
    const table = tables.get(key) ?? { matches, numbers: new Set() };
    tables.set(key, table);
    table.numbers.add(number);
  }
  const cells = visited(sheet, wanted);
  return [...tables.values()].map(({ matches, numbers }) => ({
    file,
    sheet: name,
    header: headerOf(matches),
    places: placesOf(matches),
    rows: shownRows(cells, numbers, showsOf(matches, sheet)),
  }));
}

/** A table that was not read because it lacks a column has its header all the same. */
function recognised(sheet: RawSheet, book: SourceBook): readonly HeaderMatch[] {
  const found = recognise(sheet.head, book);
  return found.kind === "table" || found.kind === "incomplete" ? [found.match] : [];
}

/** The names of the columns as findings give them; of the others the first that the header has. */
function headerOf(matches: readonly HeaderMatch[]): string[] {
  const header = Array.from(matches[0]?.line.names ?? [], ([name]) => name ?? "");
  for (const { index, header: name } of matches.flatMap(({ columns }) => [...columns.values()].flat())) {
    while (header.length <= index) header.push("");
    // Of columns joined into one the first stands for all: each keeps its own name.
    if (index >= 0 && (header[index] === "" || !name.includes("+"))) header[index] = name;
  }
  return header;
}

function placesOf(matches: readonly HeaderMatch[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { index, header } of matches.flatMap(({ columns }) => [...columns.values()].flat())) {
    if (index >= 0 && !places.has(header)) places.set(header, index);
  }
  return places;
}

function visited(sheet: RawSheet, wanted: ReadonlySet<number>): Map<number, readonly RawCell[]> {
  const rows = new Map<number, readonly RawCell[]>();
  try {
    sheet.visit((cells, number) => {
      if (wanted.has(number)) rows.set(number, [...cells]);
    });
  } catch (error) {
    // What stands before the place where a text file breaks off is there all the same.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return rows;
}

function shownRows(
  rows: ReadonlyMap<number, readonly RawCell[]>,
  numbers: ReadonlySet<number>,
  shows: ReadonlyMap<number, Show>,
): Map<number, readonly string[]> {
  const kept = [...rows].filter(([number]) => numbers.has(number));
  return new Map(
    kept.map(([number, cells]) => [
      number,
      Array.from(cells, (cell, index) => (shows.get(index) ?? cellText)(cell ?? null)),
    ]),
  );
}

function showsOf(matches: readonly HeaderMatch[], sheet: RawSheet): Map<number, Show> {
  return new Map(matches.flatMap(({ source, columns }) => [...dateColumns(source, columns, sheet)]));
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
