import { isPositive, shown } from "../domain/exact.ts";
import type { Text } from "../domain/text.ts";
import type { CountedItem, PersonResult } from "../scoring/contract.ts";

/** The words for bonus and deduction items. */
export const ITEM_WORDS = {
  title: { zh: "奖惩事项", en: "Bonus and deduction items" },
  kind: { zh: "事项类别", en: "Kind" },
  points: { zh: "分值", en: "Points" },
  amount: { zh: "金额（元，只核对不扣款）", en: "Amount (yuan; checked, not imposed)" },
  reason: { zh: "事由", en: "Reason" },
  allowed: { zh: "规定范围", en: "Allowed" },
  counted: { zh: "计入总分", en: "Added to the total" },
} as const satisfies Record<string, Text>;

/** `提案采纳 +3 分（2025-08-01）：事由`. Who decided is not said: a scorecard names nobody but its owner. */
export function sayItem({ item, kind, points, amount }: CountedItem): Text {
  const why = item.reason.replace(/[\s。.；;]+$/, "");
  const sign = isPositive(points) ? "+" : "";
  const zh = kind.points === null ? "" : ` ${sign}${shown(points)} 分`;
  const en = kind.points === null ? "" : ` ${sign}${shown(points)} points`;
  const yuan = amount === null ? { zh: "", en: "" } : sayAmount(shown(amount));
  return {
    zh: `${kind.label.zh}${zh}${yuan.zh}（${item.date}）：${why}。`,
    en: `${kind.label.en}${en}${yuan.en} (${item.date}): ${why}.`,
  };
}

function sayAmount(yuan: string): Text {
  return {
    zh: `，记录金额 ${yuan} 元（不在此扣款）`,
    en: `, amount on record ${yuan} yuan (not imposed here)`,
  };
}

/** What the items add to the total together, and that a cap held it; null where none gives points. */
export function sayItemPoints({ items, itemPoints }: PersonResult): Text | null {
  const giving = items.filter(({ points }) => points.n !== 0n);
  if (giving.length === 0) return null;
  const sign = isPositive(itemPoints) ? "+" : "";
  const raw = giving.reduce((total, { points }) => total.add(points), itemPoints.mul(0));
  const held = raw.equals(itemPoints)
    ? { zh: "", en: "" }
    : { zh: "（已按上限计）", en: " (held at the cap)" };
  return {
    zh: `奖惩事项合计 ${sign}${shown(itemPoints)} 分，计入总分${held.zh}。`,
    en: `Items together: ${sign}${shown(itemPoints)} points, added to the total${held.en}.`,
  };
}
