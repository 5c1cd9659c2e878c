import { ALARM_WORDS } from "../../src/output/alarm-words.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import type { Page } from "./page.ts";
import { CELL, CENTRE, tableSheet, WRAPPED } from "./table.ts";

/** What calls for an inquiry: open alarms first, then those that one closed (整改办法 §四.1). */
export function alarmsSheet(page: Page): void {
  const { standing, id, raised, what, rows, inquiry } = ALARM_WORDS;
  const grey = { ...WRAPPED, size: 8, color: "grey" as const };
  const columns = [
    { head: page.say(standing), mark: "standing", width: 11, style: { ...CENTRE, bold: true } },
    { head: page.say(HEADINGS.name), mark: "name", width: 12, style: { ...CELL, bold: true } },
    { head: page.say(HEADINGS.id), mark: "person", width: 8 },
    { head: page.say(HEADINGS.department), mark: "department", width: 14, style: WRAPPED },
    { head: page.say(what), mark: "what", width: 46, style: WRAPPED },
    { head: page.say(raised), mark: "quarter", width: 10, style: CENTRE },
    { head: page.say(id), mark: "id", width: 38, style: WRAPPED },
    { head: page.say(rows), mark: "rows", width: 44, style: grey },
    { head: page.say(inquiry), mark: "inquiry", width: 40, style: WRAPPED },
  ];
  tableSheet(
    page,
    page.say(ALARM_WORDS.titles),
    columns.map((column) => ({ ...column, mark: `alarms[].${column.mark}` })),
    { note: { text: page.say(SUMMARY_WORDS.alarmsNote), height: 28 }, head: 22, frozen: 2 },
  );
}
