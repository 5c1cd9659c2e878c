import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { people } from "./kinds/people.ts";
import { client } from "./kinds/references.ts";
import { code } from "./kinds/text.ts";
import { words } from "./kinds/words.ts";

/** Complaints of clients about people of the firm, and how they were handled. */
export const complaints = defineSource({
  id: "complaints",
  label: { zh: "投诉记录", en: "Complaints" },
  department: "administration",
  reference: "考核规定 §三.2 客户反馈处理指标",
  compulsory: true,
  keepsHistory: false,
  key: "number",
  period: "received",
  columns: {
    number: filled(code, "投诉编号", "编号"),
    received: filled(date, "收到日期", "投诉日期", "受理日期"),
    client: filled(client, "客户名称", "客户", "投诉人"),
    people: filled(people, "被投诉人", "投诉对象"),
    due: optional(date, "处理期限", "应办结日期", "办理期限"),
    handled: optional(date, "处理日期", "办结日期", "处理完成日期"),
    status: optional(
      words({
        open: ["处理中", "受理中", "待处理"],
        valid: ["有效", "已处理", "已办结", "成立"],
        invalid: ["无效", "不成立"],
        duplicate: ["重复", "重复投诉"],
        withdrawn: ["撤回", "已撤回", "撤诉"],
      }),
      "处理状态",
      "状态",
    ),
  },
});
