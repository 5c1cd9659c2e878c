import { type Area, areaText, parseArea } from "./addresses.ts";
import { type At, type Card, type Layout, outside } from "./card.ts";
import { blockAround, type Growth, movedArea, movedAreas } from "./moved-area.ts";
import { canMove, movedFormula } from "./moved-formula.ts";
import { fixedText, render } from "./pieces.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, textIn } from "./xml-tree.ts";
import { openTag, xmlOf, xmlText } from "./xml-write.ts";

/** The texts of an element that follows the rows: one, none where its rows are gone, one for each item. */
export type Following = (card: Card, at: At) => readonly string[];

/** Elements that hold formulas. */
const FORMULAS: ReadonlySet<string> = new Set([
  "formula",
  "formula1",
  "formula2",
  "f",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

/** Elements that go with the last of their children, and may count them. */
const GROUPS: ReadonlySet<string> = new Set([
  "mergeCells",
  "dataValidations",
  "conditionalFormattings",
  "sparklines",
  "sparklineGroups",
  "ignoredErrors",
  "protectedRanges",
  "ext",
  "extLst",
]);

/** What an element cannot be without. */
const NEEDED: ReadonlySet<string> = new Set(["sqref", "sparklines"]);

/**
 * An element outside the rows whose areas and formulas follow them: merged cells, formats, checks, filters,
 * sparklines, tables. What covers repeated rows grows, merged cells and sparklines in them repeat, what has no
 * rows left goes.
 * @returns its text where it is the same in every card
 */
export function following(
  element: XmlElement,
  sheet: number,
  layout: Layout,
  growth: Growth = "first",
): string | Following {
  if (FORMULAS.has(element.local) && elementsOf(element).length === 0) {
    return formulaOf(element, sheet, layout, growth);
  }
  if (element.local === "sqref") return sqrefOf(element, sheet, layout);
  const content = elementOf(element, sheet, layout, growth);
  const block = element.local === "sparkline" ? blockOf(element, sheet, layout) : -1;
  const list = layout.sheets[sheet]?.blocks[block]?.list;
  if (list === undefined || typeof content === "string") return content;
  return (card) => {
    const count = card.moves[sheet]?.placed(block).count ?? 0;
    const own = (index: number) => ({ ...outside(sheet), own: { list, index } });
    return Array.from({ length: count }, (_, index) => content(card, own(index))).flat();
  };
}

function elementOf(element: XmlElement, sheet: number, layout: Layout, growth: Growth): string | Following {
  const inside = growthIn(element, growth);
  const children = element.children.map((child) =>
    typeof child === "string" ? xmlText(child) : following(child, sheet, layout, inside),
  );
  const key = ["sqref", "ref"].find((name) => movesAt(element.attributes.get(name) ?? "", sheet, layout));
  if (key === undefined && children.every((child) => typeof child === "string")) return xmlOf(element);
  const areas = parsed(element.attributes.get(key ?? "") ?? "");
  return (card, at) => {
    const inner = children.map((child) => (typeof child === "string" ? [child] : child(card, at)));
    if (isGone(element, inner)) return [];
    if (key === undefined) return [written(element, element.attributes, inner.flat())];
    return areasAt(element, key, areas, sheet, card).map((moved) =>
      written(element, new Map([...element.attributes, [key, moved]]), inner.flat()),
    );
  };
}

/** The source of a choice list, and what a sparkline draws, are all items even where the template has one. */
function growthIn(element: XmlElement, growth: Growth): Growth {
  if (element.local === "sparkline" || element.local === "sparklineGroup") return "all";
  if (element.local === "dataValidation" && element.attributes.get("type") === "list") return "fixed";
  return growth;
}

function isGone(element: XmlElement, inner: readonly (readonly string[])[]): boolean {
  if (GROUPS.has(element.local) && inner.every((texts) => texts.length === 0)) return true;
  return element.children.some(
    (child, index) => typeof child !== "string" && NEEDED.has(child.local) && inner[index]?.length === 0,
  );
}

function written(
  element: XmlElement,
  attributes: ReadonlyMap<string, string>,
  inner: readonly string[],
): string {
  const all = new Map(attributes);
  if (GROUPS.has(element.local) && all.has("count")) all.set("count", String(inner.length));
  const open = openTag({ ...element, attributes: all });
  return inner.length === 0 ? `${open}/>` : `${open}>${inner.join("")}</${element.name}>`;
}

function movesAt(areas: string, sheet: number, layout: Layout): boolean {
  return areas.split(" ").some((text) => {
    const area = parseArea(text);
    return area !== null && canMove(area, sheet, layout);
  });
}

/** An area as written, and what it means; null where it is none. */
type Written = { readonly text: string; readonly area: Area | null };

function parsed(areas: string): Written[] {
  return areas.split(" ").map((text) => ({ text, area: parseArea(text) }));
}

/** The new values of an attribute with areas: merged cells are an element each, `ref` is a single range. */
function areasAt(
  element: XmlElement,
  key: string,
  areas: readonly Written[],
  sheet: number,
  card: Card,
): string[] {
  if (element.local === "mergeCell") return movedList(areas, sheet, card, true);
  if (key === "sqref") return nonEmpty(movedList(areas, sheet, card, false).join(" "));
  const area = areas.length === 1 ? (areas[0]?.area ?? null) : null;
  const moves = card.moves[sheet];
  const moved = area === null || moves === undefined ? area : movedArea(area, moves, null, "all");
  return moved === null ? [] : [areaText(moved)];
}

function movedList(areas: readonly Written[], sheet: number, card: Card, repeats: boolean): string[] {
  const blocks = card.layout.sheets[sheet]?.blocks ?? [];
  const moves = card.moves[sheet];
  return areas.flatMap(({ text, area }) =>
    area === null || moves === undefined ? [text] : movedAreas(area, blocks, moves, repeats).map(areaText),
  );
}

function formulaOf(element: XmlElement, sheet: number, layout: Layout, growth: Growth): string | Following {
  const pieces = movedFormula(textIn(element), sheet, layout, growth);
  if (fixedText(pieces) !== null) return xmlOf(element);
  return (card, at) => [`${openTag(element)}>${render(pieces, card, at)}</${element.name}>`];
}

function sqrefOf(element: XmlElement, sheet: number, layout: Layout): string | Following {
  const areas = textIn(element);
  if (!movesAt(areas, sheet, layout)) return xmlOf(element);
  const all = parsed(areas);
  const area = parseArea(areas);
  return (card, at) => {
    const own = area === null || at.own === null ? null : card.moves[sheet]?.row(area.start.row, at.own);
    const moved =
      area === null || own == null
        ? movedList(all, sheet, card, false).join(" ")
        : areaText({ start: { ...area.start, row: own }, end: null });
    return nonEmpty(moved).map((text) => `${openTag(element)}>${text}</${element.name}>`);
  };
}

/** The block in whose row a sparkline stands. */
function blockOf(element: XmlElement, sheet: number, layout: Layout): number {
  const area = parseArea(textIn(childOf(element, "sqref")));
  return area === null ? -1 : blockAround(area, layout.sheets[sheet]?.blocks ?? []);
}

function nonEmpty(text: string): string[] {
  return text === "" ? [] : [text];
}
