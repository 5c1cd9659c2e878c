import type { RawCell } from "../sources/kinds/contract.ts";
import type { MergedArea } from "./contract.ts";

/** A cell under a merged area: what stands in the area's first cell, and what in this one. */
export type CoveredCell = {
  readonly area: MergedArea;
  readonly index: number;
  readonly anchor: RawCell;
  readonly own: RawCell;
};

/** The merged areas of a sheet, as its rows are visited from above. */
export class MergedCells {
  /** Those that begin further down, the nearest last. */
  readonly #coming: MergedArea[];
  #here: { readonly area: MergedArea; readonly anchor: RawCell }[] = [];

  constructor(merges: readonly MergedArea[]) {
    this.#coming = [...merges].sort((a, b) => b.top - a.top);
  }

  /** Goes on to a row; to be called for every row, in order. */
  pass(cells: readonly RawCell[], row: number): void {
    if (this.#here.length > 0) this.#here = this.#here.filter(({ area }) => area.bottom >= row);
    for (let next = this.#coming.at(-1); next !== undefined && next.top <= row; next = this.#coming.at(-1)) {
      this.#coming.pop();
      if (next.bottom >= row) this.#here.push({ area: next, anchor: cells[next.left] ?? null });
    }
  }

  /** The cells of this row, among those asked for, that lie under a merged area and are not its first. */
  covered(cells: readonly RawCell[], row: number, indices: readonly number[]): readonly CoveredCell[] {
    return this.#here.flatMap(({ area, anchor }) =>
      indices
        .filter((index) => index >= area.left && index <= area.right && (row > area.top || index > area.left))
        .map((index) => ({ area, index, anchor, own: cells[index] ?? null })),
    );
  }

  /** Whether this row's only content is one cell merged over others of the row: a heading or a remark. */
  isHeading(cells: readonly RawCell[], row: number): boolean {
    if (this.#here.length === 0) return false;
    const [only, ...others] = cells.flatMap((cell, index) => (cell === null ? [] : [index]));
    if (only === undefined || others.length > 0) return false;
    return this.#here.some(({ area }) => area.top === row && area.left === only && area.right > only);
  }
}
