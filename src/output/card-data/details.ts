import { fenAsYuan } from "../../domain/fen.ts";
import type { Evidence, Term } from "../../domain/measurement.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import { sayCorrection, sayMoved } from "../appeal-words.ts";
import type { Publication } from "../contract.ts";
import { sayItem } from "../items-words.ts";
import { compareRows, sayMarks } from "../scorecard/detail-lines.ts";
import { sayAdjustment } from "../scorecard/evaluation.ts";
import { applies, isMonitored } from "../scorecard/explanation.ts";
import { CARD_WORDS } from "../scorecard/words.ts";
import type { Item } from "../template/contract.ts";
import { HEADINGS, ROLE_WORDS } from "../words.ts";
import { countOf, shareOfOwnRows } from "./calculation.ts";
import { type Fields, items } from "./marks.ts";
import { figure, live, operand } from "./values.ts";

type Row = Fields<"details">;

const EMPTY: Row = {
  indicator: null,
  role: null,
  count: null,
  amount: null,
  mean: null,
  weight: null,
  date: null,
  key: null,
  client: null,
  explanation: null,
  file: null,
  sheet: null,
  row: null,
};
const MEAN: Text = { zh: "平均分", en: "mean" };
const ADJUSTED: Text = { zh: "申诉调整", en: "adjustment" };

/**
 * The owner's rows behind every number, the means that ratings were made of, and what appeals changed; never
 * none, so that formulas always have cells to look at.
 */
export function detailItems({ lang }: Publication, person: PersonResult): Item[] {
  const shown = person.indicators.filter((result) => applies(result) || isMonitored(result));
  const rows = shown.flatMap((result) => rowsOf(result, lang));
  const all = [
    ...rows,
    ...itemRows(person, lang),
    ...correctionRows(person, lang),
    ...adjustmentRows(person, lang),
  ];
  return items("details", all.length === 0 ? [{ ...EMPTY, explanation: CARD_WORDS.nothing[lang] }] : all);
}

function rowsOf({ info, measurement }: IndicatorResult, lang: Lang): Row[] {
  const { evidence, notes, terms } = measurement;
  const own = evidence.filter((row) => !row.confidential);
  const indicator = info.label[lang];
  return [
    ...summaryRows(indicator, measurement.state === "value" ? terms : [], notes, evidence, lang),
    ...[...own].sort(compareRows).map((row) => ownRow(indicator, row, lang)),
  ];
}

function ownRow(indicator: string, row: Evidence, lang: Lang): Row {
  const { role, key, client, date, amount, reason, at } = row;
  const counts = role !== "left-out" && amount === null;
  return {
    ...EMPTY,
    indicator,
    role: ROLE_WORDS[role][lang],
    count: counts ? operand(countOf(row)) : null,
    amount: amount === null ? null : figure(fenAsYuan(amount)),
    date: date === null ? null : { date },
    key: key === "" ? null : key,
    client,
    explanation: reason?.[lang] ?? null,
    file: at.file,
    sheet: at.sheet,
    row: { number: at.row },
  };
}

/** Marks appear as their number and the kinds' means only, without any row's place (流程规定 §四.1). */
function summaryRows(
  indicator: string,
  terms: readonly Term[],
  notes: readonly Text[],
  evidence: readonly Evidence[],
  lang: Lang,
): Row[] {
  const marks = evidence.filter(({ confidential }) => confidential);
  const noteOf = (term: Term) => notes.find(({ zh }) => zh.startsWith(`${term.label.zh}：`));
  const said = new Set(terms.map(noteOf));
  const words = [
    ...(marks.length === 0 ? [] : [sayMarks(marks, notes)]),
    ...notes.filter((note) => !said.has(note)),
  ];
  const kind = marks.length === 0 ? CARD_WORDS.summary : CARD_WORDS.marks;
  return [
    ...words.map((text): Row => ({ ...EMPTY, indicator, role: kind[lang], explanation: text[lang] })),
    ...terms.map((term): Row => {
      const formula = shareOfOwnRows(term, evidence, lang);
      return {
        ...EMPTY,
        indicator,
        role: MEAN[lang],
        mean: formula === null ? operand(term.value) : live(formula, term.value),
        weight: operand(term.weight),
        explanation: noteOf(term)?.[lang] ?? term.label[lang],
      };
    }),
  ];
}

function itemRows({ items: own }: PersonResult, lang: Lang): Row[] {
  return own.map((one) => ({
    ...EMPTY,
    indicator: HEADINGS.total[lang],
    role: one.kind.label[lang],
    count: one.kind.points === null ? null : operand(one.points),
    amount: one.amount === null ? null : figure(one.amount),
    date: { date: one.item.date },
    explanation: sayItem(one)[lang],
    file: one.item.at.file,
    sheet: one.item.at.sheet,
    row: { number: one.item.at.row },
  }));
}

/** In a row each: what was corrected, what moved by it, and why; words only, since they run on into the cells of a place. */
function correctionRows(person: PersonResult, lang: Lang): Row[] {
  return person.corrections.flatMap((applied) => {
    const { decided, reason } = applied.correction.appeal;
    const indicator = (applied.info?.label ?? HEADINGS.total)[lang];
    const line = {
      ...EMPTY,
      indicator,
      role: CARD_WORDS.corrections[lang],
      date: decided && { date: decided },
    };
    // Whoever gave the reason of a corrected mark may have named who gave the mark.
    const more = applied.confidential ? [] : [sayMoved(applied)[lang], reason];
    return [sayCorrection(applied, false)[lang], ...more]
      .filter((words) => words !== "")
      .map((words): Row => ({ ...line, explanation: words }));
  });
}

function adjustmentRows({ adjustments }: PersonResult, lang: Lang): Row[] {
  return adjustments.map((applied) => ({
    ...EMPTY,
    indicator: (applied.info?.label ?? HEADINGS.total)[lang],
    role: ADJUSTED[lang],
    date: { date: applied.adjustment.date },
    explanation: sayAdjustment(applied)[lang],
  }));
}
