import { percent, ratio } from "../domain/exact.ts";
import type { Text } from "../domain/text.ts";
import type { DeliveryRecord, Timing } from "../scoring/reconcile/delivery-record.ts";

/** The words for who delivered what, when (考核规定 §二.3). */
export const RECORD_WORDS = {
  title: { zh: "各季度提交是否按时", en: "In time, over the quarters" },
  first: { zh: "首次提交", en: "First seen" },
  timing: { zh: "是否按时", en: "In time" },
  firstRows: { zh: "首次行数", en: "First rows" },
  faultyShare: { zh: "首次错误率", en: "Faulty at first" },
  corrections: { zh: "逾期更正（次）", en: "Late corrections" },
  none: { zh: "没有提交记录。", en: "There is no record of deliveries." },
} as const satisfies Record<string, Text>;

const TIMINGS: Readonly<Record<Exclude<Timing["kind"], "late">, Text>> = {
  "in-time": { zh: "按时", en: "in time" },
  none: { zh: "不计期限", en: "no due day" },
  unknown: { zh: "不详", en: "not known" },
  missing: { zh: "未提交", en: "not delivered" },
};

/** `按时`, `迟交 3 天`. */
export function sayTiming(timing: Timing): Text {
  if (timing.kind !== "late") return TIMINGS[timing.kind];
  const { days } = timing;
  return { zh: `迟交 ${days} 天`, en: `${days} ${days === 1 ? "day" : "days"} late` };
}

/** Faulty rows of the first version as a share; null where that is not known or there were no rows. */
export function sayFaulty({ rows, faulty }: DeliveryRecord): string | null {
  return faulty === null || rows === 0 ? null : percent(ratio(faulty, rows));
}
