import type { Text } from "./text.ts";

/** The five positions that 服务规则 第二条 names. */
export const POSITIONS = ["partner", "lead-lawyer", "assistant", "secretary", "administration"] as const;
export type Position = (typeof POSITIONS)[number];

export const POSITION_LABELS: Readonly<Record<Position, Text>> = {
  partner: { zh: "合伙人", en: "Partner" },
  "lead-lawyer": { zh: "主办律师", en: "Lead lawyer" },
  assistant: { zh: "律师助理", en: "Assistant" },
  secretary: { zh: "法律秘书", en: "Legal secretary" },
  administration: { zh: "行政人员", en: "Administrative staff" },
};
