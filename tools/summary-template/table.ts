import type { Lang } from "../../src/domain/text.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { all, Grid } from "../scorecard-template/grid.ts";
import { page as printed } from "../scorecard-template/page.ts";
import { BODY, HEAD, NOTE, SECTION, type Style, TITLE } from "../scorecard-template/styles.ts";
import type { Page } from "./page.ts";

/** A column of a table: its heading, the mark of its cells, how they look. */
export type Column = {
  readonly head: string;
  readonly mark: string;
  readonly width: number;
  readonly style?: Style;
};

export const CELL: Style = { ...BODY, size: 8.5 };
export const WRAPPED: Style = { ...CELL, wrap: true, indent: 1 };
export const CENTRE: Style = { ...CELL, align: "center" };
export const POINTS: Style = { ...CELL, align: "right", format: "0.00" };
export const SHARE: Style = { ...CELL, align: "right", format: "0.00%" };
export const COUNT: Style = { ...CELL, align: "right", format: "#,##0" };
export const DATE: Style = { ...CENTRE, format: "yyyy-mm-dd" };
export const SUM: Style = { ...CELL, bold: true, color: "navy", fill: "pale" };

/** The height of a heading of one and of several lines, in points. */
export const HEAD_HEIGHT: Readonly<Record<Lang, number>> = { zh: 28, en: 40 };

/** The top of a sheet: title, quarter and cut-off, and a note as high as it needs. */
export function top(grid: Grid, title: string, note?: { text: string; height: number }): void {
  grid.add([{ text: title, style: TITLE }], 28);
  grid.add([{ text: "{{heading}}", style: { ...NOTE, wrap: false } }], 16);
  if (note !== undefined) grid.add([{ text: note.text, style: NOTE, span: grid.columns }], note.height);
}

/** The title of a part of a sheet. */
export function section(grid: Grid, title: string): void {
  grid.gap(10);
  grid.add(all([title, ...new Array(grid.columns - 1).fill("")], SECTION), 20);
}

/**
 * A table: its heading, and one row that repeats.
 * @param height of its rows; without one they are as high as their text
 * @returns the heading's and the repeated row, counted from 0
 */
export function table(
  grid: Grid,
  columns: readonly Column[],
  heights: { readonly head: number; readonly row?: number },
): { head: number; row: number } {
  const head = grid.add(
    columns.map((column) => ({ text: column.head, style: HEAD })),
    heights.head,
  );
  const row = grid.add(
    columns.map(({ mark, style = CELL }) => ({ text: mark === "" ? "" : `{{${mark}}}`, style })),
    heights.row,
  );
  return { head, row };
}

/** A landscape sheet of A4 with one long table: filter, frozen heading, heading on each printed page. */
export function tableSheet(
  page: Page,
  title: string,
  columns: readonly Column[],
  look: {
    readonly note?: { readonly text: string; readonly height: number };
    readonly head?: number;
    readonly row?: number;
    readonly frozen: number;
  },
): { grid: Grid; head: number; row: number } {
  const grid = new Grid(
    page.sheet,
    columns.map(({ width }) => width),
  );
  landscape(page);
  top(grid, title, look.note);
  const heights = { head: look.head ?? 24, ...(look.row === undefined ? {} : { row: look.row }) };
  const { head, row } = table(grid, columns, heights);
  page.sheet.setFreezePanes(head + 1, look.frozen);
  page.sheet.setRepeatRows(head, head);
  page.sheet.autofilter(head, 0, row, columns.length - 1);
  return { grid, head, row };
}

/** A landscape page that is as wide as the paper. */
export function landscape(page: Page, onePage = false): void {
  printed(page.sheet, page.say(SUMMARY_WORDS.foot), { landscape: true, onePage });
}

/** A cell's address as a formula has it, from row and column counted from 0. */
export function address(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** A cell of a sheet as a chart names it. */
export function reference(name: string, row: number, column: number): string {
  return `'${name}'!$${letters(column)}$${row + 1}`;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}
