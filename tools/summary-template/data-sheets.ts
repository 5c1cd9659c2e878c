import { RECORD_WORDS } from "../../src/output/delivery-words.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS, LEVEL_WORDS } from "../../src/output/words.ts";
import type { Grid } from "../scorecard-template/grid.ts";
import type { Page } from "./page.ts";
import { address, CELL, CENTRE, COUNT, DATE, section, table, tableSheet, WRAPPED } from "./table.ts";

/** Who delivered what, for which days, and what became of the rows. */
export function deliveriesSheet(page: Page): void {
  const { source, state, first, last, rows, used, leftOut, blank, faulty, why } = SUMMARY_WORDS;
  const small = { ...WRAPPED, size: 8, color: "grey" as const };
  const columns = [
    { head: page.say(SUMMARY_WORDS.department), mark: "department", width: page.lang === "zh" ? 12 : 22 },
    {
      head: page.say(source),
      mark: "source",
      width: page.lang === "zh" ? 14 : 20,
      style: { ...CELL, bold: true },
    },
    { head: page.say(state), mark: "state", width: 13, style: { ...CENTRE, wrap: true } },
    { head: page.say(HEADINGS.file), mark: "file", width: 30, style: WRAPPED },
    { head: page.say(HEADINGS.sheet), mark: "sheet", width: 11, style: WRAPPED },
    { head: page.say(first), mark: "first", width: 10.5, style: DATE },
    { head: page.say(last), mark: "last", width: 10.5, style: DATE },
    { head: page.say(rows), mark: "rows", width: 8, style: { ...COUNT, bold: true } },
    { head: page.say(used), mark: "used", width: 8, style: COUNT },
    { head: page.say(leftOut), mark: "left-out", width: 8, style: COUNT },
    { head: page.say(blank), mark: "blank", width: 7, style: COUNT },
    { head: page.say(faulty), mark: "faulty", width: 7, style: COUNT },
    { head: page.say(why), mark: "why", width: 30, style: WRAPPED },
    { head: "SHA-256", mark: "sha256", width: 13, style: { ...small, wrap: false } },
  ];
  const { grid, row } = tableSheet(
    page,
    page.say(SUMMARY_WORDS.deliveryListTitle),
    columns.map((column) => ({ ...column, mark: `deliveries[].${column.mark}` })),
    {
      note: { text: page.say(SUMMARY_WORDS.deliveryNote), height: 28 },
      head: 28,
      frozen: 2,
    },
  );
  page.formats.push({
    cells: `${address(row, 0)}:${address(row, columns.length - 1)}`,
    rule: { kind: "style", style: "muted", when: `$D${row + 1}=""` },
  });
  recordsTable(page, grid);
}

/** Below, in the columns of the same sheet: whether each source came in time, over the quarters. */
function recordsTable(page: Page, grid: Grid): void {
  section(grid, page.say(RECORD_WORDS.title));
  const small = { ...CENTRE, wrap: true };
  const columns = [
    { head: page.say(SUMMARY_WORDS.department), mark: "department" },
    { head: page.say(SUMMARY_WORDS.source), mark: "source", style: { ...CELL, bold: true } },
    { head: page.say(SUMMARY_WORDS.state), mark: "state", style: small },
    { head: page.say(RECORD_WORDS.timing), mark: "timing", style: WRAPPED },
    { head: page.say(HEADINGS.quarter), mark: "quarter", style: CENTRE },
    { head: page.say(RECORD_WORDS.first), mark: "first", style: DATE },
    { head: page.say(RECORD_WORDS.corrections), mark: "corrections", style: COUNT },
    { head: page.say(RECORD_WORDS.firstRows), mark: "rows", style: { ...COUNT, bold: true } },
    { head: page.say(RECORD_WORDS.faultyShare), mark: "faulty-share", style: { ...COUNT, format: "0.0%" } },
  ];
  const { row } = table(
    grid,
    columns.map((column) => ({ ...column, mark: `records[].${column.mark}`, width: 0 })),
    { head: 28 },
  );
  const late = page.say({ zh: "迟交", en: "late" });
  page.formats.push({
    cells: address(row, 3),
    rule: { kind: "style", style: "alarm", when: `ISNUMBER(SEARCH("${late}",$D${row + 1}))` },
  });
}

/** What the checks found, each with its place and what to do. */
export function findingsSheet(page: Page): void {
  const { level, finding, column, message, remedy } = SUMMARY_WORDS;
  const columns = [
    { head: page.say(level), mark: "level", width: 8, style: CENTRE },
    { head: page.say(finding), mark: "finding", width: 24, style: { ...WRAPPED, bold: true } },
    { head: page.say(HEADINGS.file), mark: "file", width: 28, style: WRAPPED },
    { head: page.say(HEADINGS.sheet), mark: "sheet", width: 14, style: WRAPPED },
    { head: page.say(HEADINGS.row), mark: "row", width: 7, style: COUNT },
    { head: page.say(column), mark: "column", width: 14, style: WRAPPED },
    { head: page.say(message), mark: "message", width: 46, style: WRAPPED },
    { head: page.say(remedy), mark: "remedy", width: 46, style: WRAPPED },
  ];
  const { row } = tableSheet(
    page,
    page.say(SUMMARY_WORDS.dataQualityTitle),
    columns.map((each) => ({ ...each, mark: `findings[].${each.mark}` })),
    { head: 22, frozen: 2 },
  );
  page.formats.push({
    cells: address(row, 0),
    rule: { kind: "style", style: "alarm", when: `$A${row + 1}="${page.say(LEVEL_WORDS.error)}"` },
  });
}
