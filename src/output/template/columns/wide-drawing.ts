import { type Relationship, relationshipIds, relationshipPrefixes } from "../relationships.ts";
import type { XmlElement } from "../xml-read.ts";
import { allElements, childOf, elementsOf, textIn } from "../xml-tree.ts";
import { anchoredAt, type Paper } from "./anchors.ts";
import { type Axes, axisIn, ofPlace, wholeText } from "./axis-marks.ts";
import { type ColumnMoves, placesOf } from "./turned.ts";
import { widenChart } from "./wide-chart.ts";

/** A chart of a drawing as it goes out. */
export type WideChart = { readonly part: string; readonly root: XmlElement; readonly copied: boolean };

/** What widening a drawing needs of the sheet that it stands on. */
export type DrawingInput = {
  readonly links: readonly Relationship[];
  readonly axes: Axes;
  readonly sheets: readonly ColumnMoves[];
  readonly own: ColumnMoves;
  readonly paper: Paper;
  readonly chart: (part: string) => XmlElement;
};

/**
 * Widens a drawing. A chart with a mark of an axis in its title is drawn once for each place of the axis, side by
 * side and in as many lines as the sheet's width takes.
 * @returns its charts, and the links of those that are new
 */
export function widenDrawing(
  root: XmlElement,
  input: DrawingInput,
): { charts: WideChart[]; links: Relationship[] } {
  const charts: WideChart[] = [];
  const links: Relationship[] = [];
  const prefixes = relationshipPrefixes(root);
  const ids = new Ids(root);
  root.children = elementsOf(root).flatMap((anchor) => {
    moveAnchor(anchor, input.own);
    const link = chartLink(anchor, input.links, prefixes);
    if (link === null || link.part === null) return [anchor];
    const chart = input.chart(link.part);
    const axis = axisIn(wholeText(childOf(childOf(chart, "chart") ?? chart, "title") ?? chart), input.axes);
    if (axis === null) {
      widenChart(chart, null, input.sheets);
      charts.push({ part: link.part, root: chart, copied: false });
      return [anchor];
    }
    return Array.from({ length: input.axes.get(axis) ?? 0 }, (_, index) => {
      const own = ofPlace(chart, axis, index + 1);
      widenChart(own, index, input.sheets);
      const part = index === 0 ? (link.part ?? "") : copyName(link.part ?? "", index + 1);
      charts.push({ part, root: own, copied: index > 0 });
      if (index === 0) return ofPlace(anchor, axis, 1);
      const id = `${link.id}-${index + 1}`;
      links.push({ ...link, id, part, target: `/${part}` });
      return anchoredAt(ids.relinked(ofPlace(anchor, axis, index + 1), link.id, id), index, input.paper);
    });
  });
  return { charts, links };
}

/** Gives copies numbers that no other thing of the drawing has. */
class Ids {
  #last: number;

  constructor(root: XmlElement) {
    const numbers = [...allElements(root)].flatMap(({ local, attributes }) =>
      local === "cNvPr" ? [Number(attributes.get("id"))] : [],
    );
    this.#last = Math.max(0, ...numbers);
  }

  relinked(anchor: XmlElement, from: string, to: string): XmlElement {
    for (const element of allElements(anchor)) {
      for (const [key, value] of element.attributes) {
        if (value === from && key.includes(":")) element.attributes.set(key, to);
      }
      if (element.local !== "cNvPr") continue;
      this.#last += 1;
      element.attributes.set("id", String(this.#last));
      element.attributes.set("name", `Chart ${this.#last}`);
    }
    return anchor;
  }
}

function chartLink(
  anchor: XmlElement,
  links: readonly Relationship[],
  prefixes: ReadonlySet<string>,
): Relationship | null {
  const ids = [...allElements(anchor)].flatMap((element) => relationshipIds(element, prefixes));
  return links.find(({ id, kind }) => kind === "chart" && ids.includes(id)) ?? null;
}

function copyName(part: string, place: number): string {
  return part.replace(/\.xml$/, `-${place}.xml`);
}

/** Anchors count columns from 0. */
function moveAnchor(anchor: XmlElement, own: ColumnMoves): void {
  for (const marker of elementsOf(anchor)) {
    const column = marker.local === "from" || marker.local === "to" ? childOf(marker, "col") : undefined;
    if (column === undefined) continue;
    const place = placesOf(Number(textIn(column)) + 1, own)[0]?.place ?? 1;
    column.children = [String(place - 1)];
  }
}
