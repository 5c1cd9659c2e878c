import type { BookRow, Cell, CellValue, Style } from "../workbook.ts";
import { heightOf, linesOf } from "./heights.ts";
import { SUBTITLE, TITLE } from "./palette.ts";

const SIZE = 10;

/** A cell with its look; over several columns where `span` says so. Only text wraps. */
export function cell(value: CellValue | null, look: Style, span = 1): Cell {
  const style = typeof value === "string" ? look : { ...look, wrap: false };
  return span === 1 ? { value, style } : { value, style, span };
}

/** Cells side by side as a row that is high enough for the text that wraps in them. */
export function rowOf(widths: readonly number[], cells: readonly (Cell | null)[], least = 0): BookRow {
  const placed: (Cell | null)[] = [];
  let height = least;
  for (const one of cells) {
    const span = one?.span ?? 1;
    const width = widthOf(widths, placed.length, span);
    height = Math.max(height, one === null ? 0 : heightIn(one, width));
    placed.push(one, ...new Array<null>(span - 1).fill(null));
  }
  return { cells: placed, height };
}

function widthOf(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((total, width) => total + width, 0);
}

function heightIn({ value, style }: Cell, width: number): number {
  const size = style?.size ?? SIZE;
  if (typeof value !== "string" || !style?.wrap) return heightOf(1, size);
  return heightOf(linesOf(value, width - (style.indent ?? 0), size), size);
}

/** A row over the whole width. */
export function wideRow(widths: readonly number[], value: string, style: Style): BookRow {
  return rowOf(widths, [cell(value, style, widths.length)]);
}

/** A document's head: its title, and a grey line below for each note. */
export function headRows(widths: readonly number[], title: string, notes: readonly string[]): BookRow[] {
  return [wideRow(widths, title, TITLE), ...notes.map((note) => wideRow(widths, note, SUBTITLE))];
}
