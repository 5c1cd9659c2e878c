import type { Worksheet } from "wasm-xlsxwriter";
import { formatOf, type Style } from "./styles.ts";

/** What stands in a row: texts with their styles from the first column on; `span` covers more columns. */
export type Piece = { readonly text: string; readonly style: Style; readonly span?: number };

/** Writes a sheet from its first row to its last. */
export class Grid {
  readonly #sheet: Worksheet;
  #row = 0;
  /** How many columns have a width of their own. */
  readonly columns: number;

  constructor(sheet: Worksheet, widths: readonly number[]) {
    this.#sheet = sheet;
    this.columns = widths.length;
    widths.forEach((width, column) => {
      sheet.setColumnWidth(column, width);
    });
  }

  /** The row that is written next, counted from 0. */
  get row(): number {
    return this.#row;
  }

  /** Adds a row. Without a height it becomes as high as its texts need, where no cells are merged. */
  add(pieces: readonly Piece[], height?: number): number {
    if (height !== undefined) this.#sheet.setRowHeight(this.#row, height);
    let column = 0;
    for (const { text, style, span = 1 } of pieces) {
      this.#put(column, column + span - 1, text, style);
      column += span;
    }
    this.#row += 1;
    return this.#row - 1;
  }

  /** An empty row of some height. */
  gap(height: number): void {
    this.add([], height);
  }

  #put(first: number, last: number, text: string, style: Style): void {
    const format = formatOf(style);
    if (last > first) this.#sheet.mergeRange(this.#row, first, this.#row, last, text, format);
    else if (text === "") this.#sheet.writeBlank(this.#row, first, format);
    else if (text.startsWith("=")) throw new RangeError(`formulas are written apart: ${text}`);
    else this.#sheet.writeStringWithFormat(this.#row, first, text, format);
  }
}

/** Pieces of one style. */
export function all(texts: readonly string[], style: Style): Piece[] {
  return texts.map((text) => ({ text, style }));
}
