import { type Exact, shown } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Measurement } from "../../domain/measurement.ts";
import type { Quarter } from "../../domain/quarter.ts";
import { joinTexts, same, type Text } from "../../domain/text.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import { sayScore } from "../workbook/figures.ts";

const SENTENCES: Text = { zh: "；", en: "; " };

/** Whether the person's profile has the indicator at all. */
export function applies({ rule }: IndicatorResult): boolean {
  return rule !== null;
}

/** Whether the indicator is shown for what it is worth, without points: neither scored nor out of place. */
export function isMonitored(result: IndicatorResult): boolean {
  return !applies(result) && result.measurement.state !== "not-applicable";
}

/** What a target was prorated by: the quarter, and whether the scheme prorates counts. */
type Behind = { readonly quarter: Quarter; readonly prorated: boolean };

/** What is behind an indicator's line, a sentence each: what was measured, how it became points, what was changed. */
export function explanation(result: IndicatorResult, person: PersonResult, behind: Behind): Text[] {
  const { info, measurement, says, treatment } = result;
  const lines: Text[] = [basis(measurement, info)];
  if (!applies(result)) return lines;
  if (says !== null && measurement.state === "value") {
    lines.push({ zh: `计分：${says.zh}`, en: `Points: ${says.en}` });
  }
  if (treatment !== null) lines.push(treatment);
  const proration = sayProration(result, person, behind);
  if (proration !== null) lines.push(proration);
  for (const { info: of, before, after } of person.adjustments) {
    if (of?.id === info.id) lines.push(sayAdjusted(before, after));
  }
  return lines;
}

/** What the value was made of: `3 ÷ 24`, `2 个新客户`, the means of the kinds of rater, or why there is none. */
export function basis(measurement: Measurement, info: IndicatorInfo): Text {
  if (measurement.state !== "value") return measurement.reason;
  if (info.unit === "rating") return joinTexts(measurement.notes, SENTENCES);
  const part = grouped(measurement.part);
  if (measurement.whole === null || info.whole === null) {
    if (info.unit !== "count") return same(sayValue(measurement.value, info));
    return { zh: `${part} 个${info.part.zh}`, en: `${info.part.en}: ${part}` };
  }
  const quotient = `${part} ÷ ${grouped(measurement.whole)}`;
  return {
    zh: `${quotient}：${info.part.zh} ÷ ${info.whole.zh}`,
    en: `${quotient}: ${info.part.en} ÷ ${info.whole.en}`,
  };
}

/** A number with its thousands apart: `1,234,567.5`. */
function grouped(value: Exact): string {
  const [whole = "", decimals] = shown(value).split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** That a target is the part for the days employed (decision 10); null where it is whole, or there is none. */
export function sayProration(
  { info, target }: IndicatorResult,
  { daysEmployed: days }: PersonResult,
  { quarter: { days: of }, prorated }: Behind,
): Text | null {
  if (!prorated || info.unit !== "count" || target === null || days >= of) return null;
  return {
    zh: `目标按在职 ${days} 天 ÷ ${of} 天折算`,
    en: `target prorated by ${days} of ${of} days employed`,
  };
}

function sayAdjusted(before: Exact, after: Exact): Text {
  const change = `${sayScore(before)} → ${sayScore(after)}`;
  return { zh: `申诉调整：${change}`, en: `adjusted after an appeal: ${change}` };
}
