import { type Exact, ONE, ratio, shown, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Measurement } from "../domain/measurement.ts";
import type { Quarter } from "../domain/quarter.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import { type Rule, type Scored, score } from "../rules/index.ts";
import type { IndicatorScheme, Profile, Scheme } from "../scheme/contract.ts";
import { type Aim, type Comparison, compared, type OwnPast } from "./compare.ts";
import type { IndicatorResult } from "./contract.ts";
import { type Weighed, weigh } from "./weigh.ts";

/** What one person was measured with, by indicator. */
export type Measured = readonly { readonly info: IndicatorInfo; readonly measurement: Measurement }[];

/** Turns a person's measurements into points by the profile's weights, targets and rules (考核规定 §三.4). */
export function scorePerson(
  measured: Measured,
  profile: Profile,
  scheme: Scheme,
  quarter: Quarter,
  daysEmployed: number,
  past: OwnPast,
): { indicators: IndicatorResult[]; measuredWeight: Exact } {
  const weighable = measured.flatMap(({ info, measurement }) => {
    const weight = profile.weights.get(info.id);
    if (weight === undefined) return [];
    const { noValue } = schemeOf(scheme, info.id);
    return [{ info, weight, hasValue: measurement.state === "value", noValue }];
  });
  const { byId, measured: measuredWeight } = weigh(weighable);
  const indicators = measured.map(({ info, measurement }) => {
    const weight = profile.weights.get(info.id);
    const weighed = byId.get(info.id);
    const employed = prorating(info, scheme, quarter, daysEmployed);
    if (scheme.monitored.has(info.id)) return monitored(info, measurement, profile, scheme, employed);
    if (weight === undefined || weighed === undefined) return notApplicable(info, profile);
    const { rule, target: general } = schemeOf(scheme, info.id);
    const aim = { target: (profile.targets.get(info.id) ?? general).mul(employed), employed };
    const { target, comparison } = aimOf(rule, measurement, aim, info, quarter, past);
    const points = pointsOf(measurement, target, rule, weight, weighed, info, comparison);
    return { info, measurement, target, rule, weight, comparison, ...weighed, ...points };
  });
  return { indicators, measuredWeight };
}

function schemeOf(scheme: Scheme, id: string): IndicatorScheme {
  const found = scheme.indicators.get(id);
  if (found === undefined) throw new RangeError(`no scheme for ${id}`);
  return found;
}

/** The part of a target that holds: a count's is prorated by days employed, wherever it comes from (decision 10). */
function prorating(info: IndicatorInfo, scheme: Scheme, quarter: Quarter, days: number): Exact {
  return info.unit === "count" && scheme.policies["prorate-count-targets"] ? ratio(days, quarter.days) : ONE;
}

/** The target that holds: the scheme's, or what an earlier quarter of the same person gives. */
function aimOf(
  rule: Rule,
  measurement: Measurement,
  aim: Aim,
  info: IndicatorInfo,
  quarter: Quarter,
  past: OwnPast,
): { target: Exact | null; comparison: Comparison | null } {
  if (rule.compare === undefined || measurement.state !== "value") {
    return { target: aim.target, comparison: null };
  }
  return compared(rule, rule.compare, measurement.value, aim, info, quarter, past);
}

function pointsOf(
  measurement: Measurement,
  target: Exact | null,
  rule: Rule,
  weight: Exact,
  { full, without }: Weighed,
  info: IndicatorInfo,
  comparison: Comparison | null,
): Pick<IndicatorResult, "score" | "says"> {
  if (measurement.state !== "value") {
    if (without === null) return { score: null, says: null };
    const points = without === "full" ? full : ZERO;
    return { score: points, says: { zh: `${shown(points)} 分`, en: `${shown(points)} points` } };
  }
  // The rule speaks of the profile's weight; what was moved here or scaled up follows in proportion.
  const { points, says } =
    target === null
      ? withoutTarget(comparison, weight)
      : withComparison(comparison, score(rule, measurement.value, target, weight, info));
  const scaled = points.mul(full).div(weight);
  return { score: scaled, says: full.equals(weight) ? says : scaledUp(says, weight, full, scaled) };
}

/** Points where there was nothing to compare with, by the rule's `without-history`. */
function withoutTarget(comparison: Comparison | null, weight: Exact): Scored {
  const points = comparison?.instead === "full" ? weight : ZERO;
  const says = comparison?.says ?? { zh: "", en: "" };
  const given = shown(points);
  return { points, says: { zh: `${says.zh}，计 ${given} 分`, en: `${says.en}, ${given} points` } };
}

function withComparison(comparison: Comparison | null, { points, says }: Scored): Scored {
  return comparison === null
    ? { points, says }
    : { points, says: joinTexts([comparison.says, says], { zh: "；", en: "; " }) };
}

function scaledUp(says: Text, weight: Exact, full: Exact, points: Exact): Text {
  const arithmetic = `× ${shown(full)} ÷ ${shown(weight)} = ${shown(points)}`;
  return { zh: `${says.zh}；满分折算 ${arithmetic} 分`, en: `${says.en}; for the full points ${arithmetic}` };
}

/** Shown for what it is worth: measured, beside a target where the scheme has one, and without points. */
function monitored(
  info: IndicatorInfo,
  measurement: Measurement,
  profile: Profile,
  scheme: Scheme,
  employed: Exact,
): IndicatorResult {
  const written = profile.targets.get(info.id) ?? scheme.indicators.get(info.id)?.target ?? null;
  const target = written?.mul(employed) ?? null;
  return {
    ...WITHOUT_POINTS,
    info,
    measurement,
    target,
    treatment: { zh: "监测指标：只显示，不计分", en: "monitored: shown, without points" },
  };
}

const WITHOUT_POINTS = {
  rule: null,
  comparison: null,
  weight: ZERO,
  full: ZERO,
  score: null,
  says: null,
} as const;

function notApplicable(info: IndicatorInfo, profile: Profile): IndicatorResult {
  const { zh, en } = profile.label;
  const reason = { zh: `“${zh}”不考核此项`, en: `the profile “${en}” is not assessed by it` };
  return {
    info,
    measurement: {
      state: "not-applicable",
      reason,
      part: null,
      whole: null,
      sample: 0,
      evidence: [],
      notes: [],
      terms: [],
    },
    ...WITHOUT_POINTS,
    target: null,
    treatment: null,
    comparison: null,
  };
}
