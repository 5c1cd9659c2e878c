import { type CivilDate, parseCivilDate } from "../domain/civil-date.ts";
import { compareText } from "../domain/order.ts";
import type { AnyRow, Source } from "../sources/contract.ts";
import { date, time } from "../sources/kinds/date.ts";

/** The earliest and the latest date of a delivery; null where its rows have none. */
export type Span = { readonly first: CivilDate; readonly last: CivilDate } | null;

/** The span of a source's rows: by the date that puts them into a quarter, else by its first column of dates. */
export function spanOf({ columns, period }: Source, rows: readonly AnyRow[]): Span {
  const isDay = (name: string) => columns[name]?.kind === date || columns[name]?.kind === time;
  const key = period ?? Object.keys(columns).find(isDay);
  const days = rows
    .map((row) => (key === undefined ? null : row[key]))
    .filter((day) => typeof day === "string");
  // Times of day begin with their date, and dates sort as text.
  days.sort(compareText);
  const first = parseCivilDate((days[0] ?? "").slice(0, 10));
  const last = parseCivilDate((days.at(-1) ?? "").slice(0, 10));
  return first === null || last === null ? null : { first, last };
}

/** The span of two deliveries together. */
export function joinSpans(one: Span, other: Span): Span {
  if (one === null || other === null) return one ?? other;
  return {
    first: compareText(one.first, other.first) <= 0 ? one.first : other.first,
    last: compareText(one.last, other.last) >= 0 ? one.last : other.last,
  };
}
