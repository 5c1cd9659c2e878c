import type { CivilDate } from "../domain/civil-date.ts";
import { type Exact, mean, shown, ZERO } from "../domain/exact.ts";
import type { Measurement } from "../domain/measurement.ts";
import { type Quarter, quarterLabel } from "../domain/quarter.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import type { Facts, Person, PersonId } from "../facts/contract.ts";
import type { WorkingDays } from "../facts/working-days.ts";
import { type Findings, NOWHERE } from "../findings/finding.ts";
import { noValue } from "../indicators/concepts/measure.ts";
import type { AnyIndicator, Context } from "../indicators/contract.ts";
import type { Profile, Scheme } from "../scheme/contract.ts";
import { adjust } from "./adjust.ts";
import type { ListedAlarm, Look } from "./alarms/contract.ts";
import { raiseAlarms } from "./alarms/index.ts";
import { effectiveInquiries } from "./alarms/inquiries.ts";
import { knownAlarms, listAlarms } from "./alarms/listed.ts";
import { NO_APPEALS_RESULT } from "./appeals.ts";
import { assignProfiles } from "./assign-profiles.ts";
import { judgeCommitments, plansNeeded } from "./commitments.ts";
import { ownPast } from "./compare.ts";
import { comparisonGroup, groupsInOrder } from "./comparison-group.ts";
import type { Assessment, FirmResult, Group, NotAssessed, PersonResult } from "./contract.ts";
import { interviewsOf } from "./cycle/interviews.ts";
import { daysEmployed, whyNotAssessed } from "./employment.ts";
import { type SchemePrints, schemePrints } from "./fingerprint/prints.ts";
import { itemsOf, warnOfIdleItems } from "./items.ts";
import type { PastQuarter } from "./past.ts";
import { type Graded, gradeGroup, sayQuota } from "./quotas.ts";
import { competitionRanks } from "./rank.ts";
import { scorePerson } from "./score-person.ts";
import { tieOut } from "./tie-out.ts";

/** Everything that an assessment depends on. */
export type AssessmentInput = {
  readonly facts: Facts;
  /** Sources that were delivered or declared empty. */
  readonly delivered: ReadonlySet<string>;
  readonly scheme: Scheme;
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  readonly workingDays: WorkingDays;
  readonly indicators: readonly AnyIndicator[];
  /** Earlier published quarters, the oldest first: what rules that compare look at. */
  readonly history: readonly PastQuarter[];
};

/** The context in which every measurement of a run is made. */
export function contextOf({ facts, quarter, cutOff, scheme, workingDays }: AssessmentInput): Context {
  return { facts, quarter, cutOff, policies: scheme.policies, workingDays, book: scheme.sourceBook };
}

/**
 * Measures, scores and ranks everybody: one pure function from facts to the result of the quarter.
 * @throws {TieOutError} where the people's parts and the firm's figure disagree
 */
export function assess(input: AssessmentInput, findings: Findings): Assessment {
  const { facts, scheme, quarter, cutOff } = input;
  const context = contextOf(input);
  const prints = schemePrints(scheme, input.indicators);
  const profileOf = assignProfiles(facts, scheme, findings);
  const assessed: Unranked[] = [];
  const notAssessed: NotAssessed[] = [];
  const measured = new Map<string, Map<PersonId, Measurement>>(
    input.indicators.map(({ id }) => [id, new Map()]),
  );
  for (const person of facts.people.all) {
    const days = daysEmployed(person, quarter);
    const reason = whyNotAssessed(days, quarter, scheme.policies["minimum-employment"]);
    if (reason !== null) {
      const past = ownPast(input.history, person.id, prints);
      const commitments = judgeCommitments(person, facts, input.indicators, quarter, () => null, past);
      notAssessed.push({ person, reason, commitments });
      continue;
    }
    const own = input.indicators.map((info) => ({
      info,
      measurement: measureFor(input, context, info, person),
    }));
    for (const { info, measurement } of own) measured.get(info.id)?.set(person.id, measurement);
    assessed.push(scored(own, { person, profile: profileOf(person), days, prints }, input, findings));
  }
  if (assessed.length === 0) {
    findings.add("nobody-assessed", NOWHERE, { quarter: quarterLabel(quarter) });
  }
  for (const { person } of notAssessed) {
    adjust(person, [], ZERO, facts.adjustments.of(person.id), findings);
    warnOfIdleItems(person, itemsOf(person, facts, scheme.items, quarter, findings), findings);
  }
  const people = ranked(assessed, scheme);
  const firm = input.indicators.map((info) =>
    firmResult(input, context, info, measured.get(info.id) ?? new Map()),
  );
  return {
    quarter,
    cutOff,
    scheme,
    prints,
    people,
    notAssessed,
    groups: groupsOf(people, scheme),
    appeals: NO_APPEALS_RESULT,
    firm,
    alarms: alarmsOf({ input, context, prints, people, firm }, findings),
  };
}

