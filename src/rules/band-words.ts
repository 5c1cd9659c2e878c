import { type Exact, shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { same, type Text } from "../domain/text.ts";
import { type Band, lowerEdge, upperEdge } from "./band-edges.ts";
import type { Position, Side } from "./contract.ts";
import type { Quantity } from "./numbers.ts";
import { isRelative, type Measure } from "./sizes.ts";
import { sayAchievement, sayUnits } from "./words.ts";

/** What the bands are bands of: the value, its achievement rate, or how far it lies from the target. */
export function sayWhat(measure: Measure, { position, above, from }: Side, info: IndicatorInfo): Text {
  if (position === "value") return sayValueOf(measure, info);
  const what = from ?? { zh: "目标", en: "the target" };
  const of = isRelative(measure)
    ? { zh: "（按目标值的百分比）", en: " (as a part of the target)" }
    : { zh: "", en: "" };
  return {
    zh: `${above ? "高于" : "低于"}${what.zh}${of.zh}：`,
    en: `${above ? "above" : "below"} ${what.en}${of.en} by `,
  };
}

function sayValueOf(measure: Measure, info: IndicatorInfo): Text {
  if (!isRelative(measure)) return same("");
  if (measure === "percent-of-target") return { zh: "实际值 ÷ 目标：", en: "value ÷ target: " };
  const { zh, en } = sayAchievement(info);
  return { zh: `${zh}：`, en: `${en}: ` };
}

/** A band by its edges, and its name where it has one: `80 分（含）至 90 分（不含）`. */
export function sayBand(band: Band, measure: Measure, position: Position, info: IndicatorInfo): Text {
  const [low, high] = [lowerEdge(band), upperEdge(band)];
  const percent = isRelative(measure) || (position === "value" && info.unit === "share");
  const size = ({ number }: Quantity) => sayEdge(number, percent, info);
  const start =
    low === null || low.size.number.n === 0n ? null : { belongs: low.belongs, says: size(low.size) };
  const end = high === null ? null : { belongs: high.belongs, says: size(high.size) };
  const where = sayBetween(start, end);
  if (band.level === undefined) return where;
  return { zh: `${band.level}（${where.zh}）`, en: `${band.level} (${where.en})` };
}

function sayEdge(number: Exact, percent: boolean, info: IndicatorInfo): Text {
  if (!percent) return sayUnits(number, info);
  return same(`${shown(number, 6)}%`);
}

/** A band without edges holds whatever there is. */
const ANY: Text = { zh: "不论多少", en: "whatever it is" };

type Said = { readonly belongs: boolean; readonly says: Text };

function sayBetween(start: Said | null, end: Said | null): Text {
  if (start === null && end === null) return ANY;
  if (end === null && start !== null) {
    return start.belongs
      ? { zh: `${start.says.zh}及以上`, en: `${start.says.en} or more` }
      : { zh: `超过 ${start.says.zh}`, en: `more than ${start.says.en}` };
  }
  if (start === null && end !== null) {
    return end.belongs
      ? { zh: `${end.says.zh}及以下`, en: `${end.says.en} or less` }
      : { zh: `不足 ${end.says.zh}`, en: `less than ${end.says.en}` };
  }
  return sayBoth(start, end);
}

function sayBoth(start: Said | null, end: Said | null): Text {
  const zh = (edge: Said | null) => `${edge?.says.zh ?? ""}（${edge?.belongs ? "含" : "不含"}）`;
  return {
    zh: `${zh(start)}至${zh(end)}`,
    en: `${start?.belongs ? "from" : "above"} ${start?.says.en ?? ""} ${end?.belongs ? "to" : "to below"} ${end?.says.en ?? ""}`,
  };
}
