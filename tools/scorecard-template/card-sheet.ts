import type { Worksheet } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { achievementChart, historyChart } from "./charts.ts";
import { APPEAL, RECEIPT } from "./foot-words.ts";
import { all, Grid, type Piece } from "./grid.ts";
import { page } from "./page.ts";
import { BODY, HEAD, NOTE, SECTION, type Style, TITLE } from "./styles.ts";
import { wordsIn } from "./words.ts";

/** Indicator, value, target, unit, score, full, achieved, its bar, the group's mean, next step. */
const WIDTHS = [21, 9, 8, 5.5, 8, 7.5, 8.5, 13, 10, 26.5];

/** Where the bars of the table stand. */
export const BAR_COLUMN = "H";
const COLUMNS = WIDTHS.length;
/** The two halves of the page. */
const LEFT = 6;
const RIGHT = COLUMNS - LEFT;
const CHART_HEIGHT = 236;

const NUMBER: Style = { ...BODY, align: "right" };
const SUM: Style = { bold: true, color: "navy", fill: "pale" };

/**
 * The first sheet: the whole result on one A4 page.
 * @returns the row of the list of indicators, counted from 0
 */
export function cardSheet(sheet: Worksheet, lang: Lang): number {
  const word = wordsIn(lang);
  const grid = new Grid(sheet, WIDTHS);
  page(sheet, word("foot"), { landscape: false, onePage: true });
  heading(grid, lang);
  figures(grid, lang);
  grid.gap(7);
  grid.add(
    [
      {
        text: "{{person.evaluation}}",
        style: { size: 10, wrap: true, fill: "pale", indent: 1 },
        span: COLUMNS,
      },
    ],
    52,
  );
  grid.gap(6);
  const item = table(grid, lang);
  grid.gap(4);
  const charts = grid.add([], CHART_HEIGHT);
  sheet.insertChartWithOffset(charts, 0, achievementChart(word("card"), item, lang), 0, 2);
  sheet.insertChartWithOffset(charts, LEFT, historyChart(word("rules"), lang), 6, 2);
  grid.gap(4);
  sides(grid, lang);
  foot(grid, lang);
  sheet.setPrintArea(0, 0, grid.row - 1, COLUMNS - 1);
  return item;
}

function heading(grid: Grid, lang: Lang): void {
  const word = wordsIn(lang);
  const right: Style = { color: "grey", size: 8.5, align: "right" };
  grid.add(
    [
      { text: word("title"), style: TITLE, span: COLUMNS - 1 },
      { text: "{{quarter.label}}", style: { size: 13, bold: true, color: "navy", align: "right" } },
    ],
    30,
  );
  grid.add(
    [
      { text: "{{person.name}}", style: { size: 14, bold: true }, span: COLUMNS - 2 },
      { text: word("period"), style: right, span: 2 },
    ],
    24,
  );
  const identity: Style = { color: "grey", size: 8.5, rule: true };
  grid.add(
    [
      { text: word("identity"), style: identity, span: COLUMNS - 1 },
      { text: word("cutOff"), style: { ...identity, align: "right" } },
    ],
    18,
  );
  grid.gap(8);
}

function figures(grid: Grid, lang: Lang): void {
  const word = wordsIn(lang);
  const tiles: readonly (readonly [string, string, number, Style])[] = [
    [word("total"), "{{person.total}}", 1, { format: "0.00", color: "white", fill: "navy", size: 22 }],
    [word("grade"), "{{person.grade}}", 2, {}],
    [word("rank"), "{{person.rank}}", 3, {}],
    [word("groupMean"), "{{person.group-mean}}", 2, { format: "0.00" }],
    [word("groupCount"), "{{person.group-size}}", 1, { format: "0" }],
    [word("measuredWeight"), "{{person.measured-weight}}", 1, { format: "0.0%" }],
  ];
  const label = (fill: Style): Style => ({
    size: 8,
    align: "center",
    color: fill.fill ? "white" : "grey",
    fill: fill.fill ?? "pale",
  });
  const value = (fill: Style): Style => ({
    size: 15,
    bold: true,
    align: "center",
    color: "navy",
    fill: "pale",
    ...fill,
  });
  grid.add(
    tiles.map(([text, , span, style]): Piece => ({ text, span, style: label(style) })),
    19,
  );
  grid.add(
    tiles.map(([, text, span, style]): Piece => ({ text, span, style: value(style) })),
    36,
  );
}

