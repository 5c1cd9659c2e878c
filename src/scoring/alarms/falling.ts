import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Evidence, Measurement } from "../../domain/measurement.ts";
import type { Person } from "../../facts/contract.ts";
import type { AnyIndicator } from "../../indicators/contract.ts";
import type { Alarm, AlarmRule, Look } from "./contract.ts";
import { fellTwice, hasSample, type Seen } from "./falls.ts";
import { alarmOf, behind, figureOf } from "./made.ts";
import { byMonth, type Months, monthsIn } from "./months.ts";
import { byQuarter, twoBefore } from "./quarters.ts";

/**
 * An indicator that got worse two periods in a row (整改办法 §四.1 连续两个月出现下滑): by month where each month of
 * the quarter has a figure with cases enough, else by quarter with the two published before. Whoever was not employed all
 * quarter has no comparable periods.
 */
export const falling: AlarmRule = (look) => {
  const months = monthsIn(look.context);
  const whole = look.people.filter(({ daysEmployed }) => daysEmployed === look.input.quarter.days);
  return look.input.indicators.flatMap((indicator) => [
    ...whole.flatMap(({ person, indicators }) => {
      const now = indicators.find(({ info }) => info.id === indicator.id)?.measurement;
      return now?.state === "value" ? ofPerson(indicator, person, now, months, look) : [];
    }),
    ...ofFirm(indicator, months, look),
  ]);
};

function ofPerson(
  indicator: AnyIndicator,
  person: Person,
  now: Measurement,
  months: Months,
  look: Look,
): Alarm[] {
  const monthly = byMonth(indicator, months, person);
  if (monthly !== null && hasSample(indicator, monthly.periods, leastOf(look))) {
    return raised(indicator, person, monthly.periods, behind(indicator, monthly.measurements), look);
  }
  const periods = quarterly(indicator, now, look, (past) =>
    past.people.get(person.id)?.indicators.get(indicator.id),
  );
  return periods === null ? [] : raised(indicator, person, periods, behind(indicator, [now]), look);
}

function ofFirm(indicator: AnyIndicator, months: Months, look: Look): Alarm[] {
  const now = look.firm.find(({ info }) => info.id === indicator.id)?.measurement;
  if (now?.state !== "value") return [];
  // The firm's figure has no rows of its own: they are those of the people.
  const rows = () => rowsOfAll(indicator, look);
  const monthly = byMonth(indicator, months, null);
  if (monthly !== null && hasSample(indicator, monthly.periods, leastOf(look))) {
    return raised(indicator, null, monthly.periods, rows, look);
  }
  const periods = quarterly(indicator, now, look, (past) => past.firm.get(indicator.id));
  return periods === null ? [] : raised(indicator, null, periods, rows, look);
}

type Periods = readonly (Seen & { readonly period: string })[];

function quarterly(
  { id }: AnyIndicator,
  now: Measurement,
  { input: { quarter, cutOff, history }, prints }: Look,
  seenIn: Parameters<typeof byQuarter>[3],
): Periods | null {
  const earlier = cutOff < quarter.last ? null : twoBefore(quarter, history);
  return earlier === null ? null : byQuarter(id, earlier, { quarter, now, prints }, seenIn);
}

function raised(
  info: IndicatorInfo,
  person: Person | null,
  periods: Periods,
  evidence: readonly Evidence[] | (() => readonly Evidence[]),
  look: Look,
): Alarm[] {
  if (!hasSample(info, periods, leastOf(look)) || !fellTwice(info, periods)) return [];
  const figures = periods.map(({ period, value }) => figureOf(period, value, info));
  const rows = typeof evidence === "function" ? evidence() : evidence;
  return [alarmOf("falling", look.input.quarter, person, info, { figures }, rows)];
}

function leastOf({ input }: Look): number {
  return input.scheme.policies["alarm-minimum-sample"];
}

function rowsOfAll(indicator: AnyIndicator, { people }: Look): Evidence[] {
  const own = people.flatMap(({ indicators }) =>
    indicators.filter(({ info }) => info.id === indicator.id).map(({ measurement }) => measurement),
  );
  return behind(indicator, own);
}
