import type { Text } from "../../domain/text.ts";

type Fields = Readonly<Record<string, Text>>;

const INDICATOR = {
  label: { zh: "指标", en: "indicator" },
  "label-unit": { zh: "指标（注明单位）", en: "indicator with its unit" },
} as const satisfies Fields;

/** The lists of a card and the fields of their items, each with what it is. */
export const LIST_MARKS = {
  /** The indicators of the person's profile; the item's id is the indicator's. */
  indicators: {
    ...INDICATOR,
    group: { zh: "指标类别", en: "group of indicators" },
    value: {
      zh: "实际值（比率以百分数计；没有数值时为状态）",
      en: "value (shares in percent), or its state",
    },
    unit: { zh: "单位", en: "unit" },
    target: { zh: "目标", en: "target" },
    score: { zh: "得分（两位小数，公式）", en: "points (2 decimals, a formula)" },
    full: { zh: "满分", en: "full points" },
    achieved: { zh: "得分率", en: "points ÷ full points" },
    "group-achieved": { zh: "同类平均得分率", en: "the group's mean of points ÷ full points" },
    next: { zh: "再进一步：最小的加分幅度", en: "the smallest improvement that gains points" },
    explanation: { zh: "计分过程", en: "how the points came out" },
    part: { zh: "分子（公式）", en: "part above the line (a formula)" },
    whole: { zh: "分母（公式）", en: "whole below the line (a formula)" },
    "exact-value": { zh: "实际值（未四舍五入）", en: "value before rounding" },
    "exact-target": { zh: "目标（未四舍五入）", en: "target before rounding" },
    "exact-full": { zh: "满分（未四舍五入）", en: "full points before rounding" },
    "exact-points": { zh: "得分（未四舍五入，公式）", en: "points before rounding (a formula)" },
    weight: { zh: "权重", en: "weight" },
    adjustment: { zh: "申诉调整", en: "adjustment after an appeal" },
    definition: { zh: "定义", en: "definition" },
    clause: { zh: "依据", en: "clause" },
    formula: { zh: "计算公式（文字）", en: "formula in words" },
    rule: { zh: "计分规则", en: "scoring rule" },
    "no-value": { zh: "没有数据时", en: "without data" },
  },
  /** The owner's rows behind every number, means of ratings and decided adjustments. */
  details: {
    indicator: { zh: "指标", en: "indicator" },
    role: { zh: "计入方式", en: "counts as" },
    count: { zh: "计数", en: "count" },
    amount: { zh: "金额（元）", en: "amount (yuan)" },
    mean: { zh: "平均分", en: "mean" },
    weight: { zh: "权重", en: "weight of the mean" },
    date: { zh: "日期", en: "date" },
    key: { zh: "编号", en: "number" },
    client: { zh: "客户", en: "client" },
    explanation: { zh: "说明", en: "explanation" },
    file: { zh: "来源文件", en: "file" },
    sheet: { zh: "工作表", en: "sheet" },
    row: { zh: "行", en: "row" },
  },
  /** Strengths and weaknesses beside each other. */
  sides: {
    strength: { zh: "优势", en: "strength" },
    weakness: { zh: "不足", en: "weakness" },
  },
  /** Indicators below full points, the largest loss first. */
  losses: {
    ...INDICATOR,
    lost: { zh: "失分", en: "points lost" },
    text: { zh: "不足（一句话）", en: "the weakness in a sentence" },
    next: { zh: "再进一步", en: "the smallest improvement that gains points" },
  },
  strengths: { text: { zh: "优势（一句话）", en: "a strength in a sentence" } },
  /** What is pending or was adjusted. */
  notices: { label: { zh: "事项", en: "matter" }, text: { zh: "内容", en: "content" } },
  /** The last quarters, the oldest first, and this one. */
  history: {
    quarter: { zh: "季度", en: "quarter" },
    past: { zh: "以往季度的总分", en: "total of an earlier quarter" },
    current: { zh: "本季度的总分", en: "total of this quarter" },
    rank: { zh: "名次", en: "rank" },
    grade: { zh: "等级", en: "grade" },
  },
  /** Each indicator over the last quarters: points ÷ full points. */
  trends: {
    label: { zh: "指标", en: "indicator" },
    "quarter-1": { zh: "第 1 列季度的得分率", en: "points ÷ full points in the quarter of column 1" },
    "quarter-2": { zh: "第 2 列季度的得分率", en: "points ÷ full points in the quarter of column 2" },
    "quarter-3": { zh: "第 3 列季度的得分率", en: "points ÷ full points in the quarter of column 3" },
    "quarter-4": { zh: "第 4 列季度的得分率", en: "points ÷ full points in the quarter of column 4" },
    "quarter-5": { zh: "第 5 列季度的得分率", en: "points ÷ full points in the quarter of column 5" },
    "quarter-6": { zh: "第 6 列季度的得分率", en: "points ÷ full points in the quarter of column 6" },
    "quarter-7": { zh: "第 7 列季度的得分率", en: "points ÷ full points in the quarter of column 7" },
    "quarter-8": { zh: "第 8 列季度的得分率", en: "points ÷ full points in the quarter of column 8" },
  },
  /** What was promised in earlier interviews. */
  commitments: {
    indicator: { zh: "指标", en: "indicator" },
    goal: { zh: "目标", en: "goal" },
    owner: { zh: "责任人", en: "owner" },
    measures: { zh: "措施", en: "measures" },
    deadline: { zh: "完成季度", en: "the quarter in which it is due" },
    outcome: { zh: "完成情况", en: "outcome" },
  },
  /** Indicators below their target without a plan from the next quarter on. */
  needed: { ...INDICATOR, text: { zh: "实际值与目标（一句话）", en: "value and target in a sentence" } },
  policies: {
    label: { zh: "事项", en: "policy" },
    value: { zh: "现行规定", en: "in force" },
    reference: { zh: "依据", en: "clause" },
  },
  grades: { label: { zh: "等级", en: "grade" }, from: { zh: "分数线", en: "from" } },
  states: { label: { zh: "状态", en: "state" }, meaning: { zh: "含义", en: "meaning" } },
  notes: { label: { zh: "事项", en: "matter" }, text: { zh: "说明", en: "note" } },
} as const satisfies Record<string, Fields>;
