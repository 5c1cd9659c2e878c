import {
  type CivilDate,
  type CivilTime,
  civilTime,
  dateOfDay,
  dateOfTime,
  timeInZone,
} from "../../domain/civil-date.ts";
import {
  cellText,
  hasOddDigits,
  invalid,
  kindOf,
  plain,
  type RawCell,
  type ReadOptions,
} from "./contract.ts";
import { writtenClock } from "./written-clock.ts";
import { writtenDay } from "./written-day.ts";

const EXPECTED_DATE = {
  zh: "日历上存在的日期，年在最前，如 2025-07-03",
  en: "a date that exists, year first, such as 2025-07-03",
};
const EXPECTED_TIME = {
  zh: "日期加时间，如 2025-07-03 14:30",
  en: "a date with a time of day, such as 2025-07-03 14:30",
};

/** Serial 25569 is 1970-01-01 in the 1900 system; the 1904 system is 1462 days behind it. */
const EPOCH_SERIAL = 25_569;
const DAYS_1904 = 1_462;
const SECONDS = 86_400;

/** A civil date; a time of day beside it is dropped. */
export const date = kindOf<CivilDate>(
  (cell, options) => read(cell, options)?.date ?? invalid(cell, EXPECTED_DATE),
);

/** A civil date with its time of day, which may not be missing: time limits in hours are measured by it. */
export const time = kindOf<CivilTime>(
  (cell, options) => read(cell, options)?.time ?? invalid(cell, EXPECTED_TIME),
);

type Found = { readonly date: CivilDate; readonly time: CivilTime | null };

function read(cell: RawCell, options: ReadOptions): Found | null {
  if (typeof cell === "boolean" || cell === null || hasOddDigits(cellText(cell))) return null;
  const typed = plain(cellText(cell)).replaceAll(/\s+/g, " ");
  const isNumber = typeof cell === "object" && "number" in cell;
  if (options.dateNumbers === "unix-seconds" || options.dateNumbers === "unix-milliseconds") {
    const unit = options.dateNumbers === "unix-seconds" ? 1 : 1000;
    if (/^\d+$/.test(typed)) return ofUnix(Number(typed) / unit, options.timeZone);
  } else if (isNumber ? !COMPACT.test(typed) : options.dateNumbers === "serial" && SERIAL.test(typed)) {
    return ofSerial(typed, options.date1904 ? DAYS_1904 : 0);
  }
  return ofText(typed, options);
}

/** `20250703`, alone or with the time: a number that is written as a date, and no serial. */
const COMPACT = /^(19|2[01])\d{6}(\d{4}|\d{6})?$/;
const SERIAL = /^\d{5}(\.\d+)?$/;

function ofText(typed: string, { dateOrder }: ReadOptions): Found | null {
  const written = writtenDay(typed, dateOrder);
  if (written === null) return null;
  const { date, rest } = written;
  if (rest === "") return { date, time: null };
  const clock = writtenClock(rest);
  const time = clock === null ? null : civilTime(date, clock.hour, clock.minute, clock.second);
  return time === null ? null : { date, time };
}

/** Seconds since 1970 of the years 1990 to 2100, in the firm's zone. */
function ofUnix(seconds: number, zone: string): Found | null {
  const whole = Math.floor(seconds);
  if (whole < 7_305 * SECONDS || whole > 47_847 * SECONDS) return null;
  const time = timeInZone(whole, zone);
  return time === null ? null : { date: dateOfTime(time), time };
}

/** A spreadsheet serial between 1990 and 2100: its whole part is the day, its fraction the time of day. */
function ofSerial(serial: string, offset: number): Found | null {
  const seconds = Math.round(Number(serial) * SECONDS);
  const day = Math.floor(seconds / SECONDS) + offset - EPOCH_SERIAL;
  if (!Number.isSafeInteger(seconds) || day < 7_305 || day > 47_847) return null;
  const rest = seconds - (day - offset + EPOCH_SERIAL) * SECONDS;
  const date = dateOfDay(day);
  const whole = !serial.includes(".");
  return {
    date,
    time: whole ? null : civilTime(date, Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60),
  };
}
