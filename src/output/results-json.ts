import type { Exact } from "../domain/exact.ts";
import { isWhole, toNumber } from "../domain/exact.ts";
import type { Measurement } from "../domain/measurement.ts";
import { POSITION_LABELS } from "../domain/position.ts";
import type { Lang } from "../domain/text.ts";
import { alarmJson } from "../scoring/alarms/read.ts";
import type { Comparison } from "../scoring/compare.ts";
import type {
  AppliedAdjustment,
  CountedItem,
  FirmResult,
  IndicatorResult,
  PersonResult,
} from "../scoring/contract.ts";
import { printsJson } from "../scoring/fingerprint/read.ts";
import { VALUE_PLACES } from "../scoring/read-json.ts";
import { type RankInterval, rankIntervals } from "../scoring/sensitivity.ts";
import { correctionJson, pendingJson } from "./appeals-json.ts";
import { commitmentJson } from "./commitment-json.ts";
import type { Publication } from "./contract.ts";
import { findingJson } from "./findings-json.ts";
import { notDataJson } from "./not-data.ts";

/** Points are rounded to the decimals that are shown (考核规定 §三.4). */
const POINT_PLACES = 2;

/** results.json, person by person: the whole of a large firm would be too long for one text. */
export function* resultsJson(publication: Publication): Generator<string> {
  const { assessment, findings, lang } = publication;
  const { quarter, cutOff, people, notAssessed, firm } = assessment;
  yield `{\n"format": "crm-kpi/results@1",\n`;
  yield `"quarter": ${JSON.stringify(quarter.id)},\n"cutOff": ${JSON.stringify(cutOff)},\n`;
  yield `"scheme": ${JSON.stringify(printsJson(assessment.prints))},\n`;
  const intervals = rankIntervals(people, assessment.scheme);
  yield* list("people", people, (person) => personJson(person, intervals.get(person.person.id), lang));
  yield* list("notAssessed", notAssessed, ({ person, reason, commitments }) => ({
    id: person.id,
    name: person.name,
    reason: reason[lang],
    ...(commitments.length === 0 ? {} : { commitments: commitments.map((one) => commitmentJson(one, lang)) }),
  }));
  yield `"firm": ${JSON.stringify({ indicators: firm.map((one) => firmJson(one, lang)) })},\n`;
  const { pending } = assessment.appeals;
  if (pending.length > 0) yield* list("pendingAppeals", pending, ({ appeal }) => pendingJson(appeal));
  yield* list("alarms", assessment.alarms, alarmJson);
  yield* list("deliveries", publication.deliveries, ({ leftOut, notData, ...delivery }) => ({
    ...delivery,
    leftOut: leftOut.map(({ reason, rows }) => ({ reason: reason[lang], rows })),
    notData: notDataJson(notData, lang),
  }));
  yield* list("deliveryRecords", publication.records, ({ timing, ...record }) => ({
    ...record,
    timing: timing.kind,
    daysLate: timing.kind === "late" ? timing.days : timing.kind === "in-time" ? 0 : null,
  }));
  yield* list("findings", findings, (finding) => findingJson(finding, lang), "\n");
  yield "}\n";
}

function* list<T>(
  name: string,
  items: readonly T[],
  json: (item: T) => unknown,
  end = ",\n",
): Generator<string> {
  yield `"${name}": [`;
  for (const [index, item] of items.entries())
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(json(item))}`;
  yield `${items.length === 0 ? "" : "\n"}]${end}`;
}

function personJson(result: PersonResult, interval: RankInterval | undefined, lang: Lang) {
  const { person, profile, group, total, rank, of, grade, quota, measuredWeight } = result;
  return {
    id: person.id,
    name: person.name,
    department: person.department,
    position: POSITION_LABELS[person.position][lang],
    profile: profile.id,
    total: points(total),
    rank,
    of,
    grade: grade?.label[lang] ?? null,
    // Where the rank would lie if one weight moved by a tenth.
    ...(interval === undefined ? {} : { rankInterval: [interval.best, interval.worst] }),
    ...(quota === null ? {} : { gradeByPoints: quota.byPoints.label[lang], gradeReason: quota.reason[lang] }),
    measuredWeight: points(measuredWeight),
    ...(group.id === profile.id ? {} : { comparisonGroup: group.label[lang] }),
    notRanked: result.notRanked?.[lang] ?? null,
    indicators: result.indicators.map((one) => indicatorJson(one, lang)),
    adjustments: result.adjustments.map(adjustmentJson),
    ...(result.corrections.length === 0 ? {} : { corrections: result.corrections.map(correctionJson) }),
    ...(result.commitments.length === 0
      ? {}
      : { commitments: result.commitments.map((one) => commitmentJson(one, lang)) }),
    ...(result.plansNeeded.length === 0
      ? {}
      : { plansNeeded: result.plansNeeded.map(({ info }) => info.id) }),
    ...(result.items.length === 0
      ? {}
      : { items: result.items.map((one) => itemJson(one, lang)), itemPoints: points(result.itemPoints) }),
  };
}

/** A measured number as results.json and `explain --json` give it. */
export function indicatorJson(result: IndicatorResult, lang: Lang) {
  const { info, measurement, target, weight, full, score, comparison } = result;
  return {
    id: info.id,
    ...measurementJson(measurement),
    ...unrounded(measurement),
    target: value(target),
    ...(comparison === null ? {} : { comparedWith: comparedJson(comparison) }),
    weight: points(weight),
    score: points(score),
    full: points(full),
    reason: measurement.state === "value" ? null : measurement.reason[lang],
    rows: measurement.evidence
      .filter(({ role }) => role !== "left-out")
      .map(({ role, at }) => ({ role, ...at })),
  };
}

function comparedJson({ quarter, earlier, instead }: Comparison) {
  return { quarter, value: value(earlier), instead };
}

function measurementJson(measurement: Measurement) {
  const { state, part, whole, sample } = measurement;
  return {
    state,
    value: state === "value" ? value(measurement.value) : null,
    part: value(part),
    whole: value(whole),
    sample,
  };
}

/**
 * The value as a quotient where six decimals are not all of it: what a later quarter is compared with must not lose
 * somebody a step (考核规定 §三.4).
 */
function unrounded(measurement: Measurement): { readonly exact?: string } {
  if (measurement.state !== "value" || isWhole(measurement.value.mul(10 ** VALUE_PLACES))) return {};
  return { exact: measurement.value.toFraction() };
}

function firmJson({ info, measurement, credited, unattributed }: FirmResult, lang: Lang) {
  return {
    id: info.id,
    ...measurementJson(measurement),
    credited: value(credited),
    unattributed: value(unattributed),
    reason: measurement.state === "value" ? null : measurement.reason[lang],
  };
}

function adjustmentJson({ adjustment, info, before, after }: AppliedAdjustment) {
  const { reason, decidedBy, date, at } = adjustment;
  return {
    indicator: info?.id ?? null,
    before: points(before),
    after: points(after),
    reason,
    decidedBy,
    date,
    ...at,
  };
}

function itemJson({ item, kind, points: given, amount }: CountedItem, lang: Lang) {
  const { date, reason, decidedBy, at } = item;
  return {
    kind: kind.id,
    label: kind.label[lang],
    date,
    points: points(given),
    amount: points(amount),
    reason,
    decidedBy,
    ...at,
  };
}

function value(exact: Exact | null): number | null {
  return exact === null ? null : toNumber(exact, VALUE_PLACES);
}

function points(exact: Exact | null): number | null {
  return exact === null ? null : toNumber(exact, POINT_PLACES);
}
