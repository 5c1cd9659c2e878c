import type { XmlElement } from "../xml-read.ts";
import { childOf, elementsOf, textIn } from "../xml-tree.ts";

/** The measures of a sheet, in EMU (914,400 an inch): its columns with widths of their own, a row. */
export type Paper = { readonly columns: readonly number[]; readonly row: number };

const EMU_PER_PIXEL = 9_525;
const EMU_PER_POINT = 12_700;
const PIXELS_PER_CHARACTER = 7;
const DEFAULT_ROW = 15;

/** The measures of a widened sheet. */
export function paperOf(sheet: XmlElement): Paper {
  const widths = elementsOf(childOf(sheet, "cols") ?? { ...sheet, children: [] });
  const points = Number(childOf(sheet, "sheetFormatPr")?.attributes.get("defaultRowHeight") ?? DEFAULT_ROW);
  return {
    columns: widths.map(
      ({ attributes }) => Math.round(Number(attributes.get("width")) * PIXELS_PER_CHARACTER) * EMU_PER_PIXEL,
    ),
    row: points * EMU_PER_POINT,
  };
}

/**
 * An anchor of one cell with a size, moved to the place of a copy: to the right as far as the sheet's columns go,
 * then on in the next line. Other anchors stay where they are.
 */
export function anchoredAt(anchor: XmlElement, index: number, { columns, row }: Paper): XmlElement {
  const from = childOf(anchor, "from");
  const size = childOf(anchor, "ext");
  if (from === undefined || size === undefined) return anchor;
  const width = Number(size.attributes.get("cx"));
  const rows = Math.ceil(Number(size.attributes.get("cy")) / row) + 1;
  const whole = columns.reduce((total, one) => total + one, 0);
  const inLine = Math.max(1, Math.floor(whole / width));
  const cell = cellAt((index % inLine) * Math.floor(whole / inLine), columns);
  set(from, "col", cell.column);
  set(from, "colOff", cell.offset);
  set(from, "row", Number(textIn(childOf(from, "row"))) + Math.floor(index / inLine) * rows);
  return anchor;
}

function cellAt(x: number, columns: readonly number[]): { column: number; offset: number } {
  let left = x;
  for (const [column, width] of columns.entries()) {
    if (left < width) return { column, offset: left };
    left -= width;
  }
  return { column: columns.length, offset: 0 };
}

function set(marker: XmlElement, local: string, value: number): void {
  const child = childOf(marker, local);
  if (child !== undefined) child.children = [String(value)];
}
