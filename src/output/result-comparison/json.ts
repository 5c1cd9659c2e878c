import { type Exact, toNumber } from "../../domain/exact.ts";
import type { Lang } from "../../domain/text.ts";
import type { Figure, Movement, Standing } from "../../scoring/movements.ts";
import type { RowChange, SourceChange } from "../../scoring/row-changes/contract.ts";
import type { ResultComparison, Side } from "./contract.ts";

/** Two results for machines. What is withheld is null, with `withheld` true. */
export function resultComparisonJson(comparison: ResultComparison, lang: Lang) {
  const { before, after, notes, rows, scheme, people } = comparison;
  return {
    before: sideJson(before),
    after: sideJson(after),
    notes: notes.map((note) => note[lang]),
    sources: rows?.map((one) => sourceJson(one, lang)) ?? null,
    scheme:
      scheme?.map((one) => ({
        what: one.what[lang],
        before: one.before?.[lang] ?? null,
        after: one.after?.[lang] ?? null,
      })) ?? null,
    people: people.map((one) => personJson(one, lang)),
  };
}

function sideJson({ name, quarter, program, cutOff }: Side) {
  return { name, quarter: quarter.id, program, cutOff };
}

function sourceJson({ source, before, after, rows }: SourceChange, lang: Lang) {
  return {
    id: source.id,
    label: source.label[lang],
    rows: { before, after },
    changes: rows?.map((row) => rowJson(row, lang)) ?? null,
  };
}

/** A row that differs, for machines. */
export function rowJson({ kind, before, after, key, withheld, appeal, cells }: RowChange, lang: Lang) {
  return {
    kind,
    before,
    after,
    key,
    withheld,
    appeal: appeal?.[lang] ?? null,
    cells: cells.map((cell) => ({
      column: cell.column[lang],
      before: cell.before?.[lang] ?? null,
      after: cell.after?.[lang] ?? null,
    })),
  };
}

/** A person who moves, for machines. */
export function personJson({ person, withheld, direction, before, after, indicators }: Movement, lang: Lang) {
  return {
    id: person.id,
    name: person.name,
    department: person.department,
    withheld,
    direction,
    before: standingJson(before, lang),
    after: standingJson(after, lang),
    indicators: indicators.map((one) => ({
      id: one.info.id,
      label: one.info.label[lang],
      withheld: one.withheld,
      before: figureJson(one.before),
      after: figureJson(one.after),
    })),
  };
}

function standingJson(standing: Standing | null, lang: Lang) {
  if (standing === null) return null;
  const { total, rank, of, grade } = standing;
  return { total: rounded(total, 2), rank, of, grade: grade?.label[lang] ?? null };
}

function figureJson(figure: Figure | null) {
  if (figure === null) return null;
  const { state, value, points } = figure;
  return { state, value: rounded(value, 6), points: rounded(points, 2) };
}

function rounded(value: Exact | null, places: number): number | null {
  return value === null ? null : toNumber(value, places);
}