function table(grid: Grid, lang: Lang): number {
  const word = wordsIn(lang);
  const left: Style = { ...HEAD, align: "left", indent: 1 };
  const figures = (["value", "target", "unit", "score", "full"] as const).map(word);
  grid.add(
    [
      { text: word("indicator"), style: left },
      ...all(figures, HEAD),
      { text: word("achieved"), style: HEAD, span: 2 },
      { text: "{{group.achieved-heading}}", style: HEAD },
      { text: word("nextStep"), style: left },
    ],
    25,
  );
  const item = grid.add(
    [
      { text: "{{indicators[].label}}", style: { ...BODY, bold: true, indent: 1, wrap: true } },
      { text: "{{indicators[].value}}", style: { ...NUMBER, bold: true } },
      { text: "{{indicators[].target}}", style: NUMBER },
      { text: "{{indicators[].unit}}", style: { ...BODY, color: "grey", align: "center" } },
      { text: "{{indicators[].score}}", style: { ...NUMBER, bold: true, color: "navy", format: "0.00" } },
      { text: "{{indicators[].full}}", style: { ...NUMBER, color: "grey", format: "0.00" } },
      { text: "{{indicators[].achieved}}", style: { ...NUMBER, format: "0.0%", indent: 1 } },
      { text: "{{indicators[].achieved}}", style: { ...NUMBER, format: "0.0%" } },
      { text: "{{indicators[].group-achieved}}", style: { ...NUMBER, color: "grey", format: "0.0%" } },
      { text: "{{indicators[].next}}", style: { ...BODY, size: 8.5, indent: 1, wrap: true } },
    ],
    28,
  );
  grid.add(
    [
      { text: word("total"), style: { ...SUM, indent: 1 }, span: 4 },
      { text: "{{person.total}}", style: { ...SUM, align: "right", format: "0.00" } },
      {
        text: "{{person.full}}",
        style: { ...SUM, bold: false, color: "grey", align: "right", format: "0.00" },
      },
      {
        text: "{{person.next-grade}}",
        style: { ...SUM, bold: false, size: 8.5, color: "ink", align: "right" },
        span: 4,
      },
    ],
    24,
  );
  grid.add([{ text: "{{indicators.note}}", style: NOTE, span: COLUMNS }], 26);
  return item;
}

function sides(grid: Grid, lang: Lang): void {
  const word = wordsIn(lang);
  grid.add(
    [
      { text: word("strengths"), style: SECTION, span: LEFT },
      { text: word("weaknesses"), style: { ...SECTION, indent: 1 }, span: RIGHT },
    ],
    20,
  );
  const half: Style = { ...BODY, wrap: true };
  grid.add(
    [
      { text: "{{sides[].strength}}", style: half, span: LEFT },
      { text: "{{sides[].weakness}}", style: { ...half, indent: 1 }, span: RIGHT },
    ],
    28,
  );
  grid.add(
    [
      { text: "{{notices[].label}}", style: { ...half, bold: true, color: "navy" } },
      { text: "{{notices[].text}}", style: half, span: COLUMNS - 1 },
    ],
    28,
  );
}

function foot(grid: Grid, lang: Lang): void {
  grid.gap(6);
  grid.add(
    [{ text: `{{interview.rule}}${lang === "en" ? " " : ""}${APPEAL[lang]}`, style: NOTE, span: COLUMNS }],
    24,
  );
  grid.add([{ text: RECEIPT[lang], style: { size: 9 }, span: COLUMNS }], 26);
}
