import { UNIT_NAMES } from "../../src/output/summary-data/units.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import { Grid } from "../scorecard-template/grid.ts";
import { HEAD } from "../scorecard-template/styles.ts";
import type { Format } from "./formats.ts";
import type { Page } from "./page.ts";
import { address, CELL, HEAD_HEIGHT, landscape, POINTS, SHARE, SUM, tableSheet, top } from "./table.ts";

/** Id, name, department and profile stand before the indicators. */
const WHO = 4;
const WIDTHS = [9, 12, 18, 16] as const;
const WHO_FIELDS = ["id", "name", "department", "profile"] as const;

/** People by indicator as a heat map: points ÷ full points. */
export function heatSheet(page: Page): void {
  const columns = [
    ...WHO_FIELDS.map((field, at) => ({
      head: page.say(HEADINGS[field]),
      mark: `people[].${field}`,
      width: WIDTHS[at] ?? 12,
      style: field === "name" ? { ...CELL, bold: true } : CELL,
    })),
    {
      head: "{{indicators.label#indicators}}",
      mark: "people[].achieved#indicators",
      width: page.lang === "zh" ? 10 : 14,
      style: { ...SHARE, align: "center" as const, format: "0.0%" },
    },
    {
      head: page.say(HEADINGS.total),
      mark: "people[].total",
      width: 9,
      style: { ...POINTS, bold: true, color: "navy" as const },
    },
  ];
  const note = { text: page.say(SUMMARY_WORDS.heatNote), height: 28 };
  const { grid, row } = tableSheet(page, page.say(SUMMARY_WORDS.matrixTitle), columns, {
    note,
    head: HEAD_HEIGHT[page.lang],
    row: 18,
    frozen: 2,
  });
  const mean = grid.add(
    [
      { text: page.say(SUMMARY_WORDS.meanAchieved), style: SUM, span: WHO },
      {
        text: "{{indicators.achieved#indicators}}",
        style: { ...SUM, align: "center", format: "0.0%" },
      },
      { text: "{{overview.mean-total}}", style: { ...SUM, align: "right", format: "0.00" } },
    ],
    20,
  );
  const item = address(row, WHO);
  page.formats.push(
    { cells: item, rule: { kind: "style", style: "muted", when: `ISTEXT(${item})` } },
    { cells: item, rule: { kind: "heat" } },
    { cells: address(mean, WHO), rule: { kind: "heat" } },
  );
}

/** People by indicator with what was measured and the points. */
export function valuesSheet(page: Page): void {
  const { lang } = page;
  const widths = [...WIDTHS, lang === "zh" ? 9 : 13, 8, 9];
  const grid = new Grid(page.sheet, widths);
  landscape(page);
  top(grid, page.say(SUMMARY_WORDS.valuesTitle));
  const blank = { text: "", style: HEAD };
  const first = grid.add(
    [
      ...WHO_FIELDS.map(() => blank),
      { text: "{{indicators.label#indicators}}", style: HEAD, span: 2 },
      blank,
    ],
    lang === "zh" ? 20 : 28,
  );
  const unit = grid.add(
    [
      ...WHO_FIELDS.map(() => blank),
      { text: "{{indicators.unit#indicators}}", style: { ...HEAD, bold: false }, span: 2 },
      blank,
    ],
    16,
  );
  const head = grid.add(
    [
      ...WHO_FIELDS.map((field) => ({ text: page.say(HEADINGS[field]), style: HEAD })),
      { text: page.say(HEADINGS.value), style: HEAD },
      { text: page.say(HEADINGS.score), style: HEAD },
      { text: page.say(HEADINGS.total), style: HEAD },
    ],
    20,
  );
  const value = { ...CELL, align: "right" as const, format: "#,##0" };
  const row = grid.add(
    [
      ...WHO_FIELDS.map((field) => ({
        text: `{{people[].${field}}}`,
        style: field === "name" ? { ...CELL, bold: true } : CELL,
      })),
      { text: "{{people[].value#indicators}}", style: value },
      { text: "{{people[].score#indicators}}", style: { ...POINTS, bold: true, color: "navy" } },
      { text: "{{people[].total}}", style: { ...POINTS, bold: true, color: "navy" } },
    ],
    18,
  );
  page.sheet.setFreezePanes(head + 1, 2);
  page.sheet.setRepeatRows(first, head);
  page.sheet.autofilter(head, 0, row, widths.length - 1);
  page.formats.push(...unitFormats(page, address(row, WHO), `${address(unit, WHO).replace(/\d+$/, "$$$&")}`));
}

/**
 * Numbers in the unit that another cell names: shares as percentages, ratings and broken numbers with two decimals,
 * words for states in grey.
 * @param unit the cell with the unit, as a formula at the first of the cells has it
 */
export function unitFormats({ lang }: Page, cells: string, unit: string): Format[] {
  const first = cells.split(":")[0] ?? "";
  const style = (name: "share" | "rating" | "fraction" | "muted", when: string): Format => {
    return { cells, rule: { kind: "style", style: name, when } };
  };
  return [
    style("muted", `ISTEXT(${first})`),
    style("share", `${unit}="${UNIT_NAMES.share[lang]}"`),
    style("rating", `${unit}="${UNIT_NAMES.rating[lang]}"`),
    style("fraction", `AND(ISNUMBER(${first}),INT(${first})<>${first})`),
  ];
}
