import type { BookType, ReadFault } from "./contract.ts";
import { exceeded, tooLarge } from "./faults.ts";
import { LIMITS } from "./limits.ts";
import { type OdsTable, scanOds } from "./ods-scan.ts";
import { listedSheets } from "./xlsx-parts.ts";
import { type SettledCells, type SheetScan, scanSheet } from "./xlsx-scan.ts";

/** What a workbook's XML says of a sheet, found without the library that reads its cells. */
export type Independent = {
  readonly name: string;
  /** Cells that hold something; null where the sheet's own part is not there. */
  readonly present: number | null;
  /** Rows that are written down and hold nothing. */
  readonly blankRows: number;
  readonly settled: ReadonlyMap<number, SettledCells>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
};

const NOTHING_SETTLED: ReadonlyMap<number, SettledCells> = new Map();
const NOTHING_HIDDEN: ReadonlySet<number> = new Set();

/** The sheets of a workbook by its XML; the binary formats have none. */
export function independently(parts: ReadonlyMap<string, Buffer>, type: BookType): Independent[] {
  if (type === "xlsx") {
    return listedSheets(parts).map(({ name, xml }) => ofScan(name, xml === null ? null : scanSheet(xml)));
  }
  if (type !== "ods") return [];
  return scanOds(parts.get("content.xml")?.toString("utf8") ?? "").map(ofTable);
}

function ofScan(name: string, scan: SheetScan | null): Independent {
  return {
    name,
    present: scan?.present ?? null,
    blankRows: scan === null ? 0 : scan.rows - scan.filledRows,
    settled: scan?.settled ?? NOTHING_SETTLED,
    hiddenRows: scan?.hiddenRows ?? NOTHING_HIDDEN,
    hiddenColumns: scan?.hiddenColumns ?? NOTHING_HIDDEN,
  };
}

function ofTable({ name, present, hiddenRows }: OdsTable): Independent {
  if (present > LIMITS.cells) throw tooLarge("cells", LIMITS.cells);
  return { name, present, blankRows: 0, settled: NOTHING_SETTLED, hiddenRows, hiddenColumns: NOTHING_HIDDEN };
}

/** What the library lost of a sheet: the sheet itself, or some of its cells; and rows without end that hold nothing. */
export function lostIn(
  { name, present, blankRows }: Independent,
  rows: readonly (readonly ({ readonly t: string } | undefined)[] | undefined)[],
  names: readonly string[],
): ReadFault[] {
  if (present === null || !names.includes(name)) {
    return [{ code: "sheet-missing", args: { name }, sheet: name, row: null }];
  }
  if (blankRows > LIMITS.blankRows) return [{ ...exceeded("blank-rows", LIMITS.blankRows), sheet: name }];
  let delivered = 0;
  for (const row of rows)
    for (const cell of row ?? []) if (cell !== undefined && cell.t !== "z") delivered += 1;
  if (delivered === present) return [];
  const args = { present: String(present), delivered: String(delivered) };
  return [{ code: "cells-lost", args, sheet: name, row: null }];
}
