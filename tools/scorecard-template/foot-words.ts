import type { Text } from "../../src/domain/text.ts";

export const APPEAL: Text = {
  zh: "对结果有异议的，可以向考核执行小组申诉（考核规定 §二.2）。",
  en: "Whoever disputes the result can appeal to the executive group (考核规定 §二.2).",
};

export const RECEIPT: Text = {
  zh: "本人签收：＿＿＿＿＿＿　日期：＿＿＿＿＿＿　　直接上级：＿＿＿＿＿＿　面谈日期：＿＿＿＿＿＿",
  en: "Received by: ____________  Date: ____________    Superior: ____________  Interviewed on: ____________",
};
