import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { zipSync } from "fflate";
import type { RawCell } from "../sources/kinds/contract.ts";
import { type BookType, type Contents, HEAD_ROWS, type RawSheet } from "./contract.ts";
import { damaged, encrypted, tooLarge } from "./faults.ts";
import { LIMITS } from "./limits.ts";
import { type Independent, independently, lostIn } from "./lost-cells.ts";
import { rawCell, settledCell } from "./workbook-cell.ts";
import { layoutOf } from "./workbook-layout.ts";
import { dropModules, workbookParts } from "./xlsx-parts.ts";
import type { SettledCells } from "./xlsx-scan.ts";

/**
 * Reads every sheet of a workbook. Numbers come as decimal texts of the 15 digits that a spreadsheet keeps, dates
 * as the serials they are; what a formula gave counts, a formula without a result is a fault. For .xlsx and .ods the
 * cells are counted a second time, without the library: a sheet or a cell that is lost is a fault.
 * @throws {UnreadableFile} encrypted, damaged, or beyond the limits
 */
export async function readWorkbook(bytes: Uint8Array, type: BookType): Promise<Contents> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = type === "xls" ? null : workbookParts(file);
  const known = parts === null ? [] : independently(parts, type);
  if (parts !== null) dropModules(parts);
  // What was unpacked and checked is handed over as it is: the library unpacks nothing by itself.
  const checked = parts === null ? file : zipSync(Object.fromEntries(parts), { level: 0 });
  parts?.clear();
  const workbook = await parsed(checked, OPTIONS[type]);
  if (workbook.SheetNames.length > LIMITS.sheets) throw tooLarge("sheets", LIMITS.sheets);
  if (workbook.SheetNames.length === 0) throw damaged("no-sheets");
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  return {
    sheets: workbook.SheetNames.map((name, index) => {
      const sheet = workbook.Sheets[name];
      const apart = known.find((one) => one.name === name) ?? null;
      const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
      return { name, date1904, layout: layoutOf(sheet, hidden, apart), ...rowsOf(sheet, apart) };
    }),
    faults: known.flatMap((one) => lostIn(one, cellsOf(workbook.Sheets[one.name]), workbook.SheetNames)),
  };
}

const COMMON: ParsingOptions = {
  type: "array",
  dense: true,
  cellDates: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
};

/** Formulas and blank cells of .xlsx are told by its XML; of the others by the library. */
const OTHERS: ParsingOptions = { ...COMMON, cellFormula: true, sheetStubs: true, cellStyles: true };

const OPTIONS: Readonly<Record<BookType, ParsingOptions>> = {
  xlsx: { ...COMMON, cellFormula: false, sheetStubs: false },
  xlsb: OTHERS,
  ods: OTHERS,
  xls: OTHERS,
};

async function parsed(bytes: Uint8Array, options: ParsingOptions): Promise<WorkBook> {
  // Loading the reader takes time that only who reads a workbook pays.
  const { read, set_cptable } = await import("@e965/xlsx");
  if (options === OPTIONS.xls) {
    // Workbooks before 1997 are in the code page of their country.
    const tables = await import("@e965/xlsx/dist/cpexcel.full.mjs");
    set_cptable(tables);
  }
  try {
    return read(bytes, { ...options });
  } catch (error) {
    throw /password-protected/i.test(String(error)) ? encrypted() : damaged("structure");
  }
}

type SheetRow = readonly (CellObject | undefined)[];

/** The rows of a sheet read densely; rows without cells are missing. */
function cellsOf(sheet: WorkSheet | undefined): readonly (SheetRow | undefined)[] {
  const data: unknown = sheet?.["!data"] ?? sheet;
  return Array.isArray(data) ? data : [];
}

/** The rows as raw cells, made when they are visited, with what the XML itself settles put in its place. */
function rowsOf(sheet: WorkSheet | undefined, apart: Independent | null): Pick<RawSheet, "head" | "visit"> {
  const rows = cellsOf(sheet);
  const settled = apart?.settled ?? new Map<number, SettledCells>();
  const length = [...settled.keys()].reduce((most, row) => Math.max(most, row), rows.length);
  const rowAt = (number: number) => rawRow(rows[number - 1] ?? [], settled.get(number) ?? []);
  return {
    head: Array.from({ length: Math.min(HEAD_ROWS, length) }, (_, index) => rowAt(index + 1)),
    visit: (row) => {
      for (let number = 1; number <= length; number += 1) row(rowAt(number), number);
      return [];
    },
  };
}

function rawRow(row: SheetRow, settled: SettledCells): RawCell[] {
  const cells = Array.from(row, rawCell);
  for (const [column, cell] of settled) {
    while (cells.length < column) cells.push(null);
    cells[column] = settledCell(cell);
  }
  return cells;
}
