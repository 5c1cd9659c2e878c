import { FIRM_NOTE, SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import { chartOf, type Size } from "./chart-xml.ts";
import { unitFormats } from "./matrix-sheets.ts";
import type { Page } from "./page.ts";
import { address, CELL, CENTRE, reference, SHARE, tableSheet, WRAPPED } from "./table.ts";

/** Where the indicators stand, counted from 0: the overview draws them. */
const FIRM_ROW = 4;
const ACHIEVED = 7;
const NUMBER = { ...CELL, align: "right" as const, format: "#,##0" };

/** The firm's own figures, and what of them no assessed person could be credited with. */
export function firmSheet(page: Page): void {
  const { part, whole, credited, unattributed, made, unit } = SUMMARY_WORDS;
  const columns = [
    {
      head: page.say(HEADINGS.indicator),
      mark: "firm[].label",
      width: page.lang === "zh" ? 20 : 28,
      style: { ...WRAPPED, bold: true },
    },
    { head: page.say(unit), mark: "firm[].unit", width: 8, style: CENTRE },
    {
      head: page.say(HEADINGS.value),
      mark: "firm[].value",
      width: 11,
      style: { ...NUMBER, bold: true, color: "navy" as const },
    },
    { head: page.say(part), mark: "firm[].part", width: 14, style: NUMBER },
    { head: page.say(whole), mark: "firm[].whole", width: 14, style: NUMBER },
    { head: page.say(credited), mark: "firm[].credited", width: 14, style: NUMBER },
    { head: page.say(unattributed), mark: "firm[].unattributed", width: 14, style: NUMBER },
    {
      head: page.say(SUMMARY_WORDS.achievedShort),
      mark: "firm[].achieved",
      width: 11,
      style: { ...SHARE, format: "0.0%" },
    },
    { head: page.say(made), mark: "firm[].made", width: 36, style: WRAPPED },
    { head: page.say(HEADINGS.explanation), mark: "firm[].explanation", width: 46, style: WRAPPED },
  ];
  const { row } = tableSheet(page, page.say(SUMMARY_WORDS.firmTitle), columns, {
    note: { text: page.say(FIRM_NOTE), height: 28 },
    head: 28,
    frozen: 1,
  });
  if (row !== FIRM_ROW) throw new RangeError(`the indicators stand in row ${row}`);
  page.formats.push(...unitFormats(page, address(row, 2), `$B${row + 1}`), {
    cells: `${address(row, 3)}:${address(row, 6)}`,
    rule: {
      kind: "style",
      style: "fraction",
      when: `AND(ISNUMBER(${address(row, 3)}),INT(${address(row, 3)})<>${address(row, 3)})`,
    },
  });
}

/** The mean of points ÷ full points by indicator. */
export function indicatorsChart(page: Page, size: Size) {
  const name = page.say(SUMMARY_WORDS.firm);
  return chartOf(
    { kind: "bar", title: page.say(SUMMARY_WORDS.chartIndicators), format: "0%", legend: false, min: 0 },
    [
      {
        name: page.say(SUMMARY_WORDS.achievedShort),
        categories: reference(name, FIRM_ROW, 0),
        values: reference(name, FIRM_ROW, ACHIEVED),
        accent: 2,
        labels: "0.0%",
      },
    ],
    size,
  );
}
