import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { score } from "./kinds/number.ts";
import { person } from "./kinds/people.ts";
import { text } from "./kinds/text.ts";
import { words } from "./kinds/words.ts";

/** Ratings of people by superiors, peers, subordinates and other departments. */
export const ratings = defineSource({
  id: "ratings",
  label: { zh: "互评", en: "Ratings" },
  department: "administration",
  reference: "考核规定 §三.4 定性指标评分",
  compulsory: true,
  keepsHistory: false,
  key: null,
  period: "date",
  columns: {
    ratee: filled(person, "被评人", "被评价人"),
    rater: filled(text, "评价人", "评分人"),
    kind: filled(
      words({
        superior: ["上级", "上级领导"],
        peer: ["同事", "同级", "平级"],
        subordinate: ["下级", "下属"],
        department: ["部门", "其他部门", "跨部门"],
      }),
      "评价关系",
      "评价类型",
    ),
    indicator: optional(
      words({
        "client-satisfaction": ["客户满意度"],
        "internal-communication": ["内部沟通效率", "内部沟通"],
        "cross-department": ["跨部门协作满意度", "跨部门协作"],
      }),
      "评价指标",
      "指标",
    ),
    score: filled(score, "得分", "评分", "分数"),
    date: optional(date, "评价日期", "日期"),
  },
});
