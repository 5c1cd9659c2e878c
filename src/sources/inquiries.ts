import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { prose, text } from "./kinds/text.ts";

/** What inquiries into alarms found, and what was done (整改办法 §四.1): an alarm stays listed until it has one. */
export const inquiries = defineSource({
  id: "inquiries",
  label: { zh: "调查记录", en: "Inquiries" },
  department: "executive",
  reference: "整改办法 §四.1",
  compulsory: false,
  keepsHistory: true,
  key: null,
  period: null,
  columns: {
    alarm: filled(text, "预警编号", "预警"),
    date: filled(date, "调查日期", "日期"),
    by: filled(text, "调查人"),
    outcome: filled(prose, "结论", "调查结论"),
    measures: optional(prose, "措施", "整改措施", "补救措施"),
  },
});
