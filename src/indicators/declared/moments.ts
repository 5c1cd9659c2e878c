import { addDays, type CivilDate, parseCivilDate } from "../../domain/civil-date.ts";
import { type Exact, exact, ratio } from "../../domain/exact.ts";
import type { Span } from "../../scheme/own-indicators.ts";

/** A date or a time of a row: its day, and its second counted from 1970 where it has a time of day. */
export type Moment = { readonly day: CivilDate; readonly second: number | null };

/** The moment in a cell; null where it is blank. */
export function momentOf(value: unknown): Moment | null {
  if (typeof value !== "string") return null;
  const day = parseCivilDate(value.slice(0, 10));
  if (day === null) return null;
  return { day, second: value.length > 10 ? secondAt(value) : null };
}

/** The first second of a day. */
export function dayStart(day: CivilDate): number {
  return secondAt(`${day}T00:00:00`);
}

/** The first second after a day. */
export function dayEnd(day: CivilDate): number {
  return dayStart(addDays(day, 1));
}

function secondAt(time: string): number {
  return Date.parse(`${time}Z`) / 1000;
}

const SECONDS: Readonly<Record<Span, number>> = { minutes: 60, hours: 3600, days: 86_400 };

/** The seconds in so many minutes, hours or days. */
export function secondsIn(length: Exact, span: Span): Exact {
  return length.mul(SECONDS[span]);
}

/** How long it is from one moment to another; days of dates are civil ones. */
export function between(from: Moment, to: Moment, span: Span): Exact {
  if (from.second === null || to.second === null) {
    return exact(dayStart(to.day) - dayStart(from.day)).div(SECONDS[span]);
  }
  return ratio(to.second - from.second, SECONDS[span]);
}
