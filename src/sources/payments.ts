import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { money } from "./kinds/number.ts";
import { people } from "./kinds/people.ts";
import { client, engagement } from "./kinds/references.ts";

import { words } from "./kinds/words.ts";

/** What finance received: fees, refunds, and what only passes through (代收代付). */
export const payments = defineSource({
  id: "payments",
  label: { zh: "收款明细", en: "Payments" },
  department: "finance",
  reference: "考核规定 §三.3 内部数据收集",
  compulsory: true,
  keepsHistory: false,
  key: null,
  period: "date",
  columns: {
    date: filled(date, "收款日期", "到账日期", "入账日期"),
    amount: filled(money, "金额", "收款金额", "到账金额"),
    engagement: optional(engagement, "合同编号", "委托合同编号", "合同号"),
    client: optional(client, "客户名称", "客户", "付款方"),
    people: optional(people, "业绩归属", "承办人", "分配人员"),
    kind: optional(
      words({
        fee: ["律师费", "服务费", "收费", "收款"],
        refund: ["退款", "退费"],
        "passed-through": ["代收代付", "代收", "代付", "代收诉讼费", "诉讼费"],
      }),
      "款项类型",
      "款项性质",
      "类型",
    ),
  },
});
