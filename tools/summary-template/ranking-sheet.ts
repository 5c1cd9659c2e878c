import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS } from "../../src/output/words.ts";
import { all, type Grid } from "../scorecard-template/grid.ts";
import { HEAD } from "../scorecard-template/styles.ts";
import type { Page } from "./page.ts";
import { address, CELL, CENTRE, COUNT, POINTS, SHARE, section, tableSheet, WRAPPED } from "./table.ts";

/** Everybody by profile and rank; below, who is not assessed and why. */
export function rankingSheet(page: Page): void {
  const { lang } = page;
  const say = page.say.bind(page);
  const columns = [
    { head: say(HEADINGS.profile), mark: "ranking[].profile", width: lang === "zh" ? 16 : 22 },
    {
      head: say(HEADINGS.rank),
      mark: "ranking[].rank",
      width: 7,
      style: { ...COUNT, align: "center" as const },
    },
    { head: say(HEADINGS.id), mark: "ranking[].id", width: 10 },
    { head: say(HEADINGS.name), mark: "ranking[].name", width: 14, style: { ...CELL, bold: true } },
    { head: say(HEADINGS.department), mark: "ranking[].department", width: 20 },
    { head: say(HEADINGS.position), mark: "ranking[].position", width: lang === "zh" ? 14 : 20 },
    {
      head: say(HEADINGS.total),
      mark: "ranking[].total",
      width: 10,
      style: { ...POINTS, bold: true, color: "navy" as const },
    },
    { head: say(HEADINGS.grade), mark: "ranking[].grade", width: lang === "zh" ? 12 : 19, style: CENTRE },
    { head: say(HEADINGS.measuredWeight), mark: "ranking[].measured-weight", width: 11, style: SHARE },
    { head: say(SUMMARY_WORDS.totalBefore), mark: "ranking[].before", width: 11, style: POINTS },
    {
      head: say(SUMMARY_WORDS.change),
      mark: "ranking[].change",
      width: 9,
      style: { ...POINTS, format: "+0.00;-0.00;0.00" },
    },
    { head: say(SUMMARY_WORDS.remark), mark: "ranking[].remark", width: 30, style: WRAPPED },
  ];
  const note = { text: "{{ranking.note}}", height: 16 };
  const { grid, row } = tableSheet(page, say(SUMMARY_WORDS.rankingTitle), columns, { note, frozen: 4 });
  const first = address(row, 0);
  const last = `${address(row, columns.length - 1)}`;
  page.formats.push({
    cells: `${first}:${last}`,
    rule: { kind: "style", style: "muted", when: `NOT(ISNUMBER($B${row + 1}))` },
  });
  section(grid, say(SUMMARY_WORDS.notAssessed));
  notAssessed(grid, page);
}

/** Below the ranking, in its columns from the id on; the reason takes the rest of the width. */
function notAssessed(grid: Grid, page: Page): void {
  const fields = ["id", "name", "department", "position"] as const;
  const none = ["", ""].map((text) => ({ text, style: {} }));
  const wide = grid.columns - none.length - fields.length;
  grid.add(
    [
      ...none,
      ...all(
        fields.map((field) => page.say(HEADINGS[field])),
        HEAD,
      ),
      { text: page.say(HEADINGS.reason), style: HEAD, span: wide },
    ],
    20,
  );
  grid.add(
    [
      ...none,
      ...all(
        fields.map((field) => `{{not-assessed[].${field}}}`),
        CELL,
      ),
      { text: "{{not-assessed[].reason}}", style: CELL, span: wide },
    ],
    18,
  );
}
