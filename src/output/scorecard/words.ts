import type { Text } from "../../domain/text.ts";

/** The words of a scorecard's first and second sheet. */
export const CARD_WORDS = {
  card: { zh: "记分卡", en: "Scorecard" },
  details: { zh: "明细", en: "Details" },
  rules: { zh: "说明", en: "Rules" },
  title: { zh: "客户关系管理绩效考核记分卡", en: "Client relationship performance scorecard" },
  detailsTitle: { zh: "计分明细", en: "Rows behind every number" },
  rulesTitle: { zh: "指标、规则与规定说明", en: "Definitions, rules and policies" },
  foot: { zh: "保密：仅供本人查阅", en: "Confidential: for the person named only" },
  achieved: { zh: "得分率", en: "Score ÷ full" },
  groupAchieved: { zh: "同类得分率", en: "Group's mean" },
  strengths: { zh: "优势", en: "Strengths" },
  weaknesses: { zh: "不足", en: "Weaknesses" },
  adjustments: { zh: "申诉调整", en: "Adjustments" },
  corrections: { zh: "申诉更正", en: "Corrections" },
  quota: { zh: "等级名额", en: "Grade quota" },
  monitored: { zh: "监测指标（不计分）", en: "Monitored (no points)" },
  pending: { zh: "待处理", en: "Pending" },
  counts: { zh: "计入方式", en: "Counts as" },
  key: { zh: "编号", en: "Number" },
  client: { zh: "客户", en: "Client" },
  amount: { zh: "金额（元）", en: "Amount (yuan)" },
  credit: { zh: "计数份额", en: "Credit" },
  marks: { zh: "评价汇总", en: "marks" },
  summary: { zh: "小结", en: "in short" },
  nothing: { zh: "没有可以列出的明细。", en: "There are no rows to list." },
  further: { zh: "其他说明", en: "Further notes" },
} as const satisfies Record<string, Text>;

export const NO_STRENGTH: Text = {
  zh: "本季度没有达到满分的指标。",
  en: "No indicator reached its full points in the quarter.",
};

export const NO_WEAKNESS: Text = {
  zh: "有实际数值的指标均达到满分。",
  en: "Every indicator that has a value reached its full points.",
};

export const ROLES_EXPLAINED: Text = {
  zh: "明细中的“分子”“分母”指该行计入除式的哪一部分；本身也属于分母的分子行（如收款、已处理的投诉）只列一次。",
  en: "“Part” and “whole” say where a row counts in the quotient; a row of the part that belongs to the whole too (payments, complaints handled) is listed once.",
};

export const RATERS_PROTECTED: Text = {
  zh: "评价（客户调查、上级和同事评分等）只列份数和各类平均分，不逐条列出，以免推知评价人（流程规定 §四.1）。",
  en: "Of ratings (by clients, superiors, colleagues) only their number and the mean of each kind are given, so that no rater can be deduced (流程规定 §四.1).",
};
