import { quarterLabel } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";

/** The words of the summary alone. */
export const SUMMARY_WORDS = {
  overview: { zh: "概览", en: "Overview" },
  overviewTitle: { zh: "客户关系管理绩效考核概览", en: "Client relationship performance at a glance" },
  assessed: { zh: "考核人数", en: "People assessed" },
  firmMean: { zh: "全所平均总分", en: "Firm's mean total" },
  meanMeasured: { zh: "平均实测权重", en: "Mean measured weight" },
  readRows: { zh: "读取数据行", en: "Rows read" },
  warnings: { zh: "提醒", en: "Warnings" },
  adjusted: { zh: "申诉调整（项）", en: "Adjustments" },
  chartTotals: { zh: "总分分布（人数）", en: "Totals: how many people" },
  chartGrades: { zh: "各类别的等级（人数）", en: "Grades by profile (people)" },
  chartIndicators: { zh: "各指标平均得分率（得分 ÷ 满分）", en: "Mean score ÷ full points by indicator" },
  chartDepartments: { zh: "各部门平均总分", en: "Mean total by department" },
  ranking: { zh: "排名", en: "Ranking" },
  rankingTitle: { zh: "客户关系管理绩效考核排名", en: "Client relationship performance: ranking" },
  matrix: { zh: "指标矩阵", en: "Matrix" },
  matrixTitle: { zh: "人员与指标矩阵", en: "People by indicator" },
  values: { zh: "指标数值", en: "Values" },
  valuesTitle: { zh: "人员与指标：实际值与得分", en: "People by indicator: values and points" },
  heatNote: {
    zh: "每格为得分率（得分 ÷ 满分），颜色由低（橙）到高（绿）。没有实际数值的写明状态，不按 0 计，也不着色；按规则直接给分的见“指标数值”。“—”表示类别不考核此项。",
    en: "Each cell is score ÷ full points, from low (orange) to high (green). Where there is no value its state is named; it is never a 0, and has no colour. Points that a rule gives without data are on the sheet “Values”. “—”: not assessed in the profile.",
  },
  distribution: { zh: "分布", en: "Distribution" },
  distributionTitle: { zh: "总分与等级的分布", en: "How totals and grades are spread" },
  bins: { zh: "总分分布", en: "Totals" },
  bin: { zh: "分数段", en: "Points" },
  lowest: { zh: "最低", en: "Lowest" },
  highest: { zh: "最高", en: "Highest" },
  trends: { zh: "趋势", en: "Trends" },
  trendsTitle: { zh: "各季度平均总分", en: "Mean totals by quarter" },
  trendTotals: { zh: "平均总分：全所与各类别", en: "Mean total: firm and profiles" },
  trendDepartments: { zh: "平均总分：各部门", en: "Mean total: departments" },
  indicatorTrends: { zh: "指标趋势", en: "Indicator trends" },
  indicatorTrendsTitle: { zh: "各季度的指标", en: "Indicators by quarter" },
  peopleTrends: { zh: "人员历季", en: "People by quarter" },
  peopleTrendsTitle: { zh: "每人各季度总分", en: "Everybody's total by quarter" },
  peopleTrendsNote: {
    zh: "各季度按当时公布的结果列出；空白表示该季度未参加考核。以前考核过、本季度不再考核的人员列在最后，并注明原因。",
    en: "Each quarter as it was published; a blank: not assessed in the quarter. Who was assessed before and is not now stands at the end, with the reason.",
  },
  standing: { zh: "本季度", en: "This quarter" },
  alarms: { zh: "预警", en: "Alarms" },
  alarmsNote: {
    zh: "连续两期变差、客户满意度低于下限、投诉逾期未处理的都会发出预警（整改办法 §三.2、§四.1）。在“调查记录”中按编号写明日期和结论即结案；结案的只在当季列出，未结的各季度都列出。",
    en: "Values that got worse two periods in a row, client satisfaction below its floor and overdue complaints (整改办法 §三.2, §四.1). An inquiry with date and outcome in the export “Inquiries” closes the alarm of its number; closed ones are listed in that quarter only, open ones in every quarter.",
  },
  achievedShort: { zh: "平均得分率", en: "Mean achieved" },
  meanAchieved: { zh: "平均得分率（得分 ÷ 满分）", en: "Mean score ÷ full points" },
  firmValues: { zh: "全所实际值", en: "The firm's values" },
  unit: { zh: "计量", en: "Unit" },
  totalBefore: { zh: "上季度总分", en: "Last quarter" },
  firm: { zh: "全所", en: "Firm" },
  firmTitle: { zh: "全所指标", en: "The firm's figures" },
  departments: { zh: "部门", en: "Departments" },
  departmentsTitle: { zh: "各部门平均得分率", en: "Departments: mean score ÷ full points" },
  deliveryList: { zh: "数据提交", en: "Deliveries" },
  deliveryListTitle: { zh: "谁在什么期间提交了什么数据", en: "Who delivered what, for which days" },
  deliveryNote: {
    zh: "数据行 = 计入 + 未计入；空行不算数据行。错误行不为 0 的数据不会发布。首末日期按判断季度归属的日期列统计，没有的按第一个日期列。SHA-256 为前 12 位，完整值见 manifest.json。",
    en: "Rows = used + left out; blank lines are no rows. Nothing is published while there are faulty rows. First and last date are those by which rows belong to the quarter, else of the first column of dates. SHA-256: the first 12 characters; manifest.json has all of them.",
  },
  department: { zh: "提供部门", en: "Department" },
  state: { zh: "状态", en: "State" },
  first: { zh: "最早日期", en: "First date" },
  last: { zh: "最晚日期", en: "Last date" },
  blank: { zh: "空行", en: "Blank" },
  faulty: { zh: "错误行", en: "Faulty" },
  weightsSheet: { zh: "权重", en: "Weights" },
  dataQuality: { zh: "数据质量", en: "Data quality" },
  dataQualityTitle: { zh: "数据质量：检查发现", en: "Data quality: what the checks found" },
  adjustments: { zh: "调整", en: "Adjustments" },
  adjustmentsTitle: { zh: "申诉调整（考核规定 §二.2）", en: "Adjustments after appeals (考核规定 §二.2)" },
  plans: { zh: "改进计划", en: "Plans" },
  plansTitle: {
    zh: "改进计划及完成情况（考核规定 §三.5，整改办法 §五.1）",
    en: "Improvement plans and what became of them (考核规定 §三.5, 整改办法 §五.1)",
  },
  plansNote: {
    zh: "按完成季度的实际值判断。“待制定”是未达到目标、又没有在下一季度或以后到期的计划的指标，“应达到”一列是它的目标。",
    en: "Judged by the value of the quarter in which the plan is due. “needed”: below target without a plan due in the next quarter or later; its target stands under “Asked for”.",
  },
  rules: { zh: "规则", en: "Rules" },
  rulesTitle: {
    zh: "考核方案：指标、规则、规定",
    en: "The scheme: indicators, rules, policies",
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
  noItems: { zh: "本季度没有奖惩事项。", en: "There were no bonus or deduction items in the quarter." },
  noKinds: { zh: "方案没有设定奖惩事项。", en: "The scheme has no bonus or deduction items." },
  before: { zh: "调整前", en: "Before" },
  after: { zh: "调整后", en: "After" },
  change: { zh: "变动", en: "Change" },
  decidedBy: { zh: "决定人", en: "Decided by" },
  decidedOn: { zh: "决定日期", en: "Decided on" },
  weights: { zh: "各考核类别的权重与目标", en: "Weights and targets by profile" },
  ownTargets: { zh: "　本类别的目标", en: "  target of the profile" },
  sum: { zh: "合计", en: "Sum" },
} as const satisfies Record<string, Text>;

/** How the departments' figures are made. @param minimum people, below which no mean is shown */
export function departmentsNote(minimum: number): Text {
  return {
    zh: `得分率 = 得分 ÷ 满分；部门平均值是部门内有得分人员的平均，其中包括按规则直接得满分的人员。不足${minimum}人的不显示平均值。`,
    en: `Each figure is the mean of score ÷ full points over the department's people who have a score, those whom the rule gives full points without data among them. Means of fewer than ${minimum} people are not shown.`,
  };
}

export const FIRM_NOTE: Text = {
  zh: "“已归属”是记给参加考核人员的部分；“未归属”是不能记给任何参加考核人员的部分（如已离职人员的）。几个人共有的客户或投诉对每个人各计一次，两者之和因此可以大于分子。“—”表示该指标不能按人相加。",
  en: "“Credited” is what assessed people have of the part; “unattributed” is what none of them could be credited with. A client or complaint that several people share counts for each of them, so the two may exceed the part. “—”: people's parts do not add up for this indicator.",
};

/** Of which quarter a sheet is, as of when. */
export function heading({ assessment, lang }: Publication): string {
  const { quarter, cutOff } = assessment;
  return `${quarterLabel(quarter)[lang]}  ·  ${HEADINGS.cutOff[lang]} ${cutOff}`;
}
