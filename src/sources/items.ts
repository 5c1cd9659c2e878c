import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { money, number } from "./kinds/number.ts";
import { person } from "./kinds/people.ts";
import { prose, text } from "./kinds/text.ts";

/** What the firm adds or takes for single occasions: proposals adopted, violations. Which kinds there are the scheme says. */
export const items = defineSource({
  id: "items",
  label: { zh: "奖惩事项", en: "Bonus and deduction items" },
  department: "administration",
  reference: "服务规则 第五十条",
  compulsory: false,
  keepsHistory: false,
  key: null,
  period: "date",
  columns: {
    person: filled(person, "当事人", "人员", "姓名"),
    date: filled(date, "发生日期", "日期"),
    kind: filled(text, "事项类别", "奖惩类别", "类别"),
    points: optional(number, "分值", "加减分值"),
    amount: optional(money, "金额", "罚款金额"),
    reason: filled(prose, "事由", "理由", "原因"),
    decidedBy: filled(text, "决定人"),
  },
});
