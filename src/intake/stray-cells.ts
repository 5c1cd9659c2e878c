import type { Origin } from "../domain/origin.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import { cellText, type RawCell } from "../sources/kinds/contract.ts";
import { columnLetters } from "../sources/letters.ts";
import type { HeaderLine } from "./header-line.ts";

/** Cells where the header has none: in a CSV the row is ragged, in a workbook it is a remark beside the table. */
export class StrayCells {
  readonly #line: HeaderLine;
  readonly #file: string;
  readonly #sheet: string | null;
  readonly #findings: Findings;
  readonly #seen = new Map<number, { found: string; row: number }>();
  /** How many cells a row has; without a header, as many as the first row. */
  #width: number | null;

  constructor(line: HeaderLine, file: string, sheet: string | null, findings: Findings) {
    this.#line = line;
    this.#width = line.last === 0 ? null : line.names.length;
    this.#file = file;
    this.#sheet = sheet;
    this.#findings = findings;
  }

  /** Whether the row has another number of cells than the header: its cells may stand in the wrong columns. */
  isRagged(cells: readonly RawCell[], at: Origin): boolean {
    this.#width ??= cells.length;
    if (this.#sheet === null && (cells.length < this.#width || hasMore(cells, this.#width))) {
      const args = { found: String(cells.length), expected: String(this.#width) };
      this.#findings.add("row-ragged", inCell(at, null), args);
      return true;
    }
    if (this.#line.last === 0) return false;
    cells.forEach((cell, index) => {
      if (cell === null || (this.#line.names[index] ?? []).length > 0 || this.#seen.has(index)) return;
      this.#seen.set(index, { found: cellText(cell), row: at.row });
    });
    return false;
  }

  report(): void {
    for (const [index, { found, row }] of this.#seen) {
      const at = { file: this.#file, sheet: this.#sheet, row };
      this.#findings.add("cell-without-header", inCell(at, columnLetters(index)), { found });
    }
  }
}

function hasMore(cells: readonly RawCell[], width: number): boolean {
  return cells.slice(width).some((cell) => cell !== null);
}
