import { rounded } from "../../domain/exact.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import type { Lang } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { isChanged, type PersonChange, type SchemeComparison } from "../../scoring/scheme-comparison.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { counts, sayRank, signed, weaknesses } from "./words.ts";

/** A comparison for the terminal: the counts, what indicators fail to tell, then everybody who changes. */
export function comparisonText(comparison: SchemeComparison, lang: Lang): string {
  const { people, up, down, same, ranks, grades } = counts(comparison);
  const head = {
    zh: `■ ${quarterLabel(comparison.quarter).zh}：${people} 人，总分上升 ${up} 人、下降 ${down} 人、不变 ${same} 人；名次变动 ${ranks} 人，等级变动 ${grades} 人`,
    en: `■ ${quarterLabel(comparison.quarter).en}: ${people} people; total up ${up}, down ${down}, the same ${same}; rank changed ${ranks}, grade changed ${grades}`,
  }[lang];
  const changed = comparison.people.filter(isChanged).map((one) => `  ${changeText(one, lang)}`);
  return `${[head, ...weaknessLines(comparison, lang), ...changed].join("\n")}\n`;
}

function weaknessLines({ before, after }: SchemeComparison, lang: Lang): string[] {
  const [old, now] = [weaknesses(before, lang), weaknesses(after, lang)];
  const list = (names: readonly string[]) =>
    names.length === 0 ? { zh: "无", en: "none" }[lang] : names.join({ zh: "、", en: ", " }[lang]);
  return [
    {
      zh: `  人人满分的指标：${list(now.full)}（现行方案：${list(old.full)}）`,
      en: `  full marks for everybody: ${list(now.full)} (in force: ${list(old.full)})`,
    }[lang],
    {
      zh: `  分不出高低的指标：${list(now.blind)}（现行方案：${list(old.blind)}）`,
      en: `  tell nobody apart: ${list(now.blind)} (in force: ${list(old.blind)})`,
    }[lang],
  ];
}

function changeText({ person, before, after, gain, because }: PersonChange, lang: Lang): string {
  const total = (result: PersonResult | null) =>
    result === null || result.total === null ? NO_FIGURE : rounded(result.total, 2);
  const grade = (result: PersonResult | null) => result?.grade?.label[lang] ?? NO_FIGURE;
  const by = gain === null ? "" : ` (${signed(gain)})`;
  const why = because === null ? "" : `  ${because.info.label[lang]} ${signed(because.gain)}`;
  const rank = { zh: "名次", en: "rank" }[lang];
  return `${person.name}（${person.id}） ${total(before)} → ${total(after)}${by}  ${rank} ${sayRank(before, lang)} → ${sayRank(after, lang)}  ${grade(before)} → ${grade(after)}${why}`;
}
