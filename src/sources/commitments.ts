import { defineSource, filled, optional } from "./contract.ts";
import { goal } from "./kinds/goal.ts";
import { person } from "./kinds/people.ts";
import { quarterOrDay } from "./kinds/quarter-or-day.ts";
import { prose, text } from "./kinds/text.ts";

/** Improvement plans that were agreed on in interviews: a measurable goal, who answers for it, and by when. */
export const commitments = defineSource({
  id: "commitments",
  label: { zh: "改进计划", en: "Improvement plans" },
  department: "executive",
  reference: "考核规定 §三.5",
  compulsory: false,
  keepsHistory: true,
  key: null,
  period: null,
  columns: {
    person: filled(person, "被考核人", "人员", "姓名"),
    indicator: filled(text, "指标", "改进指标", "指标名称"),
    goal: filled(goal, "目标", "改进目标"),
    by: filled(quarterOrDay, "完成季度", "完成期限", "完成日期"),
    owner: filled(text, "责任人"),
    measures: optional(prose, "措施", "改进措施"),
    made: optional(quarterOrDay, "制定季度", "制定日期"),
  },
});
