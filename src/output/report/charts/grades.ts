import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { type Html, html } from "../html.ts";
import { ACCENT, PALEST } from "../style/colours.ts";
import { type Alternative, across, at, label, picture } from "../svg.ts";

const ROW = 46;
const BAR = 22;
/** Below this part of the width a count has no room in its segment. */
const ROOM = 3.5;

export type GradeRow = {
  readonly title: string;
  /** How many people have each grade, in the order of the grades. */
  readonly counts: readonly number[];
};

/** Shades from the best grade to the last: dark to pale, so that they differ without colour too. */
export function shades(count: number): string[] {
  const scale = scaleLinear<string>()
    .domain([0, Math.max(1, count - 1)])
    .range([ACCENT, PALEST]);
  return Array.from({ length: count }, (_, index) => scale(index));
}

/** One bar for each profile, shared out among the grades. */
export function gradesChart(rows: readonly GradeRow[], alternative: Alternative): Html {
  return picture(
    alternative,
    rows.length * ROW,
    rows.map((row, index) => bar(row, index * ROW)),
  );
}

function bar({ title, counts }: GradeRow, top: number): Html {
  const people = counts.reduce((total, count) => total + count, 0);
  const keys = counts.map((_, index) => index);
  const series = stack<readonly number[], number>()
    .keys(keys)
    .value((row, key) => row[key] ?? 0)([counts]);
  const colours = shades(counts.length);
  const scale = scaleLinear()
    .domain([0, Math.max(1, people)])
    .range([0, 100]);
  const segments = series.map((one, index) => {
    const [from = 0, to = 0] = one[0] ?? [];
    if (from === to) return null;
    const x = scale(from);
    const width = scale(to) - x;
    const pale = index / Math.max(1, counts.length - 1) > 0.4;
    return html`<rect class="segment" x="${across(x)}" y="${at(top + 18)}" width="${across(width)}" height="${at(BAR)}" fill="${colours[index] ?? ACCENT}"/>${
      width < ROOM
        ? null
        : label(across(x + width / 2), top + 18 + BAR / 2 + 4, String(to - from), {
            anchor: "middle",
            tone: pale ? "strong" : "inverse",
          })
    }`;
  });
  return html`<g>${label("0", top + 12, title, { tone: "strong" })}${label("100%", top + 12, String(people), { anchor: "end" })}${segments}</g>`;
}
