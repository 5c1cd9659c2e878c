import type { Layout, Piece } from "./card.ts";
import { type Drawn, drawnValues, numberCache, textCache } from "./chart-cache.ts";
import { drawnPieces, paragraphPieces } from "./drawn-text.ts";
import type { Faults } from "./faults.ts";
import { plainParts } from "./header-footer.ts";
import { hasMark } from "./marks.ts";
import { movedFormula, targetSheet } from "./moved-formula.ts";
import { render, treePieces } from "./pieces.ts";
import { parseFormula } from "./references.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, prefixOf, textIn } from "./xml-tree.ts";
import { DECLARATION, openTag, xmlOf } from "./xml-write.ts";

/** References with the values that they had when the chart was last drawn. */
const SOURCES: ReadonlySet<string> = new Set(["numRef", "strRef", "multiLvlStrRef", "datalabelsRange"]);
/** The ends of a scale. */
const LIMITS: ReadonlySet<string> = new Set(["min", "max"]);
const CACHES: ReadonlySet<string> = new Set([
  "numCache",
  "strCache",
  "multiLvlStrCache",
  "dlblRangeCache",
  "lvl",
]);

/**
 * A chart: its series follow the rows, and their caches hold the card's values, so that a viewer that does not
 * calculate draws them too. Titles and names of series may hold value marks.
 * @param sheet on which the chart stands
 */
export function chartPieces(root: XmlElement, sheet: number, layout: Layout, faults: Faults): Piece[] {
  const name = layout.sheets[sheet]?.name ?? null;
  const c = prefixOf(root);
  const pieces = treePieces(root, (element) => {
    if (element.local === "cat" || element.local === "xVal") return axisPieces(element, layout, c);
    if (SOURCES.has(element.local)) return sourcePieces(element, layout, element.local !== "numRef", c);
    if (element.local === "f" || element.local === "sqref") return formulaPieces(element, layout);
    const limit = LIMITS.has(element.local) ? limitPieces(element, name, layout, faults) : null;
    if (limit !== null) return limit;
    if (element.local === "v" && hasMark(textIn(element))) {
      const parts = plainParts(textIn(element), name, layout.known, faults);
      return [`${openTag(element)}>`, ...drawnPieces(parts), `</${element.name}>`];
    }
    return paragraphPieces(element, name, layout.known, faults);
  });
  return [DECLARATION, ...pieces];
}

/** The end of a scale is where a mark's number puts it; without one the program that draws finds it. */
function limitPieces(
  element: XmlElement,
  sheet: string | null,
  layout: Layout,
  faults: Faults,
): Piece[] | null {
  const text = element.attributes.get("val") ?? "";
  if (!hasMark(text)) return null;
  element.attributes.delete("val");
  const [mark] = plainParts(text, sheet, layout.known, faults);
  if (mark === undefined || typeof mark === "string") return [];
  return [
    (card, at) => {
      const end = card.plain(mark, at);
      return typeof end === "number" ? `${openTag(element)} val="${end}"/>` : "";
    },
  ];
}

/** Categories are texts or numbers, whichever the card brings; the template had only marks to go by. */
function axisPieces(axis: XmlElement, layout: Layout, c: string): Piece[] | null {
  const source = elementsOf(axis).find(({ local }) => local === "numRef" || local === "strRef");
  const drawn = source === undefined ? null : drawnBy(textIn(childOf(source, "f")), layout);
  if (source === undefined || drawn === null) return null;
  const renamed = (local: string) => ({ ...source, name: c + local, local });
  const texts = sourcePieces(renamed("strRef"), layout, true, c);
  const numbers = sourcePieces(renamed("numRef"), layout, false, c);
  return [
    `${openTag(axis)}>`,
    (card, at) => {
      const isText = drawnValues(card, drawn)?.some((value) => typeof value === "string") ?? true;
      return render(isText ? texts : numbers, card, at);
    },
    `</${axis.name}>`,
  ];
}

/** A reference and its cache, which is left out where the reference names no cells, or has several levels. */
function sourcePieces(source: XmlElement, layout: Layout, texts: boolean, c: string): Piece[] {
  const own = prefixOf(source);
  const drawn = drawnBy(textIn(childOf(source, "f")), layout);
  const format = textIn(childOf(childOf(source, "numCache") ?? source, "formatCode")) || "General";
  const name = cacheName(source, texts);
  const inner = elementsOf(source).flatMap((child): Piece[] => {
    if (CACHES.has(child.local)) return [];
    if (child.local !== "f") return [xmlOf(child)];
    if (drawn === null || name === null) return formulaPieces(child, layout);
    const cache: Piece = (card) => {
      const values = drawnValues(card, drawn);
      if (values === null) return "";
      const points = texts ? textCache(values, c) : numberCache(values, format, c);
      return `<${own}${name}>${points}</${own}${name}>`;
    };
    return [...formulaPieces(child, layout), cache];
  });
  return [`${openTag(source)}>`, ...inner, `</${source.name}>`];
}

function cacheName(source: XmlElement, texts: boolean): string | null {
  if (source.local === "multiLvlStrRef") return null;
  if (source.local === "datalabelsRange") return "dlblRangeCache";
  return texts ? "strCache" : "numCache";
}

function formulaPieces(element: XmlElement, layout: Layout): Piece[] {
  return [`${openTag(element)}>`, ...movedFormula(textIn(element), -1, layout, "all"), `</${element.name}>`];
}

/** The cells that a formula such as `(一!$A$1:$A$3,一!$C$1)` names, null if it is anything else. */
function drawnBy(formula: string, layout: Layout): Drawn[] | null {
  const drawn: Drawn[] = [];
  for (const part of parseFormula(formula)) {
    if (typeof part === "string") {
      if (!/^[(),\s]*$/.test(part)) return null;
      continue;
    }
    const sheet = targetSheet(part, -1, layout);
    if (part.area === null || sheet < 0) return null;
    drawn.push({ sheet, area: part.area });
  }
  return drawn.length === 0 ? null : drawn;
}
