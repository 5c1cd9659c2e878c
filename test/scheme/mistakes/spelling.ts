import type { Mistake } from "../mistakes.ts";

const target = (written: string) => `indicators:\n  new-clients: { target: ${written} }\n`;
const weights = (written: string) =>
  `profiles:\n  administration:\n    weights: { internal-communication: ${written}, cross-department: 45 }\n`;
const weight = {
  at: "3:16 profiles.administration.weights.internal-communication",
  zh: "权重应为数字，如 15（不写百分号）",
  en: "expected a number such as 15, without a percent sign",
};

/** What Chinese keyboards, spreadsheets and haste do to a YAML file, and numbers that are none. */
export const SPELLING_MISTAKES: readonly Mistake[] = [
  {
    name: "a full-width colon",
    yaml: "indicators：\n  new-clients: { target: 3 }\n",
    at: "1:1 ",
    zh: "这里有全角的“：”，请改成半角",
    en: "“：” is full-width: use the plain one",
  },
  {
    name: "full-width blanks for indentation",
    yaml: "indicators:\n　　new-clients: { target: 3 }\n",
    at: "2:1 　　new-clients",
    zh: "这里有全角的“　”，请改成半角",
    en: "“　” is full-width: use the plain one",
  },
  {
    name: "an indicator by its Chinese name",
    yaml: "indicators:\n  新客户数量: { target: 3 }\n",
    at: "2:3 indicators.新客户数量",
    zh: "是不是想写“new-clients”？",
    en: "did you mean “new-clients”?",
  },
  {
    name: "a tab for indentation, in words",
    yaml: "policies:\n\tcredit: lead\n",
    at: "2:1 ",
    zh: "缩进不能用制表符（Tab），请改用空格",
    en: "a tab cannot indent; use blanks",
  },
  {
    name: "one key twice",
    yaml: "policies:\n  credit: lead\n  credit: share\n",
    at: "3:3 ",
    zh: "这个键写了两次",
    en: "this key stands twice",
  },
  {
    name: "a file that is not in UTF-8",
    yaml: "# \uFFFD\uFFFD\npolicies: { credit: lead }\n",
    at: "1:3 ",
    zh: "请另存为 UTF-8 编码",
    en: "save it as UTF-8",
  },
  { name: "a weight with a percent sign", yaml: weights("55%"), ...weight, zh: "应为数字", en: "a number" },
  { name: "a weight in words", yaml: weights("五十五"), ...weight, zh: "应为数字", en: "a number" },
  { name: "a weight that is not a number", yaml: weights(".nan"), ...weight },
  { name: "a weight without end", yaml: weights(".inf"), ...weight },
  {
    name: "a weight in a list",
    yaml: weights("[55]"),
    ...weight,
  },
  {
    name: "a target of 0 that the built-in rule takes steps from",
    yaml: target("0"),
    at: "2:18 indicators.new-clients.target",
    zh: "目标值为 0 时，不能按目标的百分比",
    en: "target of 0",
  },
  {
    name: "yuan for a number of clients",
    yaml: target("100万元"),
    at: "2:18 indicators.new-clients.target",
    zh: "“新客户数量”不是金额，目标不写“元”",
    en: "is no amount",
  },
  {
    name: "a rating above 100",
    yaml: "indicators:\n  client-satisfaction: { target: 900 }\n",
    at: "2:26 indicators.client-satisfaction.target",
    zh: "目标不能超过 100",
    en: "no target above 100",
  },
  {
    name: "a word for a rule",
    yaml: "indicators:\n  new-clients: { rule: steps }\n",
    at: "2:18 indicators.new-clients.rule",
    zh: "写法不对",
    en: "not written as it should be",
  },
];
