import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of receipts and interviews, from which the periods after the results run (考核规定 §三.5). */
export const receiptEntries = {
  "receipt-twice": entry<{ person: string; first: Text }>({
    level: "error",
    title: { zh: "同一人的签收记录不一致", en: "Receipts of one person disagree" },
    message: ({ person, first }) => ({
      zh: `${person}的签收记录与“${first.zh}”不一致，无法确定期限从哪一天起算。`,
      en: `This receipt of ${person} says otherwise than “${first.en}”; nobody can tell from which day periods run.`,
    }),
    remedy: () => ({
      zh: "每人只保留一条：签收日期是本人第一次收到结果的日期。",
      en: "Keep one for each person: the day on which the results were first received.",
    }),
  }),
  "receipt-too-early": entry<{ received: string; quarter: Text }>({
    level: "error",
    title: { zh: "签收日期不晚于季末", en: "Received before the quarter was over" },
    message: ({ received, quarter }) => ({
      zh: `${received} 那天${quarter.zh}还没有结束，不可能已有考核结果。`,
      en: `On ${received} ${quarter.en} was not over; there were no results to receive.`,
    }),
    remedy: () => ({
      zh: "请更正日期；签收的如果是以前季度的结果，请把这一行移到那个季度的文件夹。",
      en: "Correct the date; a receipt of an earlier quarter's results belongs into that quarter's folder.",
    }),
  }),
  "receipt-after-cut-off": entry<{ column: Text; found: string; cutOff: string }>({
    level: "warning",
    title: { zh: "签收或面谈晚于截止日", en: "Receipt or interview after the cut-off" },
    message: ({ column, found, cutOff }) => ({
      zh: `${column.zh} ${found} 晚于截止日 ${cutOff}，本次视为尚未发生。`,
      en: `The ${column.en} ${found} lies after the cut-off ${cutOff}; for this run it has not happened yet.`,
    }),
    remedy: () => ({
      zh: "请核对日期；日期无误则无须处理，截止日到了就会计入。",
      en: "Check the date; if it is right, nothing needs to be done: it counts once the cut-off has reached it.",
    }),
  }),
} as const;
