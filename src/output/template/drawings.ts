import type { Card, Layout, Piece } from "./card.ts";
import { paragraphPieces } from "./drawn-text.ts";
import type { Faults } from "./faults.ts";
import { treePieces } from "./pieces.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, textIn } from "./xml-tree.ts";
import { DECLARATION, openTag, xmlOf } from "./xml-write.ts";

/**
 * A sheet's drawing: its pictures, charts and shapes follow the rows as their anchors say. One that moves and
 * sizes with cells grows over repeated rows; one that only moves keeps its number of rows; a fixed one stays.
 */
export function drawingPieces(root: XmlElement, sheet: number, layout: Layout, faults: Faults): Piece[] {
  const name = layout.sheets[sheet]?.name ?? null;
  const moves = (layout.sheets[sheet]?.blocks.length ?? 0) > 0;
  const pieces = treePieces(root, (element) => {
    if (moves && element.local === "twoCellAnchor") return anchorPieces(element, sheet, name, layout, faults);
    if (moves && element.local === "oneCellAnchor") return anchorPieces(element, sheet, name, layout, faults);
    return shapePieces(element, name, layout, faults);
  });
  return [DECLARATION, ...pieces];
}

function anchorPieces(
  anchor: XmlElement,
  sheet: number,
  name: string | null,
  layout: Layout,
  faults: Faults,
): Piece[] {
  const from = childOf(anchor, "from");
  const to = childOf(anchor, "to");
  const kind = anchor.attributes.get("editAs") ?? "twoCell";
  const inner = elementsOf(anchor).flatMap((child): Piece[] => {
    if (child === from && kind !== "absolute") return markerPieces(child, fromRow(child, sheet));
    if (child === to && kind === "twoCell") return markerPieces(child, toRow(child, sheet));
    if (child === to && kind === "oneCell" && from !== undefined) {
      return markerPieces(child, (card) => rowOf(child) - rowOf(from) + fromRow(from, sheet)(card));
    }
    return treePieces(child, (element) => shapePieces(element, name, layout, faults));
  });
  return [`${openTag(anchor)}>`, ...inner, `</${anchor.name}>`];
}

/** A shape that shows a cell has the cell's text, marks and all: it is stamped as text of its own. */
function shapePieces(
  element: XmlElement,
  name: string | null,
  layout: Layout,
  faults: Faults,
): Piece[] | null {
  element.attributes.delete("textlink");
  return paragraphPieces(element, name, layout.known, faults);
}

type RowOf = (card: Card) => number;

/** Anchors count rows from 0. */
function rowOf(marker: XmlElement): number {
  return Number(textIn(childOf(marker, "row")) || 0);
}

function fromRow(marker: XmlElement, sheet: number): RowOf {
  const row = rowOf(marker) + 1;
  return (card) => {
    const moves = card.moves[sheet];
    // Where its row is gone, it begins below what is above.
    return (moves?.row(row) ?? (moves?.range(1, row)?.[1] ?? 0) + 1) - 1;
  };
}

/** An end at the very top of a row is the end of the row above. */
function toRow(marker: XmlElement, sheet: number): RowOf {
  const row = rowOf(marker);
  const atTop = Number(textIn(childOf(marker, "rowOff")) || 0) === 0;
  if (atTop) return (card) => (row === 0 ? 0 : (card.moves[sheet]?.range(1, row)?.[1] ?? 0));
  return (card) => Math.max(0, (card.moves[sheet]?.range(1, row + 1)?.[1] ?? 1) - 1);
}

function markerPieces(marker: XmlElement, row: RowOf): Piece[] {
  const inner = elementsOf(marker).flatMap((child): Piece[] =>
    child.local === "row"
      ? [`<${child.name}>`, (card) => String(row(card)), `</${child.name}>`]
      : [xmlOf(child)],
  );
  return [`${openTag(marker)}>`, ...inner, `</${marker.name}>`];
}
