import { areaText, parseArea } from "./addresses.ts";
import { type At, type Card, type Layout, outside } from "./card.ts";
import { areasText, blockAround, type Growth, movedAreas } from "./moved-area.ts";
import { canMove, movedFormula } from "./moved-formula.ts";
import { fixedText, render } from "./pieces.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, textIn } from "./xml-tree.ts";
import { openTag, xmlAttribute, xmlOf, xmlText } from "./xml-write.ts";

/** An element that follows the rows: its text, once, not at all, or for each item. */
export type Following = (card: Card, at: At) => readonly string[];

/** Attributes that hold areas of the sheet. */
const AREAS: ReadonlySet<string> = new Set(["ref", "sqref", "topLeftCell"]);

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
 * An element outside the rows, with areas and formulas that follow them: merged cells, formats, checks,
 * filters, sparklines. What covers repeated rows grows, what lies in them repeats, what has no rows left goes.
 * @returns its text where it is the same in every card
 */
export function following(element: XmlElement, sheet: number, layout: Layout): string | Following {
  const repeated = repeatedWith(element, sheet, layout);
  const content = elementOf(element, sheet, layout, element.local === "mergeCell" || repeated !== null);
  if (repeated === null || typeof content === "string") return content;
  return (card) => {
    const count = card.moves[sheet]?.placed(repeated.block).count ?? 0;
    return Array.from({ length: count }, (_, index) =>
      content(card, { ...outside(sheet), own: { list: repeated.list, index } }),
    ).flat();
  };
}

function elementOf(element: XmlElement, sheet: number, layout: Layout, repeats: boolean): string | Following {
  if (FORMULAS.has(element.local) && elementsOf(element).length === 0)
    return formulaOf(element, sheet, layout);
  if (element.local === "sqref") return sqrefOf(element, sheet, layout);
  const children = element.children.map((child) =>
    typeof child === "string" ? xmlText(child) : following(child, sheet, layout),
  );
  const areas = [...element.attributes].filter(
    ([key, value]) => AREAS.has(key) && movesAt(value, sheet, layout),
  );
  if (areas.length === 0 && children.every((child) => typeof child === "string")) return xmlOf(element);
  return (card, at) => {
    const inner = children.map((child) => (typeof child === "string" ? [child] : child(card, at)));
    if (isGone(element, inner)) return [];
    const moved = areas.map(([key, value]) => [key, areasAt(value, sheet, card, repeats)] as const);
    if (moved.some(([, texts]) => texts.length === 0)) return [];
    const texts = element.local === "mergeCell" ? (moved[0]?.[1] ?? [""]) : [""];
    return texts.map((one) => {
      const attributes = moved.map(([key, all]) => [key, one === "" ? all.join(" ") : one] as const);
      return written(element, new Map(attributes), inner.flat());
    });
  };
}

function isGone(element: XmlElement, inner: readonly (readonly string[])[]): boolean {
  if (GROUPS.has(element.local) && inner.every((texts) => texts.length === 0)) return true;
  return element.children.some(
    (child, index) => typeof child !== "string" && NEEDED.has(child.local) && inner[index]?.length === 0,
  );
}

function written(element: XmlElement, moved: ReadonlyMap<string, string>, inner: readonly string[]): string {
  const attributes = new Map([...element.attributes, ...moved]);
  if (GROUPS.has(element.local) && attributes.has("count")) attributes.set("count", String(inner.length));
  const open = openTag({ ...element, attributes });
  return inner.length === 0 ? `${open}/>` : `${open}>${inner.join("")}</${element.name}>`;
}

function movesAt(areas: string, sheet: number, layout: Layout): boolean {
  return areas.split(" ").some((text) => {
    const area = parseArea(text);
    return area !== null && canMove(area, sheet, layout);
  });
}

/** The areas after moving, one text each. */
function areasAt(areas: string, sheet: number, card: Card, repeats: boolean): string[] {
  const blocks = card.layout.sheets[sheet]?.blocks ?? [];
  const moves = card.moves[sheet];
  return areas.split(" ").flatMap((text) => {
    const area = parseArea(text);
    if (area === null || moves === undefined) return [text];
    return movedAreas(area, blocks, moves, repeats).map(areaText);
  });
}

function formulaOf(element: XmlElement, sheet: number, layout: Layout): string | Following {
  const pieces = movedFormula(textIn(element), sheet, layout, growthOf(element));
  const text = fixedText(pieces);
  if (text !== null) return xmlOf(element);
  return (card, at) => [`${openTag(element)}>${render(pieces, card, at)}</${element.name}>`];
}

/** The source of a choice list, and what a sparkline draws, are all items even where the template has one. */
function growthOf(element: XmlElement): Growth {
  if (element.local === "f" && !element.attributes.has("in-rule")) return "all";
  return element.local.startsWith("formula") && /\d$/.test(element.local) ? "fixed" : "first";
}

function sqrefOf(element: XmlElement, sheet: number, layout: Layout): string | Following {
  const areas = textIn(element);
  if (!movesAt(areas, sheet, layout)) return xmlOf(element);
  return (card, at) => {
    const moves = card.moves[sheet];
    const area = parseArea(areas);
    const row = at.own === null || area === null ? null : (moves?.row(area.start.row, at.own) ?? null);
    const moved =
      row === null || area === null
        ? areasAt(areas, sheet, card, false).join(" ")
        : areasText([{ start: { ...area.start, row }, end: null }]);
    return moved === "" ? [] : [`${openTag(element)}>${xmlAttribute(moved)}</${element.name}>`];
  };
}

/** The block whose items each get the element: that of a sparkline in a repeated row. */
function repeatedWith(
  element: XmlElement,
  sheet: number,
  layout: Layout,
): { block: number; list: string } | null {
  if (element.local !== "sparkline") return null;
  const area = parseArea(textIn(childOf(element, "sqref")));
  const blocks = layout.sheets[sheet]?.blocks ?? [];
  const block = area === null ? -1 : blockAround(area, blocks);
  const list = blocks[block]?.list;
  return list === undefined ? null : { block, list };
}
