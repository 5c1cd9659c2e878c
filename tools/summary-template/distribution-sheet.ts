import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import { Grid } from "../scorecard-template/grid.ts";
import { chartOf, type Size } from "./chart-xml.ts";
import type { Page } from "./page.ts";
import { CELL, CENTRE, COUNT, landscape, POINTS, reference, section, table, top } from "./table.ts";

const WIDTHS = [24, 10, 10, 11, 11, 11, 12];
/** Where the tables stand, counted from 0: the overview draws them too. */
const PROFILE_ROW = 5;
const BIN_ROW = 9;
const GRADED = 6;

/** How totals and grades are spread: each profile at a glance, and how many people have how many points. */
export function distributionSheet(page: Page): void {
  const grid = new Grid(page.sheet, WIDTHS);
  landscape(page);
  top(grid, page.say(SUMMARY_WORDS.distributionTitle));
  section(grid, page.say(SUMMARY_WORDS.groups));
  const heads = [
    { head: HEADINGS.profile, mark: "label", style: { ...CELL, bold: true } },
    { head: HEADINGS.people, mark: "people", style: COUNT },
    { head: SUMMARY_WORDS.ranked, mark: "ranked", style: COUNT },
    { head: SUMMARY_WORDS.lowest, mark: "lowest", style: POINTS },
    { head: HEADINGS.meanTotal, mark: "mean", style: { ...POINTS, bold: true } },
    { head: SUMMARY_WORDS.highest, mark: "highest", style: POINTS },
  ];
  const profiles = table(
    grid,
    [
      ...heads.map(({ head, mark, style }) => ({
        head: page.say(head),
        mark: `profiles[].${mark}`,
        width: 0,
        style,
      })),
      { head: "{{grades.label#grades}}", mark: "profiles[].graded#grades", width: 0, style: COUNT },
    ],
    { head: 22, row: 18 },
  );
  section(grid, page.say(SUMMARY_WORDS.bins));
  const bins = table(
    grid,
    [
      { head: page.say(SUMMARY_WORDS.bin), mark: "bins[].label", width: 0, style: CENTRE },
      { head: page.say(HEADINGS.people), mark: "bins[].people", width: 0, style: COUNT },
    ],
    { head: 20, row: 16 },
  );
  if (profiles.row !== PROFILE_ROW || bins.row !== BIN_ROW) {
    throw new RangeError(`the tables stand in rows ${profiles.row} and ${bins.row}`);
  }
  page.chart(totalsChart(page, { width: 480, height: 300 }), bins.head, 3);
}

/** How many people have a total in each range of points. */
export function totalsChart(page: Page, size: Size) {
  const name = page.say(SUMMARY_WORDS.distribution);
  return chartOf(
    { kind: "column", title: page.say(SUMMARY_WORDS.chartTotals), format: "0", legend: false, min: 0 },
    [
      {
        name: page.say(HEADINGS.people),
        categories: reference(name, BIN_ROW, 0),
        values: reference(name, BIN_ROW, 1),
        accent: 1,
        labels: "0;;",
      },
    ],
    size,
  );
}

/** How many people of each profile have which grade. */
export function gradesChart(page: Page, size: Size) {
  const name = page.say(SUMMARY_WORDS.distribution);
  return chartOf(
    { kind: "stacked", title: page.say(SUMMARY_WORDS.chartGrades), format: "0", legend: true, min: 0 },
    [
      {
        name: { cell: reference(name, PROFILE_ROW - 1, GRADED) },
        categories: reference(name, PROFILE_ROW, 0),
        values: reference(name, PROFILE_ROW, GRADED),
        accent: 1,
        labels: "0;;",
      },
    ],
    size,
  );
}
