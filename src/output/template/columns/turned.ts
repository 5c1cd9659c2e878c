import { type Area, areaText, type Corner, LAST_COLUMN, parseArea } from "../addresses.ts";
import { type Growth, movedArea, movedAreas } from "../moved-area.ts";
import { targetOf } from "../moved-formula.ts";
import type { Block, Moves } from "../moves.ts";
import { parseFormula } from "../references.ts";

/**
 * A sheet's columns that repeat, and where they go. Columns move just as rows do: a block's `list` is the axis,
 * its `first` and `last` are columns.
 */
export type ColumnMoves = { readonly name: string; readonly blocks: readonly Block[]; readonly moves: Moves };

/** The copy that is being written, counted from 0; null outside repeated columns. */
export type Copy = number | null;

/** The areas of a list such as `A6:C6 F2` after columns have moved. @param repeats as merged cells do */
export function wideList(areas: string, { blocks, moves }: ColumnMoves, repeats: boolean): string[] {
  return areas.split(" ").flatMap((text) => {
    const area = parseArea(text);
    if (area === null) return [text];
    return movedAreas(turned(area), blocks, moves, repeats).map((moved) => areaText(turned(moved)));
  });
}

/**
 * A formula whose references have followed the columns: those into repeated columns mean the copy's own, or
 * all of them. What has no columns left becomes the sheet's last one, which is blank.
 * @param sheet on which the formula stands, -1 for none
 * @param growth what a single cell of repeated columns means outside of them
 */
export function wideFormula(
  formula: string,
  sheet: number,
  copy: Copy,
  sheets: readonly ColumnMoves[],
  growth: Growth = "all",
): string {
  return parseFormula(formula)
    .map((part) => {
      if (typeof part === "string") return part;
      const target = sheets[targetOf(part, sheet, sheets)];
      if (part.area === null || target === undefined) {
        return part.prefix + (part.area === null ? "" : areaText(part.area));
      }
      return part.prefix + areaText(wideArea(part.area, target, copy, growth));
    })
    .join("");
}

/** The block of columns in which an area lies wholly. */
export function columnBlock(area: Area, { blocks }: ColumnMoves): Block | undefined {
  const last = (area.end ?? area.start).column;
  return blocks.find((block) => area.start.column >= block.first && last <= block.last);
}

function wideArea(area: Area, target: ColumnMoves, copy: Copy, growth: Growth): Area {
  const block = columnBlock(area, target);
  const own = block === undefined || copy === null ? null : { list: block.list, index: copy };
  const moved = movedArea(turned(area), target.moves, own, growth);
  if (moved !== null) return turned(moved);
  const blank = (corner: Corner) => ({ ...corner, column: LAST_COLUMN });
  return { start: blank(area.start), end: area.end === null ? null : blank(area.end) };
}

/** An area with its rows and columns exchanged. */
function turned({ start, end }: Area): Area {
  return { start: turnedCorner(start), end: end === null ? null : turnedCorner(end) };
}

function turnedCorner({ row, rowFixed, column, columnFixed }: Corner): Corner {
  return { row: column, rowFixed: columnFixed, column: row, columnFixed: rowFixed };
}

/** Where a column has gone: once, or each of its copies. */
export function placesOf(column: number, { blocks, moves }: ColumnMoves): { copy: Copy; place: number }[] {
  const at = blocks.findIndex((block) => column >= block.first && column <= block.last);
  const block = blocks[at];
  const copies = block === undefined ? 1 : moves.placed(at).count;
  return Array.from({ length: copies }, (_, index) => {
    const own = block === undefined ? null : { list: block.list, index };
    return { copy: block === undefined ? null : index, place: moves.row(column, own) ?? column };
  });
}
