import { isNegative } from "../domain/exact.ts";
import type { Origin } from "../domain/origin.ts";
import type { Text } from "../domain/text.ts";
import { type Findings, inFile } from "../findings/finding.ts";
import type { Context } from "../indicators/contract.ts";
import { between, momentOf } from "../indicators/declared/moments.ts";
import { look } from "../indicators/declared/rows.ts";
import type { Aggregate, Measure, OwnIndicator, Selection } from "../scheme/own-indicators.ts";
import type { AnyRow, Source } from "../sources/contract.ts";

/** Two columns between which an indicator reckons time; where `unless` is filled in, it does not. */
type Interval = {
  readonly rows: Selection;
  readonly from: string;
  readonly to: string;
  readonly unless: string | null;
};

/** More rows than this are counted, and not listed. */
const MOST_LISTED = 5;

/**
 * Asks about rows that end before they begin, where a declared indicator counts the time between: a response before
 * its enquiry would make the mean better, or be in time whatever the limit. Some firms mean it so (days after a
 * deadline, negative where it was kept), so that it is to be confirmed.
 */
export function checkTimes(own: readonly OwnIndicator[], context: Context, findings: Findings): void {
  const seen = new Set<string>();
  for (const interval of own.flatMap(({ measure }) => intervalsOf(measure))) {
    const { source } = interval.rows;
    for (const [place, rows] of bySheet(reversedIn(interval, context))) {
      const key = JSON.stringify([place, interval.from, interval.to]);
      const [first] = rows;
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      findings.add("times-reversed", inFile(first.file, first.sheet), {
        source: source.label,
        rows: String(rows.length),
        list: listed(rows),
        from: headerOf(source, interval.from),
        to: headerOf(source, interval.to),
      });
    }
  }
}

function intervalsOf(measure: Measure): Interval[] {
  if (measure.kind === "aggregate") return ofAggregate(measure.aggregate);
  if (measure.kind === "ratio") return [...ofAggregate(measure.part), ...ofAggregate(measure.whole)];
  if (measure.kind !== "in-time" || measure.deadline.limit === null) return [];
  const { rows, to, deadline } = measure;
  return [{ rows, from: measure.deadline.limit.from, to, unless: deadline.due }];
}

function ofAggregate(aggregate: Aggregate): Interval[] {
  if (!("value" in aggregate) || !("from" in aggregate.value)) return [];
  const { from, to } = aggregate.value;
  return [{ rows: aggregate, from, to, unless: null }];
}

/** Where the rows that count end before they begin; what is after the cut-off has not happened. */
function reversedIn({ rows, from, to, unless }: Interval, context: Context): Origin[] {
  const isReversed = (row: AnyRow) => {
    const [start, end] = [momentOf(row[from]), momentOf(row[to])];
    if (start === null || end === null || end.day > context.cutOff) return false;
    return (unless === null || row[unless] === null) && isNegative(between(start, end, "minutes"));
  };
  return look(rows, context).flatMap(({ record: { row }, why }) =>
    why === null && isReversed(row) ? [row.at] : [],
  );
}

function bySheet(rows: readonly Origin[]): Map<string, Origin[]> {
  const found = new Map<string, Origin[]>();
  for (const at of rows) {
    const key = JSON.stringify([at.file, at.sheet]);
    found.set(key, [...(found.get(key) ?? []), at]);
  }
  return found;
}

function listed(rows: readonly Origin[]): Text {
  const numbers = rows.map(({ row }) => row).sort((a, b) => a - b);
  const more = numbers.length > MOST_LISTED ? "…" : "";
  const shown = numbers.slice(0, MOST_LISTED);
  return { zh: `${shown.join("、")}${more}`, en: `${shown.join(", ")}${more}` };
}

function headerOf({ columns }: Source, column: string): string {
  return columns[column]?.zh ?? column;
}
