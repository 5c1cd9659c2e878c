import type { Mistake } from "../mistakes.ts";

const kind = (content: string) => `items:\n  kinds:\n    lecture: { label: 普法讲座${content} }\n`;
const range = {
  zh: "应为数字，或 { from: 起, to: 止 }",
  en: "expected a number, or { from: lowest, to: highest }",
};

/** Mistakes in bonus and deduction items. */
export const ITEM_MISTAKES: readonly Mistake[] = [
  {
    name: "a kind of item without points and amount",
    yaml: kind(""),
    at: "3:5 items.kinds.lecture",
    zh: "请写明 points（分值）或 amount（金额，元）",
    en: "say points, or amount in yuan",
  },
  {
    name: "a range from more to less",
    yaml: kind(", points: { from: 5, to: 1 }"),
    at: "3:29 items.kinds.lecture.points",
    zh: "from（起）不能大于 to（止）",
    en: "from must not be above to",
  },
  { name: "points in words", yaml: kind(", points: 两分"), at: "3:29 items.kinds.lecture.points", ...range },
  {
    name: "a range without an end",
    yaml: kind(", amount: { from: 100 }"),
    at: "3:29 items.kinds.lecture.amount.to",
    zh: "应为数字",
    en: "expected a number",
  },
  {
    name: "a negative cap",
    yaml: "items:\n  most-bonus: -5\n",
    at: "2:3 items.most-bonus",
    zh: "不能小于 0",
    en: "must not be below 0",
  },
  {
    name: "a misspelt key of items",
    yaml: "items:\n  most-bonuses: 5\n",
    at: "2:3 items.most-bonuses",
    zh: "是不是想写“most-bonus”？",
    en: "did you mean “most-bonus”?",
  },
];
