import type { Text } from "../../src/domain/text.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { Grid, type Piece } from "../scorecard-template/grid.ts";
import { NOTE, type Style, TITLE } from "../scorecard-template/styles.ts";
import { departmentsChart } from "./departments-sheet.ts";
import { gradesChart, totalsChart } from "./distribution-sheet.ts";
import { indicatorsChart } from "./firm-sheet.ts";
import type { Page } from "./page.ts";
import { landscape } from "./table.ts";

/** Two columns for each of the figures. */
const TILES = 7;
const COLUMNS = TILES * 2;
const WIDTH = 10;
const CHART = { width: 518, height: 300, fills: true };
/** In points: the charts' height and a little room. */
const CHART_ROW = 234;

/** One page that says how the quarter went. */
export function overviewSheet(page: Page): void {
  const grid = new Grid(page.sheet, new Array<number>(COLUMNS).fill(WIDTH));
  landscape(page, true);
  grid.add(
    [
      { text: page.say(SUMMARY_WORDS.overviewTitle), style: TITLE, span: COLUMNS - 4 },
      {
        text: "{{quarter.label}}",
        style: { size: 14, bold: true, color: "navy", align: "right" },
        span: 4,
      },
    ],
    32,
  );
  grid.add([{ text: "{{heading}}", style: { ...NOTE, wrap: false, rule: true }, span: COLUMNS }], 18);
  grid.gap(8);
  tiles(grid, page);
  grid.gap(8);
  const upper = grid.add([], CHART_ROW);
  const lower = grid.add([], CHART_ROW);
  const right = COLUMNS / 2;
  page.chart(totalsChart(page, CHART), upper, 0, 0, 4);
  page.chart(gradesChart(page, CHART), upper, right, 6, 4);
  page.chart(indicatorsChart(page, CHART), lower, 0, 0, 4);
  page.chart(departmentsChart(page, CHART), lower, right, 6, 4);
  page.sheet.setPrintArea(0, 0, grid.row - 1, COLUMNS - 1);
}

function tiles(grid: Grid, page: Page): void {
  const all: readonly (readonly [Text, string, string])[] = [
    [SUMMARY_WORDS.firmMean, "mean-total", "0.00"],
    [SUMMARY_WORDS.assessed, "assessed", "#,##0"],
    [SUMMARY_WORDS.ranked, "ranked", "#,##0"],
    [SUMMARY_WORDS.meanMeasured, "measured-weight", "0.0%"],
    [SUMMARY_WORDS.readRows, "rows", "#,##0"],
    [SUMMARY_WORDS.warnings, "findings", "#,##0"],
    [SUMMARY_WORDS.adjusted, "adjustments", "#,##0"],
  ];
  const look = (at: number): Style => (at === 0 ? { color: "white", fill: "navy" } : { fill: "pale" });
  grid.add(
    all.map(([text], at): Piece => {
      const style: Style = { size: 8.5, align: "center", color: "grey", ...look(at) };
      return { text: page.say(text), span: 2, style };
    }),
    20,
  );
  grid.add(
    all.map(([, mark, format], at): Piece => {
      const style: Style = { size: 18, bold: true, align: "center", color: "navy", format, ...look(at) };
      return { text: `{{overview.${mark}}}`, span: 2, style };
    }),
    36,
  );
}
