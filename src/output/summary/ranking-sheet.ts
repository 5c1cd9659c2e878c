import { POSITION_LABELS } from "../../domain/position.ts";
import type { Assessment, PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS, sayRanking } from "../words.ts";
import { count, NO_FIGURE, points, share } from "../workbook/figures.ts";
import { sectionRows } from "../workbook/rows.ts";
import { type Column, type Line, type Table, tableRows, tableSheet } from "../workbook/table.ts";
import type { BookSheet } from "../workbook.ts";
import { meanTotal } from "./means.ts";
import { heading, SUMMARY_WORDS } from "./words.ts";

/** Profile, rank, id, name, department, position, total, grade, measured weight, remark. */
const WIDTHS = [23, 8, 12, 16, 22, 23, 10, 14, 12, 42];

/** Everybody by group and rank; who is not ranked at the end of the group, who is not assessed below. */
export function rankingSheet(publication: Publication): BookSheet {
  const { assessment, lang } = publication;
  const groups = groupsTable(publication);
  const absent = notAssessedTable(publication);
  return tableSheet({
    name: SUMMARY_WORDS.ranking[lang],
    title: SUMMARY_WORDS.rankingTitle[lang],
    notes: [heading(publication), sayRanking(assessment.scheme.policies)[lang]],
    widths: WIDTHS,
    table: rankingTable(publication),
    frozenColumns: 4,
    foot: SUMMARY_WORDS.foot[lang],
    below: [
      ...sectionRows(WIDTHS, SUMMARY_WORDS.groups[lang]),
      ...tableRows(WIDTHS, groups),
      ...(assessment.notAssessed.length === 0
        ? []
        : [...sectionRows(WIDTHS, SUMMARY_WORDS.notAssessed[lang]), ...tableRows(WIDTHS, absent)]),
    ],
  });
}

/** People by comparison group, then by rank, then by id; the unranked last. */
export function inOrderOfRank({ groups, people }: Assessment): PersonResult[] {
  return groups.flatMap(({ id }) =>
    people.filter(({ group }) => group.id === id).sort((a, b) => place(a) - place(b)),
  );
}

function place({ rank }: PersonResult): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}

function rankingTable({ assessment, lang }: Publication): Table {
  const { profile, rank, id, name, department, position, total, grade, measuredWeight } = HEADINGS;
  const texts = [profile, rank, id, name, department, position, total, grade, measuredWeight];
  const columns: Column[] = [
    ...texts.map(
      (text): Column => ({ header: text[lang], ...(CENTRED.has(text) ? { align: "center" } : {}) }),
    ),
    { header: SUMMARY_WORDS.remark[lang] },
  ];
  return {
    columns,
    lines: inOrderOfRank(assessment).map((one): Line => {
      const { person } = one;
      return {
        values: [
          one.group.label[lang],
          one.rank === null ? NO_FIGURE : count(one.rank),
          person.id,
          person.name,
          person.department,
          POSITION_LABELS[person.position][lang],
          points(one.total),
          one.grade?.label[lang] ?? NO_FIGURE,
          share(one.measuredWeight.div(100)),
          (one.notRanked ?? one.quota?.reason)?.[lang] ?? null,
        ],
        ...(one.rank === null ? { tone: "muted" } : {}),
      };
    }),
  };
}

const CENTRED: ReadonlySet<object> = new Set([HEADINGS.rank, HEADINGS.grade]);

function groupsTable({ assessment, lang }: Publication): Table {
  const { profile, people, meanTotal: mean } = HEADINGS;
  return {
    columns: [
      { header: profile[lang] },
      { header: people[lang] },
      { header: SUMMARY_WORDS.ranked[lang] },
      { header: mean[lang] },
    ],
    lines: assessment.groups.map((group) => ({
      values: [
        group.label[lang],
        count(group.size),
        count(group.ranked),
        points(meanTotal(assessment.people.filter((one) => one.group.id === group.id))),
      ],
    })),
  };
}

function notAssessedTable({ assessment, lang }: Publication): Table {
  const { id, name, department, position, reason } = HEADINGS;
  const spans = [1, 2, 2, 1, 4];
  return {
    columns: [id, name, department, position, reason].map((text, index) => ({
      header: text[lang],
      span: spans[index] ?? 1,
    })),
    lines: assessment.notAssessed.map(({ person, reason: why }) => ({
      values: [person.id, person.name, person.department, POSITION_LABELS[person.position][lang], why[lang]],
    })),
  };
}
