import type { Exact } from "../../domain/exact.ts";
import { isPositive, rounded } from "../../domain/exact.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import {
  type IndicatorUse,
  isChanged,
  isFullForAll,
  type SchemeComparison,
} from "../../scoring/scheme-comparison.ts";

/** The words of a comparison of two schemes. */
export const COMPARISON_WORDS = {
  foot: { zh: "保密：仅供考核领导小组和执行小组", en: "Confidential: for the leading and executive groups" },
  title: { zh: "两个方案的比较", en: "Two schemes compared" },
  people: { zh: "人员", en: "People" },
  indicators: { zh: "指标", en: "Indicators" },
  before: { zh: "现行方案", en: "Scheme in force" },
  after: { zh: "新方案", en: "New scheme" },
  gain: { zh: "总分变化", en: "Change of total" },
  because: { zh: "变化最大的指标", en: "Indicator that changed most" },
  points: { zh: "该项得分变化", en: "Change of its points" },
  scored: { zh: "得分人数", en: "People scored" },
  full: { zh: "满分人数", en: "With full points" },
  separates: { zh: "能否分出高低", en: "Tells people apart" },
  yes: { zh: "能", en: "yes" },
  no: { zh: "不能", en: "no" },
  notAssessed: { zh: "未考核", en: "not assessed" },
  unranked: { zh: "不排名", en: "not ranked" },
} as const satisfies Record<string, Text>;

/** Points with a sign: `+5.50`. */
export function signed(value: Exact): string {
  return `${isPositive(value) ? "+" : ""}${rounded(value, 2)}`;
}

/** `第 13 / 15 名`. */
export function sayRank(result: PersonResult | null, lang: Lang): string {
  if (result === null) return COMPARISON_WORDS.notAssessed[lang];
  if (result.rank === null) return COMPARISON_WORDS.unranked[lang];
  return `${result.rank} / ${result.of}`;
}

/** How many people gain, lose and stay, and whose rank and grade change. */
export function counts({ people }: SchemeComparison) {
  const gains = people.flatMap(({ gain }) => (gain === null ? [] : [gain]));
  return {
    people: people.length,
    up: gains.filter(isPositive).length,
    down: gains.filter((gain) => gain.s < 0n && gain.n !== 0n).length,
    same: gains.filter((gain) => gain.n === 0n).length,
    ranks: people.filter(({ before, after }) => before?.rank !== after?.rank || before?.of !== after?.of)
      .length,
    grades: people.filter(({ before, after }) => before?.grade?.label.zh !== after?.grade?.label.zh).length,
    changed: people.filter(isChanged).length,
  };
}

/** The names of indicators that give everybody full marks, and of those that tell nobody apart. */
export function weaknesses(uses: readonly IndicatorUse[], lang: Lang): { full: string[]; blind: string[] } {
  const label = ({ info }: IndicatorUse) => info.label[lang];
  return {
    full: uses.filter(isFullForAll).map(label),
    blind: uses.filter(({ separatesNobody }) => separatesNobody).map(label),
  };
}
