import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { RawCell } from "../sources/kinds/contract.ts";
import { HEAD_ROWS, type RawSheet, type SheetLayout, UnreadableFile } from "./contract.ts";

/** An .xlsx is a zip; an encrypted one, or an old .xls under a new name, is a compound file. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads every sheet of an .xlsx workbook. Numbers come as decimal texts of the 15 digits that a spreadsheet
 * keeps, dates as the serials they are; what a formula gave counts, a formula without a result is a fault.
 * @throws {UnreadableFile} for anything that is no readable .xlsx
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawSheet[]> {
  if (!startsWith(bytes, ZIP)) {
    const detail = startsWith(bytes, COMPOUND)
      ? { zh: "设有密码，或是旧版 .xls 格式", en: "it has a password, or is an old .xls" }
      : { zh: "内容不是 .xlsx 格式", en: "its content is no .xlsx" };
    throw new UnreadableFile({ code: "file-unreadable", detail });
  }
  // Loading the reader takes time that only who reads a workbook pays.
  const { read } = await import("@e965/xlsx");
  const workbook = parsed(read, bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  return workbook.SheetNames.map((name, index) => {
    const rows = cellsOf(workbook, name);
    return {
      name,
      layout: layoutOf(workbook.Sheets[name], (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0),
      date1904,
      head: Array.from({ length: Math.min(HEAD_ROWS, rows.length) }, (_, index) => rawRow(rows[index])),
      visit: (row) => {
        for (let index = 0; index < rows.length; index += 1) row(rawRow(rows[index]), index + 1);
      },
    };
  });
}

function parsed(read: typeof import("@e965/xlsx").read, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellDates: false,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: true,
      // Without it hidden rows and columns are not told.
      cellStyles: true,
    });
  } catch {
    const detail = { zh: "文件不完整或已损坏", en: "it is incomplete or damaged" };
    throw new UnreadableFile({ code: "file-unreadable", detail });
  }
}

function layoutOf(sheet: WorkSheet | undefined, hidden: boolean): SheetLayout {
  return {
    hidden,
    hiddenRows: new Set(hiddenOf(sheet?.["!rows"]).map((index) => index + 1)),
    hiddenColumns: new Set(hiddenOf(sheet?.["!cols"])),
    merges: (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c,
      bottom: e.r + 1,
      right: e.c,
    })),
  };
}

/** The places of what is hidden; lists of rows and columns have holes where nothing is said. */
function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(infos ?? []).entries()].flatMap(([index, info]) => (info?.hidden ? [index] : []));
}

/** The error values of spreadsheets by the codes that files hold. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
]);

type SheetRow = readonly (CellObject | undefined)[];

/** The rows of a sheet read densely; rows without cells are missing. */
function cellsOf(workbook: WorkBook, name: string): readonly (SheetRow | undefined)[] {
  const sheet = workbook.Sheets[name];
  const data: unknown = sheet?.["!data"] ?? sheet;
  return Array.isArray(data) ? data : [];
}

function rawRow(row: SheetRow | undefined): RawCell[] {
  return Array.from({ length: row?.length ?? 0 }, (_, index) => rawCell(row?.[index]));
}

function rawCell(cell: CellObject | undefined): RawCell {
  if (cell === undefined) return null;
  // A stub: a cell with a style, or a formula whose result was not saved.
  const empty = cell.t === "z" || cell.v === undefined || cell.v === null || Number.isNaN(cell.v);
  if (cell.f !== undefined && empty) return { broken: "formula-without-result", text: `=${cell.f}` };
  if (cell.t === "e") return { broken: "error-value", text: ERRORS.get(Number(cell.v)) ?? String(cell.v) };
  if (empty) return null;
  if (typeof cell.v === "number") return { number: decimalText(cell.v) };
  if (typeof cell.v === "boolean") return cell.v;
  const text = String(cell.v);
  return text.trim() === "" ? null : text;
}

/** A number as the 15 significant digits that the spreadsheet shows, without an exponent. */
function decimalText(value: number): string {
  const [digits = "", exponent = "0"] = value.toExponential(14).split("e");
  const negative = digits.startsWith("-");
  const mantissa = digits.replace("-", "").replace(".", "");
  const point = 1 + Number(exponent);
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${mantissa}` : mantissa.padEnd(point, "0");
  const whole = padded.slice(0, Math.max(point, 1));
  const rest = padded.slice(Math.max(point, 1)).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
