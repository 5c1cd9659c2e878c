import { OUTCOMES, PLAN_WORDS } from "../../src/output/commitment-words.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import type { Page } from "./page.ts";
import { address, CELL, CENTRE, COUNT, tableSheet, WRAPPED } from "./table.ts";

/** Every improvement plan with what became of it, and where one is asked for (考核规定 §三.5; 整改办法 §五.1). */
export function plansSheet(page: Page): void {
  const grey = { ...WRAPPED, color: "grey" as const };
  const columns = [
    { head: page.say(HEADINGS.id), mark: "id", width: 9 },
    { head: page.say(HEADINGS.name), mark: "name", width: 13, style: { ...CELL, bold: true } },
    { head: page.say(HEADINGS.department), mark: "department", width: 14 },
    { head: page.say(HEADINGS.indicator), mark: "indicator", width: 22, style: WRAPPED },
    { head: page.say(PLAN_WORDS.goal), mark: "goal", width: 20, style: WRAPPED },
    { head: page.say(PLAN_WORDS.by), mark: "by", width: 9, style: CENTRE },
    { head: page.say(PLAN_WORDS.owner), mark: "owner", width: 12, style: WRAPPED },
    { head: page.say(PLAN_WORDS.outcome), mark: "outcome", width: 12, style: { ...CENTRE, bold: true } },
    {
      head: page.say(HEADINGS.value),
      mark: "value",
      width: 16,
      style: { ...WRAPPED, align: "center" as const },
    },
    {
      head: page.say(PLAN_WORDS.asked),
      mark: "asked",
      width: 16,
      style: { ...WRAPPED, align: "center" as const },
    },
    { head: page.say(PLAN_WORDS.measures), mark: "measures", width: 30, style: WRAPPED },
    { head: page.say(HEADINGS.file), mark: "file", width: 20, style: grey },
    { head: page.say(HEADINGS.sheet), mark: "sheet", width: 9, style: grey },
    { head: page.say(HEADINGS.row), mark: "row", width: 6, style: { ...COUNT, color: "grey" as const } },
  ];
  const { row } = tableSheet(
    page,
    page.say(SUMMARY_WORDS.plansTitle),
    columns.map((column) => ({ ...column, mark: `plans[].${column.mark}` })),
    { note: { text: page.say(SUMMARY_WORDS.plansNote), height: 28 }, head: 22, frozen: 2 },
  );
  page.formats.push(
    {
      cells: address(row, 7),
      rule: { kind: "style", style: "alarm", when: `$H${row + 1}="${page.say(OUTCOMES.missed)}"` },
    },
    {
      cells: `${address(row, 0)}:${address(row, columns.length - 1)}`,
      rule: { kind: "style", style: "muted", when: `$H${row + 1}="${page.say(PLAN_WORDS.needed)}"` },
    },
  );
}
