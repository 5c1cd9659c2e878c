import type { CivilDate } from "../../domain/civil-date.ts";
import type { Lang } from "../../domain/text.ts";
import type { Movement } from "../../scoring/movements.ts";
import { HEADINGS } from "../words.ts";
import { NO_FIGURE, points } from "../workbook/figures.ts";
import { INDICATOR_WIDTH, tableSheet } from "../workbook/table.ts";
import type { Book, BookSheet } from "../workbook.ts";
import type { ResultComparison } from "./contract.ts";
import { placeText } from "./rows-text.ts";
import {
  gainOf,
  isWithheld,
  RESULT_WORDS,
  ROW_WORDS,
  sayGrade,
  sayPointsOf,
  sayRank,
  sayTotal,
  sayValueOf,
  WHY_WITHHELD,
} from "./words.ts";

/** Two results as a workbook: people, their indicators, rows, scheme. */
export function resultComparisonBook(comparison: ResultComparison, dated: CivilDate, lang: Lang): Book {
  const { rows, scheme } = comparison;
  return {
    dated,
    sheets: [
      peopleSheet(comparison, lang),
      indicatorsSheet(comparison, lang),
      ...(rows === null ? [] : [rowsSheet(comparison, rows, lang)]),
      ...(scheme === null ? [] : [schemeSheet(comparison, scheme, lang)]),
    ],
  };
}

type Sheet = Pick<Parameters<typeof tableSheet>[0], "name" | "widths" | "table" | "frozenColumns">;

function sheetOf({ before, after, notes, people }: ResultComparison, sheet: Sheet, lang: Lang): BookSheet {
  return tableSheet({
    ...sheet,
    title: `${before.label[lang]} → ${after.label[lang]}`,
    notes: [...notes, ...(people.some(isWithheld) ? [WHY_WITHHELD] : [])].map((note) => note[lang]),
    foot: RESULT_WORDS.foot[lang],
  });
}

/** Headers of a figure on both sides. */
function sides(text: Readonly<Record<Lang, string>>, lang: Lang) {
  const { before, after } = RESULT_WORDS;
  return [before, after].map((side) => ({
    header: `${text[lang]} · ${side[lang]}`,
    align: "right" as const,
  }));
}

function peopleSheet(comparison: ResultComparison, lang: Lang): BookSheet {
  const { id, name, department, total, rank, grade } = HEADINGS;
  return sheetOf(
    comparison,
    {
      name: RESULT_WORDS.people[lang],
      widths: [12, 14, 22, 14, 14, 12, 12, 12, 14, 14],
      frozenColumns: 2,
      table: {
        columns: [
          ...[id, name, department].map((text) => ({ header: text[lang] })),
          ...sides(total, lang),
          { header: RESULT_WORDS.gain[lang], align: "right" },
          ...sides(rank, lang),
          ...sides(grade, lang),
        ],
        lines: comparison.people.map((one) => ({ values: [...whoOf(one), ...standingCells(one, lang)] })),
      },
    },
    lang,
  );
}

function whoOf({ person }: Movement) {
  return [person.id, person.name, person.department];
}

function standingCells(movement: Movement, lang: Lang) {
  const { before, after, withheld, direction } = movement;
  const gain = gainOf(movement);
  const totals = [before, after].map((one) =>
    one === null || one.total === null ? sayTotal(one, withheld, lang) : points(one.total),
  );
  return [
    ...totals,
    direction === null ? (gain === null ? NO_FIGURE : points(gain)) : RESULT_WORDS[direction][lang],
    ...[before, after].map((one) => sayRank(one, lang)),
    ...[before, after].map((one) => sayGrade(one, lang)),
  ];
}

function indicatorsSheet(comparison: ResultComparison, lang: Lang): BookSheet {
  const { id, name, indicator } = HEADINGS;
  return sheetOf(
    comparison,
    {
      name: RESULT_WORDS.indicators[lang],
      widths: [12, 14, INDICATOR_WIDTH[lang], 16, 16, 14, 14],
      frozenColumns: 2,
      table: {
        columns: [
          ...[id, name, indicator].map((text) => ({ header: text[lang] })),
          ...sides(RESULT_WORDS.value, lang),
          ...sides(RESULT_WORDS.points, lang),
        ],
        lines: comparison.people.flatMap(({ person, indicators }) =>
          indicators.map(({ info, before, after, withheld }) => ({
            values: [
              person.id,
              person.name,
              info.label[lang],
              ...[before, after].map((one) => sayValueOf(one, withheld, info, lang)),
              ...[before, after].map((one) =>
                one === null || one.points === null ? sayPointsOf(one, withheld, lang) : points(one.points),
              ),
            ],
          })),
        ),
      },
    },
    lang,
  );
}

function rowsSheet(
  comparison: ResultComparison,
  rows: NonNullable<ResultComparison["rows"]>,
  lang: Lang,
): BookSheet {
  const { source, change, place, key, column, before, after, withheld } = RESULT_WORDS;
  return sheetOf(
    comparison,
    {
      name: RESULT_WORDS.rows[lang],
      widths: [16, 22, 38, 14, 16, 24, 24],
      table: {
        columns: [source, change, place, key, column, before, after].map((text) => ({ header: text[lang] })),
        lines: rows.flatMap(({ source: { label }, rows: changes, ...counts }) => {
          if (changes === null) {
            return [
              { values: [label[lang], null, null, null, null, String(counts.before), String(counts.after)] },
            ];
          }
          return changes.flatMap((row) => {
            const kind = ROW_WORDS[row.kind][lang];
            const how = row.appeal === null ? kind : `${kind} · ${row.appeal[lang]}`;
            const head = [label[lang], how, placeText(row, lang), row.key];
            if (row.withheld) return [{ values: [...head, withheld[lang], null, null] }];
            if (row.cells.length === 0) return [{ values: [...head, null, null, null] }];
            return row.cells.map((cell) => ({
              values: [...head, cell.column[lang], cell.before?.[lang] ?? null, cell.after?.[lang] ?? null],
            }));
          });
        }),
      },
    },
    lang,
  );
}

function schemeSheet(
  comparison: ResultComparison,
  changes: NonNullable<ResultComparison["scheme"]>,
  lang: Lang,
): BookSheet {
  const { setting, before, after, changed } = RESULT_WORDS;
  return sheetOf(
    comparison,
    {
      name: RESULT_WORDS.scheme[lang],
      widths: [36, 50, 50],
      table: {
        columns: [setting, before, after].map((text) => ({ header: text[lang] })),
        lines: changes.map((one) => ({
          values: [
            one.what[lang],
            one.before?.[lang] ?? null,
            one.after?.[lang] ?? (one.before === null ? changed[lang] : null),
          ],
        })),
      },
    },
    lang,
  );
}
