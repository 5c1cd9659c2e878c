import { type Exact, shown } from "../../domain/exact.ts";
import { joinTexts, type Lang, same, type Text } from "../../domain/text.ts";
import { formula, rangeEnd, sayRule } from "../../rules/index.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { type Comparison, comparisonOf } from "../scorecard/comparison.ts";
import { applies, explanation } from "../scorecard/explanation.ts";
import { STATE_LABELS } from "../states.ts";
import type { Item, Value } from "../template/contract.ts";
import { sayNoValue } from "../words.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { adjustmentOf } from "./adjusted.ts";
import { calculation } from "./calculation.ts";
import { type Fields, item } from "./marks.ts";
import { sayNextStep } from "./next-step.ts";
import { figure, inCardUnit, live, operand, rounding, UNIT_WORDS } from "./values.ts";

type IndicatorFields = Fields<"indicators">;

/** What the rule's formula works with, wherever the template has put it. */
const OPERANDS = {
  value: "[[indicators[].exact-value]]",
  target: "[[indicators[].exact-target]]",
  weight: "[[indicators[].weight]]",
};
const SCALE = "[[indicators[].exact-full]]/[[indicators[].weight]]";

/** An item for each indicator of the person's profile. */
export function indicatorItems(publication: Publication, person: PersonResult): Item[] {
  const comparison = comparisonOf(publication.assessment, person);
  return person.indicators
    .filter(applies)
    .map((result) => item("indicators", result.info.id, fieldsOf(publication, person, comparison, result)));
}

/** The indicator with the unit of its numbers, where they stand without it. */
export function labelWithUnit({ info }: IndicatorResult, lang: Lang): string {
  return info.unit === "share" ? `${info.label[lang]} (%)` : info.label[lang];
}

function fieldsOf(
  publication: Publication,
  person: PersonResult,
  comparison: Comparison,
  result: IndicatorResult,
): IndicatorFields {
  const { lang } = publication;
  const { info, score, full, target } = result;
  const hasScore = score !== null && full.n !== 0n;
  return {
    label: info.label[lang],
    "label-unit": labelWithUnit(result, lang),
    group: info.group[lang],
    target: target === null ? null : targetFigure(result, target),
    score: score === null ? NO_FIGURE : rounding("[[indicators[].exact-points]]", score),
    full: figure(full.n === 0n ? null : full),
    achieved: hasScore
      ? live("ROUND([[indicators[].exact-points]]/[[indicators[].exact-full]],4)", score.div(full), 4)
      : null,
    "group-achieved": groupMean(comparison.meanAchievement.get(info.id)),
    next: sayNextStep(result)[lang],
    explanation: explained(publication, person, result),
    ...valueFields(result, lang),
    ...pointsFields(result, person),
    ...ruleFields(publication, person, result),
  };
}

/** A number, or where it is none the words: a level, the two ends of a range. */
function targetFigure({ info, rule }: IndicatorResult, target: Exact): Value {
  const other = rule === null ? null : rangeEnd(rule, info);
  if (other !== null) {
    const ends = [target, other].sort((a, b) => a.compare(b));
    return ends.map((end) => shown(inCardUnit(end, info))).join("–");
  }
  return info.unit === "level" ? sayValue(target, info) : figure(inCardUnit(target, info));
}

function groupMean(mean: Exact | undefined): Value {
  return mean === undefined ? null : figure(mean, 4);
}

function explained({ assessment, lang }: Publication, person: PersonResult, result: IndicatorResult): string {
  const { quarter, scheme } = assessment;
  const behind = { quarter, prorated: scheme.policies["prorate-count-targets"] };
  return explanation(result, person, behind)
    .map((text) => text[lang])
    .join("\n");
}

function valueFields(
  result: IndicatorResult,
  lang: Lang,
): Pick<IndicatorFields, "value" | "unit" | "part" | "whole" | "exact-value"> {
  const { info, measurement, target } = result;
  const unit = UNIT_WORDS[info.unit][lang];
  if (measurement.state !== "value") {
    const state = STATE_LABELS[measurement.state][lang];
    return {
      value: state,
      unit: target === null ? null : unit,
      part: null,
      whole: null,
      "exact-value": null,
    };
  }
  const { part, whole } = measurement;
  const value = inCardUnit(measurement.value, info);
  const ways = calculation(result, lang);
  const quotient = whole === null ? "" : "/[[indicators[].whole]]";
  const hundred = info.unit === "share" ? "100*" : "";
  return {
    value:
      info.unit === "level"
        ? sayValue(measurement.value, info)
        : rounding("[[indicators[].exact-value]]", value),
    unit,
    part: ways === null ? operand(part) : live(ways.part, part),
    whole: ways === null || ways.whole === null || whole === null ? operand(whole) : live(ways.whole, whole),
    "exact-value": live(`${hundred}[[indicators[].part]]${quotient}`, value),
  };
}

function pointsFields(
  result: IndicatorResult,
  person: PersonResult,
): Pick<IndicatorFields, "weight" | "adjustment" | "exact-target" | "exact-full" | "exact-points"> {
  const { info, target, weight, full, score } = result;
  const byRule = ruleFormula(result);
  const adjustment = adjustmentOf(person, info, byRule);
  return {
    weight: operand(weight),
    adjustment,
    "exact-target": target === null ? null : operand(inCardUnit(target, info)),
    "exact-full": operand(full),
    "exact-points":
      score === null
        ? null
        : byRule === null
          ? operand(score)
          : live(adjustment === null ? byRule : `${byRule}+[[indicators[].adjustment]]`, score),
  };
}

/** The rule's points for the weight, scaled to the full points; null where no rule gave the points. */
function ruleFormula(result: IndicatorResult): string | null {
  const { info, measurement, target, rule, weight, full, score } = result;
  if (measurement.state !== "value" || rule === null || target === null || score === null) return null;
  const points = formula(rule, OPERANDS, weight, info);
  return full.equals(weight) ? points : `${points}*${SCALE}`;
}

function ruleFields(
  { assessment, lang }: Publication,
  { indicators }: PersonResult,
  { info, rule, target }: IndicatorResult,
): Pick<IndicatorFields, "definition" | "clause" | "formula" | "rule" | "no-value"> {
  const labelOf = (id: string) => indicators.find((one) => one.info.id === id)?.info.label ?? same(id);
  const { noValue, target: general } = assessment.scheme.indicators.get(info.id) ?? {};
  const goal = target ?? general;
  return {
    definition: info.definition[lang],
    clause: info.reference,
    formula: sayFormula(info)[lang],
    rule: rule === null || goal === undefined ? null : sayRule(rule, goal, info)[lang],
    "no-value": noValue === undefined ? null : sayNoValue(noValue, labelOf)[lang],
  };
}

function sayFormula({ part, whole, unit }: IndicatorResult["info"]): Text {
  if (whole === null) return { zh: `${part.zh}之和`, en: `sum of: ${part.en}` };
  const quotient = joinTexts([part, whole], same(" ÷ "));
  return unit === "share" ? joinTexts([quotient, same("100%")], same(" × ")) : quotient;
}
