import { type Area, areaText, sheetPrefix } from "./addresses.ts";
import type { Layout, Piece, Slot } from "./card.ts";
import { blankArea, type Growth, movedArea } from "./moved-area.ts";
import { joined } from "./pieces.ts";
import { parseFormula, type Reference } from "./references.ts";
import { xmlText } from "./xml-write.ts";

/**
 * A formula of the template as pieces of XML text, whose references follow the rows. A reference of which
 * nothing is left goes to a blank cell: `0` would not do, since functions such as SUMIF take only references.
 * @param sheet on which the formula stands, -1 for none
 */
export function movedFormula(formula: string, sheet: number, layout: Layout, growth: Growth): Piece[] {
  return joined(
    parseFormula(formula).map((part) => {
      if (typeof part === "string") return xmlText(part);
      return movedReference(part, sheet, layout, growth) ?? xmlText(referenceText(part));
    }),
  );
}

/** The number of a reference's sheet, -1 if there is none. Case does not matter in sheet names. */
export function targetSheet(reference: Reference, sheet: number, layout: Layout): number {
  return targetOf(reference, sheet, layout.sheets);
}

/** The same among sheets of which only the names are known. */
export function targetOf(
  reference: Reference,
  sheet: number,
  sheets: readonly { readonly name: string }[],
): number {
  if (reference.sheet === null) return sheet;
  const name = reference.sheet.toLowerCase();
  return sheets.findIndex((each) => each.name.toLowerCase() === name);
}

/** Whether rows of an area may move. */
export function canMove(area: Area, sheet: number, layout: Layout): boolean {
  const lowest = Math.max(area.start.row, area.end?.row ?? 0);
  return layout.sheets[sheet]?.blocks.some((block) => block.first <= lowest) ?? false;
}

/** A reference as it was written. */
export function referenceText(reference: Reference): string {
  return reference.prefix + (reference.area === null ? "" : areaText(reference.area));
}

function movedReference(reference: Reference, sheet: number, layout: Layout, growth: Growth): Slot | null {
  const { area, prefix } = reference;
  const target = targetSheet(reference, sheet, layout);
  const renamed = prefix !== "" && layout.sheets[target]?.title != null;
  const moves = area !== null && canMove(area, target, layout);
  if (!renamed && !moves) return null;
  return (card, at) => {
    const before = renamed ? sheetPrefix(card.names[target] ?? "") : prefix;
    const rows = card.moves[target];
    if (area === null || rows === undefined) return xmlText(before + (area === null ? "" : areaText(area)));
    return xmlText(before + areaText(movedArea(area, rows, at.own, growth) ?? blankArea(area)));
  };
}
