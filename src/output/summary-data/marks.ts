import type { Item, KnownMarks, Value } from "../template/contract.ts";

/**
 * Every mark of the summary's template. `#indicators` and the like say that a mark stands in columns that repeat
 * for each indicator.
 */
export const SUMMARY_MARKS = {
  values: [
    "quarter.label",
    "heading",
    "ranking.note",
    "overview.assessed",
    "overview.ranked",
    "overview.mean-total",
    "overview.measured-weight",
    "overview.rows",
    "overview.findings",
    "overview.adjustments",
    "trend.note",
    "trend.breaks",
    "trend.title#trends",
    "trend.departments-title#trends",
    "trend.low",
    "trend.high",
    "departments.note",
    "indicators.label#indicators",
    "indicators.unit#indicators",
    "indicators.achieved#indicators",
    "pictures.label#pictures",
    "profiles.label#profiles",
    "departments.name#departments",
    "groups.label#groups",
    "grades.label#grades",
    "quarters.id#quarters",
  ],
  lists: {
    ranking: [
      "profile",
      "rank",
      "id",
      "name",
      "department",
      "position",
      "total",
      "grade",
      "measured-weight",
      "before",
      "change",
      "remark",
    ],
    "not-assessed": ["id", "name", "department", "position", "reason"],
    people: [
      "id",
      "name",
      "department",
      "profile",
      "achieved#indicators",
      "value#indicators",
      "score#indicators",
      "total",
    ],
    departments: ["name", "people", "mean", "achieved#indicators"],
    profiles: ["label", "people", "ranked", "lowest", "mean", "highest", "graded#grades"],
    bins: ["label", "people"],
    quarters: ["quarter", "total#groups", "department#departments"],
    "indicator-quarters": ["quarter", "achieved#indicators"],
    "value-quarters": ["quarter", "value#indicators"],
    "people-quarters": ["id", "name", "department", "standing", "total#quarters", "remark"],
    firm: [
      "label",
      "unit",
      "value",
      "part",
      "whole",
      "credited",
      "unattributed",
      "achieved",
      "made",
      "explanation",
    ],
    deliveries: [
      "department",
      "source",
      "state",
      "file",
      "sheet",
      "first",
      "last",
      "rows",
      "used",
      "left-out",
      "blank",
      "faulty",
      "why",
      "sha256",
    ],
    records: [
      "quarter",
      "department",
      "source",
      "state",
      "first",
      "timing",
      "rows",
      "faulty-share",
      "corrections",
    ],
    findings: ["level", "finding", "file", "sheet", "row", "column", "message", "remedy"],
    adjustments: [
      "id",
      "name",
      "indicator",
      "before",
      "after",
      "change",
      "reason",
      "decided-by",
      "decided-on",
      "file",
      "sheet",
      "row",
    ],
    plans: [
      "id",
      "name",
      "department",
      "indicator",
      "goal",
      "by",
      "owner",
      "outcome",
      "value",
      "asked",
      "measures",
      "file",
      "sheet",
      "row",
    ],
    alarms: ["standing", "id", "quarter", "person", "name", "department", "what", "rows", "inquiry"],
    items: ["id", "name", "kind", "date", "points", "amount", "reason", "decided-by", "file", "sheet", "row"],
    "item-kinds": ["label", "allowed"],
    weights: ["label", "unit", "target", "weight#profiles"],
    rules: ["label", "definition", "clause", "rule", "no-data"],
    policies: ["label", "value", "reference"],
    grades: ["label", "from"],
    states: ["label", "meaning"],
    notes: ["label", "text"],
  },
} as const;

type ValueName = (typeof SUMMARY_MARKS.values)[number];
type Lists = typeof SUMMARY_MARKS.lists;

/** One value, or one for each place of the axis. */
type Given<Name> = Name extends `${string}#${string}` ? readonly Value[] : Value;

/** All values of the summary: a missing one is a type error. */
export type SummaryValues = { readonly [Name in ValueName]: Given<Name> };

/** The fields of a list's item: a missing one is a type error. */
export type Fields<L extends keyof Lists> = { readonly [Name in Lists[L][number]]: Given<Name> };

/** All lists of the summary. */
export type SummaryLists = { readonly [L in keyof Lists]: readonly Item[] };

/** Items that are told apart by their place only. */
export function items<L extends keyof Lists>(_list: L, all: readonly Fields<L>[]): Item[] {
  return all.map((fields, index) => ({ id: String(index + 1), values: placed(fields) }));
}

/** Values by the marks that they have once the columns are repeated: `points#indicators` → `points#1`, … */
export function placed(given: Readonly<Record<string, Value | readonly Value[]>>): Map<string, Value> {
  return new Map(
    Object.entries(given).flatMap(([name, value]): (readonly [string, Value])[] =>
      isList(value) ? value.map((one, index) => [placeName(name, index + 1), one]) : [[name, value]],
    ),
  );
}

/** The marks as the engine checks the template by them, its columns repeated. */
export function knownSummaryMarks(axes: ReadonlyMap<string, number>): KnownMarks {
  const names = (all: readonly string[]) =>
    all.flatMap((name) => {
      const axis = name.split("#")[1];
      if (axis === undefined) return [name];
      return Array.from({ length: axes.get(axis) ?? 0 }, (_, index) => placeName(name, index + 1));
    });
  const lists = Object.entries(SUMMARY_MARKS.lists).map(([list, fields]) => [list, names(fields)] as const);
  return { values: names(SUMMARY_MARKS.values), lists: Object.fromEntries(lists) };
}

function placeName(name: string, place: number): string {
  return name.replace(/#.*$/, `#${place}`);
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
