import { defineSource, filled, optional } from "./contract.ts";
import { asWritten } from "./kinds/as-written.ts";
import { date } from "./kinds/date.ts";
import { number } from "./kinds/number.ts";
import { people, person } from "./kinds/people.ts";
import { code, prose, text } from "./kinds/text.ts";
import { words } from "./kinds/words.ts";

/** Appeals and what was decided on them: a row is one correction of one appeal, or an appeal that is undecided. */
export const appeals = defineSource({
  id: "appeals",
  label: { zh: "申诉", en: "Appeals" },
  department: "executive",
  reference: "考核规定 §二.2",
  compulsory: false,
  keepsHistory: false,
  key: null,
  period: null,
  columns: {
    number: optional(code, "申诉编号"),
    person: filled(person, "申诉人", "appellant"),
    indicator: filled(text, "申诉指标", "指标"),
    disputed: filled(prose, "申诉事项", "申诉内容"),
    filed: filled(date, "申诉日期", "提出日期"),
    received: optional(date, "结果签收日期", "结果收到日期", "签收日期"),
    decided: optional(date, "决定日期", "decided on"),
    decidedBy: optional(people, "决定人", "decided by"),
    decision: optional(
      words({
        upheld: ["成立", "支持", "申诉成立"],
        partly: ["部分成立", "部分支持"],
        dismissed: ["不成立", "驳回", "不支持"],
        withdrawn: ["撤回", "已撤回"],
      }),
      "决定",
      "处理决定",
    ),
    way: optional(
      words({ correct: ["更正"], drop: ["剔除"], adjust: ["调整分值", "调整"] }),
      "处理方式",
      "更正方式",
    ),
    file: optional(text, "数据文件", "文件"),
    sheet: optional(text, "工作表"),
    row: optional(text, "行号"),
    source: optional(text, "数据类别", "数据来源"),
    key: optional(code, "数据编号", "主键"),
    column: optional(text, "更正列", "列名"),
    old: optional(asWritten, "原值", "old value"),
    new: optional(asWritten, "更正为", "更正值", "new value"),
    change: optional(number, "调整分值", "加减分"),
    reason: optional(prose, "决定理由", "理由"),
  },
});
