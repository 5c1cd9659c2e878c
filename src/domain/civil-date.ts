/**
 * A civil date of the firm, `YYYY-MM-DD`. It has no time zone and never passes through one; two of them
 * compare as texts.
 */
export type CivilDate = string & { readonly __brand: "CivilDate" };

/** A civil time of the firm, `YYYY-MM-DDTHH:MM:SS`, without a time zone. */
export type CivilTime = string & { readonly __brand: "CivilTime" };

const DAY = 86_400_000;

/** Dates made so far: a quarter's exports name the same few hundred days a million times. */
const made = new Map<number, CivilDate>();

/** The date, or null where the calendar has no such day (2025-02-30). Years 1900 to 2200. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const key = (year * 100 + month) * 100 + day;
  const known = made.get(key);
  if (known !== undefined) return known;
  const date = newDate(year, month, day);
  if (date !== null) made.set(key, date);
  return date;
}

function newDate(year: number, month: number, day: number): CivilDate | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10) as CivilDate;
}

/** Parses `YYYY-MM-DD` strictly; null for anything else. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The time on a date; null where the clock has no such time. */
export function civilTime(date: CivilDate, hour: number, minute: number, second: number): CivilTime | null {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}` as CivilTime;
}

/** The civil time in a zone at a moment, in seconds since 1970; null outside the calendar's years. */
export function timeInZone(seconds: number, zone: string): CivilTime | null {
  const parts = clockOf(zone).formatToParts(seconds * 1000);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const date = civilDate(part("year"), part("month"), part("day"));
  return date === null ? null : civilTime(date, part("hour"), part("minute"), part("second"));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}

/** Days since 1970-01-01, an integer. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day number. */
export function dateOfDay(day: number): CivilDate {
  return new Date(day * DAY).toISOString().slice(0, 10) as CivilDate;
}

/** The date `days` later (earlier if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const year = Number(date.slice(0, 4));
  const index = year * 12 + Number(date.slice(5, 7)) - 1 + months;
  for (let day = Number(date.slice(8, 10)); day > 0; day -= 1) {
    const found = civilDate(Math.floor(index / 12), (index % 12) + 1, day);
    if (found !== null) return found;
  }
  throw new RangeError(`no date ${months} months from ${date}`);
}

/** Seconds since 1970-01-01T00:00:00 civil time, an integer. */
export function secondNumber(time: CivilTime): number {
  return Date.parse(`${time}Z`) / 1000;
}

/** The date part of a civil time. */
export function dateOfTime(time: CivilTime): CivilDate {
  return time.slice(0, 10) as CivilDate;
}

/** The later of two dates. */
export function laterDate(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlierDate(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
