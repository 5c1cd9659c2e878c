import { type Area, type Corner, LAST_ROW } from "./addresses.ts";
import type { Block, Moves, Own } from "./moves.ts";

/**
 * How a reference to a single cell of a repeated row is taken: as that of the first item (`first`), as the
 * cells of all items where its row is fixed (`fixed`) or always (`all`). Ranges always grow; written in an
 * item's own row, a row that is not fixed means that item's, and with `all` a fixed one too.
 */
export type Growth = "first" | "fixed" | "all";

/** An area after rows have moved; null where all its rows are gone. */
export function movedArea(area: Area, moves: Moves, own: Own, growth: Growth): Area | null {
  const { start, end } = area;
  if (start.row === 0) return area;
  if (end === null && (growth === "first" || (growth === "fixed" && !start.rowFixed))) {
    const row = moves.row(start.row, own, start.rowFixed);
    return row === null ? null : { start: { ...start, row }, end: null };
  }
  const [low, high] = ordered(start, end ?? start);
  const keeps = (corner: Corner) => growth !== "all" && corner.rowFixed;
  const rows = moves.range(low.row, high.row, own, keeps(low), keeps(high));
  if (rows === null) return null;
  const moved = { ...low, row: rows[0] };
  if (end === null && rows[0] === rows[1]) return { start: moved, end: null };
  return { start: moved, end: { ...high, row: rows[1] } };
}

/** The same columns in the sheet's last row, which is blank: what a formula reads where all rows are gone. */
export function blankArea(area: Area): Area {
  const start = { ...area.start, row: LAST_ROW };
  return { start, end: area.end === null ? null : { ...area.end, row: LAST_ROW } };
}

/** The block in which an area lies wholly. */
export function blockAround(area: Area, blocks: readonly Block[]): number {
  const { start, end } = area;
  return blocks.findIndex((block) => start.row >= block.first && (end ?? start).row <= block.last);
}

/**
 * The areas of a list such as a format's `A6:C6 F2`. What lies in a part of a block repeats with each item;
 * with `repeats`, so does what covers the whole block.
 */
export function movedAreas(area: Area, blocks: readonly Block[], moves: Moves, repeats: boolean): Area[] {
  const around = blockAround(area, blocks);
  const block = blocks[around];
  const last = area.end ?? area.start;
  if (block === undefined || (!repeats && area.start.row === block.first && last.row === block.last)) {
    const moved = movedArea(area, moves, null, "all");
    return moved === null ? [] : [moved];
  }
  return Array.from({ length: moves.placed(around).count }, (_, index) => {
    const own = { list: block.list, index };
    const at = (corner: Corner) => ({ ...corner, row: moves.row(corner.row, own) ?? corner.row });
    return { start: at(area.start), end: area.end === null ? null : at(area.end) };
  });
}

function ordered(start: Corner, end: Corner): [Corner, Corner] {
  if (start.row <= end.row) return [start, end];
  const swap = (columns: Corner, rows: Corner) => ({ ...columns, row: rows.row, rowFixed: rows.rowFixed });
  return [swap(start, end), swap(end, start)];
}
