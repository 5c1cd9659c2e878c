import { defineSource, filled, optional } from "./contract.ts";
import { creditCode } from "./kinds/credit-code.ts";
import { date } from "./kinds/date.ts";
import { client } from "./kinds/references.ts";
import { code, text } from "./kinds/text.ts";

/** The client register: who is a client since when, also before the engagements in the export begin. */
export const clients = defineSource({
  id: "clients",
  label: { zh: "客户登记", en: "Clients" },
  department: "business",
  reference: "考核规定 §三.2 客户开发指标",
  compulsory: false,
  keepsHistory: true,
  key: null,
  period: null,
  columns: {
    client: filled(client, "客户名称", "客户"),
    clientId: optional(code, "客户编号", "客户号"),
    firstEngaged: optional(date, "首次委托日期", "首次签约日期", "建档日期"),
    unifiedCode: optional(creditCode, "统一社会信用代码", "信用代码"),
    formerNames: optional(text, "曾用名", "曾用名称"),
    sameAs: optional(text, "同一客户"),
    differentFrom: optional(text, "不同客户"),
    decidedBy: optional(text, "认定人"),
    decidedOn: optional(date, "认定日期"),
    suspected: optional(text, "疑似客户"),
  },
});