/** The alarms that stand in the quarter: raised by it, or open since an earlier one. */
function alarmsOf(look: Look, findings: Findings): readonly ListedAlarm[] {
  const { facts, history, quarter } = look.input;
  const known = knownAlarms(raiseAlarms(look), history);
  const effective = effectiveInquiries(facts.inquiries.all, known, look.input, findings);
  return listAlarms(known, effective, quarter);
}

type Unranked = Omit<PersonResult, "rank" | "of" | "grade" | "notRanked" | "quota">;
type Place = Pick<PersonResult, "rank" | "of" | "grade" | "quota">;
const NO_PLACE: Place = { rank: null, of: 0, grade: null, quota: null };

function missingSources({ delivered, scheme }: AssessmentInput, { reads }: AnyIndicator): Text | null {
  const missing = reads
    .map((id) => scheme.sourceBook.of(id))
    .filter(({ id, compulsory }) => compulsory && !delivered.has(id));
  if (missing.length === 0) return null;
  const names = joinTexts(missing.map(({ label }) => label));
  return { zh: `未提交：${names.zh}`, en: `not delivered: ${names.en}` };
}

function measureFor(
  input: AssessmentInput,
  context: Context,
  indicator: AnyIndicator,
  person: Person,
): Measurement {
  const missing = missingSources(input, indicator);
  return missing === null ? indicator.measure(context, person) : noValue("not-delivered", missing);
}

/** Who is scored, and as what. */
type Standing = {
  readonly person: Person;
  readonly profile: Profile;
  readonly days: number;
  readonly prints: SchemePrints;
};

function scored(
  measured: Parameters<typeof scorePerson>[0],
  { person, profile, days, prints }: Standing,
  input: AssessmentInput,
  findings: Findings,
): Unranked {
  const { scheme, quarter, facts, history } = input;
  const past = ownPast(history, person.id, prints);
  const { indicators, measuredWeight } = scorePerson(measured, profile, scheme, quarter, days, past);
  const own = itemsOf(person, facts, scheme.items, quarter, findings);
  const adjusted = adjust(person, indicators, own.points, facts.adjustments.of(person.id), findings);
  if (adjusted.total === null) warnOfIdleItems(person, own, findings);
  const measurementOf = (id: string) => indicators.find(({ info }) => info.id === id)?.measurement ?? null;
  const infos = measured.map(({ info }) => info);
  const commitments = judgeCommitments(person, facts, infos, quarter, measurementOf, past);
  return {
    person,
    profile,
    group: comparisonGroup(person, profile, scheme),
    daysEmployed: days,
    measuredWeight,
    indicators: adjusted.indicators,
    total: adjusted.total,
    adjustments: adjusted.applied,
    corrections: [],
    items: own.items,
    itemPoints: own.points,
    commitments,
    plansNeeded: plansNeeded(adjusted.indicators, commitments),
    interview: interviewOf(person, input),
  };
}

