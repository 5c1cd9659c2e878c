import { outside, type Piece } from "./card.ts";
import type { KnownMarks } from "./contract.ts";
import type { Faults } from "./faults.ts";
import { hasMark, type Mark, markText, splitMarks } from "./marks.ts";
import { markedRuns } from "./rich-text.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, textIn } from "./xml-tree.ts";
import { drawnText, openTag, xmlOf, xmlText } from "./xml-write.ts";

/**
 * A paragraph of a chart's title or a text box (`a:p`) with value marks as pieces, null where it has none.
 * A mark may be split over runs; its value takes the style of the run where it begins.
 */
export function paragraphPieces(
  paragraph: XmlElement,
  sheet: string | null,
  known: KnownMarks,
  faults: Faults,
): Piece[] | null {
  const runs = elementsOf(paragraph, "r").map((run) => ({
    properties: run,
    text: textIn(childOf(run, "t")),
  }));
  const text = runs.map((run) => run.text).join("");
  if (paragraph.local !== "p" || !hasMark(text)) return null;
  const spot = { sheet, cell: null };
  const marked = new Map<XmlElement | null, readonly (string | Mark)[]>();
  for (const run of markedRuns(runs, splitMarks(text, known, faults, spot))) {
    marked.set(run.properties, run.parts);
    for (const part of run.parts) {
      if (typeof part !== "string" && part.kind === "field") {
        faults.misplaced("list-outside-rows", spot, `{{${markText(part)}}}`);
      }
    }
  }
  const inner = elementsOf(paragraph).flatMap((child): Piece[] => {
    if (child.local !== "r") return [xmlOf(child)];
    const parts = marked.get(child);
    return parts === undefined ? [] : runPieces(child, parts);
  });
  return [`${openTag(paragraph)}>`, ...inner, `</${paragraph.name}>`];
}

/** Text parts as pieces of XML in a drawing. */
export function drawnPieces(parts: readonly (string | Mark)[]): Piece[] {
  return parts.map((part): Piece => {
    if (typeof part === "string") return xmlText(part);
    return (card) => xmlText(drawnText(card.text(part, outside(0))));
  });
}

function runPieces(run: XmlElement, parts: readonly (string | Mark)[]): Piece[] {
  const inner = elementsOf(run).flatMap((child): Piece[] =>
    child.local === "t" ? [`${openTag(child)}>`, ...drawnPieces(parts), `</${child.name}>`] : [xmlOf(child)],
  );
  return [`${openTag(run)}>`, ...inner, `</${run.name}>`];
}
