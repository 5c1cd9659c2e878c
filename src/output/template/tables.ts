import { areaText, columnLetters, parseArea } from "./addresses.ts";
import type { Layout, Piece } from "./card.ts";
import type { Faults } from "./faults.ts";
import { following } from "./following.ts";
import { hasMark } from "./marks.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf } from "./xml-tree.ts";
import { DECLARATION } from "./xml-write.ts";

/** The rows of a table between its header and its totals, as `A6:C6`; null where it has none. */
export function tableRows(table: XmlElement): string | null {
  const area = parseArea(table.attributes.get("ref") ?? "");
  if (area === null || area.end === null) return null;
  const headers = Number(table.attributes.get("headerRowCount") ?? 1);
  const totals = Number(table.attributes.get("totalsRowCount") ?? 0);
  const first = area.start.row + headers;
  const last = area.end.row - totals;
  if (last < first) return null;
  return areaText({ start: { ...area.start, row: first }, end: { ...area.end, row: last } });
}

/**
 * A table, which grows with its rows. Its column names must be what its header cells say, so that marks there
 * are reported.
 */
export function tablePieces(root: XmlElement, sheet: number, layout: Layout, faults: Faults): Piece[] {
  const name = layout.sheets[sheet]?.name ?? null;
  const start = parseArea(root.attributes.get("ref") ?? "")?.start;
  const columns = childOf(root, "tableColumns");
  for (const [index, column] of (columns === undefined ? [] : elementsOf(columns)).entries()) {
    const title = column.attributes.get("name") ?? "";
    const cell = start === undefined ? null : `${columnLetters(start.column + index)}${start.row}`;
    if (hasMark(title)) faults.misplaced("table-header", { sheet: name, cell }, title);
  }
  const content = following(root, sheet, layout);
  if (typeof content === "string") return [DECLARATION + content];
  return [DECLARATION, (card, at) => content(card, at).join("")];
}
