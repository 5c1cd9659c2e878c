import type { Exact } from "../../domain/exact.ts";
import { type IndicatorInfo, levelAt } from "../../domain/indicator-info.ts";
import type { Measurement } from "../../domain/measurement.ts";
import type { Lang, Text } from "../../domain/text.ts";
import { figure } from "../card-data/values.ts";
import { STATE_LABELS } from "../states.ts";
import type { Value } from "../template/contract.ts";
import { shareFigure } from "./groups.ts";

/** What an indicator is counted in: the template shows shares as percentages where this word stands beside. */
export const UNIT_NAMES: Readonly<Record<IndicatorInfo["unit"], Text>> = {
  count: { zh: "数量", en: "count" },
  share: { zh: "比率", en: "share" },
  rating: { zh: "评分", en: "rating" },
  money: { zh: "元", en: "yuan" },
  days: { zh: "天", en: "days" },
  minutes: { zh: "分钟", en: "minutes" },
  level: { zh: "等次", en: "level" },
};

/** A value as a cell holds it: shares as fractions of one, levels as their word, all else with two decimals. */
export function inUnit(value: Exact | null, info: IndicatorInfo): Value {
  if (info.unit === "level" && value !== null) return levelAt(info, value);
  return info.unit === "share" ? shareFigure(value) : figure(value);
}

/** What was measured: the number, or the word for its state, which is never a number. */
export function measuredValue(measurement: Measurement, info: IndicatorInfo, lang: Lang): Value {
  return measurement.state === "value"
    ? inUnit(measurement.value, info)
    : STATE_LABELS[measurement.state][lang];
}
