import { scaleLinear } from "d3-scale";
import { type Exact, toNumber } from "../../../domain/exact.ts";
import { type Html, html } from "../html.ts";
import { across, smallPicture } from "../svg.ts";

const HEIGHT = 16;

/** From a hollow dot to a full one: where a total was and where it is. */
export function moveChart(
  before: Exact,
  after: Exact,
  { domain, title }: { readonly domain: readonly [number, number]; readonly title: string },
): Html {
  const scale = scaleLinear().domain(domain).range([4, 96]);
  const from = across(scale(toNumber(before, 2)));
  const to = across(scale(toNumber(after, 2)));
  return smallPicture(title, HEIGHT, [
    html`<line class="axis" x1="4%" x2="96%" y1="8" y2="8"/>`,
    html`<line class="range" x1="${from}" x2="${to}" y1="8" y2="8"/>`,
    html`<circle class="dot hollow" cx="${from}" cy="8" r="3.5"/>`,
    html`<circle class="dot" cx="${to}" cy="8" r="4"/>`,
  ]);
}
