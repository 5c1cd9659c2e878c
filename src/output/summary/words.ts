import { quarterLabel } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";

/** The words of the summary alone. */
export const SUMMARY_WORDS = {
  ranking: { zh: "排名", en: "Ranking" },
  rankingTitle: { zh: "客户关系管理绩效考核排名", en: "Client relationship performance: ranking" },
  matrix: { zh: "指标矩阵", en: "Matrix" },
  matrixTitle: { zh: "人员与指标矩阵", en: "People by indicator" },
  firm: { zh: "全所", en: "Firm" },
  firmTitle: { zh: "全所指标", en: "The firm's figures" },
  departments: { zh: "部门", en: "Departments" },
  departmentsTitle: { zh: "各部门平均得分率", en: "Departments: mean score ÷ full points" },
  dataQuality: { zh: "数据质量", en: "Data quality" },
  dataQualityTitle: { zh: "数据来源与数据质量", en: "Sources and data quality" },
  adjustments: { zh: "调整", en: "Adjustments" },
  adjustmentsTitle: { zh: "申诉调整（考核规定 §二.2）", en: "Adjustments after appeals (考核规定 §二.2)" },
  rules: { zh: "规则", en: "Rules" },
  rulesTitle: {
    zh: "考核方案：类别、权重、规则、规定",
    en: "The scheme: profiles, weights, rules, policies",
  },
  foot: { zh: "保密：仅供考核领导小组和执行小组", en: "Confidential: for the leading and executive groups" },
  groups: { zh: "各类别概况", en: "Profiles at a glance" },
  ranked: { zh: "参加排名", en: "Ranked" },
  notAssessed: { zh: "未参加考核人员", en: "People not assessed" },
  remark: { zh: "备注", en: "Remark" },
  whole: { zh: "分母", en: "Whole" },
  part: { zh: "分子", en: "Part" },
  made: { zh: "分子 ÷ 分母", en: "Part ÷ whole" },
  credited: { zh: "已归属（分子）", en: "Credited (part)" },
  unattributed: { zh: "未归属（分子）", en: "Unattributed (part)" },
  deliveries: { zh: "提交的数据", en: "Data delivered" },
  source: { zh: "来源", en: "Source" },
  rows: { zh: "数据行", en: "Rows" },
  used: { zh: "计入", en: "Used" },
  leftOut: { zh: "未计入", en: "Left out" },
  why: { zh: "未计入的原因（行数）", en: "Why left out (rows)" },
  findings: { zh: "检查发现", en: "Findings" },
  level: { zh: "级别", en: "Level" },
  finding: { zh: "事项", en: "Finding" },
  column: { zh: "列", en: "Column" },
  message: { zh: "内容", en: "Message" },
  remedy: { zh: "处理办法", en: "What to do" },
  noFindings: { zh: "没有发现问题。", en: "Nothing was found." },
  noAdjustments: { zh: "本季度没有调整。", en: "There were no adjustments in the quarter." },
  before: { zh: "调整前", en: "Before" },
  after: { zh: "调整后", en: "After" },
  change: { zh: "变动", en: "Change" },
  decidedBy: { zh: "决定人", en: "Decided by" },
  decidedOn: { zh: "决定日期", en: "Decided on" },
  weights: { zh: "各考核类别的权重与目标", en: "Weights and targets by profile" },
  ownTargets: { zh: "　本类别的目标", en: "  target of the profile" },
  sum: { zh: "合计", en: "Sum" },
} as const satisfies Record<string, Text>;

export const DEPARTMENTS_NOTE: Text = {
  zh: "得分率 = 得分 ÷ 满分；部门平均值是部门内有得分人员的平均，人数少时容易受个别人员影响。",
  en: "Each figure is the mean of score ÷ full points over the department's people who have a score; with few people one of them moves it a lot.",
};

export const FIRM_NOTE: Text = {
  zh: "“已归属”是记给参加考核人员的部分；“未归属”是不能记给任何参加考核人员的部分（如已离职人员的）。几个人共有的客户或投诉对每个人各计一次，两者之和因此可以大于分子。“—”表示该指标不能按人相加。",
  en: "“Credited” is what assessed people have of the part; “unattributed” is what none of them could be credited with. A client or complaint that several people share counts for each of them, so the two may exceed the part. “—”: people's parts do not add up for this indicator.",
};

/** Of which quarter a sheet is, as of when. */
export function heading({ assessment, lang }: Publication): string {
  const { quarter, cutOff } = assessment;
  return `${quarterLabel(quarter)[lang]}  ·  ${HEADINGS.cutOff[lang]} ${cutOff}`;
}
