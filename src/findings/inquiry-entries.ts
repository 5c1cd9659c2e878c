import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of inquiries into alarms (整改办法 §四.1). */
export const inquiryEntries = {
  // No figure rests on it: an alarm may be gone since an appeal corrected what raised it.
  "inquiry-unknown": entry<{ alarm: string }>({
    level: "warning",
    title: { zh: "没有这个编号的预警", en: "No such alarm" },
    message: ({ alarm }) => ({
      zh: `本季度和以前各季度公布的结果中都没有编号为“${alarm}”的预警。`,
      en: `Neither this quarter nor the results published before have an alarm “${alarm}”.`,
    }),
    remedy: () => ({
      zh: "请从汇总表“预警”中复制编号，如 2025Q2/L008/complaint-rate/falling；预警因更正数据而不再存在的，无须处理。",
      en: "Copy the number from the summary's sheet “Alarms”, such as 2025Q2/L008/complaint-rate/falling; where the alarm is gone since data were corrected, nothing needs to be done.",
    }),
  }),
  "inquiry-early": entry<{ alarm: string; date: string; end: string }>({
    level: "error",
    title: { zh: "调查日期早于预警", en: "Inquiry before its alarm" },
    message: ({ alarm, date, end }) => ({
      zh: `调查日期 ${date} 不晚于预警“${alarm}”所属季度的最后一天 ${end}，那时还没有这条预警。`,
      en: `The inquiry is dated ${date}, but the quarter of the alarm “${alarm}” ended on ${end}: there was no alarm yet.`,
    }),
    remedy: () => ({
      zh: "请核对调查日期和预警编号。",
      en: "Check the day of the inquiry and the number of the alarm.",
    }),
  }),
  "inquiry-after-cut-off": entry<{ alarm: string; date: string; cutOff: string }>({
    level: "warning",
    title: { zh: "调查日期晚于截止日", en: "Inquiry after the cut-off" },
    message: ({ alarm, date, cutOff }) => ({
      zh: `调查日期 ${date} 晚于数据截止日 ${cutOff}，预警“${alarm}”在本次结果中仍列为未结。`,
      en: `The inquiry is dated ${date}, after the cut-off ${cutOff}: the alarm “${alarm}” stays open in these results.`,
    }),
    remedy: () => ({
      zh: "日期写错的请更正；无误则无须处理，以后的结果会列为已结。",
      en: "Correct the day if it is wrong; if not, nothing needs to be done: later results will list it as closed.",
    }),
  }),
  "inquiry-contradicted": entry<{ alarm: string; first: Text }>({
    level: "error",
    title: { zh: "同一预警有两个不同的调查结论", en: "Two outcomes for one alarm" },
    message: ({ alarm, first }) => ({
      zh: `预警“${alarm}”的结论与${first.zh}的不同，无法判断以哪一个为准。`,
      en: `The outcome for the alarm “${alarm}” differs from that in ${first.en}; nobody can tell which one holds.`,
    }),
    remedy: () => ({
      zh: "请只保留最后认定的一行。",
      en: "Keep the row that holds in the end.",
    }),
  }),
} as const;
