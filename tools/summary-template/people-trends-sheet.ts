import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import type { Page } from "./page.ts";
import { CELL, POINTS, tableSheet, WRAPPED } from "./table.ts";

/** Everybody's total by quarter, those who are not assessed any more at the end. */
export function peopleTrendsSheet(page: Page): void {
  const { peopleTrendsTitle, peopleTrendsNote, standing, remark } = SUMMARY_WORDS;
  const columns = [
    { head: page.say(HEADINGS.id), mark: "people-quarters[].id", width: 10 },
    {
      head: page.say(HEADINGS.name),
      mark: "people-quarters[].name",
      width: 14,
      style: { ...CELL, bold: true },
    },
    { head: page.say(HEADINGS.department), mark: "people-quarters[].department", width: 16, style: WRAPPED },
    { head: page.say(standing), mark: "people-quarters[].standing", width: 30, style: WRAPPED },
    { head: page.say(remark), mark: "people-quarters[].remark", width: 30, style: WRAPPED },
    {
      head: "{{quarters.id#quarters}}",
      mark: "people-quarters[].total#quarters",
      width: 11,
      style: POINTS,
    },
  ];
  tableSheet(page, page.say(peopleTrendsTitle), columns, {
    note: { text: page.say(peopleTrendsNote), height: 28 },
    frozen: 2,
  });
}
