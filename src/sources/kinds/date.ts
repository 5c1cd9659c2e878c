import { type CivilDate, type CivilTime, civilDate, civilTime, dateOfDay } from "../../domain/civil-date.ts";
import { cellText, invalid, kindOf, plain, type RawCell, type ReadOptions } from "./contract.ts";

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

function read(cell: RawCell, { date1904 }: ReadOptions): Found | null {
  if (typeof cell === "boolean" || cell === null) return null;
  if (typeof cell === "object" && "number" in cell && !/^(19|2[01])\d{6}$/.test(cell.number)) {
    return ofSerial(cell.number, date1904 ? DAYS_1904 : 0);
  }
  const found = plain(cellText(cell)).replaceAll(/\s+/g, " ");
  const match =
    /^(\d{4})(?<mark>[-/.])(\d{1,2})\k<mark>(\d{1,2})(?:[ T]?(?<clock>\d{1,2}:.*))?$/.exec(found) ??
    /^(\d{4})年(?<mark>)(\d{1,2})月(\d{1,2})日(?: ?(?<clock>\d{1,2}[:时].*))?$/.exec(found) ??
    /^(\d{4})(?<mark>)(\d{2})(\d{2})(?: (?<clock>\d{1,2}:.*))?$/.exec(found);
  if (match === null) return null;
  const day = civilDate(Number(match[1]), Number(match[3]), Number(match[4]));
  if (day === null) return null;
  const clock = match.groups?.clock;
  if (clock === undefined) return { date: day, time: null };
  const at = /^(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?(?:\.0+)?[分秒]?$/.exec(clock);
  const moment = at && civilTime(day, Number(at[1]), Number(at[2]), Number(at[3] ?? "0"));
  return moment ? { date: day, time: moment } : null;
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
