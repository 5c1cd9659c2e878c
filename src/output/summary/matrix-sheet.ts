import type { Lang } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";
import { measured, points } from "../workbook/figures.ts";
import { BODY, HEAD, MUTED } from "../workbook/palette.ts";
import { cell, headRows, rowOf } from "../workbook/rows.ts";
import type { BookRow, BookSheet, Cell } from "../workbook.ts";
import { inOrderOfRank } from "./ranking-sheet.ts";
import { heading, SUMMARY_WORDS } from "./words.ts";

/** Id, name, department, profile; then value and score of each indicator; then the total. */
const PERSON_WIDTHS = [10, 12, 18, 22];
const VALUE_WIDTH: Readonly<Record<Lang, number>> = { zh: 10, en: 14 };
const SCORE_WIDTH = 8;

/** Every person by every indicator: what was measured beside the points. */
export function matrixSheet(publication: Publication): BookSheet {
  const { assessment, lang } = publication;
  const { firm } = assessment;
  const widths = [...PERSON_WIDTHS, ...firm.flatMap(() => [VALUE_WIDTH[lang], SCORE_WIDTH]), SCORE_WIDTH + 1];
  const head = headRows(widths, SUMMARY_WORDS.matrixTitle[lang], [heading(publication)]);
  const header = [indicatorRow(publication, widths), valueScoreRow(publication, widths)];
  const people = inOrderOfRank(assessment).map((one) => personRow(one, publication, widths));
  const top = head.length + 1;
  const bottom = head.length + header.length;
  return {
    name: SUMMARY_WORDS.matrix[lang],
    columns: widths,
    rows: [...head, ...header, ...people],
    frozen: { rows: bottom, columns: 2 },
    filter: { row: bottom, columns: widths.length, last: bottom + people.length },
    titleRow: { from: top, to: bottom },
    landscape: true,
    plain: true,
    foot: SUMMARY_WORDS.foot[lang],
  };
}

function indicatorRow({ assessment, lang }: Publication, widths: readonly number[]): BookRow {
  const labels = assessment.firm.map(({ info }) => cell(info.label[lang], HEAD, 2));
  return rowOf(widths, [cell("", HEAD, PERSON_WIDTHS.length), ...labels, cell("", HEAD)], 20);
}

function valueScoreRow({ assessment, lang }: Publication, widths: readonly number[]): BookRow {
  const { id, name, department, profile, value, score, total } = HEADINGS;
  const pairs = assessment.firm.flatMap(() => [value, score]);
  const texts = [id, name, department, profile, ...pairs, total];
  return rowOf(
    widths,
    texts.map((text) => cell(text[lang], HEAD)),
    20,
  );
}

function personRow(
  { person, profile, indicators, total }: PersonResult,
  { assessment, lang }: Publication,
  widths: readonly number[],
): BookRow {
  const who = [person.id, person.name, person.department, profile.label[lang]].map((text) =>
    cell(text, BODY),
  );
  const results = assessment.firm.flatMap(({ info }): Cell[] => {
    const result = indicators.find((one) => one.info.id === info.id);
    if (result === undefined) return [cell(null, MUTED), cell(null, MUTED)];
    const { measurement, score } = result;
    const style = { ...(measurement.state === "value" ? BODY : MUTED), align: "right", indent: 0 } as const;
    return [cell(measured(measurement, info, lang), style), cell(points(score), style)];
  });
  return rowOf(
    widths,
    [...who, ...results, cell(points(total), { ...BODY, bold: true, align: "right", indent: 0 })],
    17,
  );
}
