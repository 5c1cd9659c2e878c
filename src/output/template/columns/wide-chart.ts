import { targetOf } from "../moved-formula.ts";
import { parseFormula } from "../references.ts";
import type { XmlElement } from "../xml-read.ts";
import { allElements, childOf, elementsOf, textIn } from "../xml-tree.ts";
import { type ColumnMoves, type Copy, columnBlock, wideFormula } from "./turned.ts";

/** Colours of a theme that series take in turn. */
const ACCENTS = 6;

/**
 * Widens a chart: a series whose name stands in repeated columns is drawn once for each of them, each in the
 * theme's next colour; others draw all columns, or in a repeated chart the chart's own.
 * @param own the place of a repeated chart, counted from 0
 */
export function widenChart(root: XmlElement, own: Copy, sheets: readonly ColumnMoves[]): void {
  for (const group of [...allElements(root)].filter((element) => elementsOf(element, "ser").length > 0)) {
    group.children = group.children.flatMap((child) =>
      typeof child === "string" || child.local !== "ser" ? [child] : seriesOf(child, own, sheets),
    );
  }
  const series = [...allElements(root)].filter(({ local }) => local === "ser");
  series.forEach((one, index) => {
    for (const name of ["idx", "order"]) childOf(one, name)?.attributes.set("val", String(index));
  });
}

function seriesOf(series: XmlElement, own: Copy, sheets: readonly ColumnMoves[]): XmlElement[] {
  const name = [...allElements(childOf(series, "tx") ?? series)].find(({ local }) => local === "f");
  const count = name === undefined ? null : copiesOf(textIn(name), sheets);
  if (count === null) return [wideCopy(series, own, sheets)];
  return Array.from({ length: count }, (_, index) => recoloured(wideCopy(series, index, sheets), index));
}

/** How many copies the column of a formula's only reference has; null where it does not repeat. */
function copiesOf(formula: string, sheets: readonly ColumnMoves[]): number | null {
  const [reference] = parseFormula(formula).filter((part) => typeof part !== "string");
  const target = reference === undefined ? undefined : sheets[targetOf(reference, -1, sheets)];
  if (reference?.area == null || target === undefined) return null;
  const block = columnBlock(reference.area, target);
  return block === undefined ? null : target.moves.placed(target.blocks.indexOf(block)).count;
}

function wideCopy(element: XmlElement, copy: Copy, sheets: readonly ColumnMoves[]): XmlElement {
  const children = element.children.map((child) => {
    if (typeof child === "string") {
      return element.local === "f" ? wideFormula(child, -1, copy, sheets) : child;
    }
    return wideCopy(child, copy, sheets);
  });
  return { ...element, attributes: new Map(element.attributes), children };
}

/** A colour of the theme becomes the next one; the second time around they are lighter. */
function recoloured(series: XmlElement, index: number): XmlElement {
  for (const colour of allElements(series)) {
    const accent = /^accent(\d)$/.exec(colour.attributes.get("val") ?? "")?.[1];
    if (colour.local !== "schemeClr" || accent === undefined) continue;
    const place = Number(accent) - 1 + index;
    colour.attributes.set("val", `accent${(place % ACCENTS) + 1}`);
    if (place < ACCENTS) continue;
    const prefix = colour.name.slice(0, -colour.local.length);
    const lighter = (local: string, val: string) => {
      return { name: prefix + local, local, attributes: new Map([["val", val]]), children: [] };
    };
    colour.children = [lighter("lumMod", "60000"), lighter("lumOff", "40000")];
  }
  return series;
}
