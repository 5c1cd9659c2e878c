import { cellText, type RawCell } from "../sources/kinds/contract.ts";

/** The lines above a table's first row: title, remarks, header. After a page break they may come again. */
export class Headings {
  readonly #lines = new Set<string>();
  /** Their first cells: most rows are told from them by that alone. */
  readonly #firsts = new Set<string>();

  add(cells: readonly RawCell[]): void {
    const first = firstText(cells);
    if (first === "") return;
    this.#firsts.add(first);
    this.#lines.add(lineText(cells));
  }

  has(cells: readonly RawCell[]): boolean {
    return this.#firsts.has(firstText(cells)) && this.#lines.has(lineText(cells));
  }
}

function firstText(cells: readonly RawCell[]): string {
  return cellText(cells.find((cell) => cell !== null) ?? null).trim();
}

function lineText(cells: readonly RawCell[]): string {
  return JSON.stringify(cells.map((cell) => cellText(cell).trim())).replace(/(,"")+\]$/, "]");
}
