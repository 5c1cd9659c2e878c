import type ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CivilDate, CivilTime } from "../domain/civil-date.ts";
import { secondNumber } from "../domain/civil-date.ts";
import type { Lang } from "../domain/text.ts";
import { safeText } from "./safe-text.ts";
import { cellsBelow, type EntryColumn, LOCKED_HEADER, validationOf } from "./workbook/entry.ts";

/** What a cell holds. Text stays text whatever it looks like; a number is rounded before it comes here. */
export type CellValue =
  | string
  | { readonly number: number; readonly format: string }
  | { readonly date: CivilDate }
  | { readonly time: CivilTime };

export type Style = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** ARGB such as `FF1F3864`. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  /** Against the row's top instead of its middle. */
  readonly top?: boolean;
  /** Steps between the text and the cell's edge on the side where it is aligned. */
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly border?: boolean;
};

export type Cell = {
  readonly value: CellValue | null;
  readonly style?: Style;
  /** Columns that the cell covers, itself included. */
  readonly span?: number;
  /** A note that a spreadsheet shows when somebody points at the cell. */
  readonly note?: string;
};

export type BookRow = { readonly cells: readonly (Cell | null)[]; readonly height?: number };

export type BookSheet = {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly BookRow[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The header row (counted from 1) that gets filter buttons, over the first `columns` columns down to `last`. */
  readonly filter?: { readonly row: number; readonly columns: number; readonly last?: number };
  readonly landscape?: boolean;
  /** The row that is printed on every page; with `from`, all rows from there. */
  readonly titleRow?: number | { readonly from: number; readonly to: number };
  /** Shrunk to one printed page, instead of to the page's width only. */
  readonly onePage?: boolean;
  /** Without the grid between cells that have no border. */
  readonly plain?: boolean;
  /** A line at the left of each printed page's foot. */
  readonly foot?: string;
  /** Columns for a person to fill in below the rows, in the words of a language; everything else is locked. */
  readonly entry?: { readonly lang: Lang; readonly columns: readonly EntryColumn[] };
  /** Nothing can be changed by mistake; there is no password. */
  readonly locked?: boolean;
};

export type Book = {
  /** The civil date that the file properties state; never the machine's clock. */
  readonly dated: CivilDate;
  readonly sheets: readonly BookSheet[];
};

const FONT = "Microsoft YaHei";
const LINE = { style: "thin", color: { argb: "FFBFBFBF" } } as const;

/** The bytes of an .xlsx file: the same for the same book, on every machine and at every time. */
export async function workbookBytes(book: Book): Promise<Uint8Array> {
  // Loading exceljs takes 300 ms: only who writes a workbook pays for it.
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const dated = new Date(`${book.dated}T00:00:00Z`);
  workbook.creator = "";
  workbook.lastModifiedBy = "";
  workbook.created = dated;
  workbook.modified = dated;
  for (const sheet of book.sheets) addSheet(workbook, sheet);
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return repacked(new Uint8Array(written as ArrayBuffer));
}

function addSheet(workbook: ExcelJS.Workbook, sheet: BookSheet): void {
  const target = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      paperSize: 9,
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.onePage ? 1 : 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `${footNote(sheet.foot)}&C&P / &N` },
  });
  if (sheet.titleRow !== undefined) target.pageSetup.printTitlesRow = titleRows(sheet.titleRow);
  sheet.columns.forEach((width, index) => {
    // exceljs leaves out a width that equals its own default, which is not the spreadsheet's default.
    target.getColumn(index + 1).width = width === 9 ? 9.01 : width;
  });
  const grid = sheet.plain ? { showGridLines: false } : {};
  if (sheet.frozen) {
    target.views = [{ state: "frozen", xSplit: sheet.frozen.columns, ySplit: sheet.frozen.rows, ...grid }];
  } else if (sheet.plain) {
    target.views = [{ state: "normal", ...grid }];
  }
  if (sheet.filter) {
    const { row, columns, last = row } = sheet.filter;
    target.autoFilter = { from: { row, column: 1 }, to: { row: last, column: columns } };
  }
  sheet.rows.forEach((row, index) => {
    const line = target.getRow(index + 1);
    if (row.height !== undefined) line.height = row.height;
    row.cells.forEach((cell, column) => {
      if (cell !== null) setCell(target, line.getCell(column + 1), cell);
    });
  });
  if (sheet.entry) addEntry(target, sheet.entry, sheet.rows.length);
  if (sheet.entry || sheet.locked) void target.protect("", LOCKED_HEADER);
}

