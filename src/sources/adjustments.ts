import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { number } from "./kinds/number.ts";
import { person } from "./kinds/people.ts";
import { prose, text } from "./kinds/text.ts";

/** Scores that the executive group changed after an appeal: shown as such, never silently. */
export const adjustments = defineSource({
  id: "adjustments",
  label: { zh: "申诉调整", en: "Adjustments" },
  department: "executive",
  reference: "考核规定 §二.2",
  compulsory: false,
  keepsHistory: false,
  key: null,
  period: null,
  columns: {
    person: filled(person, "被考核人", "人员", "姓名"),
    indicator: optional(text, "指标", "调整指标"),
    change: optional(number, "调整分值", "加减分"),
    correctedScore: optional(number, "更正得分", "调整后得分", "corrected score"),
    reason: filled(prose, "理由", "调整理由", "原因"),
    decidedBy: filled(text, "决定人", "decided by"),
    date: filled(date, "决定日期", "日期"),
  },
});
