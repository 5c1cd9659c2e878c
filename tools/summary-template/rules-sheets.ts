import type { Text } from "../../src/domain/text.ts";
import { ITEM_WORDS } from "../../src/output/items-words.ts";
import { UNIT_NAMES } from "../../src/output/summary-data/units.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { HEADINGS, PARTS } from "../../src/output/words.ts";
import { Grid } from "../scorecard-template/grid.ts";
import { type Style, TEXT } from "../scorecard-template/styles.ts";
import { unitFormats } from "./matrix-sheets.ts";
import type { Page } from "./page.ts";
import { address, CELL, CENTRE, HEAD_HEIGHT, landscape, section, table, tableSheet, top } from "./table.ts";

const NUMBER: Style = { ...CELL, align: "center", format: "#,##0" };
const LABEL: Style = { ...TEXT, bold: true };

/** The weight of each indicator in each profile, and the targets. */
export function weightsSheet(page: Page): void {
  const columns = [
    {
      head: page.say(HEADINGS.indicator),
      mark: "weights[].label",
      width: page.lang === "zh" ? 26 : 34,
      style: { ...CELL, bold: true },
    },
    { head: page.say(SUMMARY_WORDS.unit), mark: "weights[].unit", width: 9, style: CENTRE },
    { head: page.say(HEADINGS.target), mark: "weights[].target", width: 11, style: NUMBER },
    {
      head: "{{profiles.label#profiles}}",
      mark: "weights[].weight#profiles",
      width: page.lang === "zh" ? 14 : 18,
      style: NUMBER,
    },
  ];
  const { row } = tableSheet(page, page.say(SUMMARY_WORDS.weights), columns, {
    head: HEAD_HEIGHT[page.lang],
    row: 20,
    frozen: 1,
  });
  const target = address(row, 2);
  const weight = address(row, 3);
  // Lines with a profile's own targets have no target of all.
  const own = `AND($B${row + 1}="${UNIT_NAMES.share[page.lang]}",$C${row + 1}="")`;
  page.formats.push(
    ...unitFormats(page, target, `$B${row + 1}`),
    { cells: weight, rule: { kind: "style", style: "share", when: own } },
    {
      cells: weight,
      rule: { kind: "style", style: "fraction", when: `AND(ISNUMBER(${weight}),INT(${weight})<>${weight})` },
    },
  );
}

/** The scheme in force in words: what each indicator means, how it is scored, policies, grades, states. */
export function rulesSheet(page: Page): void {
  const grid = new Grid(page.sheet, [24, 52, 30, 52, 30]);
  landscape(page);
  top(grid, page.say(SUMMARY_WORDS.rulesTitle));
  const part = (
    title: Text,
    list: string,
    columns: readonly (readonly [string, string, Style?])[],
    row?: number,
  ) => {
    section(grid, page.say(title));
    table(
      grid,
      columns.map(([head, field, style = TEXT], at) => ({
        head,
        mark: `${list}[].${field}`,
        width: 0,
        style: at === 0 ? LABEL : style,
      })),
      { head: 22, ...(row === undefined ? {} : { row }) },
    );
  };
  const { indicator, definition, clause, rule, noData, policy, inForce, grade, from, state, meaning } =
    HEADINGS;
  part(PARTS.indicators, "rules", [
    [page.say(indicator), "label"],
    [page.say(definition), "definition"],
    [page.say(clause), "clause"],
    [page.say(rule), "rule"],
    [page.say(noData), "no-data"],
  ]);
  part(PARTS.policies, "policies", [
    [page.say(policy), "label"],
    [page.say(inForce), "value"],
    [page.say(clause), "reference"],
  ]);
  part(
    PARTS.grades,
    "grades",
    [
      [page.say(grade), "label"],
      [page.say(from), "from", { ...TEXT, align: "center", format: "0.00" }],
    ],
    18,
  );
  part(ITEM_WORDS.title, "item-kinds", [
    [page.say(ITEM_WORDS.kind), "label"],
    [page.say(ITEM_WORDS.allowed), "allowed"],
  ]);
  part(PARTS.states, "states", [
    [page.say(state), "label"],
    [page.say(meaning), "meaning"],
  ]);
  grid.gap(10);
  grid.add([
    { text: "{{notes[].label}}", style: LABEL },
    { text: "{{notes[].text}}", style: TEXT },
  ]);
}
