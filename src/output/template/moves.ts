import { LAST_ROW } from "./addresses.ts";

/** Rows of the template that repeat together, once per item of a list. */
export type Block = {
  readonly list: string;
  readonly first: number;
  readonly last: number;
  /** A table cannot be without rows: an empty list leaves the block once, with empty cells. */
  readonly keepsOne: boolean;
};

/** The item whose row is being written, null outside repeated rows. */
export type Own = { readonly list: string; readonly index: number } | null;

type Placed = Block & { readonly height: number; readonly start: number; readonly count: number };

/** Where the rows of one sheet's template have gone in one stamping. Rows count from 1. */
export class Moves {
  readonly #blocks: readonly Placed[];

  /**
   * @param blocks of the sheet, from its top to its bottom
   * @param itemsOf the number of items of a list
   * @throws {RangeError} where a sheet would need more rows than there are
   */
  constructor(blocks: readonly Block[], itemsOf: (list: string) => number) {
    const placed: Placed[] = [];
    let shift = 0;
    for (const block of blocks) {
      const height = block.last - block.first + 1;
      const items = itemsOf(block.list);
      const count = block.keepsOne ? Math.max(items, 1) : items;
      placed.push({ ...block, height, start: block.first + shift, count });
      shift += (count - 1) * height;
      if (block.last + shift > LAST_ROW) throw new RangeError(`too many rows for a sheet: ${block.list}`);
    }
    this.#blocks = placed;
  }

  /** How often a block stands in the sheet, and the row where it begins. */
  placed(block: number): { readonly start: number; readonly count: number } {
    return this.#blocks[block] ?? { start: 0, count: 0 };
  }

  /** A row's new number; in repeated rows the own item's, or the first one's. Null where it is gone. */
  row(row: number, own: Own = null, fixed = false): number | null {
    const block = this.#blockAt(row);
    if (block === null) return row + this.#shift(row);
    if (block.count === 0) return null;
    return block.start + row - block.first + this.#ownOffset(block, own, fixed, 0);
  }

  /** The new first and last row of a range, over all items where it covers repeated rows; null where it is gone. */
  range(
    from: number,
    to: number,
    own: Own = null,
    fromFixed = false,
    toFixed = false,
  ): [number, number] | null {
    const start = this.#edge(from, own, fromFixed, "first");
    const end = this.#edge(to, own, toFixed, "last");
    return end < start ? null : [start, end];
  }

  /** The row of the template, and the item, that a row of the sheet was made from. */
  origin(row: number): { readonly row: number; readonly index: number } {
    let shift = 0;
    for (const block of this.#blocks) {
      if (row < block.start) break;
      const inside = row - block.start;
      if (inside < block.count * block.height) {
        return { row: block.first + (inside % block.height), index: Math.floor(inside / block.height) };
      }
      shift = block.start + block.count * block.height - block.last - 1;
    }
    return { row: row - shift, index: 0 };
  }

  #edge(row: number, own: Own, fixed: boolean, side: "first" | "last"): number {
    const block = this.#blockAt(row);
    if (block === null) return row + this.#shift(row);
    if (block.count === 0) return side === "first" ? block.start : block.start - 1;
    const far = side === "last" ? block.count - 1 : 0;
    return block.start + row - block.first + this.#ownOffset(block, own, fixed, far);
  }

  #ownOffset(block: Placed, own: Own, fixed: boolean, otherwise: number): number {
    return (own !== null && own.list === block.list && !fixed ? own.index : otherwise) * block.height;
  }

  #blockAt(row: number): Placed | null {
    return this.#blocks.find((block) => row >= block.first && row <= block.last) ?? null;
  }

  #shift(row: number): number {
    let shift = 0;
    for (const block of this.#blocks) {
      if (block.last >= row) break;
      shift = block.start + block.count * block.height - block.last - 1;
    }
    return shift;
  }
}
