import { defineSource, filled, optional, present } from "./contract.ts";
import { creditCode } from "./kinds/credit-code.ts";
import { date } from "./kinds/date.ts";
import { money } from "./kinds/number.ts";
import { people, person } from "./kinds/people.ts";
import { client, engagement } from "./kinds/references.ts";
import { code, prose } from "./kinds/text.ts";
import { openWords, words } from "./kinds/words.ts";

/** The kinds of engagement that the policy `re-engagement-kinds` can name; other words stand for themselves. */
export const ENGAGEMENT_KINDS = {
  new: ["新委托", "新签"],
  renewal: ["续签", "续聘", "顾问续签", "常年顾问续签"],
  "second-instance": ["二审", "上诉"],
  amendment: ["补充协议", "变更", "合同变更"],
} as const;

/** Engagement contracts with the whole history of the firm: what is new is decided by all of it. */
export const engagements = defineSource({
  id: "engagements",
  label: { zh: "委托合同", en: "Engagements" },
  department: "business",
  reference: "考核规定 §三.2 客户开发指标",
  compulsory: true,
  keepsHistory: true,
  key: "number",
  period: null,
  columns: {
    number: filled(engagement, "合同编号", "委托合同编号", "合同号", "案号"),
    client: filled(client, "客户名称", "客户", "委托人"),
    clientId: optional(code, "客户编号", "客户号"),
    signed: present(date, "签订日期", "签约日期", "签署日期", "合同签订日期"),
    lead: filled(person, "主办律师", "主办人", "承办律师"),
    people: optional(people, "参与人员", "承办人员", "参与人及比例", "业绩分配"),
    origin: optional(person, "案源人", "案源"),
    kind: optional(openWords(ENGAGEMENT_KINDS), "委托类型", "合同类型"),
    status: optional(
      words({
        active: ["履行中", "有效", "办理中", "正常"],
        closed: ["已结案", "结案", "已完结", "已归档"],
        terminated: ["已解除", "解除", "终止"],
        void: ["作废", "已作废", "无效", "撤销"],
        draft: ["未签订", "草稿", "待签"],
      }),
      "状态",
      "合同状态",
    ),
    closed: optional(date, "结案日期", "终止日期", "办结日期"),
    matter: optional(prose, "案由", "委托事项", "业务类型"),
    amount: optional(money, "合同金额", "约定收费", "律师费"),
    unifiedCode: optional(creditCode, "统一社会信用代码", "信用代码"),
  },
});
