import { POSITION_LABELS } from "../../domain/position.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import { joinTexts, type Lang, type Text } from "../../domain/text.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";
import { inUnit, measured, NO_FIGURE, points, share } from "../workbook/figures.ts";
import type { CellValue } from "../workbook.ts";
import { type Comparison, comparisonOf } from "./comparison.ts";
import { evaluation } from "./evaluation.ts";
import { applies, explanation } from "./explanation.ts";
import { CARD_WORDS } from "./words.ts";

/** A value with its name. */
export type Named = { readonly label: Text; readonly value: CellValue };

/** One indicator's line of the card. */
export type IndicatorLine = {
  readonly label: string;
  readonly value: CellValue;
  readonly target: CellValue;
  readonly score: CellValue;
  readonly full: CellValue;
  readonly achieved: CellValue;
  readonly groupAchieved: CellValue;
  readonly explanation: string;
  /** Not part of the person's profile. */
  readonly muted: boolean;
};

/** What the first sheet says, apart from where it stands. */
export type CardContent = {
  readonly title: string;
  readonly subtitle: string;
  /** Who the card is about: three to a row. */
  readonly owner: readonly Named[];
  readonly figures: readonly Named[];
  readonly notRanked: string | null;
  readonly lines: readonly IndicatorLine[];
  readonly sum: IndicatorLine;
  readonly note: string;
  readonly remarks: readonly { readonly label: string; readonly text: string }[];
};

/** What a person's card says. */
export function cardContent(publication: Publication, person: PersonResult): CardContent {
  const { assessment, lang } = publication;
  const comparison = comparisonOf(assessment, person);
  const { quarter, scheme } = assessment;
  const behind = { quarter, prorated: scheme.policies["prorate-count-targets"] };
  return {
    title: CARD_WORDS.title[lang],
    subtitle: quarterLabel(quarter)[lang],
    owner: owner(publication, person),
    figures: figures(person, comparison, lang),
    notRanked: person.notRanked === null ? null : sayNotRanked(person.notRanked)[lang],
    lines: person.indicators.map((result) => {
      const words = explanation(result, person, behind).map((text) => text[lang]);
      return indicatorLine(result, comparison, words.join("\n"), lang);
    }),
    sum: sumLine(person, comparison, lang),
    note: tableNote(person, scheme.policies["minimum-group-size"])[lang],
    remarks: evaluation(person, comparison).map(({ label, sentences }) => ({
      label: label[lang],
      text: sentences.map((sentence) => sentence[lang]).join("\n"),
    })),
  };
}

function owner({ assessment, lang }: Publication, { person, profile, daysEmployed }: PersonResult): Named[] {
  const { quarter, cutOff } = assessment;
  return [
    { label: HEADINGS.name, value: person.name },
    { label: HEADINGS.id, value: person.id },
    { label: HEADINGS.department, value: person.department },
    { label: HEADINGS.position, value: POSITION_LABELS[person.position][lang] },
    { label: HEADINGS.profile, value: profile.label[lang] },
    { label: HEADINGS.quarter, value: quarterLabel(quarter)[lang] },
    { label: CARD_WORDS.daysEmployed, value: `${daysEmployed} / ${quarter.days}` },
    { label: HEADINGS.cutOff, value: cutOff },
    { label: CARD_WORDS.period, value: `${quarter.first} – ${quarter.last}` },
  ];
}

function figures(person: PersonResult, { meanTotal, size }: Comparison, lang: Lang): Named[] {
  const { total, grade, rank, of, measuredWeight } = person;
  return [
    { label: HEADINGS.total, value: points(total) },
    { label: HEADINGS.grade, value: grade?.label[lang] ?? NO_FIGURE },
    { label: HEADINGS.rank, value: rank === null ? NO_FIGURE : `${rank} / ${of}` },
    { label: HEADINGS.measuredWeight, value: share(measuredWeight.div(100)) },
    { label: HEADINGS.groupMean, value: points(meanTotal) },
    { label: HEADINGS.groupSize, value: { number: size, format: "0" } },
  ];
}

function sayNotRanked(reason: Text): Text {
  return { zh: `不参加排名：${reason.zh}。`, en: `Not ranked: ${reason.en}.` };
}

function indicatorLine(
  result: IndicatorResult,
  { meanAchievement }: Comparison,
  words: string,
  lang: Lang,
): IndicatorLine {
  const { info, measurement, target, score, full } = result;
  const inPlay = applies(result);
  return {
    label: info.label[lang],
    value: measured(measurement, info, lang),
    target: inUnit(target, info),
    score: points(score),
    full: points(inPlay ? full : null),
    achieved: share(score === null || full.n === 0n ? null : score.div(full)),
    groupAchieved: share(inPlay ? (meanAchievement.get(info.id) ?? null) : null),
    explanation: words,
    muted: !inPlay,
  };
}

function sumLine({ total }: PersonResult, { meanTotal }: Comparison, lang: Lang): IndicatorLine {
  return {
    label: HEADINGS.total[lang],
    value: "",
    target: "",
    score: points(total),
    full: total === null ? NO_FIGURE : { number: 100, format: "0.00" },
    achieved: share(total?.div(100) ?? null),
    groupAchieved: share(meanTotal?.div(100) ?? null),
    explanation: "",
    muted: false,
  };
}

/** What is better, and how to read the table's columns. */
export function tableNote({ indicators }: PersonResult, minimum: number): Text {
  const lower = indicators.filter((one) => applies(one) && one.info.better === "lower");
  const names = joinTexts(lower.map(({ info }) => info.label));
  const direction =
    lower.length === 0
      ? { zh: "各项指标均越高越好。", en: "Higher is better for every indicator." }
      : {
          zh: `${names.zh}越低越好，其余指标越高越好。`,
          en: `Lower is better for: ${names.en}; higher for all others.`,
        };
  return {
    zh: `${direction.zh}得分率 = 得分 ÷ 满分；“同类得分率”是同一考核类别人员得分率的平均值，不足 ${minimum} 人时不显示。`,
    en: `${direction.en} “Group's mean” is the mean of score ÷ full over the people of the profile; not shown for fewer than ${minimum}.`,
  };
}
