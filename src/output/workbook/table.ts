import type { Lang } from "../../domain/text.ts";
import type { BookRow, BookSheet, Cell, CellValue, Style } from "../workbook.ts";
import { NO_FIGURE } from "./figures.ts";
import { BODY, HEAD, MUTED, STRONG } from "./palette.ts";
import { cell, headRows, rowOf } from "./rows.ts";

export type Column = {
  readonly header: string;
  /** Columns of the sheet that it covers. */
  readonly span?: number;
  /** Numbers stand right, all else left, unless this says otherwise. */
  readonly align?: "left" | "center" | "right";
};

export type Line = {
  readonly values: readonly (CellValue | null)[];
  /** Grey for what does not count, strong for a line that sums up. */
  readonly tone?: "muted" | "strong";
};

/** What a table says, without where it stands. */
export type Table = { readonly columns: readonly Column[]; readonly lines: readonly Line[] };

/** A table's header and lines as rows of a sheet. */
export function tableRows(widths: readonly number[], { columns, lines }: Table): BookRow[] {
  const header = columns.map(({ header: text, span }) => cell(text, HEAD, span ?? 1));
  return [rowOf(widths, header, 20), ...lines.map((line) => rowOf(widths, cellsOf(columns, line), 17))];
}

function cellsOf(columns: readonly Column[], { values, tone }: Line): Cell[] {
  const style = tone === "muted" ? MUTED : tone === "strong" ? STRONG : BODY;
  return columns.map((column, index) => {
    const value = values[index] ?? null;
    const align = alignOf(column, value);
    return cell(value, { ...style, align, indent: align === "left" ? 1 : 0 }, column.span ?? 1);
  });
}

function alignOf({ align }: Column, value: CellValue | null): NonNullable<Style["align"]> {
  if (align !== undefined) return align;
  if (value === NO_FIGURE) return "right";
  if (value === null || typeof value === "string") return "left";
  return "number" in value ? "right" : "center";
}

/** A column that holds the indicators' names on one line. */
export const INDICATOR_WIDTH: Readonly<Record<Lang, number>> = { zh: 20, en: 29 };

type TableSheet = {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly widths: readonly number[];
  readonly table: Table;
  /** Columns at the left that stay when the sheet is scrolled. */
  readonly frozenColumns?: number;
  readonly foot?: string;
  /** Rows below the table. */
  readonly below?: readonly BookRow[];
};

/** A landscape sheet that holds one long table: it can be filtered, its header stays and is printed on each page. */
export function tableSheet(sheet: TableSheet): BookSheet {
  const { name, title, notes, widths, table, frozenColumns = 0, foot, below = [] } = sheet;
  const head = headRows(widths, title, notes);
  const body = tableRows(widths, table);
  const header = head.length + 1;
  return {
    name,
    columns: widths,
    rows: [...head, ...body, ...below],
    frozen: { rows: header, columns: frozenColumns },
    ...(table.lines.length > 0
      ? { filter: { row: header, columns: widths.length, last: header + table.lines.length } }
      : {}),
    titleRow: header,
    landscape: true,
    plain: true,
    ...(foot === undefined ? {} : { foot }),
  };
}
