import type { Quarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Commitment } from "../../facts/contract.ts";

/** Why a plan is none of the quarter's; null where it is due in it or later, and was known on its results. */
export function whyNotJudged({ by, base }: Commitment, quarter: Quarter): Text | null {
  if (by.last < quarter.first) return { zh: "完成季度早于本季度", en: "due in an earlier quarter" };
  return base.first > quarter.last ? { zh: "本季度以后制定", en: "made after the quarter" } : null;
}
