import { columnLetters } from "./addresses.ts";
import type { Layout, Piece } from "./card.ts";
import { treePieces } from "./pieces.ts";
import type { XmlElement } from "./xml-read.ts";
import { prune } from "./xml-tree.ts";
import { openTag } from "./xml-write.ts";

/** The views of a sheet: they open at the top, without the author's selection; frozen rows follow the rows. */
export function viewPieces(views: XmlElement, sheet: number, layout: Layout): Piece[] {
  prune(views, (element) => element.local === "selection" || element.local === "pivotSelection");
  return treePieces(views, (element) => {
    element.attributes.delete("topLeftCell");
    if (element.local !== "pane" || !/^frozen/.test(element.attributes.get("state") ?? "")) return null;
    return [panePiece(element, sheet, layout)];
  });
}

function panePiece(pane: XmlElement, sheet: number, layout: Layout): Piece {
  const columns = Number(pane.attributes.get("xSplit") ?? 0);
  const rows = Number(pane.attributes.get("ySplit") ?? 0);
  const written = (frozen: number) => {
    const attributes = new Map(pane.attributes);
    if (frozen > 0) attributes.set("ySplit", String(frozen));
    else attributes.delete("ySplit");
    attributes.set("topLeftCell", `${columnLetters(columns + 1)}${frozen + 1}`);
    return `${openTag({ ...pane, attributes })}/>`;
  };
  const still = layout.sheets[sheet]?.blocks.every((block) => block.first > rows) ?? true;
  if (still) return written(rows);
  return (card) => written(card.moves[sheet]?.range(1, rows)?.[1] ?? 0);
}
