import type { Text } from "../../src/domain/text.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import { all, Grid } from "../scorecard-template/grid.ts";
import { HEAD, NOTE } from "../scorecard-template/styles.ts";
import { chartOf } from "./chart-xml.ts";
import { unitFormats } from "./matrix-sheets.ts";
import type { Page } from "./page.ts";
import {
  address,
  CENTRE,
  HEAD_HEIGHT,
  landscape,
  POINTS,
  reference,
  SHARE,
  section,
  table,
  top,
} from "./table.ts";

const ENDS = { min: "{{trend.low}}", max: "{{trend.high}}" };
const QUARTER = { ...CENTRE, bold: true };

/** Mean totals over the quarters: the firm's, the profiles', the departments'. */
export function trendsSheet(page: Page): void {
  const grid = new Grid(page.sheet, [12, 13, 14]);
  landscape(page);
  top(grid, page.say(SUMMARY_WORDS.trendsTitle), { text: "{{trend.note}}", height: 28 });
  breaksNote(grid);
  const { head, row } = table(
    grid,
    [
      { head: page.say(HEADINGS.quarter), mark: "quarters[].quarter", width: 0, style: QUARTER },
      { head: "{{groups.label#groups}}", mark: "quarters[].total#groups", width: 0, style: POINTS },
      {
        head: "{{departments.name#departments}}",
        mark: "quarters[].department#departments",
        width: 0,
        style: POINTS,
      },
    ],
    { head: HEAD_HEIGHT[page.lang], row: 18 },
  );
  page.sheet.setFreezePanes(head + 1, 1);
  page.sheet.setRepeatRows(head, head);
  grid.gap(10);
  const size = { width: 1150, height: 300 };
  const line = (title: string, alt: Text, column: number) =>
    chartOf(
      { kind: "line", title, alt: page.say(alt), format: "0", legend: true, ...ENDS },
      [
        {
          name: { cell: reference(page.name, head, column) },
          categories: reference(page.name, row, 0),
          values: reference(page.name, row, column),
          accent: 1,
        },
      ],
      size,
    );
  page.chart(line("{{trend.title#trends}}", SUMMARY_WORDS.trendTotals, 1), grid.row, 0);
  page.chart(line("{{trend.departments-title#trends}}", SUMMARY_WORDS.trendDepartments, 2), grid.row + 18, 0);
}

/** Each indicator over the quarters: how much of the full points, and the firm's own value. */
export function indicatorTrendsSheet(page: Page): void {
  const grid = new Grid(page.sheet, [14, page.lang === "zh" ? 11 : 14]);
  landscape(page);
  top(grid, page.say(SUMMARY_WORDS.indicatorTrendsTitle), { text: "{{trend.note}}", height: 28 });
  breaksNote(grid);
  section(grid, page.say(SUMMARY_WORDS.meanAchieved));
  const quarter = (list: string) => ({
    head: page.say(HEADINGS.quarter),
    mark: `${list}[].quarter`,
    width: 0,
    style: QUARTER,
  });
  const head = "{{indicators.label#indicators}}";
  const achieved = table(
    grid,
    [
      quarter("indicator-quarters"),
      {
        head,
        mark: "indicator-quarters[].achieved#indicators",
        width: 0,
        style: { ...SHARE, format: "0.0%" },
      },
    ],
    { head: HEAD_HEIGHT[page.lang], row: 18 },
  );
  section(grid, page.say(SUMMARY_WORDS.firmValues));
  grid.add(all([page.say(HEADINGS.quarter), head], HEAD), HEAD_HEIGHT[page.lang]);
  const unit = grid.add(
    [
      { text: page.say(SUMMARY_WORDS.unit), style: HEAD },
      { text: "{{indicators.unit#indicators}}", style: { ...HEAD, bold: false } },
    ],
    16,
  );
  const row = grid.add(
    [
      { text: "{{value-quarters[].quarter}}", style: QUARTER },
      { text: "{{value-quarters[].value#indicators}}", style: { ...POINTS, format: "#,##0" } },
    ],
    18,
  );
  page.formats.push(...unitFormats(page, address(row, 1), `B$${unit + 1}`));
  grid.gap(10);
  page.breaks.push(grid.row);
  page.chart(
    chartOf(
      {
        kind: "line",
        title: "{{pictures.label#pictures}}",
        alt: page.say(SUMMARY_WORDS.meanAchieved),
        format: "0%",
        legend: false,
        min: 0,
        step: 0.5,
      },
      [
        {
          name: page.say(SUMMARY_WORDS.meanAchieved),
          categories: reference(page.name, achieved.row, 0),
          values: reference(page.name, achieved.row, 1),
          accent: 2,
          labels: "0%",
        },
      ],
      { width: 270, height: 158 },
    ),
    grid.row,
    0,
  );
}

/** Where the lines break, and why: a cell that texts run out of, since the columns differ from firm to firm. */
function breaksNote(grid: Grid): void {
  grid.add(
    [{ text: "{{trend.breaks}}", style: { ...NOTE, color: "navy", wrap: true }, span: grid.columns }],
    34,
  );
}
