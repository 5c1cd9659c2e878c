import { defineSource, filled } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { person } from "./kinds/people.ts";
import { text } from "./kinds/text.ts";

/** Values that nothing computes: somebody measured them, and says so. An indicator declares that it is entered. */
export const entered = defineSource({
  id: "entered",
  label: { zh: "录入数值", en: "Entered values" },
  department: "executive",
  reference: "考核规定 §二.2",
  compulsory: false,
  keepsHistory: false,
  key: null,
  period: null,
  columns: {
    person: filled(person, "被考核人", "人员", "姓名"),
    indicator: filled(text, "指标", "指标名称"),
    value: filled(text, "数值", "实际值"),
    measuredBy: filled(text, "测算人", "填报人", "measured by"),
    date: filled(date, "测算日期", "填报日期", "日期"),
  },
});
