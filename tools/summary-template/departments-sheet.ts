import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import { chartOf } from "./chart-xml.ts";
import type { Page } from "./page.ts";
import { address, CELL, COUNT, HEAD_HEIGHT, POINTS, reference, SHARE, tableSheet } from "./table.ts";

/** Where the departments' table stands, counted from 0: the overview draws it too. */
export const DEPARTMENT_ROW = 4;
const NAME = 0;
const MEAN = 2;
const ACHIEVED = 3;

/** Each department's means as a heat map, and its mean total as a chart. */
export function departmentsSheet(page: Page): void {
  const columns = [
    {
      head: page.say(HEADINGS.department),
      mark: "departments[].name",
      width: 22,
      style: { ...CELL, bold: true },
    },
    { head: page.say(HEADINGS.people), mark: "departments[].people", width: 8, style: COUNT },
    {
      head: page.say(HEADINGS.meanTotal),
      mark: "departments[].mean",
      width: 11,
      style: { ...POINTS, bold: true, color: "navy" as const },
    },
    {
      head: "{{indicators.label#indicators}}",
      mark: "departments[].achieved#indicators",
      width: page.lang === "zh" ? 10 : 14,
      style: { ...SHARE, align: "center" as const, format: "0.0%" },
    },
  ];
  const { grid, row } = tableSheet(page, page.say(SUMMARY_WORDS.departmentsTitle), columns, {
    note: { text: "{{departments.note}}", height: 28 },
    head: HEAD_HEIGHT[page.lang],
    row: 20,
    frozen: 1,
  });
  if (row !== DEPARTMENT_ROW) throw new RangeError(`departments stand in row ${row}`);
  const item = address(row, ACHIEVED);
  page.formats.push(
    { cells: item, rule: { kind: "style", style: "muted", when: `ISTEXT(${item})` } },
    { cells: item, rule: { kind: "heat" } },
  );
  grid.gap(10);
  page.chart(departmentsChart(page, { width: 760, height: 330 }), grid.row, 0);
}

/** Mean totals by department. */
export function departmentsChart(page: Page, size: { width: number; height: number }) {
  const name = page.say(SUMMARY_WORDS.departments);
  return chartOf(
    { kind: "bar", title: page.say(SUMMARY_WORDS.chartDepartments), format: "0", legend: false, min: 0 },
    [
      {
        name: page.say(HEADINGS.meanTotal),
        categories: reference(name, DEPARTMENT_ROW, NAME),
        values: reference(name, DEPARTMENT_ROW, MEAN),
        accent: 1,
        labels: "0.00",
      },
    ],
    size,
  );
}
