import type { XmlElement } from "../xml-read.ts";
import { childOf, elementsOf, textIn } from "../xml-tree.ts";
import type { ColumnMoves } from "./turned.ts";
import { wideFormula, wideList } from "./turned.ts";
import { type Widening, widenCells, widenWidths } from "./wide-cells.ts";

/** Elements whose text is a formula. */
const FORMULAS: ReadonlySet<string> = new Set(["f", "formula", "formula1", "formula2"]);
/** Elements that go with the last of their children, and may count them. */
const LISTS: ReadonlySet<string> = new Set(["mergeCells", "dataValidations", "ignoredErrors"]);

/** Widens a sheet: its cells, widths, merged cells, formats, filter and frozen columns. */
export function widenSheet(root: XmlElement, widening: Widening): void {
  const own = widening.sheets[widening.sheet];
  if (own === undefined || own.blocks.length === 0) return;
  for (const element of elementsOf(root)) {
    if (element.local === "sheetData") widenCells(element, widening);
    else if (element.local === "cols") widenWidths(element, own);
    else if (element.local === "sheetViews") for (const view of elementsOf(element)) widenPane(view, own);
    else widenAreas(element, widening, own);
  }
  root.children = root.children.filter((child) => typeof child === "string" || !isGone(child));
}

function widenAreas(element: XmlElement, widening: Widening, own: ColumnMoves): void {
  const areas = element.attributes.get("sqref") ?? element.attributes.get("ref");
  const key = element.attributes.has("sqref") ? "sqref" : "ref";
  if (areas !== undefined) element.attributes.set(key, wideList(areas, own, false).join(" "));
  const text = textIn(element);
  if (element.local === "sqref") element.children = [wideList(text, own, false).join(" ")];
  else if (FORMULAS.has(element.local)) {
    element.children = [wideFormula(text, widening.sheet, null, widening.sheets, "first")];
  } else if (element.local === "mergeCells") element.children = merges(element, own);
  else for (const child of elementsOf(element)) widenAreas(child, widening, own);
  element.children = element.children.filter((child) => typeof child === "string" || !isGone(child));
  if (LISTS.has(element.local) && element.attributes.has("count")) {
    element.attributes.set("count", String(element.children.length));
  }
}

function merges(list: XmlElement, own: ColumnMoves): XmlElement[] {
  return elementsOf(list).flatMap((merge) =>
    wideList(merge.attributes.get("ref") ?? "", own, true)
      // What is left of merged cells may be a single one.
      .filter((ref) => ref.includes(":") && new Set(ref.split(":")).size > 1)
      .map((ref) => ({ ...merge, attributes: new Map([["ref", ref]]) })),
  );
}

/** Frozen columns stay those that they were. */
function widenPane(view: XmlElement, { moves }: ColumnMoves): void {
  const pane = childOf(view, "pane");
  const columns = Number(pane?.attributes.get("xSplit") ?? 0);
  if (pane === undefined || columns === 0) return;
  pane.attributes.set("xSplit", String(moves.range(1, columns)?.[1] ?? 0));
}

function isGone(element: XmlElement): boolean {
  const areas = element.attributes.get("sqref") ?? element.attributes.get("ref");
  return areas === "" || (LISTS.has(element.local) && element.children.length === 0);
}
