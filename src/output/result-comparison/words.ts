import { type Exact, exact, isPositive, rounded } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Lang, Text } from "../../domain/text.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { Figure, Movement, Standing } from "../../scoring/movements.ts";
import type { RowChange } from "../../scoring/row-changes/contract.ts";
import { STATE_LABELS } from "../states.ts";
import { NO_FIGURE } from "../workbook/figures.ts";

/** The words of a comparison of two results. */
export const RESULT_WORDS = {
  foot: { zh: "保密：仅供考核领导小组和执行小组", en: "Confidential: for the leading and executive groups" },
  people: { zh: "人员", en: "People" },
  indicators: { zh: "指标", en: "Indicators" },
  rows: { zh: "数据行", en: "Rows" },
  scheme: { zh: "方案", en: "Scheme" },
  before: { zh: "变动前", en: "before" },
  after: { zh: "变动后", en: "after" },
  gain: { zh: "总分变化", en: "Change of total" },
  value: { zh: "数值", en: "Value" },
  points: { zh: "得分", en: "Points" },
  source: { zh: "数据", en: "Export" },
  change: { zh: "变动", en: "Change" },
  place: { zh: "所在位置", en: "Place" },
  key: { zh: "编号", en: "Key" },
  column: { zh: "列", en: "Column" },
  setting: { zh: "规定", en: "Setting" },
  withheld: { zh: "不显示", en: "withheld" },
  changed: { zh: "有改动", en: "changed" },
  lower: { zh: "降低", en: "falls" },
  "not-lower": { zh: "不降低", en: "does not fall" },
  figures: { zh: "数值和得分不显示", en: "value and points withheld" },
  notAssessed: { zh: "未考核", en: "not assessed" },
  unranked: { zh: "不排名", en: "not ranked" },
} as const satisfies Record<string, Text>;

/** Why figures are withheld, wherever one is. */
export const WHY_WITHHELD: Text = {
  zh: "“不显示”：该指标所依据的评分有变动，或者无从得知是否有变动；前后相减会得出某一位评价人的评分，因此数值、得分和总分都不显示（考核规定 §三.4、流程规定 §四.1）。",
  en: "“Withheld”: marks behind the indicator changed, or nobody can tell whether they did; one figure less the other would give a single rater's mark, so its value, its points and the total are not shown (考核规定 §三.4, 流程规定 §四.1).",
};

export const ROW_WORDS: Readonly<Record<RowChange["kind"], Text>> = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "删除", en: "removed" },
  changed: { zh: "改动", en: "changed" },
};

/** A value or points on one side: a number, a state, or that it is withheld. */
export function sayValueOf(
  figure: Figure | null,
  withheld: boolean,
  info: IndicatorInfo,
  lang: Lang,
): string {
  if (figure === null) return NO_FIGURE;
  if (figure.state !== "value") return STATE_LABELS[figure.state][lang];
  if (withheld || figure.value === null) return RESULT_WORDS.withheld[lang];
  return sayValue(figure.value, info);
}

export function sayPointsOf(figure: Figure | null, withheld: boolean, lang: Lang): string {
  if (withheld) return RESULT_WORDS.withheld[lang];
  const points = figure?.points ?? null;
  return points === null ? NO_FIGURE : rounded(points, 2);
}

export function sayTotal(standing: Standing | null, withheld: boolean, lang: Lang): string {
  if (standing === null) return RESULT_WORDS.notAssessed[lang];
  if (withheld) return RESULT_WORDS.withheld[lang];
  return standing.total === null ? NO_FIGURE : rounded(standing.total, 2);
}

/** `3 / 24`. */
export function sayRank(standing: Standing | null, lang: Lang): string {
  if (standing === null) return NO_FIGURE;
  return standing.rank === null ? RESULT_WORDS.unranked[lang] : `${standing.rank} / ${standing.of}`;
}

export function sayGrade(standing: Standing | null, lang: Lang): string {
  return standing?.grade?.label[lang] ?? NO_FIGURE;
}

/** By how much the total as it is shown differs; null where one side has none. */
export function gainOf({ before, after }: Movement): Exact | null {
  const [was, is] = [before?.total ?? null, after?.total ?? null];
  return was === null || is === null ? null : exact(rounded(is, 2)).sub(exact(rounded(was, 2)));
}

/** With its sign: `+5.50`. */
export function signed(value: Exact): string {
  return `${isPositive(value) ? "+" : ""}${rounded(value, 2)}`;
}

/** Whether anything of a person is withheld. */
export function isWithheld({ withheld, indicators }: Movement): boolean {
  return withheld || indicators.some((one) => one.withheld);
}
