import { defineSource, filled } from "./contract.ts";
import { score } from "./kinds/number.ts";
import { text } from "./kinds/text.ts";

/** How departments rate their work with other departments, or with a person of one. */
export const departmentRatings = defineSource({
  id: "department_ratings",
  label: { zh: "部门协作评价", en: "Department ratings" },
  department: "administration",
  reference: "考核规定 §三.2 沟通与协作指标",
  compulsory: true,
  keepsHistory: false,
  key: null,
  period: null,
  columns: {
    ratingDepartment: filled(text, "评价部门"),
    rated: filled(
      text,
      "被评部门或人员",
      "被评价部门",
      "被评部门",
      "被评对象",
      "rated department or person",
      "rated department",
      "rated person",
    ),
    score: filled(score, "得分", "评分", "分数"),
  },
});
