import { type Exact, exact, HUNDRED, percent, rounded, shown } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Measurement } from "../../domain/measurement.ts";
import type { Lang } from "../../domain/text.ts";
import { sayValue } from "../../rules/numbers.ts";
import { STATE_LABELS } from "../states.ts";
import { NO_FIGURE, sayScore, shownGap } from "../workbook/figures.ts";

/** Points with two decimals; a dash where there are none. */
export function sayPoints(value: Exact | null): string {
  return value === null ? NO_FIGURE : sayScore(value);
}

/** A value as it was measured, or the word for its state. */
export function sayMeasured(measurement: Measurement, info: IndicatorInfo, lang: Lang): string {
  return measurement.state === "value"
    ? sayValue(measurement.value, info)
    : STATE_LABELS[measurement.state][lang];
}

/** A fraction of one in percent; a dash where there is none. */
export function sayShare(value: Exact | null, places = 1): string {
  return value === null ? NO_FIGURE : `${rounded(value.mul(HUNDRED), places)}%`;
}

/** How much of a whole: `12.5%`; nothing of nothing is a dash. */
export function sayPart(part: Exact, whole: Exact): string {
  return whole.n === 0n ? NO_FIGURE : percent(part.div(whole));
}

/** A number with its thousands apart: `1,234,567.5`. */
export function grouped(text: string): string {
  const [whole = "", decimals] = text.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** An amount or a number of cases, thousands apart. */
export function sayAmount(value: Exact): string {
  return grouped(value.d === 1n ? shown(value) : rounded(value, 2));
}

/** A difference with its sign: `+1.25`, `−0.5`, `0`. */
export function signed(gap: Exact, say: (size: Exact) => string): string {
  if (gap.n === 0n) return say(gap);
  return `${gap.s > 0n ? "+" : "−"}${say(gap.abs())}`;
}

/** A change between two figures as they are shown, so that a reader who subtracts them finds the same. */
export type Change = { readonly gap: Exact; readonly says: string };

/** The change of points. */
export function pointsChange(before: Exact, after: Exact): Change {
  const gap = shownGap(after, before);
  return { gap, says: signed(gap, sayScore) };
}

/** The change of an indicator's value; between shares it is in percentage points. */
export function valueChange(info: IndicatorInfo, before: Exact, after: Exact, lang: Lang): Change {
  if (info.unit !== "share") {
    const gap = shownGap(after, before);
    return { gap, says: signed(gap, (size) => shown(size)) };
  }
  const gap = shownGap(after.mul(HUNDRED), before.mul(HUNDRED));
  const unit = { zh: " 个百分点", en: " pp" }[lang];
  return { gap, says: `${signed(gap, (size) => shown(size))}${unit}` };
}

/** The arrow of a change: up, down, level. */
export function arrow(gap: Exact): string {
  if (gap.n === 0n) return "＝";
  return gap.s > 0n ? "▲" : "▼";
}

/** Whether a figure moved by more than half of what it was; from nothing, any move is one. */
export function movedByHalf(before: Exact, after: Exact): boolean {
  return after.sub(before).abs().mul(exact(2)).gt(before.abs());
}
