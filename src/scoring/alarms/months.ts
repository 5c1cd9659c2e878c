import type { Measurement } from "../../domain/measurement.ts";
import { monthsOf } from "../../domain/quarter.ts";
import type { Person } from "../../facts/contract.ts";
import { indexed } from "../../facts/indexed.ts";
import type { AnyIndicator, Context } from "../../indicators/contract.ts";
import { PERIODS, type Seen } from "./falls.ts";

/** The months of a quarter as periods of their own. */
export type Months = readonly Context[];

/** What an indicator was in each month: all values, with what they were measured from. */
export type ByMonth = {
  readonly periods: readonly (Seen & { readonly period: string })[];
  readonly measurements: readonly Measurement[];
};

/**
 * A context for each month; none while the quarter is not over. Colleagues rate once a quarter: a month has no marks
 * but those of clients' surveys, which all have a day.
 */
export function monthsIn(context: Context): Months {
  const { quarter, cutOff, facts } = context;
  if (cutOff < quarter.last) return [];
  const dated = { ...facts, ratings: indexed<(typeof facts.ratings.all)[number]>([], () => []) };
  return monthsOf(quarter).map((month) => ({ ...context, quarter: month, facts: dated }));
}

/** The indicator month by month; null where it is not measured by month, or a month has no value. */
export function byMonth(indicator: AnyIndicator, months: Months, person: Person | null): ByMonth | null {
  if (!indicator.byMonth || months.length !== PERIODS) return null;
  const measurements = months.map((month) =>
    person === null ? indicator.measureFirm(month).measurement : indicator.measure(month, person),
  );
  const periods = measurements.flatMap((one, index) =>
    one.state === "value"
      ? [{ period: months[index]?.quarter.id ?? "", value: one.value, sample: one.sample }]
      : [],
  );
  return periods.length === PERIODS ? { periods, measurements } : null;
}
