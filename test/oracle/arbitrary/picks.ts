import fc from "fast-check";
import { dateOfDay, dayNumber } from "../days.ts";

/** The quarter that generated firms are measured in. */
export const QUARTER = { first: "2025-07-01", last: "2025-09-30" } as const;
/** The latest day on which anything was signed or closed; no cut-off is earlier. */
export const LATEST = "2025-10-01";

/** The plan behind a row: what an arbitrary generates. */
export type PlanOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** A number that picks from a list whose length is not known yet. */
export const nat = fc.nat({ max: 1000 });

/** The item a number picks. @throws {RangeError} from an empty list */
export function pick<T>(list: readonly T[], number: number): T {
  const item = list[number % list.length];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** Days on which rules turn, and a few on which several things happen at once. */
const TURNING_DAYS = [
  "2023-06-30",
  "2023-07-01",
  "2024-02-29",
  "2025-02-14",
  "2025-02-15",
  "2025-02-28",
  "2025-06-30",
  "2025-07-01",
  "2025-08-15",
  "2025-08-31",
  "2025-09-30",
  "2025-10-01",
];

/** A day between two, often one of those on which rules turn. */
export function dayBetween(first: string, last: string): fc.Arbitrary<string> {
  const any = fc.integer({ min: dayNumber(first), max: dayNumber(last) }).map(dateOfDay);
  const turning = TURNING_DAYS.filter((day) => day >= first && day <= last);
  return turning.length === 0 ? any : fc.oneof(any, fc.constantFrom(...turning));
}

/** A day of the quarter; in one of nine cases, if that is wanted, one just outside. */
export function dayAround(outside: boolean): fc.Arbitrary<string> {
  const inside = dayBetween(QUARTER.first, QUARTER.last);
  const out = fc.constantFrom("2025-06-30", "2025-10-01", "2024-08-15");
  return outside ? fc.oneof({ weight: 8, arbitrary: inside }, { weight: 1, arbitrary: out }) : inside;
}

/** The day that many days later. */
export function later(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return [a, b].toSorted()[0] ?? a;
}

/** Half of the time nothing. */
export function perhaps<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { freq: 2 });
}

/** One time in six something, else nothing. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** A list that is often long. */
export function many<T>(arbitrary: fc.Arbitrary<T>, maxLength: number, minLength = 0): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength, maxLength, size: "max" });
}

/** A mark from 0 to 100, sometimes with decimals. */
export const mark = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(String),
  fc.integer({ min: 0, max: 999 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
);

/** Lifts a column's first mark where all are 10 or less, which would make its scale of 100 doubtful. */
export function undoubted(rows: Record<string, string | null>[], columns: readonly string[]): void {
  for (const column of columns) {
    const marked = rows.filter((row) => row[column] !== null);
    const [first] = marked;
    if (first && marked.every((row) => Number(row[column]) <= 10)) first[column] = "61.5";
  }
}