/** Columns of cells to fill in: unlocked, with their format and the words that may be chosen. */
function addEntry(
  sheet: ExcelJS.Worksheet,
  { lang, columns }: NonNullable<BookSheet["entry"]>,
  rows: number,
): void {
  columns.forEach((entry, index) => {
    const column = sheet.getColumn(index + 1);
    column.style = {
      numFmt: entry.format,
      protection: { locked: false },
      font: { name: FONT, size: 10 },
      alignment: { vertical: "middle" },
    };
    const validation = validationOf(entry, lang);
    if (validation !== null)
      Object.assign(checksOf(sheet), { [cellsBelow(column.letter, rows)]: validation });
  });
}

/** The library writes checks of ranges, but its types know those of single cells only. */
function checksOf(sheet: ExcelJS.Worksheet): object {
  return (sheet as ExcelJS.Worksheet & { readonly dataValidations: { readonly model: object } })
    .dataValidations.model;
}

/** `&` begins a code in a page's foot; a digit behind the size would be read as part of it. */
function footNote(text: string | undefined): string {
  return text === undefined ? "" : `&L&8 ${text.replaceAll("&", "&&")}`;
}

function titleRows(rows: number | { readonly from: number; readonly to: number }): string {
  return typeof rows === "number" ? `${rows}:${rows}` : `${rows.from}:${rows.to}`;
}

function setCell(sheet: ExcelJS.Worksheet, target: ExcelJS.Cell, cell: Cell): void {
  if (cell.span !== undefined && cell.span > 1) {
    const row = Number(target.row);
    const column = Number(target.col);
    sheet.mergeCells(row, column, row, column + cell.span - 1);
  }
  setValue(target, cell.value);
  if (cell.note !== undefined) {
    target.note = { texts: [{ font: { name: FONT, size: 9 }, text: safeText(cell.note) }] };
  }
  const style = cell.style ?? {};
  target.font = {
    name: FONT,
    size: style.size ?? 10,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.color ? { color: { argb: style.color } } : {}),
  };
  if (style.fill) target.fill = { type: "pattern", pattern: "solid", fgColor: { argb: style.fill } };
  if (style.border) target.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
  target.alignment = {
    vertical: style.top ? "top" : "middle",
    ...(style.align ? { horizontal: style.align } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
  };
}

function setValue(target: ExcelJS.Cell, value: CellValue | null): void {
  if (value === null) return;
  if (typeof value === "string") {
    target.value = safeText(value);
  } else if ("number" in value) {
    if (!Number.isFinite(value.number)) throw new RangeError(`not a number for a cell: ${value.number}`);
    target.value = value.number;
    target.numFmt = value.format;
  } else if ("date" in value) {
    target.value = new Date(`${value.date}T00:00:00Z`);
    target.numFmt = "yyyy-mm-dd";
  } else {
    target.value = new Date(secondNumber(value.time) * 1000);
    target.numFmt = "yyyy-mm-dd hh:mm:ss";
  }
}

/** Zip entries carry a fixed time, and nothing says who or what wrote the file. */
function repacked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  rewrite(parts, "docProps/app.xml", /<Company>.*?<\/Company>/s);
  for (const name of Object.keys(parts)) {
    // The library signs comments.
    if (/\/comments\d+\.xml$/.test(name)) rewrite(parts, name, /(?<=<author>)[^<]*(?=<\/author>)/g);
    if (name.endsWith(".vml")) parts[name] = strToU8(largerNotes(strFromU8(parts[name] ?? new Uint8Array())));
  }
  // exceljs writes "Unknown" for nobody.
  rewrite(parts, "docProps/core.xml", /<(dc:creator|cp:lastModifiedBy)>.*?<\/\1>/gs);
  // fflate reads the local parts of the time: noon of a day is the same in every zone.
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1, 12) });
}

/** Takes something out of a part of the package. */
function rewrite(parts: Record<string, Uint8Array>, name: string, out: RegExp): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(strFromU8(part).replace(out, ""));
}

/** Boxes of comments that hold some lines: the library's own are for a word or two. */
function largerNotes(drawing: string): string {
  return drawing
    .replaceAll("width:97.8pt;height:59.1pt", "width:220pt;height:110pt")
    .replace(/<x:Anchor>(\d+), \d+, (\d+), \d+, .*?<\/x:Anchor>/g, (_, left, top) => {
      return `<x:Anchor>${left}, 6, ${top}, 14, ${Number(left) + 3}, 2, ${Number(top) + 7}, 4</x:Anchor>`;
    });
}
