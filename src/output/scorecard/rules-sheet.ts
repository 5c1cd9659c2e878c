import { same, type Text } from "../../domain/text.ts";
import { sayRule } from "../../rules/index.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS, PARTS, RANKING, ROUNDING, sayNoValue } from "../words.ts";
import { inUnit, quantity } from "../workbook/figures.ts";
import { BODY } from "../workbook/palette.ts";
import { headRows, sectionRows, wideRow } from "../workbook/rows.ts";
import { type Line, type Table, tableRows } from "../workbook/table.ts";
import type { BookRow, BookSheet } from "../workbook.ts";
import { heading } from "./heading.ts";
import { gradesTable, policiesTable, statesTable } from "./rule-tables.ts";
import { CARD_WORDS, RATERS_PROTECTED, ROLES_EXPLAINED } from "./words.ts";

/** Indicator, definition, clause, target, weight, rule, without data. */
const WIDTHS = [24, 38, 32, 10, 8, 48, 24];

/** The third sheet: what each number means and by which rules it was scored. */
export function rulesSheet(publication: Publication, person: PersonResult): BookSheet {
  const { assessment, lang } = publication;
  const { scheme, cutOff } = assessment;
  const part = (title: Text, table: Table): BookRow[] => [
    ...sectionRows(WIDTHS, title[lang]),
    ...tableRows(WIDTHS, table),
  ];
  const further = [sayCutOff(cutOff), ROUNDING, RANKING, ROLES_EXPLAINED, RATERS_PROTECTED];
  return {
    name: CARD_WORDS.rules[lang],
    columns: WIDTHS,
    rows: [
      ...headRows(WIDTHS, CARD_WORDS.rulesTitle[lang], [heading(publication, person)]),
      ...part(PARTS.indicators, indicatorsTable(publication, person)),
      ...part(PARTS.policies, policiesTable(scheme, [2, 3, 2], lang)),
      ...part(PARTS.grades, gradesTable(scheme, [1, 1], lang)),
      ...part(PARTS.states, statesTable([1, 6], lang)),
      ...sectionRows(WIDTHS, CARD_WORDS.further[lang]),
      ...further.map((text) => wideRow(WIDTHS, text[lang], BODY)),
    ],
    landscape: true,
    plain: true,
    foot: CARD_WORDS.foot[lang],
  };
}

/** What the cut-off date means. */
export function sayCutOff(date: string): Text {
  return {
    zh: `数据截止日为 ${date}：以该日结束时的情况为准，此后发生的事项不计入本季度。`,
    en: `The cut-off date is ${date}: things stand as at the end of that day; what came later is not in this quarter's result.`,
  };
}

/** The indicators of the person's profile, with the person's own targets. */
function indicatorsTable({ assessment, lang }: Publication, { indicators }: PersonResult): Table {
  const { indicator, definition, clause, target: goal, weight: share, rule: scoring, noData } = HEADINGS;
  const columns = [indicator, definition, clause, goal, share, scoring, noData];
  const labelOf = (id: string) => indicators.find(({ info }) => info.id === id)?.info.label ?? same(id);
  return {
    columns: columns.map((text) => ({ header: text[lang] })),
    lines: indicators.flatMap(({ info, rule, target, weight }): Line[] => {
      if (rule === null || target === null) return [];
      const noValue = assessment.scheme.indicators.get(info.id)?.noValue;
      return [
        {
          values: [
            info.label[lang],
            info.definition[lang],
            info.reference,
            inUnit(target, info),
            quantity(weight),
            sayRule(rule, target, info)[lang],
            noValue === undefined ? null : sayNoValue(noValue, labelOf)[lang],
          ],
        },
      ];
    }),
  };
}
