import { addDays, dayNumber } from "../../src/domain/civil-date.ts";
import { parseQuarter, type Quarter, quarterAt, quarterOf } from "../../src/domain/quarter.ts";
import { at, type Random } from "./random.ts";

/** A quarter with its days as day numbers. */
export type Period = { readonly id: string; readonly first: number; readonly last: number };

/** The period of a quarter such as `2025Q3`. @throws {RangeError} where it is none */
export function periodOf(id: string): Period {
  const quarter = parseQuarter(id);
  if (quarter === null) throw new RangeError(`no quarter: ${id}`);
  return ofQuarter(quarter);
}

/** All quarters of the firm's history: from 2022 on, or from two years before the first one asked for. */
export function history(quarters: readonly string[]): Period[] {
  const first = parseQuarter(at(quarters, 0));
  const last = periodOf(at(quarters, quarters.length - 1));
  if (first === null) throw new RangeError(`no quarter: ${quarters[0]}`);
  const periods: Period[] = [];
  let quarter = quarterOf(Math.min(2022, first.year - 2), 1);
  while (dayNumber(quarter.first) <= last.first) {
    periods.push(ofQuarter(quarter));
    quarter = quarterAt(addDays(quarter.last, 1));
  }
  return periods;
}

/** A day from first to last, moved off the weekend where that is possible. */
export function workday(rng: Random, first: number, last: number): number {
  const day = rng.between(first, Math.max(first, last));
  const weekday = (day + 3) % 7;
  if (weekday < 5) return day;
  const friday = day - (weekday - 4);
  return friday >= first ? friday : Math.min(day + (7 - weekday), Math.max(first, last));
}

function ofQuarter(quarter: Quarter): Period {
  return { id: quarter.id, first: dayNumber(quarter.first), last: dayNumber(quarter.last) };
}
