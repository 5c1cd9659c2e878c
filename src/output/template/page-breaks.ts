import type { Layout, Piece } from "./card.ts";
import type { XmlElement } from "./xml-read.ts";
import { elementsOf } from "./xml-tree.ts";
import { openTag, xmlOf } from "./xml-write.ts";

/** The manual page breaks of a sheet, which stay below their rows; one in repeated rows goes below the last. */
export function breakPieces(breaks: XmlElement, sheet: number, layout: Layout): Piece[] {
  if ((layout.sheets[sheet]?.blocks.length ?? 0) === 0) return [xmlOf(breaks)];
  const marks = elementsOf(breaks, "brk").map((mark) => ({
    mark,
    row: Number(mark.attributes.get("id") ?? 0),
  }));
  return [
    (card) => {
      const rows = new Map<number, XmlElement>();
      for (const { mark, row } of marks) {
        const moved = card.moves[sheet]?.range(1, row)?.[1] ?? 0;
        if (moved > 0) rows.set(moved, mark);
      }
      if (rows.size === 0) return "";
      const inner = [...rows].map(([row, mark]) => {
        return `${openTag({ ...mark, attributes: new Map(mark.attributes).set("id", String(row)) })}/>`;
      });
      const counts = new Map([
        ["count", String(rows.size)],
        ["manualBreakCount", String(rows.size)],
      ]);
      return `${openTag({ ...breaks, attributes: counts })}>${inner.join("")}</${breaks.name}>`;
    },
  ];
}
