import type { Lang, Text } from "../../src/domain/text.ts";
import { CARD_WORDS } from "../../src/output/scorecard/words.ts";
import { HEADINGS, PARTS } from "../../src/output/words.ts";

/** The words that stand in the templates themselves, besides those of the cards written cell by cell. */
const OWN_WORDS = {
  trends: { zh: "历季趋势", en: "Trends" },
  trendsTitle: { zh: "各指标历季得分率", en: "Points ÷ full points by quarter" },
  trendsNote: {
    zh: "得分率 = 得分 ÷ 满分，最后一列为本季度。以往季度取自当时公布的结果；没有得分的季度留空，不按 0 计。“∥”处方案有变，前后不可比，变动的内容见表下。",
    en: "Points ÷ full points; the last column is this quarter. Earlier quarters stand as they were published; a quarter without points is blank, never a 0. At “∥” the scheme changed: before and after cannot be compared; what changed stands below.",
  },
  trendLine: { zh: "走势", en: "Trend" },
  interview: { zh: "面谈记录", en: "Interview" },
  unit: { zh: "单位", en: "Unit" },
  nextStep: { zh: "再进一步", en: "Next step" },
  groupCount: { zh: "同类人数", en: "In group" },
  chartAchieved: { zh: "得分率（得分 ÷ 满分）", en: "Score ÷ full points" },
  chartHistory: { zh: "历季总分", en: "Total by quarter" },
  own: { zh: "本人", en: "Own" },
  identity: {
    zh: "工号 {{person.id}}　·　{{person.department}}　·　{{person.position}}　·　考核类别 {{person.profile}}　·　在职 {{person.days-employed}} 天",
    en: "Id {{person.id}} · {{person.department}} · {{person.position}} · profile {{person.profile}} · {{person.days-employed}} days employed",
  },
  period: { zh: "{{quarter.first}} 至 {{quarter.last}}", en: "{{quarter.first}} to {{quarter.last}}" },
  cutOff: { zh: "数据截止 {{quarter.cut-off}}", en: "cut-off {{quarter.cut-off}}" },
  whose: {
    zh: "{{quarter.label}}　·　{{person.name}}（{{person.id}}）　·　{{person.department}}　·　数据截止 {{quarter.cut-off}}",
    en: "{{quarter.label}} · {{person.name}} ({{person.id}}) · {{person.department}} · cut-off {{quarter.cut-off}}",
  },
  calculation: { zh: "得分的计算（未四舍五入）", en: "How the points come out (not rounded)" },
  calculationNote: {
    zh: "各列都是公式或规则的参数：分子、分母由下面的明细汇总，得分由实际值、目标、权重和满分按计分规则算出；比率以百分数计。",
    en: "All of it are formulas or parameters of the rules: part and whole sum up the rows below, the points follow from value, target, weight and full points by the scoring rule; shares are in percent.",
  },
  part: { zh: "分子", en: "Part" },
  whole: { zh: "分母", en: "Whole" },
  count: { zh: "计数", en: "Count" },
  mean: { zh: "平均分", en: "Mean" },
  adjustment: { zh: "申诉调整", en: "Adjustment" },
  exactPoints: { zh: "得分（未四舍五入）", en: "Points (not rounded)" },
  process: { zh: "计分过程", en: "How it came out" },
  formula: { zh: "计算公式", en: "Formula" },
  past: { zh: "总分（以往季度）", en: "Total (earlier quarters)" },
  current: { zh: "总分（本季度）", en: "Total (this quarter)" },
  history: { zh: "历季结果", en: "Results by quarter" },
} as const satisfies Record<string, Text>;

const ALL = {
  ...HEADINGS,
  ...CARD_WORDS,
  ...OWN_WORDS,
  partRules: PARTS.indicators,
  partPolicies: PARTS.policies,
  partGrades: PARTS.grades,
  partStates: PARTS.states,
};

export type Word = keyof typeof ALL;

/** The words in one language. */
export function wordsIn(lang: Lang): (word: Word) => string {
  return (word) => ALL[word][lang];
}
