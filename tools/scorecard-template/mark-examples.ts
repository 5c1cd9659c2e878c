import { same, type Text } from "../../src/domain/text.ts";
import type { CARD_MARKS } from "../../src/output/card-data/marks.ts";

/** What a mark's cell holds: what it is, and how it is best formatted. */
export type MarkKind = "text" | "number" | "percent" | "date" | "number-or-text";

/** The kind of a mark and what it may look like in a card. */
export type MarkExample = readonly [kind: MarkKind, example: Text];

type Examples<M extends object> = { readonly [K in keyof M]: MarkExample };

const text = (zh: string, en: string): MarkExample => ["text", { zh, en }];
const words = (both: string): MarkExample => ["text", same(both)];
const number = (both: string): MarkExample => ["number", same(both)];
const percent = (both: string): MarkExample => ["percent", same(both)];
const date = (both: string): MarkExample => ["date", same(both)];
const either = (both: string): MarkExample => ["number-or-text", same(both)];

/** Of every value that stands once: a new mark without an example is a type error. */
export const VALUE_EXAMPLES: Examples<(typeof CARD_MARKS)["values"]> = {
  "person.name": words("张伟"),
  "person.id": words("L008"),
  "person.department": words("商事业务部"),
  "person.position": text("主办律师", "Lead lawyer"),
  "person.profile": text("主办律师", "Lead lawyers"),
  "person.days-employed": words("92 / 92"),
  "person.total": either("87.5"),
  "person.exact-total": number("87.4983"),
  "person.total-adjustment": number("1.5"),
  "person.full": either("100"),
  "person.grade": text("良好", "Good"),
  "person.next-grade": text("距“优秀”还差 2.5 分。", "2.5 points short of “Excellent”."),
  "person.rank": words("3 / 24"),
  "person.measured-weight": percent("100%"),
  "person.group-mean": either("82.16"),
  "person.group-size": number("24"),
  "person.evaluation": text(
    "本季度总分 87.50 分，等级“良好”，在同类 24 人中排名第 3。",
    "The total is 87.50 points: Good, rank 3 of 24.",
  ),
  "quarter.id": words("2025Q3"),
  "quarter.label": text("2025年第3季度", "2025 Q3"),
  "quarter.first": date("2025-07-01"),
  "quarter.last": date("2025-09-30"),
  "quarter.cut-off": date("2025-10-09"),
  "group.achieved-heading": text("同类得分率", "Group"),
  "interview.rule": text(
    "直接上级应在本人收到本结果之日起一周内与本人面谈（考核规定 §三.5）。",
    "The direct superior's interview is due within one week after this result is received (考核规定 §三.5).",
  ),
  "interview.note": text(
    "……填入收到日期后，面谈期限自动算出。",
    "… Fill in that date, and the date due follows.",
  ),
  "interview.received": date("2025-10-11"),
  "interview.due": date("2025-10-18"),
  "interview.held": date("2025-10-15"),
  "trend.quarter-1": words("2023Q4"),
  "trend.quarter-2": words("2024Q1"),
  "trend.quarter-3": words("2024Q2"),
  "trend.quarter-4": words("2024Q3"),
  "trend.quarter-5": words("2024Q4"),
  "trend.quarter-6": words("2025Q1"),
  "trend.quarter-7": words("2025Q2"),
  "trend.quarter-8": words("2025Q3"),
  "trend.breaks": text(
    "2025Q2 起方案有变，前后不可比（变动：客户满意度的目标）。",
    "The scheme changed from 2025Q2 on; before and after cannot be compared (changed: Client satisfaction: target).",
  ),
  "indicators.note": text("比率以百分数计。", "Shares are in percent."),
};

type ListExamples = {
  readonly [L in keyof (typeof CARD_MARKS)["lists"]]: Examples<(typeof CARD_MARKS)["lists"][L]>;
};

