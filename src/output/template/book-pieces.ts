import { areaText } from "./addresses.ts";
import type { Card, Layout, Piece } from "./card.ts";
import { movedArea } from "./moved-area.ts";
import { canMove, movedFormula, targetSheet } from "./moved-formula.ts";
import { render, treePieces } from "./pieces.ts";
import { parseFormula } from "./references.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, prefixOf, textIn } from "./xml-tree.ts";
import { DECLARATION, openTag, xmlAttribute, xmlOf } from "./xml-write.ts";

/** Attributes of a name that say what it is; comments and macros are not among them. */
const NAME_ATTRIBUTES: ReadonlySet<string> = new Set(["name", "localSheetId", "hidden"]);

/**
 * The workbook's main part: names of sheets with marks, names of areas that follow the rows, and whether
 * programs must calculate on opening.
 * @param recalculates whether a formula of the template has no result, in whatever card
 */
export function bookPieces(root: XmlElement, layout: Layout, recalculates: boolean): Piece[] {
  addCalculation(root);
  let sheet = -1;
  const pieces = treePieces(root, (element) => {
    if (element.local === "sheet") {
      sheet += 1;
      return sheetPieces(element, sheet, layout);
    }
    if (element.local === "definedNames") return namesPieces(element, layout);
    if (element.local === "calcPr") return calculationPieces(element, recalculates);
    return null;
  });
  return [DECLARATION, ...pieces];
}

/** The element must exist for a card that needs it; its place is behind the names. */
function addCalculation(root: XmlElement): void {
  if (childOf(root, "calcPr") !== undefined) return;
  const name = `${prefixOf(root)}calcPr`;
  root.children.push({ name, local: "calcPr", attributes: new Map(), children: [] });
}

function sheetPieces(element: XmlElement, sheet: number, layout: Layout): Piece[] | null {
  if (layout.sheets[sheet]?.title === null) return null;
  const attributes = new Map(element.attributes);
  attributes.delete("name");
  const open = openTag({ ...element, attributes });
  return [`${open} name="`, (card) => xmlAttribute(card.names[sheet] ?? ""), '"/>'];
}

function namesPieces(list: XmlElement, layout: Layout): Piece[] {
  const names = elementsOf(list, "definedName").map((name) => namePieces(name, layout));
  return [
    (card, at) => {
      const inner = names.map((pieces) => render(pieces, card, at)).join("");
      return inner === "" ? "" : `${openTag(list)}>${inner}</${list.name}>`;
    },
  ];
}

/** A print area or filter of which nothing is left goes; a name that formulas use stays, with a blank cell. */
function namePieces(name: XmlElement, layout: Layout): Piece[] {
  const formula = textIn(name);
  const attributes = new Map([...name.attributes].filter(([key]) => NAME_ATTRIBUTES.has(key)));
  const open = `${openTag({ ...name, attributes })}>`;
  const builtIn = (attributes.get("name") ?? "").startsWith("_xlnm.");
  // Some programs write print areas without fixing their rows.
  const moved = builtIn ? movedFormula(formula, -1, layout, "all") : fixedOnly(formula, layout);
  const pieces = [open, ...moved, `</${name.name}>`];
  if (!builtIn) return pieces;
  return [(card, at) => (isGone(formula, card) ? "" : render(pieces, card, at))];
}

/** References that are not fixed count from wherever the name is used: they stay as they are. */
function fixedOnly(formula: string, layout: Layout): Piece[] {
  return parseFormula(formula).flatMap((part) => {
    if (typeof part === "string") return movedFormula(part, -1, layout, "all");
    const area = part.area;
    const text = part.prefix + (area === null ? "" : areaText(area));
    const rows = area === null ? [] : [area.start, area.end ?? area.start].filter((corner) => corner.row > 0);
    if (rows.some((corner) => !corner.rowFixed)) return [xmlOf(text)];
    return movedFormula(text, -1, layout, "all");
  });
}

function isGone(formula: string, card: Card): boolean {
  return parseFormula(formula).some((part) => {
    if (typeof part === "string" || part.area === null) return false;
    const sheet = targetSheet(part, -1, card.layout);
    const moves = card.moves[sheet];
    if (moves === undefined || !canMove(part.area, sheet, card.layout)) return false;
    return movedArea(part.area, moves, null, "all") === null;
  });
}

function calculationPieces(element: XmlElement, recalculates: boolean): Piece[] {
  const attributes = new Map(element.attributes);
  attributes.delete("fullCalcOnLoad");
  const open = openTag({ ...element, attributes });
  if (recalculates) return [`${open} fullCalcOnLoad="1"/>`];
  return [(card) => `${open}${card.recalculates ? ' fullCalcOnLoad="1"' : ""}/>`];
}
