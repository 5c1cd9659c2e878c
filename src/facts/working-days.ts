import { createRequire } from "node:module";
import { addDays, type CivilDate, dayNumber } from "../domain/civil-date.ts";
import type { CalendarDays } from "../scheme/contract.ts";

// The package's own functions read a date through the machine's time zone (in New York they answer for the
// wrong day), so only its data are used: official holidays and make-up workdays by date.
const official: {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
} = createRequire(import.meta.url)("chinese-days/dist/chinese-days.json");

const holidays = new Set(Object.keys(official.holidays));
const workdays = new Set(Object.keys(official.workdays));
const knownYears = new Set([...holidays].map((date) => date.slice(0, 4)));

/** Working days of the firm: the official Chinese calendar, with the firm's own days over it. */
export class WorkingDays {
  readonly #holidays: ReadonlySet<string>;
  readonly #workdays: ReadonlySet<string>;
  readonly #unknownYears = new Set<string>();

  constructor(days: CalendarDays) {
    this.#holidays = new Set(days.holidays);
    this.#workdays = new Set(days.workdays);
  }

  isWorkday(date: CivilDate): boolean {
    if (this.#holidays.has(date)) return false;
    if (this.#workdays.has(date)) return true;
    const year = date.slice(0, 4);
    if (!knownYears.has(year)) this.#unknownYears.add(year);
    return workdays.has(date) || (!holidays.has(date) && !isWeekend(date));
  }

  /** The date that many working days after a date; the first of them is the day after it. */
  after(date: CivilDate, count: number): CivilDate {
    let day = date;
    for (let left = count; left > 0; ) {
      day = addDays(day, 1);
      if (this.isWorkday(day)) left -= 1;
    }
    return day;
  }

  /** Years that were asked about though their holidays are not known, in order. */
  get unknownYears(): readonly string[] {
    return [...this.#unknownYears].sort();
  }
}

/** Day 0 was a Thursday. */
function isWeekend(date: CivilDate): boolean {
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
