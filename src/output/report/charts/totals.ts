import { type ScaleLinear, scaleLinear } from "d3-scale";
import { shown, toNumber } from "../../../domain/exact.ts";
import type { Grade } from "../../../scheme/contract.ts";
import type { PersonResult } from "../../../scoring/contract.ts";
import { meanTotal } from "../../summary-data/means.ts";
import { sayPoints } from "../figures.ts";
import { type Html, html } from "../html.ts";
import { type Alternative, across, at, label, NOTHING, picture } from "../svg.ts";
import type { View } from "../view.ts";
import { swarm } from "./swarm.ts";

const TOP = 34;
const ROW = 74;
const BAND = 46;
const FOOT = 20;
/** How far apart two dots of one level lie, in percent of the width: they do not touch on a phone. */
const APART = 2.3;
/** Names of thresholds nearer than this would touch on a phone. */
const CLOSE = 28;
const RADIUS = 4;

export type TotalsGroup = { readonly title: string; readonly people: readonly PersonResult[] };

/** Everybody's total as a dot, a row for each profile, with the grades' thresholds behind. */
export function totalsChart(groups: readonly TotalsGroup[], view: View, alternative: Alternative): Html {
  const { grades } = view.assessment.scheme;
  const totals = groups.flatMap(({ people }) =>
    people.flatMap(({ total }) => (total === null ? [] : [toNumber(total, 2)])),
  );
  if (totals.length === 0) return NOTHING;
  const borders = grades.slice(0, -1).map(({ from }) => toNumber(from, 2));
  const scale = scaleLinear()
    .domain([Math.min(...borders, least(totals)), Math.max(...borders, most(totals))])
    .nice()
    .range([2, 98]);
  const bottom = TOP + groups.length * ROW;
  return picture(alternative, bottom + FOOT, [
    ...thresholds(grades, scale, bottom, view),
    ...groups.map((group, index) => row(group, scale, TOP + index * ROW, view)),
    ...scale
      .ticks(6)
      .map((tick) => label(across(scale(tick)), bottom + 14, at(tick), { anchor: "middle", tone: "quiet" })),
  ]);
}

/** The thresholds from the lowest; the name of one that stands close behind another goes a line down. */
function thresholds(
  grades: readonly Grade[],
  scale: ScaleLinear<number, number>,
  bottom: number,
  { say }: View,
): Html[] {
  let last = Number.NEGATIVE_INFINITY;
  let lower = false;
  return grades
    .slice(0, -1)
    .toReversed()
    .map(({ from, label: name }) => {
      const x = scale(toNumber(from, 2));
      lower = x - last < CLOSE && !lower;
      last = x;
      const y = lower ? 23 : 10;
      return html`<line class="threshold" x1="${across(x)}" x2="${across(x)}" y1="${at(y + 3)}" y2="${at(bottom)}"/>${label(across(x), y, `${say(name)} ≥ ${shown(from)}`, { anchor: "middle" })}`;
    });
}

function row(
  { title, people }: TotalsGroup,
  scale: ScaleLinear<number, number>,
  top: number,
  { say }: View,
): Html {
  const dots = people.flatMap((item) =>
    item.total === null ? [] : [{ item, x: scale(toNumber(item.total, 2)) }],
  );
  const placed = swarm(dots, APART);
  const highest = Math.max(0, ...placed.map(({ level }) => Math.abs(level)));
  const step = Math.min(2 * RADIUS + 0.6, (BAND / 2 - RADIUS) / Math.max(1, highest));
  const middle = top + 20 + BAND / 2;
  const mean = meanTotal(people);
  return html`<g><line class="rule" x1="0" x2="100%" y1="${at(top)}" y2="${at(top)}"/>${label("0", top + 14, title, { tone: "strong" })}${label(
    "100%",
    top + 14,
    say({
      zh: `${people.length} 人，平均 ${sayPoints(mean)}`,
      en: `${people.length === 1 ? "1 person" : `${people.length} people`}, mean ${sayPoints(mean)}`,
    }),
    { anchor: "end" },
  )}${mean === null ? null : tick(scale(toNumber(mean, 2)), middle)}${placed.map(
    ({ item, x, level }) =>
      html`<circle class="${item.rank === null ? "dot hollow" : "dot"}" cx="${across(x)}" cy="${at(middle - level * step)}" r="${at(RADIUS)}"><title>${`${item.person.name} ${item.person.id} ${sayPoints(item.total)}`}</title></circle>`,
  )}</g>`;
}

function tick(x: number, middle: number): Html {
  return html`<line class="mean" x1="${across(x)}" x2="${across(x)}" y1="${at(middle - BAND / 2)}" y2="${at(middle + BAND / 2)}"/>`;
}

function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), Number.NEGATIVE_INFINITY);
}
