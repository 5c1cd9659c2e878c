import type { CivilDate } from "../../domain/civil-date.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import type { Lang } from "../../domain/text.ts";
import type { IndicatorUse, SchemeComparison } from "../../scoring/scheme-comparison.ts";
import { HEADINGS } from "../words.ts";
import { count, NO_FIGURE, points } from "../workbook/figures.ts";
import { INDICATOR_WIDTH, tableSheet } from "../workbook/table.ts";
import type { Book, BookSheet } from "../workbook.ts";
import { COMPARISON_WORDS, sayRank } from "./words.ts";

/** Id, name, department, totals, change, ranks, grades, the indicator that changed most and by how much. */
const PEOPLE_WIDTHS = [12, 14, 22, 12, 12, 12, 12, 12, 14, 14, 28, 10];
const USE_WIDTH = 14;

/** A comparison as a workbook: for each quarter a sheet of everybody and one of the indicators. */
export function comparisonBook(all: readonly SchemeComparison[], dated: CivilDate, lang: Lang): Book {
  return { dated, sheets: all.flatMap((one) => [peopleSheet(one, lang), indicatorsSheet(one, lang)]) };
}

function peopleSheet({ quarter, people }: SchemeComparison, lang: Lang): BookSheet {
  const { before, after, gain, because } = COMPARISON_WORDS;
  const { id, name, department, total, rank, grade } = HEADINGS;
  const both = [total, rank, grade].map((text) =>
    [before, after].map((side) => ({ header: `${text[lang]} · ${side[lang]}`, align: "right" as const })),
  );
  const [totals = [], ranks = [], grades = []] = both;
  return tableSheet({
    name: `${quarter.id} ${COMPARISON_WORDS.people[lang]}`,
    title: `${COMPARISON_WORDS.title[lang]} · ${quarterLabel(quarter)[lang]}`,
    notes: [],
    widths: PEOPLE_WIDTHS,
    table: {
      columns: [
        ...[id, name, department].map((text) => ({ header: text[lang] })),
        ...totals,
        { header: gain[lang], align: "right" },
        ...ranks,
        ...grades,
        { header: because[lang] },
        { header: COMPARISON_WORDS.points[lang], align: "right" },
      ],
      lines: people.map((one) => ({
        values: [
          one.person.id,
          one.person.name,
          one.person.department,
          points(one.before?.total ?? null),
          points(one.after?.total ?? null),
          points(one.gain),
          sayRank(one.before, lang),
          sayRank(one.after, lang),
          one.before?.grade?.label[lang] ?? NO_FIGURE,
          one.after?.grade?.label[lang] ?? NO_FIGURE,
          one.because?.info.label[lang] ?? null,
          one.because === null ? null : points(one.because.gain),
        ],
      })),
    },
    frozenColumns: 2,
    foot: COMPARISON_WORDS.foot[lang],
  });
}

function indicatorsSheet({ quarter, before, after }: SchemeComparison, lang: Lang): BookSheet {
  const words = COMPARISON_WORDS;
  const sides = [words.before, words.after];
  const parts = [words.scored, words.full, words.separates];
  const ids = [...new Set([...before, ...after].map(({ info }) => info.id))];
  const find = (uses: readonly IndicatorUse[], id: string) => uses.find(({ info }) => info.id === id);
  return tableSheet({
    name: `${quarter.id} ${words.indicators[lang]}`,
    title: `${words.title[lang]} · ${quarterLabel(quarter)[lang]}`,
    notes: [],
    widths: [INDICATOR_WIDTH[lang], ...sides.flatMap(() => parts.map(() => USE_WIDTH))],
    table: {
      columns: [
        { header: HEADINGS.indicator[lang] },
        ...sides.flatMap((side) =>
          parts.map((part) => ({ header: `${part[lang]} · ${side[lang]}`, align: "center" as const })),
        ),
      ],
      lines: ids.map((id) => {
        const uses = [find(before, id), find(after, id)];
        const label = (uses[0] ?? uses[1])?.info.label[lang] ?? id;
        return { values: [label, ...uses.flatMap((use) => useCells(use, lang))] };
      }),
    },
    foot: COMPARISON_WORDS.foot[lang],
  });
}

function useCells(use: IndicatorUse | undefined, lang: Lang) {
  if (use === undefined || use.scored === 0) return [NO_FIGURE, NO_FIGURE, NO_FIGURE];
  const { yes, no } = COMPARISON_WORDS;
  return [count(use.scored), count(use.full), (use.separatesNobody ? no : yes)[lang]];
}
