import { ITEM_WORDS } from "../../src/output/items-words.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import type { Page } from "./page.ts";
import { CELL, COUNT, DATE, POINTS, section, table, tableSheet, WRAPPED } from "./table.ts";

/** Every score that an appeal changed, with before and after (考核规定 §二.2); below, bonus and deduction items. */
export function adjustmentsSheet(page: Page): void {
  const { before, after, change, decidedBy, decidedOn } = SUMMARY_WORDS;
  const columns = [
    { head: page.say(HEADINGS.id), mark: "id", width: 10 },
    { head: page.say(HEADINGS.name), mark: "name", width: 14, style: { ...CELL, bold: true } },
    { head: page.say(HEADINGS.indicator), mark: "indicator", width: 26, style: WRAPPED },
    { head: page.say(before), mark: "before", width: 11, style: POINTS },
    { head: page.say(after), mark: "after", width: 10, style: { ...POINTS, bold: true } },
    { head: page.say(change), mark: "change", width: 10, style: { ...POINTS, format: "+0.00;-0.00;0.00" } },
    { head: page.say(HEADINGS.reason), mark: "reason", width: 46, style: WRAPPED },
    { head: page.say(decidedBy), mark: "decided-by", width: 16, style: WRAPPED },
    { head: page.say(decidedOn), mark: "decided-on", width: 12, style: DATE },
    { head: page.say(HEADINGS.file), mark: "file", width: 30, style: { ...WRAPPED, color: "grey" as const } },
    {
      head: page.say(HEADINGS.sheet),
      mark: "sheet",
      width: 12,
      style: { ...WRAPPED, color: "grey" as const },
    },
    { head: page.say(HEADINGS.row), mark: "row", width: 6, style: { ...COUNT, color: "grey" as const } },
  ];
  const { grid } = tableSheet(
    page,
    page.say(SUMMARY_WORDS.adjustmentsTitle),
    columns.map((column) => ({ ...column, mark: `adjustments[].${column.mark}` })),
    { head: 22, frozen: 2 },
  );
  section(grid, page.say(ITEM_WORDS.title));
  const grey = { ...WRAPPED, color: "grey" as const };
  const items = [
    { head: page.say(HEADINGS.id), mark: "id" },
    { head: page.say(HEADINGS.name), mark: "name", style: { ...CELL, bold: true } },
    { head: page.say(ITEM_WORDS.kind), mark: "kind", style: WRAPPED },
    { head: page.say(HEADINGS.date), mark: "date", style: DATE },
    { head: page.say(ITEM_WORDS.points), mark: "points", style: { ...POINTS, bold: true } },
    { head: page.say(ITEM_WORDS.amount), mark: "amount", style: { ...POINTS, format: "#,##0.00" } },
    { head: page.say(HEADINGS.reason), mark: "reason", style: WRAPPED },
    { head: page.say(decidedBy), mark: "decided-by", style: WRAPPED },
    { head: "", mark: "" },
    { head: page.say(HEADINGS.file), mark: "file", style: grey },
    { head: page.say(HEADINGS.sheet), mark: "sheet", style: grey },
    { head: page.say(HEADINGS.row), mark: "row", style: { ...COUNT, color: "grey" as const } },
  ];
  table(
    grid,
    items.map((column) => ({ ...column, mark: column.mark && `items[].${column.mark}`, width: 0 })),
    { head: 28 },
  );
}
