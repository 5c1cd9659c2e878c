import { type CivilDate, type CivilTime, civilTime, dateOfDay } from "../../src/domain/civil-date.ts";

/** A cell of an export: a bigint is money in fen, shown as yuan with two decimals. */
export type SampleCell =
  | string
  | bigint
  | number
  | { readonly date: CivilDate }
  | { readonly time: CivilTime }
  | null;

export type SampleRow = readonly SampleCell[];

/** How a CSV file is written; workbooks ignore it. `gbk-windows` is GB18030 with CRLF and slashes in dates. */
export type Encoding = "utf8-bom" | "utf8" | "gbk-windows";

/** One export of the firm. */
export type SampleTable = {
  /** The source's id: one of the program's, or one of the library's. */
  readonly source: string;
  /** Below the firm's folder. */
  readonly path: string;
  /** Null for CSV. */
  readonly sheet: string | null;
  /** A line above the header of a workbook's sheet. */
  readonly title: string | null;
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  readonly rows: readonly SampleRow[];
};

/** A table in a workbook. */
export function workbookTable(
  source: string,
  path: string,
  sheet: string,
  headers: readonly string[],
  rows: readonly SampleRow[],
  title: string | null = null,
): SampleTable {
  return { source, path, sheet, title, encoding: "utf8-bom", headers, rows };
}

/** A table in a CSV file. */
export function csvTable(
  source: string,
  path: string,
  headers: readonly string[],
  rows: readonly SampleRow[],
  encoding: Encoding = "utf8-bom",
): SampleTable {
  return { source, path, sheet: null, title: null, encoding, headers, rows };
}

const dateCells = new Map<number, { readonly date: CivilDate }>();

/** The cell of a day number; cells of one day are one object, so that a million of them cost little. */
export function dateCell(day: number): { readonly date: CivilDate } {
  const known = dateCells.get(day);
  if (known !== undefined) return known;
  const cell = { date: dateOfDay(day) };
  dateCells.set(day, cell);
  return cell;
}

/** The cell of a minute counted from 1970-01-01T00:00. */
export function timeCell(minute: number): { readonly time: CivilTime } {
  const day = Math.floor(minute / 1440);
  const time = civilTime(dateCell(day).date, Math.floor(minute / 60) % 24, minute % 60, 0);
  if (time === null) throw new RangeError(`no time at minute ${minute}`);
  return { time };
}
