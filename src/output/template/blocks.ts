import { columnLetters, parseArea } from "./addresses.ts";
import { marksOf } from "./cell-model.ts";
import type { Faults } from "./faults.ts";
import { markText } from "./marks.ts";
import type { Block } from "./moves.ts";
import type { RowModel } from "./sheet-model.ts";

/**
 * The repeated rows of a sheet: each run of rows below each other with marks of one list's items.
 * A row with marks of two lists is reported at the first mark of the second list.
 * @param tables the rows of the sheet's tables without their headers and totals, each as `A6:C6`
 */
export function blocksOf(
  rows: readonly RowModel[],
  sheet: string,
  tables: readonly string[],
  faults: Faults,
): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const list = listOf(row, sheet, faults);
    if (list === null) continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.list === list && last.last === row.row - 1) {
      blocks[blocks.length - 1] = { ...last, last: row.row };
    } else {
      blocks.push({ list, first: row.row, last: row.row, keepsOne: false });
    }
  }
  return blocks.map((block) => ({ ...block, keepsOne: tables.some((table) => isWhole(block, table)) }));
}

/** Reports merged cells over several rows of which some, but not all together, repeat. */
export function checkMerges(
  merges: readonly string[],
  blocks: readonly Block[],
  sheet: string,
  faults: Faults,
): void {
  for (const merge of merges) {
    const area = parseArea(merge);
    if (area === null || area.end === null || area.end.row === area.start.row) continue;
    const [top, bottom] = [area.start.row, area.end.row];
    for (const block of blocks) {
      const apart = bottom < block.first || top > block.last;
      const inside = top >= block.first && bottom <= block.last;
      if (!apart && !inside)
        faults.misplaced("merged-over-rows", { sheet, cell: merge }, `{{${block.list}[]…}}`);
    }
  }
}

function listOf(row: RowModel, sheet: string, faults: Faults): string | null {
  let list: string | null = null;
  for (const cell of row.cells) {
    for (const mark of marksOf(cell.content)) {
      if (mark.kind !== "field" || mark.list === list) continue;
      if (list === null) {
        list = mark.list;
        continue;
      }
      const spot = { sheet, cell: `${columnLetters(cell.column)}${row.row}` };
      faults.misplaced("two-lists-in-a-row", spot, `{{${markText(mark)}}}`);
      return list;
    }
  }
  return list;
}

/** Whether a block is all that a table has for rows. */
function isWhole(block: Block, table: string): boolean {
  const area = parseArea(table);
  return area !== null && block.first <= area.start.row && block.last >= (area.end ?? area.start).row;
}
