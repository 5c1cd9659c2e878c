import { columnLetters, LAST_COLUMN, LAST_ROW, parseCorner } from "./addresses.ts";
import { type CellModel, type CellReader, readCell } from "./cell-model.ts";
import { Unreadable } from "./faults.ts";
import type { XmlElement } from "./xml-read.ts";
import { elementsOf } from "./xml-tree.ts";

export type RowModel = {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly CellModel[];
};

/**
 * The rows of a sheet, from its top to its bottom, with their cells from left to right. Rows and cells that do
 * not say where they are follow the one before.
 * @throws {Unreadable} for two rows or cells in one place
 */
export function readRows(data: XmlElement | undefined, sheet: string, reader: CellReader): RowModel[] {
  const rows: RowModel[] = [];
  let last = 0;
  for (const element of data === undefined ? [] : elementsOf(data, "row")) {
    const given = element.attributes.get("r");
    last = given === undefined ? last + 1 : Number(given);
    if (!Number.isInteger(last) || last < 1 || last > LAST_ROW)
      throw new Unreadable("damaged", `${sheet}!${given}`);
    rows.push({ row: last, element, cells: readCells(element, last, sheet, reader) });
  }
  rows.sort((a, b) => a.row - b.row);
  const twice = rows.find((row, index) => row.row === rows[index - 1]?.row);
  if (twice !== undefined) throw new Unreadable("damaged", `${sheet}!${twice.row}:${twice.row}`);
  return rows;
}

function readCells(row: XmlElement, number: number, sheet: string, reader: CellReader): CellModel[] {
  const cells: CellModel[] = [];
  let last = 0;
  for (const element of elementsOf(row, "c")) {
    const given = element.attributes.get("r");
    const corner = given === undefined ? null : parseCorner(given);
    if (given !== undefined && corner?.row !== number) throw new Unreadable("damaged", `${sheet}!${given}`);
    last = corner?.column ?? last + 1;
    if (last < 1 || last > LAST_COLUMN) throw new Unreadable("damaged", `${sheet}!${given}`);
    const spot = { sheet, cell: `${columnLetters(last)}${number}` };
    cells.push(readCell(element, number, last, reader, spot));
  }
  cells.sort((a, b) => a.column - b.column);
  const twice = cells.find((cell, index) => cell.column === cells[index - 1]?.column);
  if (twice !== undefined)
    throw new Unreadable("damaged", `${sheet}!${columnLetters(twice.column)}${number}`);
  return cells;
}
