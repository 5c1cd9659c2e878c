import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { score } from "./kinds/number.ts";
import { people } from "./kinds/people.ts";
import { client, engagement } from "./kinds/references.ts";
import { text } from "./kinds/text.ts";

/** Client satisfaction surveys: one score, or service, communication and outcome. */
export const surveys = defineSource({
  id: "surveys",
  label: { zh: "满意度调查", en: "Surveys" },
  department: "administration",
  reference: "考核规定 §三.2 客户满意度",
  compulsory: true,
  keepsHistory: false,
  key: null,
  period: "date",
  columns: {
    date: filled(date, "调查日期", "回访日期"),
    client: filled(client, "客户名称", "客户"),
    person: optional(people, "被评价人", "服务律师", "评价对象"),
    engagement: optional(engagement, "合同编号", "委托合同编号", "合同号"),
    score: optional(score, "总体评分", "满意度", "评分", "满意度评分"),
    service: optional(score, "服务质量"),
    communication: optional(score, "沟通效率"),
    outcome: optional(score, "处理结果", "案件处理结果"),
    channel: optional(text, "调查方式", "渠道"),
  },
});
