import { type CivilDate, civilDate } from "./civil-date.ts";
import type { Quarter } from "./quarter.ts";

/** A period that a text names: a quarter, with or without its year, or a span of days. */
type Period =
  | { readonly year: number | null; readonly quarter: number }
  | { readonly first: CivilDate; readonly last: CivilDate };

/** A period as it stands in a title, and what it means. */
export type PeriodLabel = { readonly text: string; readonly period: Period };

const TO = "[-~—–―至到]+";
const DAY = "(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?";

type Reading = readonly [form: RegExp, meaning: (parts: readonly string[]) => Period | null];

/** The forms in which titles and file names write a period; what is read by one is not read by a later one. */
const FORMS: readonly Reading[] = [
  [
    new RegExp(`${DAY}${TO}${DAY}`, "g"),
    ([y = "", m = "", d = "", y2 = "", m2 = "", d2 = ""]) => span(dateOf(y, m, d), dateOf(y2, m2, d2)),
  ],
  [
    new RegExp(`(\\d{4})年?(\\d{1,2})月?${TO}(?:(\\d{4})年)?(\\d{1,2})月`, "g"),
    ([y = "", m = "", y2 = y, m2 = ""]) => span(dateOf(y, m, "1"), dateOf(y2 || y, m2, "28")),
  ],
  [/(\d{4})年?度?[-_.]?第?([1-4一二三四])季度?/g, quarterOf],
  [/(\d{4})[-_.年]?Q([1-4])(?!\d)/gi, quarterOf],
  [/()第?([1-4一二三四])季度/g, quarterOf],
];

function quarterOf([year = "", number = ""]: readonly string[]): Period {
  return {
    year: year === "" ? null : Number(year),
    quarter: "一二三四".indexOf(number) + 1 || Number(number),
  };
}

function dateOf(year: string, month: string, day: string): CivilDate | null {
  return civilDate(Number(year), Number(month), Number(day));
}

function span(first: CivilDate | null, last: CivilDate | null): Period | null {
  return first === null || last === null || last < first ? null : { first, last };
}

/** Every period that a title, a sheet's or a file's name speaks of; single days and months are none. */
export function periodsIn(text: string): PeriodLabel[] {
  let rest = text.normalize("NFKC").replace(/\s/g, "");
  const found: PeriodLabel[] = [];
  for (const [form, meaning] of FORMS) {
    rest = rest.replace(form, (label: string, ...parts: unknown[]) => {
      const period = meaning(parts.slice(0, -2).map((part) => (typeof part === "string" ? part : "")));
      if (period === null) return label;
      found.push({ text: label, period });
      return " ";
    });
  }
  return found;
}

/** Whether a period can be the quarter, or a span that holds a part of it. */
export function isOfQuarter({ period }: PeriodLabel, quarter: Quarter): boolean {
  if ("first" in period) return period.first <= quarter.last && period.last >= quarter.first;
  return period.quarter === quarter.number && (period.year === null || period.year === quarter.year);
}