/** The person's interview, as far as it is known at the cut-off. */
function interviewOf(person: Person, input: AssessmentInput): PersonResult["interview"] {
  const { facts, cutOff, scheme, workingDays } = input;
  const reckoning = { policies: scheme.policies, workingDays };
  const [{ received, due, held } = NO_RECEIPT] = interviewsOf([person], facts, cutOff, reckoning);
  return received === null || due === null ? null : { received, due, held };
}

const NO_RECEIPT = { received: null, due: null, held: null };

/** Ranks and grades within each comparison group; who was measured by too little is listed only (decision 9). */
function ranked(all: readonly Unranked[], scheme: Scheme): PersonResult[] {
  const minimum = scheme.policies["minimum-measured-weight"];
  const placed = new Map<Unranked, Place>();
  for (const { id } of groupsInOrder(all, scheme)) {
    const group = all.filter((one) => one.group.id === id && whyNotRanked(one, minimum) === null);
    const totals = group.map(({ total }) => total as Exact);
    const ranks = competitionRanks(totals);
    const grades = gradeGroup(totals, scheme.grades, scheme.policies);
    group.forEach((one, index) => {
      const graded = grades[index] as Graded;
      const reason = sayQuota(graded, scheme.grades, group.length);
      placed.set(one, {
        rank: ranks[index] as number,
        of: group.length,
        grade: graded.grade,
        quota: reason === null ? null : { byPoints: graded.byPoints, reason },
      });
    });
  }
  return all.map((one) => ({
    ...one,
    ...(placed.get(one) ?? NO_PLACE),
    notRanked: whyNotRanked(one, minimum),
  }));
}

function whyNotRanked({ total, measuredWeight }: Unranked, minimum: Exact): Text | null {
  if (measuredWeight.gte(minimum)) return total === null ? NO_POINTS : null;
  return {
    zh: `实测权重 ${shown(measuredWeight)}%，低于参加排名所需的 ${shown(minimum)}%`,
    en: `measured weight ${shown(measuredWeight)}%, below the ${shown(minimum)}% needed for a rank`,
  };
}

/** Where the policy asks for no measured weight at all. */
const NO_POINTS: Text = { zh: "没有一项指标有得分", en: "no indicator gives points" };

function groupsOf(people: readonly PersonResult[], scheme: Scheme): Group[] {
  return groupsInOrder(people, scheme).map((group) => {
    const members = people.filter((one) => one.group.id === group.id);
    const minimum = scheme.policies["minimum-group-size"];
    const totals = members.flatMap(({ total }) => (total === null ? [] : [total]));
    return {
      ...group,
      size: members.length,
      ranked: members.filter(({ rank }) => rank !== null).length,
      meanTotal: totals.length >= minimum ? mean(totals) : null,
      meanAchievement: achievements(members, minimum),
    };
  });
}

function achievements(members: readonly PersonResult[], minimum: number): ReadonlyMap<string, Exact> {
  const byId = new Map<string, Exact[]>();
  for (const { indicators } of members) {
    for (const { info, score, full } of indicators) {
      if (score === null || full.n === 0n) continue;
      byId.set(info.id, [...(byId.get(info.id) ?? []), score.div(full)]);
    }
  }
  return new Map([...byId].filter(([, all]) => all.length >= minimum).map(([id, all]) => [id, mean(all)]));
}

function firmResult(
  input: AssessmentInput,
  context: Context,
  info: AnyIndicator,
  measured: ReadonlyMap<PersonId, Measurement>,
): FirmResult {
  const missing = missingSources(input, info);
  if (missing !== null) {
    return { info, measurement: noValue("not-delivered", missing), credited: null, unattributed: null };
  }
  const { measurement, ties } = info.measureFirm(context);
  const tied = ties.map((tie) => ({ of: tie.of, ...tieOut(info.id, tie, measured) }));
  const part = tied.find(({ of }) => of === "part");
  return {
    info,
    measurement,
    credited: part?.credited ?? null,
    unattributed: part?.unattributed ?? null,
  };
}
