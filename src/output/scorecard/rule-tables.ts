import { STATES } from "../../domain/measurement.ts";
import type { Lang } from "../../domain/text.ts";
import type { Scheme } from "../../scheme/contract.ts";
import { sayGrade } from "../../scheme/grades.ts";
import { sayPolicies } from "../../scheme/policies.ts";
import { STATE_LABELS } from "../states.ts";
import { HEADINGS, STATE_MEANINGS } from "../words.ts";
import { quantity } from "../workbook/figures.ts";
import type { Table } from "../workbook/table.ts";

/** Columns of the sheet that each column of a table covers. */
type Spans = readonly number[];

/** The policies in force, each with its clause. */
export function policiesTable({ policies }: Scheme, spans: Spans, lang: Lang): Table {
  return {
    columns: spanned([HEADINGS.policy[lang], HEADINGS.inForce[lang], HEADINGS.clause[lang]], spans),
    lines: sayPolicies(policies).map(({ label, value, reference }) => ({
      values: [label[lang], value[lang], reference],
    })),
  };
}

/** The grades with their thresholds. */
export function gradesTable({ grades }: Scheme, spans: Spans, lang: Lang): Table {
  return {
    columns: spanned([HEADINGS.grade[lang], HEADINGS.from[lang]], spans).map((column) => ({
      ...column,
      align: "center" as const,
    })),
    lines: grades.map((grade) => ({ values: [sayGrade(grade)[lang], quantity(grade.from)] })),
  };
}

/** What the five states mean. */
export function statesTable(spans: Spans, lang: Lang): Table {
  return {
    columns: spanned([HEADINGS.state[lang], HEADINGS.meaning[lang]], spans),
    lines: STATES.map((state) => ({ values: [STATE_LABELS[state][lang], STATE_MEANINGS[state][lang]] })),
  };
}

function spanned(headers: readonly string[], spans: Spans): Table["columns"] {
  return headers.map((header, index) => ({ header, span: spans[index] ?? 1 }));
}
