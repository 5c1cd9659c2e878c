import type { Role, State } from "../domain/measurement.ts";
import type { Text } from "../domain/text.ts";
import type { Level } from "../findings/contract.ts";
import type { NoValue, Scheme } from "../scheme/contract.ts";
import { type Policies, policies } from "../scheme/policies.ts";

/** What each of the five states means, for the rules sheets. */
export const STATE_MEANINGS: Readonly<Record<State, Text>> = {
  value: {
    zh: "有足够的数据，按计分规则计分。",
    en: "There are enough data; the rule gives the points.",
  },
  undefined: {
    zh: "本季度没有可以计算的对象（如没有投诉、没有老客户）；这不是 0。",
    en: "There was nothing to measure in the quarter (no complaint, no old client); this is not 0.",
  },
  "too-few": {
    zh: "评价人数少于规定人数，为避免推知某一位评价人的评分，不予显示。",
    en: "Fewer raters than the minimum; not shown, so that nobody's mark can be deduced.",
  },
  "not-delivered": {
    zh: "数据提供部门没有提交所需的数据。",
    en: "The department did not deliver the data.",
  },
  "not-applicable": {
    zh: "该岗位不考核此项，或本季度没有可作分母的数额。",
    en: "The position is not assessed by it, or the quarter has no amount to take a share of.",
  },
};

/** Where a row counts in the quotient. */
export const ROLE_WORDS: Readonly<Record<Role, Text>> = {
  part: { zh: "分子", en: "part" },
  whole: { zh: "分母", en: "whole" },
  "left-out": { zh: "未计入", en: "left out" },
};

export const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  error: { zh: "错误", en: "error" },
  confirm: { zh: "待确认", en: "to be confirmed" },
  warning: { zh: "提醒", en: "warning" },
  note: { zh: "备注", en: "note" },
};

/** Headings that stand in more than one table. */
export const HEADINGS = {
  indicator: { zh: "指标", en: "Indicator" },
  value: { zh: "实际值", en: "Value" },
  target: { zh: "目标", en: "Target" },
  score: { zh: "得分", en: "Score" },
  full: { zh: "满分", en: "Full" },
  weight: { zh: "权重", en: "Weight" },
  explanation: { zh: "说明", en: "Explanation" },
  reason: { zh: "原因", en: "Reason" },
  definition: { zh: "定义", en: "Definition" },
  clause: { zh: "依据", en: "Clause" },
  rule: { zh: "计分规则", en: "Scoring rule" },
  noData: { zh: "没有数据时", en: "Without data" },
  policy: { zh: "事项", en: "Policy" },
  inForce: { zh: "现行规定", en: "In force" },
  grade: { zh: "等级", en: "Grade" },
  from: { zh: "分数线", en: "From" },
  state: { zh: "状态", en: "State" },
  meaning: { zh: "含义", en: "Meaning" },
  id: { zh: "工号", en: "Id" },
  name: { zh: "姓名", en: "Name" },
  department: { zh: "部门", en: "Department" },
  position: { zh: "岗位", en: "Position" },
  profile: { zh: "考核类别", en: "Profile" },
  quarter: { zh: "考核季度", en: "Quarter" },
  cutOff: { zh: "数据截止日", en: "Cut-off date" },
  total: { zh: "总分", en: "Total" },
  rank: { zh: "名次", en: "Rank" },
  measuredWeight: { zh: "实测权重", en: "Measured weight" },
  groupMean: { zh: "同类平均总分", en: "Group's mean total" },
  groupSize: { zh: "同类人数", en: "People in group" },
  people: { zh: "人数", en: "People" },
  meanTotal: { zh: "平均总分", en: "Mean total" },
  date: { zh: "日期", en: "Date" },
  file: { zh: "来源文件", en: "File" },
  sheet: { zh: "工作表", en: "Sheet" },
  row: { zh: "行", en: "Row" },
} as const satisfies Record<string, Text>;

/** Titles of parts that stand in more than one document. */
export const PARTS = {
  indicators: { zh: "指标与计分规则", en: "Indicators and scoring rules" },
  policies: { zh: "现行规定", en: "Policies in force" },
  grades: { zh: "等级", en: "Grades" },
  states: { zh: "各种状态的含义", en: "What the states mean" },
  rules: { zh: "规则", en: "Rules" },
  adjustments: { zh: "调整", en: "Adjustments" },
} as const satisfies Record<string, Text>;

/** How numbers are rounded (考核规定 §三.4). */
export const ROUNDING: Text = {
  zh: "全部数值精确计算，只在显示时四舍五入一次（保留两位小数）；因此各项得分的显示值相加，可能与总分的显示值略有出入。",
  en: "Everything is computed exactly and rounded once, half away from zero, when shown (2 decimals); the scores as shown may therefore add up to slightly more or less than the total as shown.",
};

/** Who is ranked with whom, and how equal totals are. */
export function sayRanking(inForce: Policies): Text {
  const group = policies["comparison-group"].say(inForce["comparison-group"]);
  return {
    zh: `名次在${group.zh}内比较；同分同名次，后面的名次相应顺延（1、2、2、4）。`,
    en: `Ranks compare ${group.en}; equal totals share a rank, and the next one counts all before it (1, 2, 2, 4).`,
  };
}

export const EDITION: Text = { zh: "方案版本", en: "Edition of the scheme" };

/** Which dated edition of the scheme holds; null where the firm has none. */
export function sayEdition({ edition }: Scheme): Text | null {
  if (edition === null) return null;
  return {
    zh: `${edition.from} 起施行（${edition.file}）`,
    en: `in force since ${edition.from} (${edition.file})`,
  };
}

/** What becomes of an indicator's weight where there is nothing to measure. */
export function sayNoValue(noValue: NoValue, labelOf: (indicator: string) => Text): Text {
  if (noValue === "full") return { zh: "得满分", en: "full points" };
  if (noValue === "zero") return { zh: "不得分", en: "no points" };
  if (noValue === "exclude") {
    return { zh: "权重不计，其余指标按比例放大", en: "weight excluded, the others scaled up" };
  }
  const to = labelOf(noValue.move);
  return { zh: `权重移到“${to.zh}”`, en: `weight moves to “${to.en}”` };
}
