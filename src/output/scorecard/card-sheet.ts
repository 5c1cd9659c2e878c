import type { Lang } from "../../domain/text.ts";
import { HEADINGS } from "../words.ts";
import { BODY, FIGURE, HEAD, LABEL, MUTED, NOTE, STRONG } from "../workbook/palette.ts";
import { cell, headRows, rowOf, sectionRows, wideRow } from "../workbook/rows.ts";
import type { BookRow, BookSheet, Cell, Style } from "../workbook.ts";
import type { CardContent, IndicatorLine, Named } from "./card-content.ts";
import { CARD_WORDS, RECEIPT } from "./words.ts";

/** Indicator, value, target, score, full, achieved, the group's mean, and two for the explanation. */
const WIDTHS = [19, 13, 9, 8, 8, 9, 10, 14, 24];
/** How the columns are shared by three names with their values. */
const OWNER_SPANS = [1, 2, 2, 2, 1, 1];
const FIGURE_SPANS = [1, 2, 2, 2, 1, 1];

const PLAIN_VALUE: Style = { ...BODY, bold: true };

/** The first sheet: the whole result on one page. */
export function cardSheet(content: CardContent, lang: Lang): BookSheet {
  return {
    name: CARD_WORDS.card[lang],
    columns: WIDTHS,
    rows: [
      ...headRows(WIDTHS, content.title, [content.subtitle]),
      ...ownerRows(content.owner, lang),
      { cells: [], height: 8 },
      ...figureRows(content.figures, lang),
      ...(content.notRanked === null ? [] : [wideRow(WIDTHS, content.notRanked, BODY)]),
      ...sectionRows(WIDTHS, CARD_WORDS.results[lang]),
      headerRow(lang),
      ...content.lines.map((line) => lineRow(line, line.muted ? MUTED : BODY)),
      lineRow(content.sum, STRONG),
      wideRow(WIDTHS, content.note, NOTE),
      ...sectionRows(WIDTHS, CARD_WORDS.evaluation[lang]),
      ...content.remarks.map(({ label, text }) => remarkRow(label, text)),
      { cells: [], height: 10 },
      rowOf(WIDTHS, [cell(CARD_WORDS.receipt[lang], LABEL), cell(RECEIPT[lang], BODY, 8)], 30),
    ],
    onePage: true,
    plain: true,
    foot: CARD_WORDS.foot[lang],
  };
}

function ownerRows(owner: readonly Named[], lang: Lang): BookRow[] {
  const rows: BookRow[] = [];
  for (let at = 0; at < owner.length; at += 3) {
    const cells = owner
      .slice(at, at + 3)
      .flatMap(({ label, value }, index): Cell[] => [
        cell(label[lang], LABEL, OWNER_SPANS[index * 2] ?? 1),
        cell(value, PLAIN_VALUE, OWNER_SPANS[index * 2 + 1] ?? 1),
      ]);
    rows.push(rowOf(WIDTHS, cells, 18));
  }
  return rows;
}

function figureRows(figures: readonly Named[], lang: Lang): BookRow[] {
  const spans = figures.map((_, index) => FIGURE_SPANS[index] ?? 1);
  const labels = figures.map(({ label }, at) =>
    cell(label[lang], { ...LABEL, align: "center", indent: 0 }, spans[at]),
  );
  const values = figures.map(({ value }, at) => cell(value, FIGURE, spans[at]));
  return [rowOf(WIDTHS, labels, 16), rowOf(WIDTHS, values, 30)];
}

function headerRow(lang: Lang): BookRow {
  const { indicator, value, target, score, full, explanation } = HEADINGS;
  const { achieved, groupAchieved } = CARD_WORDS;
  const texts = [indicator, value, target, score, full, achieved, groupAchieved];
  return rowOf(
    WIDTHS,
    [...texts.map((text) => cell(text[lang], HEAD)), cell(explanation[lang], HEAD, 2)],
    20,
  );
}

function lineRow(line: IndicatorLine, style: Style): BookRow {
  const { label, value, target, score, full, achieved, groupAchieved, explanation } = line;
  const figures = [value, target, score, full, achieved, groupAchieved];
  return rowOf(
    WIDTHS,
    [
      cell(label, { ...style, bold: !line.muted }),
      ...figures.map((figure) => cell(figure, { ...style, align: "right", indent: 0 })),
      cell(explanation, { ...style, bold: false, size: 8 }, 2),
    ],
    20,
  );
}

function remarkRow(label: string, text: string): BookRow {
  return rowOf(WIDTHS, [cell(label, { ...LABEL, bold: true }), cell(text, BODY, 8)]);
}
