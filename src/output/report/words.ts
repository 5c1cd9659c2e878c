import type { Text } from "../../domain/text.ts";

/** The titles of the report's sections. */
export const SECTIONS = {
  figures: { zh: "关键数据", en: "Key figures" },
  decisions: { zh: "需要决定的事项", en: "What needs a decision" },
  distribution: { zh: "总分与等级分布", en: "Totals and grades" },
  indicators: { zh: "各项指标", en: "Indicators" },
  movement: { zh: "上升与下降", en: "Rising and falling" },
  plans: { zh: "改进计划", en: "Improvement plans" },
  alarms: { zh: "预警", en: "Alarms" },
  firmness: { zh: "名次的稳定性", en: "How firm the ranks are" },
  ranking: { zh: "排名", en: "Ranking" },
  quality: { zh: "数据质量", en: "Data quality" },
  scheme: { zh: "现行考核方案", en: "The scheme in force" },
  approval: { zh: "审批", en: "Approval" },
} as const satisfies Record<string, Text>;

export type SectionId = keyof typeof SECTIONS;

/** Words that stand alone: headings, labels. */
export const REPORT_WORDS = {
  title: { zh: "客户关系管理绩效考核报告", en: "Client relationship performance report" },
  from: { zh: "考核执行小组致考核领导小组", en: "From the executive group to the leading group" },
  contents: { zh: "目录", en: "Contents" },
  figuresTable: { zh: "查看数据表", en: "Show the figures" },
  person: { zh: "人员", en: "Person" },
  assessed: { zh: "考核人数", en: "People assessed" },
  revenue: { zh: "业务收入（元）", en: "Revenue (yuan)" },
  newClients: { zh: "新客户", en: "New clients" },
  complaints: { zh: "有效投诉", en: "Valid complaints" },
  toDecide: { zh: "待决定事项", en: "To decide" },
  better: { zh: "改善", en: "better" },
  worse: { zh: "变差", en: "worse" },
  unchanged: { zh: "持平", en: "unchanged" },
  firm: { zh: "全所", en: "Firm" },
  change: { zh: "变动", en: "Change" },
  before: { zh: "上次", en: "Before" },
  now: { zh: "本季度", en: "Now" },
  ranks: { zh: "名次变动", en: "Rank" },
  rising: { zh: "上升最多", en: "Rising most" },
  falling: { zh: "下降最多", en: "Falling most" },
  interval: { zh: "名次区间", en: "Range of ranks" },
  intervalPicture: { zh: "区间图", en: "Picture" },
  neighbours: { zh: "无法区分先后的相邻者", en: "Neighbours it cannot be told apart from" },
  ungraded: { zh: "未评等", en: "Not graded" },
  lowest: { zh: "最低", en: "Lowest" },
  mean: { zh: "平均", en: "Mean" },
  highest: { zh: "最高", en: "Highest" },
  achieved: { zh: "平均得分率", en: "Mean score ÷ full" },
  firmValues: { zh: "全所指标", en: "The firm's figures" },
  overQuarters: { zh: "全所各季度", en: "The firm over the quarters" },
  byDepartment: { zh: "各部门平均得分率", en: "Departments: mean score ÷ full" },
  place: { zh: "位置", en: "Place" },
  number: { zh: "编号", en: "Number" },
  received: { zh: "收到日期", en: "Received" },
  about: { zh: "被投诉人", en: "About" },
  border: { zh: "分数线", en: "Threshold" },
  distance: { zh: "距分数线", en: "Distance" },
  share: { zh: "占比", en: "Share" },
  total: { zh: "按人归属合计", en: "Total by person" },
  opinion: { zh: "审批意见", en: "Decision" },
  signed: { zh: "签字", en: "Signed" },
} as const satisfies Record<string, Text>;

/** Sentences that explain how a section is to be read. */
export const NOTES = {
  monitored: { zh: "监测指标，不计分。", en: "Monitored, without points." },
  strip: {
    zh: "每个圆点是一人，空心点未参加排名；竖线是等级分数线，短粗线是该类别的平均总分。",
    en: "Each dot is a person, a hollow one is not ranked; the vertical lines are the grades' thresholds, the short thick line is the profile's mean total.",
  },
  achievement: {
    zh: "横条是部门的平均得分率（得分 ÷ 满分），短竖线处为满分，深色为达到满分；部门人数少时容易受个别人员影响。",
    en: "Bars are the departments' mean score ÷ full points; the tick marks full points, dark bars reach it. With few people one of them moves a bar a lot.",
  },
  lines: {
    zh: "折线是全所数值，各图纵轴不同。",
    en: "The lines are the firm's values, each on its own scale.",
  },
  firmness: {
    zh: "每次把一项指标的权重上调或下调 10%（其余权重按比例归一到 100），重新计算全部总分和名次；区间是各次得到的最好与最差名次。区间重叠的相邻人员，先后取决于权重的细微取舍。",
    en: "One weight at a time is raised or lowered by 10%, the others are brought back to 100 in proportion, and everybody is ranked again; the range holds the best and the worst rank found. Between neighbours whose ranges overlap, the order rests on a small choice of weights.",
  },
  alarms: {
    zh: "指标连续两期变差、客户满意度低于下限、投诉逾期未处理的，须作调查；“调查记录”中写明日期和结论后结案。个人评价类指标的数值见汇总表。",
    en: "Whatever got worse two periods in a row, client satisfaction below its floor and overdue complaints call for an inquiry; one with date and outcome in the export “Inquiries” closes the alarm. People's own ratings stand in the summary.",
  },
  firm: {
    zh: "没有任何人的名次会因某项权重上下浮动 10% 而改变。",
    en: "Nobody's rank would change if one weight moved by 10%.",
  },
  noHistory: {
    zh: "没有更早的已发布季度，本季度无从比较。",
    en: "No earlier quarter has been published; there is nothing to compare with.",
  },
  nothingToDecide: {
    zh: "本季度没有需要领导小组决定的事项。",
    en: "Nothing in this quarter needs a decision of the leading group.",
  },
  nobodyRose: { zh: "没有人上升。", en: "Nobody rose." },
  nobodyFell: { zh: "没有人下降。", en: "Nobody fell." },
  noDeliveries: { zh: "没有数据文件的记录。", en: "No files are on record." },
  approval: {
    zh: "领导小组批准后，本季度结果即告确定；此后的更正另编修订号（考核规定 §二.1）。",
    en: "Once approved by the leading group, the results of the quarter stand; later corrections are numbered revisions (考核规定 §二.1).",
  },
} as const satisfies Record<string, Text>;
