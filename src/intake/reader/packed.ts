import { deserialize, serialize } from "node:v8";
import type { RawCell } from "../../sources/kinds/contract.ts";
import { type Contents, HEAD_ROWS, type RawSheet, type ReadFault } from "../contract.ts";

/** A sheet as it goes from one process to another: its rows in blocks of bytes that are opened when they are visited. */
type PackedSheet = Pick<RawSheet, "name" | "layout" | "date1904"> & {
  readonly blocks: readonly Uint8Array[];
};

/** What a reading process answers: what the file holds, or why it cannot be read. */
export type Answer =
  | { readonly sheets: readonly PackedSheet[]; readonly faults: readonly ReadFault[] }
  | { readonly unreadable: ReadFault };

const ROWS = 500;

/** A row of cells: most are texts, and numbers are the next frequent. */
type PackedCell = null | string | boolean | Exclude<RawCell, string | boolean | null>;

export function pack({ sheets, faults }: Contents): Answer {
  return { sheets: sheets.map(packSheet), faults };
}

function packSheet({ name, layout, date1904, visit }: RawSheet): PackedSheet {
  const blocks: Uint8Array[] = [];
  let rows: (readonly PackedCell[])[] = [];
  const close = () => {
    if (rows.length > 0) blocks.push(serialize(rows));
    rows = [];
  };
  visit((cells) => {
    rows.push(cells);
    if (rows.length === ROWS) close();
  });
  close();
  return { name, layout, date1904, blocks };
}

export function unpack(sheets: readonly PackedSheet[]): RawSheet[] {
  return sheets.map(({ blocks, ...sheet }) => ({
    ...sheet,
    head: blocks.length === 0 ? [] : rowsOf(blocks[0]).slice(0, HEAD_ROWS),
    visit: (row) => {
      let number = 0;
      for (const block of blocks) {
        for (const cells of rowsOf(block)) {
          number += 1;
          row(cells, number);
        }
      }
      return [];
    },
  }));
}

/** The rows of a block; what is in it was packed by this program. */
function rowsOf(block: Uint8Array | undefined): readonly (readonly RawCell[])[] {
  return block === undefined ? [] : deserialize(block);
}
