import { scaleLinear } from "d3-scale";
import { type Exact, ONE, toNumber } from "../../../domain/exact.ts";
import { sayShare } from "../figures.ts";
import { type Html, html } from "../html.ts";
import { type Alternative, across, at, label, picture, shortened } from "../svg.ts";

const ROW = 24;
const BAR = 5;
/** Letters of Chinese that a name has room for on the narrowest card. */
const LETTERS = 15;

export type Bar = { readonly title: string; readonly value: Exact | null };

/** A thin bar for each value, its name and figure above it; a tick marks full points. */
export function barsChart(bars: readonly Bar[], longest: number, alternative: Alternative): Html {
  const scale = scaleLinear()
    .domain([0, Math.max(1, longest)])
    .range([0, 100]);
  return picture(
    alternative,
    bars.length * ROW,
    bars.map((bar, index) => row(bar, index * ROW, (value) => scale(value))),
  );
}

function row({ title, value }: Bar, top: number, scale: (value: number) => number): Html {
  const length = value === null ? 0 : Math.max(0, scale(toNumber(value, 4)));
  const full = across(scale(1));
  const reached = value?.gte(ONE) === true;
  return html`<g><title>${`${title} ${sayShare(value)}`}</title>${label("0", top + 12, shortened(title, LETTERS))}${label(
    "100%",
    top + 12,
    sayShare(value),
    { anchor: "end", tone: value === null ? "quiet" : "strong" },
  )}<rect class="track" x="0" y="${at(top + 15)}" width="100%" height="${at(BAR)}"/>${
    length === 0
      ? null
      : html`<rect class="${reached ? "bar reached" : "bar"}" x="0" y="${at(top + 15)}" width="${across(length)}" height="${at(BAR)}"/>`
  }<line class="full" x1="${full}" x2="${full}" y1="${at(top + 13)}" y2="${at(top + 17 + BAR)}"/></g>`;
}
