import { addDays, addMonths, type CivilDate, civilDate, dayNumber } from "./civil-date.ts";
import type { Text } from "./text.ts";

/** A calendar quarter, the period of assessment (考核规定 §三.1). `id` is `2025Q3`. */
export type Quarter = {
  readonly id: string;
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Civil days from first to last, both counted. */
  readonly days: number;
};

/** The quarter of a year. @throws {RangeError} outside 1900–2200 or 1–4 */
export function quarterOf(year: number, number: number): Quarter {
  const first = civilDate(year, number * 3 - 2, 1);
  if (first === null || (number !== 1 && number !== 2 && number !== 3 && number !== 4)) {
    throw new RangeError(`no quarter ${year}Q${number}`);
  }
  const last = addDays(addMonths(first, 3), -1);
  const days = dayNumber(last) - dayNumber(first) + 1;
  return { id: `${year}Q${number}`, year, number, first, last, days };
}

/** Reads `2025Q3`, `2025-Q3`, `2025年第3季度` and their close spellings; null for anything else. */
export function parseQuarter(text: string): Quarter | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const match = /^(\d{4})(?:-?Q|年第?)([1-4一二三四])(?:季度)?$/.exec(plain);
  if (!match) return null;
  const number = "一二三四".indexOf(match[2] ?? "") + 1 || Number(match[2]);
  const year = Number(match[1]);
  return year < 1900 || year > 2200 ? null : quarterOf(year, number);
}

/** The months of a quarter as periods in its place: their ids are `2025-07` and so on. */
export function monthsOf(quarter: Quarter): Quarter[] {
  return [0, 1, 2].map((month) => {
    const first = addMonths(quarter.first, month);
    const last = addDays(addMonths(quarter.first, month + 1), -1);
    const days = dayNumber(last) - dayNumber(first) + 1;
    return { ...quarter, id: first.slice(0, 7), first, last, days };
  });
}

/** The quarter in which a date lies. */
export function quarterAt(date: CivilDate): Quarter {
  return quarterOf(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3));
}

/** The quarter before. */
export function previousQuarter(quarter: Quarter): Quarter {
  return quarterAt(addDays(quarter.first, -1));
}

/** Whether the date lies in the quarter, first and last day included. */
export function inQuarter(quarter: Quarter, date: CivilDate): boolean {
  return date >= quarter.first && date <= quarter.last;
}

/** The quarter in words. */
export function quarterLabel(quarter: Quarter): Text {
  return { zh: `${quarter.year}年第${quarter.number}季度`, en: `${quarter.year} Q${quarter.number}` };
}
