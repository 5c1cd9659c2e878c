import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type Exact, toNumber } from "../../../domain/exact.ts";
import { type Html, html } from "../html.ts";
import { type Alternative, across, at, label, picture } from "../svg.ts";

const TOP = 17;
const PLOT = 31;
const FOOT = 16;

export type Point = {
  readonly title: string;
  readonly value: Exact | null;
  readonly says: string;
  /** Why it cannot be compared with the points before it; null where it can. */
  readonly apart: string | null;
};

/**
 * A value over the quarters, the oldest first; a quarter without a value leaves a gap. Where points cannot be
 * compared the line is cut, by an upright one.
 */
export function trendChart(points: readonly Point[], alternative: Alternative): Html {
  const known = points.flatMap(({ value }) => (value === null ? [] : [toNumber(value, 6)]));
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([2, 98]);
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([100, 0]);
  const places = points.map((point, index) => ({ point, index }));
  const path = stretches(places).map((stretch) =>
    line<Place>()
      .defined(({ point }) => point.value !== null)
      .x(({ index }) => x(index))
      .y(({ point: { value } }) => (value === null ? 0 : y(toNumber(value, 6))))
      .digits(2)(stretch),
  );
  return picture(alternative, TOP + PLOT + FOOT, [
    html`<svg x="0" y="${at(TOP)}" width="100%" height="${at(PLOT)}" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible"><path class="trend" d="${path.map((one) => one ?? "").join("")}"/></svg>`,
    ...places.flatMap(({ point, index }) =>
      point.apart === null ? [] : [cut(point.apart, (x(index - 1) + x(index)) / 2)],
    ),
    ...points.map((point, index) =>
      mark(point, x(index), TOP + (y01(point, y) * PLOT) / 100, edge(index, points)),
    ),
  ]);
}

type Place = { readonly point: Point; readonly index: number };

/** The points in runs that can be compared. */
function stretches(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last === undefined || place.point.apart !== null) runs.push([place]);
    else last.push(place);
  }
  return runs;
}

function cut(why: string, x: number): Html {
  return html`<g><title>${why}</title><line class="cut" x1="${across(x)}" x2="${across(x)}" y1="${at(TOP - 4)}" y2="${at(TOP + PLOT + 4)}"/></g>`;
}

function y01({ value }: Point, y: (value: number) => number): number {
  return value === null ? 0 : y(toNumber(value, 6));
}

type Edge = "start" | "middle" | "end";

function edge(index: number, { length }: readonly Point[]): Edge {
  if (index === length - 1) return "end";
  return index === 0 ? "start" : "middle";
}

/** A dot; the first and the last quarter are named, the others say theirs on demand. */
function mark({ title, value, says }: Point, x: number, y: number, where: Edge): Html {
  const ends = where === "start" ? "0" : "100%";
  return html`<g><title>${`${title} ${says}`}</title>${
    value === null
      ? null
      : html`<circle class="${where === "end" ? "dot" : "dot past"}" cx="${across(x)}" cy="${at(y)}" r="${where === "end" ? "3.6" : "2.6"}"/>`
  }${
    where === "middle"
      ? null
      : [
          label(ends, TOP + PLOT + FOOT - 2, title, { anchor: where, tone: "quiet" }),
          label(ends, 11, says, { anchor: where, tone: where === "end" ? "strong" : "" }),
        ]
  }</g>`;
}
