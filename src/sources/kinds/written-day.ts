import { type CivilDate, civilDate, dayNumber } from "../../domain/civil-date.ts";
import type { DateOrder } from "./contract.ts";

/** A date at the beginning of a text, and what stands behind it. */
export type WrittenDay = { readonly date: CivilDate; readonly rest: string };

/** Year first: `2025-07-03`, `2025/7/3`, `2025.7.3`, `2025年7月3日`, `2025年7月3号`, `20250703`. */
const YEAR_FIRST = [
  /^(?<y>\d{4})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})(?!\d)/,
  /^(?<y>\d{4}) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?[日号]/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?=$| \d|\d{4}$|\d{6}$)/,
];
/** With the month's English name there is no doubt either: `3 Jul 2025`, `Jul 3, 2025`, `03-July-2025`. */
const NAMED_MONTH = [
  /^(?<d>\d{1,2})[ -](?<name>[a-z]{3,9})\.?,?[ -](?<y>\d{4})(?!\d)/i,
  /^(?<name>[a-z]{3,9})\.? (?<d>\d{1,2}),? (?<y>\d{4})(?!\d)/i,
];
/** The year last, or with two digits: only where the order was declared. */
const BY_ORDER: Readonly<Record<DateOrder, RegExp>> = {
  ymd: /^(?<y>\d{2})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})(?!\d)/,
  dmy: /^(?<d>\d{1,2})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<y>\d{4}|\d{2})(?!\d)/,
  mdy: /^(?<m>\d{1,2})(?<mark>[-/.])(?<d>\d{1,2})\k<mark>(?<y>\d{4}|\d{2})(?!\d)/,
};
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** Reads a date at the beginning of a text, and the weekday behind it, which must be the right one. */
export function writtenDay(text: string, order: DateOrder | null): WrittenDay | null {
  const latin = chineseDate(text);
  const patterns = [...YEAR_FIRST, ...NAMED_MONTH, ...(order === null ? [] : [BY_ORDER[order]])];
  for (const pattern of patterns) {
    const found = pattern.exec(latin);
    if (found === null) continue;
    const date = civilDate(yearOf(found.groups?.y ?? ""), monthOf(found.groups), Number(found.groups?.d));
    return date === null ? null : withoutWeekday(date, latin.slice(found[0].length));
  }
  return null;
}

/** Two digits are of this century up to 69, as spreadsheets and operating systems take them. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function monthOf(groups: Readonly<Record<string, string>> | undefined): number {
  const { m, name = "" } = groups ?? {};
  if (m !== undefined) return Number(m);
  const short = name.toLowerCase();
  return (
    MONTHS.findIndex((month) => month === short || month.slice(0, 3) === short.replace(/^sept$/, "sep")) + 1
  );
}

const WEEKDAYS: readonly RegExp[] = [
  /^(星期|周|礼拜)[日天]$|^sun(day)?$/i,
  /^(星期|周|礼拜)一$|^mon(day)?$/i,
  /^(星期|周|礼拜)二$|^tue(s|sday)?$/i,
  /^(星期|周|礼拜)三$|^wed(nesday)?$/i,
  /^(星期|周|礼拜)四$|^thu(rs|rsday)?$/i,
  /^(星期|周|礼拜)五$|^fri(day)?$/i,
  /^(星期|周|礼拜)六$|^sat(urday)?$/i,
];

/** `2025-07-03 星期四`, `2025年7月3日(周四) 14:30`; a weekday that is not that day's is a mistake in one of the two. */
function withoutWeekday(date: CivilDate, rest: string): WrittenDay | null {
  const found = /^[ ,]*\(?(?<day>(?:星期|周|礼拜)[一二三四五六日天]|[a-z]{3,9}(?![a-z]))\)?,?/i.exec(rest);
  const day = found?.groups?.day;
  if (day === undefined || /^(am|pm)$/i.test(day)) return { date, rest: rest.trim() };
  const right = WEEKDAYS[(dayNumber(date) + 4) % 7]?.test(day) ?? false;
  return right ? { date, rest: rest.slice(found?.[0].length ?? 0).trim() } : null;
}

const DIGITS = "〇一二三四五六七八九";

/** `二〇二五年七月三日` with the digits of the calendar; any other text as it is. */
function chineseDate(text: string): string {
  const found =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})([日号].*)$/.exec(
      text,
    );
  if (found === null) return text;
  const [, year = "", month = "", day = "", rest = ""] = found;
  const digits = [...year].map((digit) => (/[零○]/.test(digit) ? 0 : DIGITS.indexOf(digit))).join("");
  return `${digits}年${numeral(month)}月${numeral(day)}${rest}`;
}

/** `三`, `十`, `十二`, `二十`, `三十一` as a number; 0, which no calendar has, for anything else. */
function numeral(text: string): number {
  const found = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  const [, tens = "", ten = "", ones = ""] = found ?? [];
  if (ten === "") return tens === "" || ones === "" ? DIGITS.indexOf(tens || ones || "〇") : 0;
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
