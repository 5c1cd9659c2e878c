import type { Text } from "../src/domain/text.ts";
import { policies, RATER_KINDS, RATER_LABELS } from "../src/scheme/policies.ts";

/** What a key means, and the clause behind it where it has one. */
export type Meaning = Text & { readonly clause?: string };

const SET = "考核规定 §二.1";

/** Every key of the scheme but the policies, which say themselves what they mean. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  "time-zone": {
    zh: "律所所在时区；决定“今天”是哪一天",
    en: "the firm's time zone; it decides which day today is",
  },
  editions: { zh: "按日期施行的方案版本", en: "editions of the scheme, each from a day on", clause: SET },
  "editions[].from": {
    zh: "施行日期；季度最后一天已施行的最新版本有效",
    en: "first day; a quarter uses the latest edition that has begun on its last day",
  },
  "editions[].file": {
    zh: "本文件夹中的 .yaml 文件，内容叠加在本文件之上",
    en: "a .yaml file in the firm's folder, which stands over this file",
  },
  policies: {
    zh: "规定没有写明之处，本所怎样处理",
    en: "what the firm decides where the regulation is silent",
    clause: SET,
  },
  "policies.communication-parts.ratings": { zh: "互评所占百分比", en: "percent of ratings" },
  "policies.communication-parts.responses": { zh: "流程回复所占百分比", en: "percent of workflow responses" },
  calendar: {
    zh: "与国务院公布的节假日安排不同的日子",
    en: "days that differ from the official Chinese calendar",
  },
  "calendar.holidays": { zh: "本所放假的日期", en: "days off" },
  "calendar.workdays": { zh: "本所上班的日期", en: "days worked" },
  indicators: {
    zh: "各指标的目标和计分规则",
    en: "each indicator's target and rule",
    clause: "考核规定 §三.2",
  },
  "indicators.*.target": {
    zh: "目标值；比率写成百分比，如 20%",
    en: "the target; a share as a percentage, such as 20%",
  },
  "indicators.*.rule": {
    zh: "计分规则；改动时须整条写全",
    en: "the scoring rule; it is replaced as a whole",
    clause: "考核规定 §三.4",
  },
  "indicators.*.rule.better": {
    zh: "优于目标时怎样加分；none 为不加分",
    en: "points for doing better than the target; none for nothing",
  },
  "indicators.*.rule.worse": {
    zh: "未达目标时怎样扣分；none 为不扣分",
    en: "points off for doing worse; none for nothing",
  },
  "indicators.*.rule.cap": {
    zh: "最高得分：分数，或权重分的百分比",
    en: "the highest score: points, or a percentage of the weight",
  },
  "indicators.*.rule.floor": {
    zh: "最低得分：分数，或权重分的百分比",
    en: "the lowest score: points, or a percentage of the weight",
  },
  "indicators.*.rule.‹side›.steps": {
    zh: "每差一步加减若干分",
    en: "points for each step away from the target",
  },
  "indicators.*.rule.‹side›.steps.every": { zh: "一步多大，须大于 0", en: "the size of a step, above 0" },
  "indicators.*.rule.‹side›.steps.in": {
    zh: "步长单位：units 个（分）、percentage-points 百分点、percent-of-target 目标值的百分比",
    en: "the unit of the step",
  },
  "indicators.*.rule.‹side›.steps.points": {
    zh: "每步的分数，或权重分的百分比",
    en: "points a step, or a percentage of the weight",
  },
  "indicators.*.rule.‹side›.steps.whole": {
    zh: "true：不足一步不计；false：按比例计",
    en: "true: whole steps only; false: in proportion",
  },
  "indicators.*.no-value": {
    zh: "没有数据时：full 满分、exclude 权重不计、zero 不得分，或移到另一指标",
    en: "without data: full points, weight excluded, no points, or moved to another indicator",
  },
  "indicators.*.no-value.move": { zh: "权重移到哪个指标", en: "the indicator that the weight moves to" },
  profiles: {
    zh: "考核类别：五个岗位各一个，可另设",
    en: "profiles: one for each of the five positions, and the firm's own",
    clause: "考核规定 §三.4",
  },
  "profiles.*.label": { zh: "名称；不写则用键名", en: "its name; without one the key" },
  "profiles.*.extends": {
    zh: "继承哪个类别的权重和目标",
    en: "the profile whose weights and targets it takes over",
  },
  "profiles.*.weights": {
    zh: "各指标的权重，合计 100；没有列出的不考核；继承时写 none 表示去掉",
    en: "weight of each indicator, 100 together; what is not listed is not assessed; none takes an inherited one away",
  },
  "profiles.*.targets": {
    zh: "本类别自己的目标，先于指标的一般目标",
    en: "targets of the profile, before the general ones",
  },
  assign: {
    zh: "谁用哪个类别；不写则按岗位。最具体的一条有效：人员，部门加岗位，部门或岗位",
    en: "who has which profile, else that of the position. The most specific one holds: person, department and position, department or position",
    clause: SET,
  },
  "assign[].person": { zh: "工号或姓名", en: "an id or a name" },
  "assign[].department": { zh: "部门", en: "a department" },
  "assign[].position": { zh: "岗位", en: "a position" },
  "assign[].profile": { zh: "用哪个类别", en: "the profile" },
  grades: {
    zh: "等级，从高到低；改动时须全部写出",
    en: "grades from high to low; replaced as a whole",
    clause: "考核规定 §三.4",
  },
  "grades[].from": { zh: "分数线", en: "the threshold" },
  "grades[].label": { zh: "名称", en: "its name" },
  "grades[].at-most": {
    zh: "比较范围内最多占百分之几，人数取整；超出的评低一等",
    en: "the largest share of the comparison group, in whole people; the others go a grade down",
  },
  "grades[].at-least": { zh: "最后一等至少占百分之几", en: "the smallest share of the last grade" },
  items: {
    zh: "奖惩事项（来源 items）",
    en: "bonus and deduction items (source items)",
    clause: "服务规则 第五十条",
  },
  "items.most-bonus": { zh: "加分合计最多", en: "most points that all bonus adds together" },
  "items.most-deduction": { zh: "扣分合计最多", en: "most points that all deductions take together" },
  "items.kinds": { zh: "事项类别", en: "kinds of items" },
  "items.kinds.*.label": { zh: "名称；资料中可写名称或键名", en: "its name; rows say the name or the key" },
  "items.kinds.*.reference": { zh: "依据", en: "the clause" },
  "items.kinds.*.points": {
    zh: "分值：定值或范围，扣分写负数",
    en: "points: fixed or a range; deductions are negative",
  },
  "items.kinds.*.points.from": { zh: "最少", en: "lowest" },
  "items.kinds.*.points.to": { zh: "最多", en: "highest" },
  "items.kinds.*.amount": {
    zh: "金额（元）：只核对是否在范围内，不扣款",
    en: "yuan: checked against the range, never imposed",
  },
  "items.kinds.*.amount.from": { zh: "最少", en: "lowest" },
  "items.kinds.*.amount.to": { zh: "最多", en: "highest" },
  sources: {
    zh: "表头说不清楚时，资料怎样读取",
    en: "how an export is read where its header does not say it",
  },
  "sources.*.nil": {
    zh: "true：本季度没有发生，不必提交",
    en: "true: nothing happened, no file is delivered",
  },
  "sources.*.scale": { zh: "评分量程：5、10 或 100", en: "scale of the marks: 5, 10 or 100" },
  "own-sources": {
    zh: "本所自己的资料",
    en: "exports that the firm declares itself",
    clause: "考核规定 §二.3",
  },
  "own-sources.*.label": { zh: "名称", en: "its name" },
  "own-sources.*.department": { zh: "由哪个部门提交", en: "the department that delivers it" },
  "own-sources.*.reference": { zh: "依据", en: "the clause" },
  "own-sources.*.compulsory": { zh: "是否必须提交", en: "whether it must be delivered" },
  "own-sources.*.keeps-history": {
    zh: "是否含以往季度，可放在季度文件夹之外",
    en: "whether it holds earlier quarters and may lie beside the quarters' folders",
  },
  "own-sources.*.key": { zh: "编号列，不得重复", en: "the column of its number, each only once" },
  "own-sources.*.period": {
    zh: "据以判断属于哪一季度的日期列",
    en: "the date by which a row belongs to a quarter",
  },
  "own-sources.*.columns": { zh: "各列", en: "its columns" },
  "own-sources.*.columns.*.header": { zh: "表头", en: "the header" },
  "own-sources.*.columns.*.aliases": { zh: "其他写法", en: "other headers" },
  "own-sources.*.columns.*.kind": { zh: "内容的类型", en: "the kind of its cells" },
  "own-sources.*.columns.*.kind.words": {
    zh: "固定用词：含义与写法",
    en: "fixed words: meaning and spellings",
  },
  "own-sources.*.columns.*.required": {
    zh: "true 每行必填；header 须有此列；false 可以没有",
    en: "true: filled in every row; header: the column must be there; false: may be missing",
  },
  templates: { zh: "本所自己的模板", en: "the firm's own templates" },
  "templates.scorecard": { zh: "记分卡模板（.xlsx）", en: "the scorecard's template (.xlsx)" },
};

/** What a key means; null where nothing says it. */
export function meaningOf(path: string): Meaning | null {
  const own = MEANINGS[path] ?? MEANINGS[path.replace(/\.rule\.(better|worse)\./, ".rule.‹side›.")];
  if (own !== undefined) return own;
  const [top, name = "", part] = path.split(".");
  if (top === "policies" && name in policies) {
    const { label, reference } = policies[name as keyof typeof policies];
    const kind = RATER_KINDS.find((one) => one === part);
    return kind === undefined ? { ...label, clause: reference } : RATER_LABELS[kind];
  }
  if (path.endsWith(".zh")) return { zh: "中文", en: "in Chinese" };
  return path.endsWith(".en") ? { zh: "英文", en: "in English" } : null;
}