/** Of every field of every list. */
export const LIST_EXAMPLES: ListExamples = {
  indicators: {
    label: text("客户投诉率", "Complaint rate"),
    "label-unit": text("客户投诉率 (%)", "Complaint rate (%)"),
    group: text("客户反馈处理", "Client feedback"),
    value: either("3.7"),
    unit: words("%"),
    target: number("5"),
    score: either("10.1"),
    full: either("10"),
    achieved: percent("101%"),
    "group-achieved": percent("95.2%"),
    next: text("再少 1 件投诉：+0.1 分", "one complaint less: +0.1 points"),
    explanation: text("低于目标 1.3 个百分点：1 步 × 0.1 分", "1.3 points below the target: 1 step × 0.1"),
    part: number("1"),
    whole: number("27"),
    "exact-value": number("3.7037037"),
    "exact-target": number("5"),
    "exact-full": number("10"),
    "exact-points": number("10.1"),
    weight: number("10"),
    adjustment: number("2"),
    definition: text("本季度有效投诉 ÷ 服务客户", "valid complaints ÷ clients served"),
    clause: words("考核规定 §三.2 客户反馈处理指标"),
    formula: text("有效投诉数 ÷ 服务客户数 × 100%", "valid complaints ÷ clients served × 100%"),
    rule: text("达到目标 5% 得满分，……", "full points at the target of 5%, …"),
    "no-value": text("不计，其余指标的权重按比例放大", "left out; the other weights are scaled up"),
  },
  details: {
    indicator: text("客户投诉率", "Complaint rate"),
    role: text("分子", "part"),
    count: number("1"),
    amount: number("30000.5"),
    mean: number("91.5"),
    weight: number("1"),
    date: date("2025-07-18"),
    key: words("TS2025Q3-001"),
    client: words("青禾贸易有限公司"),
    explanation: text("已撤回，按现行规定计入", "withdrawn, which counts by the policy"),
    file: words("2025Q3/投诉记录.xlsx"),
    sheet: words("投诉记录"),
    row: number("3"),
  },
  sides: {
    strength: text("客户投诉率：得 10.1 分，满分 10 分", "Complaint rate: 10.1 of 10 points"),
    weakness: text("客户推荐率：失 3 分", "Referral rate: 3 points lost"),
  },
  losses: {
    label: text("客户推荐率", "Referral rate"),
    "label-unit": text("客户推荐率 (%)", "Referral rate (%)"),
    lost: number("3"),
    text: text("客户推荐率：失 3 分", "Referral rate: 3 points lost"),
    next: text("再多 1 位老客户推荐：+1 分", "one more old client who refers: +1 point"),
  },
  strengths: { text: text("客户投诉率：得 10.1 分，满分 10 分", "Complaint rate: 10.1 of 10 points") },
  notices: {
    label: text("申诉调整", "Adjustment"),
    text: text("投诉处理及时率加 2 分，经核实不计逾期", "complaint timeliness: 2 points added"),
  },
  history: {
    quarter: words("2025Q2"),
    past: either("84.2"),
    current: number("87.5"),
    rank: words("5 / 23"),
    grade: text("良好", "Good"),
  },
  trends: {
    label: text("客户满意度", "Client satisfaction"),
    "quarter-1": percent("89%"),
    "quarter-2": percent("90%"),
    "quarter-3": percent("91%"),
    "quarter-4": percent("92%"),
    "quarter-5": percent("93%"),
    "quarter-6": percent("94%"),
    "quarter-7": percent("95%"),
    "quarter-8": percent("96%"),
  },
  commitments: {
    indicator: text("客户投诉率", "Complaint rate"),
    goal: words("≤ 5%"),
    owner: words("张伟"),
    measures: text("每月回访老客户两家", "call two old clients a month"),
    deadline: words("2025Q4"),
    outcome: text("已完成（实际 3.7%）", "kept (value 3.7%)"),
  },
  needed: {
    label: text("客户推荐率", "Referral rate"),
    "label-unit": text("客户推荐率 (%)", "Referral rate (%)"),
    text: text("客户推荐率：实际 5%，目标 8%", "Referral rate: value 5%, target 8%"),
  },
  policies: {
    label: text("老客户的回溯期", "how far back a client is an old client"),
    value: text("24 个月", "24 months"),
    reference: words("考核规定 §三.2 客户忠诚度"),
  },
  grades: { label: text("优秀", "Excellent"), from: number("90") },
  states: {
    label: text("数据不足", "too few"),
    meaning: text("评价人数不足，为保护评价人不显示", "too few raters to be shown"),
  },
  notes: { label: text("名次", "rank"), text: text("总分相同则名次相同", "equal totals share a rank") },
};

/** What each list is about. */
export const LIST_TITLES: Readonly<Record<keyof (typeof CARD_MARKS)["lists"], Text>> = {
  indicators: { zh: "本人考核的各项指标", en: "the indicators of the person's profile" },
  details: { zh: "每个数字背后的明细", en: "the rows behind each number" },
  sides: { zh: "优势与不足，左右并列", en: "strengths and weaknesses side by side" },
  losses: { zh: "失分的指标，失分多的在前", en: "indicators that lost points, the largest loss first" },
  strengths: { zh: "优势", en: "strengths" },
  notices: { zh: "待定和调整的事项", en: "what is pending or was adjusted" },
  history: {
    zh: "历季结果，最早的在前，本季度在最后",
    en: "results by quarter, the oldest first, this one last",
  },
  trends: { zh: "各指标历季得分率", en: "each indicator over the last quarters" },
  commitments: { zh: "改进计划及完成情况", en: "improvement plans and what became of them" },
  needed: { zh: "未达到目标、待制定改进计划的指标", en: "indicators below target that need a plan" },
  policies: { zh: "现行规定", en: "the policies in force" },
  grades: { zh: "等级和分数线", en: "grades and their thresholds" },
  states: { zh: "没有数值时的各种状态", en: "the states of what has no value" },
  notes: { zh: "其他说明", en: "further notes" },
};
