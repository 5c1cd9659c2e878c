import { type Exact, exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Measurement } from "../domain/measurement.ts";
import { compareText } from "../domain/order.ts";
import { compareOrigins } from "../domain/origin.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Commitment, Facts, Person } from "../facts/contract.ts";
import { whyNotJudged } from "../indicators/concepts/commitments.ts";
import type { OwnPast } from "./compare.ts";
import type { IndicatorResult, JudgedCommitment } from "./contract.ts";
import { boundOf, reaches } from "./goal-bound.ts";

/** Published values have six decimals: what an earlier one may really have been. */
const HALF_OF_LAST_DECIMAL = exact("0.0000005");

/** A measurement of the quarter by indicator; null where the person was not measured. */
type Measured = (indicator: string) => Measurement | null;

/**
 * A person's improvement plans as the quarter judges them (整改办法 §五.1): kept or missed by the value of the quarter
 * in which they are due, not yet due, or open where there is nothing to judge by. In order of due quarter and row.
 */
export function judgeCommitments(
  person: Person,
  { commitments }: Facts,
  infos: readonly IndicatorInfo[],
  quarter: Quarter,
  measured: Measured,
  past: OwnPast,
): JudgedCommitment[] {
  return commitments
    .of(person.id)
    .filter((one) => whyNotJudged(one, quarter) === null)
    .sort((a, b) => compareText(a.by.id, b.by.id) || compareOrigins(a.at, b.at))
    .flatMap((commitment): JudgedCommitment[] => {
      const info = infos.find(({ id }) => id === commitment.indicator);
      return info === undefined ? [] : [{ info, ...judged(commitment, quarter, measured, past) }];
    });
}

function judged(
  commitment: Commitment,
  quarter: Quarter,
  measured: Measured,
  past: OwnPast,
): Omit<JudgedCommitment, "info"> {
  const { indicator, base, by, goal } = commitment;
  const measurement = measured(indicator);
  const value = measurement?.state === "value" ? measurement.value : null;
  const then = goal.of === "value" || base.id === quarter.id ? null : past(base.id, indicator);
  const changed = (then?.changes.length ?? 0) > 0;
  const earlier =
    goal.of === "value" || changed ? null : base.id === quarter.id ? value : (then?.value ?? null);
  const bound = boundOf(goal, earlier);
  const found = { commitment, earlier, bound, reason: null };
  if (by.id !== quarter.id) return { ...found, value: null, outcome: "not-due" };
  if (value === null) return { ...found, value, outcome: "open", reason: sayNoValue(measurement) };
  if (bound === null) {
    return {
      ...found,
      value,
      outcome: "open",
      reason: changed ? sayChanged(base) : sayNoBase(base, earlier),
    };
  }
  return { ...found, value, outcome: isKept(commitment, value, bound) ? "kept" : "missed" };
}

/** Nobody misses a relative goal by the rounding of the earlier value as it was published. */
function isKept({ goal }: Commitment, value: Exact, bound: Exact): boolean {
  if (goal.of === "value") return reaches(value, bound, goal.sense);
  const dust = goal.of === "part" ? HALF_OF_LAST_DECIMAL.mul(goal.number.add(1).abs()) : HALF_OF_LAST_DECIMAL;
  return reaches(value, bound, goal.sense) || value.sub(bound).abs().lte(dust);
}

function sayNoValue(measurement: Measurement | null): Text {
  if (measurement === null) return { zh: "本季度不参加考核", en: "not assessed this quarter" };
  return measurement.state === "value" ? { zh: "", en: "" } : measurement.reason;
}

function sayChanged(base: Quarter): Text {
  return {
    zh: `${base.id} 以来指标的定义有变，变动无从计算`,
    en: `the indicator has been defined otherwise since ${base.id}: the change cannot be counted`,
  };
}

function sayNoBase(base: Quarter, earlier: Exact | null): Text {
  if (earlier === null) {
    return {
      zh: `没有 ${base.id} 已发布的数值，无从计算变动`,
      en: `no value was published for ${base.id}, from which the change counts`,
    };
  }
  return {
    zh: `${base.id} 的数值不大于 0，无法按百分比计算`,
    en: `the value of ${base.id} is not above 0: there is no part of it`,
  };
}

/**
 * The indicators for which a plan is asked: worse than their target, and no plan due after the quarter covers them
 * (考核规定 §三.5).
 */
export function plansNeeded(
  indicators: readonly IndicatorResult[],
  plans: readonly JudgedCommitment[],
): IndicatorResult[] {
  const covered = new Set(plans.filter(({ outcome }) => outcome === "not-due").map(({ info }) => info.id));
  return indicators.filter((result) => isBelowTarget(result) && !covered.has(result.info.id));
}

function isBelowTarget({ info, measurement, target }: IndicatorResult): boolean {
  if (measurement.state !== "value" || target === null) return false;
  const { value } = measurement;
  return info.better === "higher" ? value.lt(target) : value.gt(target);
}
