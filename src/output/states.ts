import type { State } from "../domain/measurement.ts";
import type { Text } from "../domain/text.ts";

/** The five states in a word each. */
export const STATE_LABELS: Readonly<Record<State, Text>> = {
  value: { zh: "有值", en: "value" },
  undefined: { zh: "无数据", en: "no data" },
  "too-few": { zh: "样本不足", en: "too few" },
  "not-delivered": { zh: "未提交", en: "not delivered" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};
