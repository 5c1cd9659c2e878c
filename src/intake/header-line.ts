import { cellText, plain, type RawCell } from "../sources/kinds/contract.ts";
import type { MergedArea } from "./contract.ts";

/** One or two rows read as a header. */
export type HeaderLine = {
  /** Numbers of its rows; 0 where a table has no header. */
  readonly first: number;
  readonly last: number;
  /** By column: the names under which it may be known, the most telling first; none where it has no header. */
  readonly names: readonly (readonly string[])[];
};

/** The line above a table without a header. */
export const NO_HEADER: HeaderLine = { first: 0, last: 0, names: [] };

type Rows = readonly (readonly RawCell[])[];

/** A row as a header of one line. */
export function oneLine(cells: readonly RawCell[], row: number): HeaderLine {
  return {
    first: row,
    last: row,
    names: Array.from(cells, (cell) => (textOf(cell) === "" ? [] : [textOf(cell)])),
  };
}

/**
 * Two rows as a header of two lines: each column is known by both together (收款 above 金额 is 收款金额) or by the
 * lower alone. The upper one stands for all columns that it is merged over; in a sheet that merges nothing, as a CSV,
 * for the columns to its right that have none of their own.
 */
export function twoLines(
  upper: readonly RawCell[],
  lower: readonly RawCell[],
  row: number,
  merges: readonly MergedArea[],
): HeaderLine {
  const parents = merges.length > 0 ? mergedParents(upper, row, merges) : carriedParents(upper, lower);
  const width = Math.max(upper.length, lower.length);
  const names = Array.from({ length: width }, (_, index) => {
    const [own, parent, child] = [textOf(upper[index]), parents[index] ?? "", textOf(lower[index])];
    if (child === "") return own === "" ? [] : [own];
    return parent === "" ? [child] : [`${parent}${child}`, child];
  });
  return { first: row, last: row + 1, names };
}

function mergedParents(upper: readonly RawCell[], row: number, merges: readonly MergedArea[]): string[] {
  const parents = upper.map(textOf);
  for (const { top, bottom, left, right } of merges) {
    if (row < top || row > bottom) continue;
    for (let index = left; index <= right; index += 1) parents[index] = textOf(upper[left]);
  }
  return parents;
}

function carriedParents(upper: readonly RawCell[], lower: readonly RawCell[]): string[] {
  let parent = "";
  return lower.map((cell, index) => {
    const own = textOf(upper[index]);
    if (own !== "") parent = own;
    else if (textOf(cell) === "") parent = "";
    return parent;
  });
}

/** Every way to read a header that begins in a row: that row alone, or with the one below. */
export function linesAt(
  rows: Rows,
  index: number,
  firstRow: number,
  merges: readonly MergedArea[],
): HeaderLine[] {
  const [upper, lower] = [rows[index] ?? [], rows[index + 1] ?? []];
  if (isBlank(upper)) return [];
  const single = oneLine(upper, firstRow + index);
  return isBlank(lower) ? [single] : [single, twoLines(upper, lower, firstRow + index, merges)];
}

export function isBlank(cells: readonly RawCell[]): boolean {
  return cells.every((cell) => cell === null);
}

function textOf(cell: RawCell | undefined): string {
  return plain(cellText(cell ?? null));
}
