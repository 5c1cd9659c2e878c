import { scaleLinear } from "d3-scale";
import type { RankInterval } from "../../../scoring/sensitivity.ts";
import { type Html, html } from "../html.ts";
import { across, smallPicture } from "../svg.ts";

const HEIGHT = 16;

/** The range of a rank among all ranks of its group, the present one as a dot. */
export function rangeChart(
  { best, worst }: RankInterval,
  rank: number,
  { of, title }: { readonly of: number; readonly title: string },
): Html {
  const scale = scaleLinear()
    .domain([1, Math.max(2, of)])
    .range([4, 96]);
  return smallPicture(title, HEIGHT, [
    html`<line class="axis" x1="4%" x2="96%" y1="8" y2="8"/>`,
    html`<line class="range" x1="${across(scale(best))}" x2="${across(scale(worst))}" y1="8" y2="8"/>`,
    html`<circle class="dot" cx="${across(scale(rank))}" cy="8" r="4"/>`,
  ]);
}
