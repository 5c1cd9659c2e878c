import { isPositive, shown as say } from "../../domain/exact.ts";
import { evidence, type Measurement } from "../../domain/measurement.ts";
import { POSITION_LABELS } from "../../domain/position.ts";
import { joinTexts, type Text } from "../../domain/text.ts";
import type { Person, PersonId } from "../../facts/contract.ts";
import type { OwnIndicator } from "../../scheme/own-indicators.ts";
import { noValue, oncePer } from "../concepts/measure.ts";
import type { AnyIndicator, Context, FirmFigure, Tie } from "../contract.ts";
import { aggregateFigure, figureOf, type Total, tieOf, total } from "./figure.ts";
import { coverage, weeklyTies, weeklyTotal } from "./weekly.ts";

/** What a declared indicator gives a person or the firm (null), and how the people's parts add up. */
type Computed = { readonly of: (person: PersonId | null) => Total; readonly ties: () => readonly Tie[] };

/** A declared indicator as one that is measured like those in code (考核规定 §二.1: the leading group sets the scheme). */
export function declared(own: OwnIndicator): AnyIndicator {
  const compute = oncePer((context: Context) => computed(own, context));
  return {
    ...own,
    version: 1,
    policies: [],
    // Its conditions may speak of the quarter, and what it is divided by may belong to the quarter as a whole.
    byMonth: false,
    measure(context, person) {
      const missing = notDelivered(own, context);
      if (missing !== null) return missing;
      if (own.measure.kind === "entered") return enteredFor(own, context, person);
      const measurement = measured(own, compute(context).of(person.id));
      return own.positions === null || own.positions.includes(person.position)
        ? measurement
        : { ...withoutValue(measurement), state: "not-applicable", reason: notFor(person) };
    },
    measureFirm(context): FirmFigure {
      const missing = notDelivered(own, context);
      if (missing !== null) return { measurement: missing, ties: [] };
      if (own.measure.kind === "entered") return { measurement: noValue("undefined", NO_FIRM), ties: [] };
      const measurement = measured({ ...own, minimumSample: 1 }, compute(context).of(null));
      return { measurement: { ...measurement, evidence: [] }, ties: compute(context).ties() };
    },
  };
}

/** What is not there is no number, also where the source need not be delivered. */
function notDelivered({ rows }: OwnIndicator, { facts, book }: Context): Measurement | null {
  const missing = rows.filter((id) => !facts.records.has(id));
  if (missing.length === 0) return null;
  const names = joinTexts(missing.map((id) => book.of(id).label));
  return noValue("not-delivered", { zh: `未提交：${names.zh}`, en: `not delivered: ${names.en}` });
}

function computed({ measure }: OwnIndicator, context: Context): Computed {
  if (measure.kind === "entered") throw new RangeError("an entered value is not computed");
  if (measure.kind === "weekly") {
    const all = coverage(measure, context);
    return { of: (person) => weeklyTotal(all, measure, person), ties: () => weeklyTies(all, measure) };
  }
  if (measure.kind !== "ratio") {
    const figure = figureOf(measure, context);
    const ties = () => [tieOf(figure, "part", "part"), tieOf(figure, "whole", "whole")];
    const whole = figure.way === "mean" || figure.way === "quotient";
    return {
      of: (person) => total(figure, person),
      ties: () => ties().flatMap((tie) => (tie !== null && (whole || tie.of === "part") ? [tie] : [])),
    };
  }
  const part = aggregateFigure(measure.part, context);
  const whole = aggregateFigure(measure.whole, context);
  const additive = ([figure]: [typeof part, Tie["of"]]) => figure.way !== "mean";
  const sides: [typeof part, Tie["of"]][] = [
    [part, "part"],
    [whole, "whole"],
  ];
  return {
    of: (person) => quotient(total(part, person), total(whole, person)),
    ties: () => sides.filter(additive).flatMap(([figure, of]) => tieOf(figure, of, "part") ?? []),
  };
}

/** One number divided by another; rows of the second belong to the whole. */
function quotient(part: Total, whole: Total): Total {
  const above = part.value;
  const below = whole.value;
  const rows = whole.evidence.map((row) => (row.role === "part" ? { ...row, role: "whole" as const } : row));
  return {
    part: above ?? part.part,
    whole: below ?? whole.part,
    value: above === null || below === null || !isPositive(below) ? null : above.div(below),
    sample: whole.sample,
    evidence: [...part.evidence, ...rows],
  };
}

function measured(own: OwnIndicator, { part, whole, value, sample, evidence: rows }: Total): Measurement {
  const evidence = own.confidential ? rows.map((row) => ({ ...row, confidential: true })) : rows;
  const behind = { part, whole, sample, evidence, notes: [], terms: [] };
  if (value === null) return { state: "undefined", reason: NOTHING, ...behind };
  if (sample < own.minimumSample && (whole !== null || own.minimumSample > 1)) {
    return { state: "too-few", reason: tooFew(sample, own.minimumSample), ...behind };
  }
  const notes = own.unit === "rating" ? [sayRating(sample, say(value))] : [];
  return { state: "value", value, ...behind, notes };
}

function withoutValue(measurement: Measurement) {
  const { part, whole, sample, evidence } = measurement;
  return { part, whole, sample, evidence, notes: [], terms: [] };
}

const NOTHING: Text = { zh: "本季度没有可计的行", en: "no rows that count in the quarter" };
const NO_FIRM: Text = {
  zh: "数值按人录入，没有全所的数值",
  en: "entered person by person: there is no figure of the firm",
};
const NOT_ENTERED: Text = { zh: "没有录入本人的数值", en: "no value entered for the person" };

function tooFew(sample: number, least: number): Text {
  return { zh: `样本 ${sample} 个，少于 ${least} 个`, en: `a sample of ${sample}, fewer than ${least}` };
}

function sayRating(sample: number, value: string): Text {
  return { zh: `${sample} 个评分，${value} 分`, en: `${sample} marks, ${value}` };
}

function notFor({ position }: Person): Text {
  const label = POSITION_LABELS[position];
  return { zh: `“${label.zh}”不考核此项`, en: `not assessed for the position “${label.en}”` };
}

/** An entered value, with its row: who measured it, and when. */
function enteredFor(own: OwnIndicator, { facts }: Context, person: Person): Measurement {
  const found = facts.entered.of(person.id).find(({ indicator }) => indicator === own.id);
  if (own.positions !== null && !own.positions.includes(person.position)) {
    return noValue("not-applicable", notFor(person));
  }
  if (found === undefined) return noValue("too-few", NOT_ENTERED);
  const { value, measuredBy, date, at } = found;
  const reason = { zh: `${measuredBy}测算`, en: `measured by ${measuredBy}` };
  return {
    state: "value",
    value,
    part: value,
    whole: null,
    sample: 1,
    evidence: [evidence("part", at, { date, credit: value, reason })],
    notes: [],
    terms: [],
  };
}
