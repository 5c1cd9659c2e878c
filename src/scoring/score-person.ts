import { type Exact, ratio, shown, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Measurement } from "../domain/measurement.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import { score } from "../rules/index.ts";
import type { IndicatorScheme, Profile, Scheme } from "../scheme/contract.ts";
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
    if (scheme.monitored.has(info.id)) return monitored(info, measurement, profile, scheme);
    if (weight === undefined || weighed === undefined) return notApplicable(info, profile);
    const { rule, target: general } = schemeOf(scheme, info.id);
    const target = prorated(profile.targets.get(info.id) ?? general, info, scheme, quarter, daysEmployed);
    const points = pointsOf(measurement, target, rule, weight, weighed, info);
    return { info, measurement, target, rule, weight, ...weighed, ...points };
  });
  return { indicators, measuredWeight };
}

function schemeOf(scheme: Scheme, id: string): IndicatorScheme {
  const found = scheme.indicators.get(id);
  if (found === undefined) throw new RangeError(`no scheme for ${id}`);
  return found;
}

/** A count's target is prorated by days employed (decision 10). */
function prorated(target: Exact, info: IndicatorInfo, scheme: Scheme, quarter: Quarter, days: number): Exact {
  if (info.unit !== "count" || !scheme.policies["prorate-count-targets"]) return target;
  return target.mul(ratio(days, quarter.days));
}

function pointsOf(
  measurement: Measurement,
  target: Exact,
  rule: IndicatorScheme["rule"],
  weight: Exact,
  { full, without }: Weighed,
  info: IndicatorInfo,
): Pick<IndicatorResult, "score" | "says"> {
  if (measurement.state !== "value") {
    if (without === null) return { score: null, says: null };
    const points = without === "full" ? full : ZERO;
    return { score: points, says: { zh: `${shown(points)} 分`, en: `${shown(points)} points` } };
  }
  // The rule speaks of the profile's weight; what was moved here or scaled up follows in proportion.
  const { points, says } = score(rule, measurement.value, target, weight, info);
  const scaled = points.mul(full).div(weight);
  return { score: scaled, says: full.equals(weight) ? says : scaledUp(says, weight, full, scaled) };
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
): IndicatorResult {
  const target = profile.targets.get(info.id) ?? scheme.indicators.get(info.id)?.target ?? null;
  return {
    ...WITHOUT_POINTS,
    info,
    measurement,
    target,
    treatment: { zh: "监测指标：只显示，不计分", en: "monitored: shown, without points" },
  };
}

const WITHOUT_POINTS = { rule: null, weight: ZERO, full: ZERO, score: null, says: null } as const;

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
  };
}
