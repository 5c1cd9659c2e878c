/** Civil dates as texts `YYYY-MM-DD`; the calendar is counted out here, without any time zone. */

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dateText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function parts(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const exists = match && year >= 1900 && month >= 1 && month <= 12 && day >= 1;
  if (!exists || day > monthLength(year, month)) throw new Error(`oracle: not a date: ${date}`);
  return { year, month, day };
}

/** Checks year, month and day and gives the date as text. */
export function makeDate(year: number, month: number, day: number): string {
  const date = dateText(year, month, day);
  parts(date);
  return date;
}

/** Days since 1900-01-01, which was a Monday and is day 0. */
export function dayNumber(date: string): number {
  const { year, month, day } = parts(date);
  let days = day - 1;
  for (let y = 1900; y < year; y += 1) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m += 1) days += monthLength(year, m);
  return days;
}

/** The date of a day number. */
export function dateOfDay(number: number): string {
  let rest = number;
  let year = 1900;
  while (rest >= (isLeap(year) ? 366 : 365)) {
    rest -= isLeap(year) ? 366 : 365;
    year += 1;
  }
  let month = 1;
  while (rest >= monthLength(year, month)) {
    rest -= monthLength(year, month);
    month += 1;
  }
  return dateText(year, month, rest + 1);
}

/** The same day some months before; the month's last day where it has no such day. */
export function monthsBefore(date: string, months: number): string {
  let { year, month, day } = parts(date);
  for (let step = 0; step < months; step += 1) {
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
  }
  day = Math.min(day, monthLength(year, month));
  return dateText(year, month, day);
}

/** Days off on weekdays and working days on weekends, as the State Council announced them. */
const DAYS_OFF = [
  ["2024-09-15", "2024-09-17"],
  ["2024-10-01", "2024-10-07"],
  ["2025-01-01", "2025-01-01"],
  ["2025-01-28", "2025-02-04"],
  ["2025-04-04", "2025-04-06"],
  ["2025-05-01", "2025-05-05"],
  ["2025-05-31", "2025-06-02"],
  ["2025-10-01", "2025-10-08"],
] as const;
const MADE_UP = [
  "2024-09-14",
  "2024-09-29",
  "2024-10-12",
  "2025-01-26",
  "2025-02-08",
  "2025-04-27",
  "2025-09-28",
  "2025-10-11",
];

/** Whether offices work on that day. The oracle knows July 2024 to December 2025. */
export function isWorkingDay(date: string): boolean {
  if (date < "2024-07-01" || date > "2025-12-31") throw new Error(`oracle: no calendar for ${date}`);
  for (const [first, last] of DAYS_OFF) if (date >= first && date <= last) return false;
  for (const made of MADE_UP) if (date === made) return true;
  return dayNumber(date) % 7 < 5;
}

/** The date that many working days later; day one is the first working day after the date. */
export function workingDaysAfter(date: string, days: number): string {
  let number = dayNumber(date);
  let left = days;
  while (left > 0) {
    number += 1;
    if (isWorkingDay(dateOfDay(number))) left -= 1;
  }
  return dateOfDay(number);
}
