import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { fold, type RawRow, type RawTables, readDate, readMoment } from "./cells.ts";
import { dateOfDay, dayNumber } from "./days.ts";
import { type Holds, SOURCE_HEADERS } from "./headers.ts";

type Cell = string | number | boolean | null;
type Column = { readonly key: string; readonly holds: Holds; readonly isTenThousands: boolean };

/**
 * Reads a quarter of a firm's folder as it lies there: the files of the quarter's folder, and those beside it
 * for sources that the quarter does not bring itself.
 */
export function readSamples(folder: string, quarter: string): RawTables {
  const tables: Record<string, RawRow[]> = {};
  const inside = readdirSync(join(folder, quarter), { recursive: true, encoding: "utf8" });
  for (const file of inside.toSorted()) readInto(tables, join(folder, quarter, file));
  const beside: Record<string, RawRow[]> = {};
  for (const file of readdirSync(folder).toSorted()) readInto(beside, join(folder, file));
  return { ...beside, ...tables };
}

function readInto(tables: Record<string, RawRow[]>, path: string): void {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  if (!/\.(xlsx|csv)$/i.test(name) || /^[~.]/.test(name)) return;
  for (const [source, { file }] of Object.entries(SOURCE_HEADERS)) {
    if (!name.normalize("NFC").includes(file)) continue;
    const sheets = /\.csv$/i.test(name) ? [csvRows(path)] : workbookRows(path);
    let rows: RawRow[] | null = null;
    for (const sheet of sheets) {
      const found = tableOf(source, sheet.rows, sheet.is1904);
      if (found !== null) rows = [...(rows ?? []), ...found];
    }
    if (rows === null) throw new Error(`oracle: no header found in ${name}`);
    tables[source] = [...(tables[source] ?? []), ...rows];
    return;
  }
  throw new Error(`oracle: which source is ${name}?`);
}

type Sheet = { readonly rows: readonly (readonly Cell[])[]; readonly is1904: boolean };

function csvRows(path: string): Sheet {
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
  return { rows: parse(text, { relax_column_count: true, skip_empty_lines: true }), is1904: false };
}

function workbookRows(path: string): Sheet[] {
  const book = read(readFileSync(path), { type: "buffer", raw: true, cellDates: false });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const rows = utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true, defval: null, blankrows: false });
    sheets.push({ rows, is1904 });
  }
  return sheets;
}

/** The rows below the header, which is the first row that names two columns or more; null without one. */
function tableOf(source: string, rows: Sheet["rows"], is1904: boolean): RawRow[] | null {
  let header: (Column | null)[] | null = null;
  const found: RawRow[] = [];
  for (const row of rows) {
    if (header === null) {
      const columns = row.map((text) => columnOf(source, String(text ?? "")));
      if (columns.filter((column) => column !== null).length >= 2) header = columns;
      continue;
    }
    const first = row.find((text) => text !== null && String(text).trim() !== "");
    if (first === undefined || /^(合计|总计|小计)[:：]?$/.test(String(first).replaceAll(/\s/g, ""))) continue;
    const cells: Record<string, string | null> = {};
    for (const [index, column] of header.entries()) {
      if (column !== null) cells[column.key] = textOf(row[index] ?? null, column, is1904);
    }
    found.push(cells);
  }
  return header === null ? null : found;
}

function columnOf(source: string, header: string): Column | null {
  const wanted = fold(header).replaceAll(/[\s*]/g, "");
  const bare = wanted.replace(/\(.*\)$/, "");
  for (const text of [wanted, bare]) {
    for (const [key, holds, ...headers] of SOURCE_HEADERS[source]?.columns ?? []) {
      if (headers.includes(text)) return { key, holds, isTenThousands: wanted.includes("(万元)") };
    }
  }
  return null;
}

function textOf(found: Cell, column: Column, is1904: boolean): string | null {
  const text = String(found ?? "").trim();
  if (text === "") return null;
  if (column.isTenThousands) throw new Error("oracle: amounts in 万元 are not read");
  if (column.holds === "date" || column.holds === "time") {
    const isDigits = /^(19|20)\d{6}$/.test(text);
    if (typeof found === "number" && !isDigits) return ofSerial(found, column.holds, is1904);
    if (column.holds === "date") return readDate(text.normalize("NFKC"));
    const moment = readMoment(text.normalize("NFKC"));
    return `${moment.date}T${clock(moment.seconds % 86_400)}`;
  }
  return text;
}

function ofSerial(serial: number, holds: Holds, is1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  const epoch = dayNumber("1970-01-01") - 25_569 + (is1904 ? 1462 : 0);
  const date = dateOfDay(Math.floor(seconds / 86_400) + epoch);
  return holds === "date" ? date : `${date}T${clock(seconds % 86_400)}`;
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
