import type { RawCell } from "../sources/kinds/contract.ts";
import { type HeaderMatch, matchHeader } from "./header.ts";
import type { HeaderLine } from "./header-line.ts";
import type { Known } from "./recognise.ts";

/** Columns of a sheet, from and to both included. */
export type Window = { readonly from: number; readonly to: number };

/** A table and the columns in which it stands. */
export type Side = { readonly match: HeaderMatch; readonly window: Window };

export const WHOLE_WIDTH: Window = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * The tables that stand side by side below one header line, with blank columns between them: each part of the line is
 * a whole header by itself, and the line read as one header leaves something over. Else the one table.
 */
export function sidesOf(whole: HeaderMatch, known: readonly Known[]): readonly Side[] {
  const one = [{ match: whole, window: WHOLE_WIDTH }];
  const repeats = [...whole.columns.values()].some((cells) => cells.length > 1);
  if (!repeats && whole.unused.length === 0 && whole.missing.length === 0) return one;
  const windows = windowsOf(whole.line);
  if (windows.length < 2) return one;
  const sides = windows.map((window) => ({ window, match: wholeTable(masked(whole.line, window), known) }));
  const found = sides.flatMap(({ window, match }) => (match === null ? [] : [{ window, match }]));
  return found.length === sides.length ? found : one;
}

function windowsOf({ names }: HeaderLine): Window[] {
  const windows: { from: number; to: number }[] = [];
  names.forEach((name, index) => {
    const last = windows.at(-1);
    if (name.length === 0) return;
    if (last !== undefined && last.to === index - 1) last.to = index;
    else windows.push({ from: index, to: index });
  });
  return windows;
}

/** The one source whose header a part is, with at least two columns and nothing over. */
function wholeTable(line: HeaderLine, known: readonly Known[]): HeaderMatch | null {
  const fits = known
    .map(({ source, mapping }) => matchHeader(source, line, mapping))
    .filter(
      ({ columns, missing, unused }) =>
        missing.length === 0 && columns.size >= 2 && unused.length < columns.size,
    )
    .sort((a, b) => b.columns.size - a.columns.size);
  const [best, second] = fits;
  return best === undefined || best.columns.size === second?.columns.size ? null : best;
}

function masked(line: HeaderLine, window: Window): HeaderLine {
  return { ...line, names: line.names.map((names, index) => (isIn(index, window) ? names : [])) };
}

/** A row with nothing but the cells of a window. */
export function cellsIn(cells: readonly RawCell[], window: Window): readonly RawCell[] {
  return window === WHOLE_WIDTH ? cells : cells.map((cell, index) => (isIn(index, window) ? cell : null));
}

function isIn(index: number, { from, to }: Window): boolean {
  return index >= from && index <= to;
}
