import { columnLetters, parseCorner } from "../addresses.ts";
import { Unreadable } from "../faults.ts";
import type { Block } from "../moves.ts";
import type { SharedStrings } from "../shared-strings.ts";
import type { XmlElement } from "../xml-read.ts";
import { childOf, elementsOf, prefixOf, textIn } from "../xml-tree.ts";
import { type Axes, axisIn, ofPlace, wholeText } from "./axis-marks.ts";
import { type ColumnMoves, placesOf, wideFormula } from "./turned.ts";

/** What the cells of a sheet are widened with. */
export type Widening = {
  readonly sheet: number;
  readonly sheets: readonly ColumnMoves[];
  readonly strings: SharedStrings;
};

/** Columns beyond this have no width of their own that would be kept apart. */
const MOST_WIDTHS = 1_000;

/** The columns of a sheet that repeat: runs of columns with marks of one axis. */
export function columnBlocks(data: XmlElement, strings: SharedStrings, axes: Axes): Block[] {
  const found = new Map<number, string>();
  for (const row of elementsOf(data, "row")) {
    for (const cell of elementsOf(row, "c")) {
      const axis = axisIn(cellText(cell, strings), axes);
      const column = columnOf(cell);
      if (axis !== null && !found.has(column)) found.set(column, axis);
    }
  }
  const blocks: Block[] = [];
  for (const [column, list] of [...found].sort(([a], [b]) => a - b)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.list === list && last.last === column - 1) {
      blocks[blocks.length - 1] = { ...last, last: column };
    } else blocks.push({ list, first: column, last: column, keepsOne: false });
  }
  return blocks;
}

/** Writes each repeated column once for each place of its axis; cells behind them move. */
export function widenCells(data: XmlElement, widening: Widening): void {
  for (const row of elementsOf(data, "row")) {
    row.attributes.delete("spans");
    const cells = elementsOf(row, "c").flatMap((cell) => copiesOf(cell, widening));
    row.children = cells.sort((a, b) => a.column - b.column).map(({ cell }) => cell);
  }
}

/** The widths of columns, those of repeated ones with each copy. */
export function widenWidths(list: XmlElement, columns: ColumnMoves): void {
  const widths = elementsOf(list, "col").flatMap((col) => {
    const from = Number(col.attributes.get("min"));
    const to = Math.min(Number(col.attributes.get("max")), from + MOST_WIDTHS);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
      .flatMap((column) => placesOf(column, columns))
      .map(({ place }) => ({ col, place }));
  });
  list.children = widths
    .sort((a, b) => a.place - b.place)
    .map(({ col, place }) => {
      const attributes = new Map(col.attributes);
      return { ...col, attributes: attributes.set("min", String(place)).set("max", String(place)) };
    });
}

function copiesOf(cell: XmlElement, widening: Widening): { column: number; cell: XmlElement }[] {
  const { sheet, sheets, strings } = widening;
  const columns = sheets[sheet];
  if (columns === undefined) return [];
  const column = columnOf(cell);
  const block = columns.blocks.find(({ first, last }) => column >= first && column <= last);
  return placesOf(column, columns).map(({ copy, place }) => {
    const own = block === undefined || copy === null ? cell : copyOf(cell, block.list, copy, strings);
    const address = `${columnLetters(place)}${/\d+$/.exec(cell.attributes.get("r") ?? "")?.[0] ?? ""}`;
    const attributes = new Map(own.attributes).set("r", address);
    const children = own.children.map((child) =>
      typeof child === "string" || child.local !== "f"
        ? child
        : { ...child, children: [wideFormula(textIn(child), sheet, copy, sheets, "first")] },
    );
    return { column: place, cell: { ...own, attributes, children } };
  });
}

/** A shared text with a mark of the axis becomes the cell's own. */
function copyOf(cell: XmlElement, axis: string, copy: number, strings: SharedStrings): XmlElement {
  if (cell.attributes.get("t") !== "s") return ofPlace(cell, axis, copy + 1);
  const item = sharedText(cell, strings);
  const own = ofPlace(item, axis, copy + 1);
  if (wholeText(own) === wholeText(item)) return cell;
  const is: XmlElement = { ...own, name: `${prefixOf(cell)}is`, local: "is" };
  return { ...cell, attributes: new Map(cell.attributes).set("t", "inlineStr"), children: [is] };
}

function cellText(cell: XmlElement, strings: SharedStrings): string {
  return wholeText(cell.attributes.get("t") === "s" ? sharedText(cell, strings) : cell);
}

function sharedText(cell: XmlElement, strings: SharedStrings): XmlElement {
  return strings.item(Number(textIn(childOf(cell, "v"))));
}

/** @throws {Unreadable} for a cell that does not say where it stands */
function columnOf(cell: XmlElement): number {
  const corner = parseCorner(cell.attributes.get("r") ?? "");
  if (corner === null || corner.column === 0) throw new Unreadable("damaged", cell.attributes.get("r") ?? "");
  return corner.column;
}
