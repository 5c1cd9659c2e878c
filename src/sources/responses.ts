import { defineSource, filled, optional, present } from "./contract.ts";
import { time } from "./kinds/date.ts";
import { quantity } from "./kinds/number.ts";
import { person } from "./kinds/people.ts";

/** Requests in the firm's workflow and when they were answered. */
export const responses = defineSource({
  id: "responses",
  label: { zh: "内部流程记录", en: "Workflow responses" },
  department: "administration",
  reference: "考核规定 §三.2 内部沟通效率",
  compulsory: true,
  keepsHistory: false,
  key: null,
  period: "requested",
  columns: {
    requested: filled(time, "发起时间", "请求时间", "提交时间"),
    responded: present(time, "回复时间", "响应时间", "处理时间"),
    from: optional(person, "发起人", "请求人"),
    to: filled(person, "回复人", "处理人", "响应人"),
    limit: optional(quantity, "时限(小时)", "时限", "limit (hours)", "回复时限(小时)"),
  },
});
