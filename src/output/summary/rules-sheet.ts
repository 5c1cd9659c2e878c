import { type Exact, HUNDRED } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { type Lang, same, type Text } from "../../domain/text.ts";
import { sayRule } from "../../rules/index.ts";
import type { Profile } from "../../scheme/contract.ts";
import { sayItemKind } from "../../scheme/items.ts";
import type { Publication } from "../contract.ts";
import { ITEM_WORDS } from "../items-words.ts";
import { gradesTable, policiesTable, statesTable } from "../scorecard/rule-tables.ts";
import { EDITION, HEADINGS, PARTS, ROUNDING, sayEdition, sayNoValue } from "../words.ts";
import { inUnit, NO_FIGURE, quantity } from "../workbook/figures.ts";
import { BODY } from "../workbook/palette.ts";
import { headRows, sectionRows, wideRow } from "../workbook/rows.ts";
import { type Line, type Table, tableRows } from "../workbook/table.ts";
import type { BookRow, BookSheet, CellValue } from "../workbook.ts";
import { heading, SUMMARY_WORDS } from "./words.ts";

/** An indicator, its target and the profiles; the tables below share the same columns out in their own ways. */
const WIDTHS = [28, 16, 16, 16, 16, 16, 16, 26, 24];
const PROFILE_WIDTH = 16;

/** The scheme in force: weights and targets by profile, rules in words, policies, grades. */
export function rulesSheet(publication: Publication): BookSheet {
  const { assessment, lang } = publication;
  const { scheme } = assessment;
  const edition = sayEdition(scheme)?.[lang];
  const dated = edition === undefined ? [] : [`${EDITION[lang]} ${edition}`];
  // A firm's own profiles may need more columns than the five positions.
  const more = Math.max(0, scheme.profiles.size + 2 - WIDTHS.length);
  const widths = [...WIDTHS, ...Array.from({ length: more }, () => PROFILE_WIDTH)];
  const part = (title: Text, table: Table): BookRow[] => [
    ...sectionRows(widths, title[lang]),
    ...tableRows(widths, table),
  ];
  return {
    name: SUMMARY_WORDS.rules[lang],
    columns: widths,
    rows: [
      ...headRows(widths, SUMMARY_WORDS.rulesTitle[lang], [heading(publication), ...dated]),
      ...part(SUMMARY_WORDS.weights, weightsTable(publication)),
      ...part(PARTS.indicators, indicatorsTable(publication)),
      ...part(PARTS.policies, policiesTable(scheme, [3, 4, 2], lang)),
      ...part(PARTS.grades, gradesTable(scheme, [1, 1], lang)),
      ...(scheme.items.kinds.length === 0 ? [] : part(ITEM_WORDS.title, itemKindsTable(publication))),
      ...part(PARTS.states, statesTable([1, 8], lang)),
      { cells: [], height: 10 },
      wideRow(widths, ROUNDING[lang], BODY),
    ],
    landscape: true,
    plain: true,
    foot: SUMMARY_WORDS.foot[lang],
  };
}

/** The weight of each indicator in each profile; below it the targets of profiles that have one of their own. */
function weightsTable({ assessment, lang }: Publication): Table {
  const { scheme, firm } = assessment;
  const profiles = [...scheme.profiles.values()];
  return {
    columns: [
      { header: HEADINGS.indicator[lang] },
      { header: HEADINGS.target[lang] },
      ...profiles.map(({ label }) => ({ header: label[lang] })),
    ],
    lines: [
      ...firm.flatMap(({ info }) => [
        {
          values: [
            info.label[lang],
            inUnit(scheme.indicators.get(info.id)?.target ?? null, info),
            ...profiles.map(({ weights }) => weightFigure(weights.get(info.id))),
          ],
        },
        ...ownTargets(profiles, info, lang),
      ]),
      { values: [SUMMARY_WORDS.sum[lang], null, ...profiles.map(() => quantity(HUNDRED))], tone: "strong" },
    ],
  };
}

function weightFigure(weight: Exact | undefined): CellValue {
  return weight === undefined ? NO_FIGURE : quantity(weight);
}

function ownTargets(profiles: readonly Profile[], info: IndicatorInfo, lang: Lang): Line[] {
  if (!profiles.some(({ targets }) => targets.has(info.id))) return [];
  const targets = profiles.map((profile) => profile.targets.get(info.id));
  return [
    {
      values: [
        SUMMARY_WORDS.ownTargets[lang],
        null,
        ...targets.map((target) => (target === undefined ? null : inUnit(target, info))),
      ],
      tone: "muted",
    },
  ];
}

/** Kinds of bonus and deduction items, and what each may give or take. */
function itemKindsTable({ assessment, lang }: Publication): Table {
  return {
    columns: [{ header: ITEM_WORDS.kind[lang] }, { header: ITEM_WORDS.allowed[lang], span: 4 }],
    lines: assessment.scheme.items.kinds.map((kind) => ({
      values: [kind.label[lang], sayItemKind(kind)[lang]],
    })),
  };
}

function indicatorsTable({ assessment, lang }: Publication): Table {
  const { indicator, definition, clause, rule: scoring, noData } = HEADINGS;
  const labelOf = (id: string) => assessment.firm.find(({ info }) => info.id === id)?.info.label ?? same(id);
  return {
    columns: [
      { header: indicator[lang] },
      { header: definition[lang], span: 2 },
      { header: clause[lang], span: 2 },
      { header: scoring[lang], span: 3 },
      { header: noData[lang] },
    ],
    lines: assessment.firm.flatMap(({ info }): Line[] => {
      const scheme = assessment.scheme.indicators.get(info.id);
      if (scheme === undefined) return [];
      const { target, rule, noValue } = scheme;
      return [
        {
          values: [
            info.label[lang],
            info.definition[lang],
            info.reference,
            sayRule(rule, target, info)[lang],
            sayNoValue(noValue, labelOf)[lang],
          ],
        },
      ];
    }),
  };
}
