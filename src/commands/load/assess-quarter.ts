import type { CivilDate } from "../../domain/civil-date.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import { correctedPlace, correctedRows } from "../../facts/appeals/rows.ts";
import { buildFacts } from "../../facts/index.ts";
import { WorkingDays } from "../../facts/working-days.ts";
import type { Place } from "../../findings/contract.ts";
import { type FindingCode, Findings, inFile, NOWHERE } from "../../findings/finding.ts";
import { indicatorsOf } from "../../indicators/index.ts";
import type { InputFile } from "../../intake/contract.ts";
import { type Intake, readSources } from "../../intake/read-sources.ts";
import type { Scheme } from "../../scheme/contract.ts";
import { checkAppealIndicators, withCorrections } from "../../scoring/appeals.ts";
import { type AssessmentInput, assess, contextOf } from "../../scoring/assess.ts";
import type { Assessment, Delivery } from "../../scoring/contract.ts";
import { checkReceipts } from "../../scoring/cycle/check-receipts.ts";
import { accountFor, checkPeriods } from "../../scoring/deliveries.ts";
import { checkDoubles } from "../../scoring/newness.ts";
import type { PastQuarter } from "../../scoring/past.ts";
import { checkPreconditions } from "../../scoring/preconditions.ts";
import { checkControlTotals } from "../../scoring/reconcile/control-totals.ts";
import { checkCopies } from "../../scoring/reconcile/copies.ts";
import { checkPeriodLabels } from "../../scoring/reconcile/period-labels.ts";
import { checkTimes } from "../../scoring/reversed-times.ts";
import type { SourceId } from "../../sources/index.ts";
import { appealsOf, type QuarterAppeals, type Tentative } from "./quarter-appeals.ts";

/** The exports of a quarter, the scheme in force, and the day at whose end they are looked at. */
export type QuarterInput = {
  readonly files: AsyncIterable<InputFile> | Iterable<InputFile>;
  readonly scheme: Scheme;
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  /** Earlier published quarters, the oldest first. */
  readonly history: readonly PastQuarter[];
  /**
   * Which rows of the appeals are tried, for a preview: they are treated as upheld whatever was decided, and
   * {@link AppealsResult.before} of the assessment is the quarter without them. Without this the rows that were
   * upheld apply, and `before` is the quarter without any correction.
   */
  readonly tentative?: Tentative | null;
};

export type AssessedQuarter = {
  readonly intake: Intake;
  readonly input: AssessmentInput;
  /** What became of the rows of each sheet; empty where the data have errors. */
  readonly deliveries: readonly Delivery[];
  /** Null where the data have errors: faulty data are not measured. */
  readonly assessment: Assessment | null;
};

/** The way data takes: exports → intake → facts → indicators → scores. What is wrong is in the findings. */
export async function assessQuarter(asked: QuarterInput, findings: Findings): Promise<AssessedQuarter> {
  const { files, scheme, quarter, cutOff, tentative = null } = asked;
  const intake = await readSources(files, scheme, findings);
  const faulty = new Set([...intake.faulty, ...refuseEmptyRoster(intake, quarter, findings)]);
  const later = new Findings();
  const { appeals, without } = appealsOf(intake, scheme, cutOff, tentative, later);
  const input = inputOf(asked, intake, appeals, later);
  if (intake.delivered.has("engagements")) {
    checkPreconditions(contextOf(input), later);
    checkDoubles(contextOf(input), later);
  }
  checkTimes(scheme.ownIndicators, contextOf(input), later);
  checkReceipts(input.facts.receipts.all, quarter, cutOff, later);
  checkCopies(intake.deliveries, later);
  checkPeriodLabels(intake.deliveries, scheme.sourceBook, quarter, later);
  checkControlTotals(intake.rows, scheme, quarter, intake.faulty, later);
  const sound = !findings.hasErrors && !later.hasErrors;
  const deliveries = sound ? accountFor(intake.deliveries, contextOf(input), appeals.corrections) : [];
  checkPeriods(deliveries, scheme.sourceBook, quarter, later);
  const after = sound ? assess(input, later) : null;
  if (after !== null) checkAppealIndicators(after, appeals.all, later);
  for (const year of input.workingDays.unknownYears) later.add("holidays-unknown", NOWHERE, { year });
  const seen = (at: Place) => intake.seen(correctedPlace(at, appeals.corrections));
  findings.absorb(later, seen, ({ code }) => !followsFrom(code, faulty));
  if (after === null || findings.hasErrors) return { intake, input, deliveries, assessment: null };
  const before = changes(appeals, without) ? assessWithout(asked, intake, without) : null;
  const assessment = withCorrections(after, before, appeals, input.indicators);
  return { intake, input, deliveries, assessment };
}

type Effect = QuarterAppeals["without"];

/** What is measured: the rows with the corrections in them, and the points that appeals added or took. */
function inputOf(
  { scheme, quarter, cutOff, history }: QuarterInput,
  intake: Intake,
  { corrections, adjustments }: Effect,
  findings: Findings,
): AssessmentInput {
  const wanted = { ...wantedOf(scheme, intake.delivered), ofAppeals: adjustments };
  return {
    facts: buildFacts(correctedRows(intake, corrections), wanted, findings),
    delivered: intake.delivered,
    scheme,
    quarter,
    cutOff,
    workingDays: new WorkingDays(scheme.calendar),
    indicators: indicatorsOf(scheme),
    history,
  };
}

function changes(all: Effect, without: Effect): boolean {
  return (
    all.corrections.length > without.corrections.length || all.adjustments.length > without.adjustments.length
  );
}

/** The quarter as it would be without what appeals changed; null where it had faults that they put right. */
function assessWithout(asked: QuarterInput, intake: Intake, without: Effect): Assessment | null {
  const findings = new Findings();
  const input = inputOf(asked, intake, without, findings);
  if (findings.hasErrors) return null;
  const assessment = assess(input, findings);
  return findings.hasErrors ? null : assessment;
}

/** A roster without people makes everybody unknown: it is told once, at its file. @returns the faulty source, if it is */
function refuseEmptyRoster({ deliveries, rows }: Intake, quarter: Quarter, findings: Findings): SourceId[] {
  const roster = deliveries.find(({ source }) => source === "people");
  if (roster === undefined || roster.rows > 0 || (rows.get("people")?.length ?? 0) > 0) return [];
  findings.add("nobody-assessed", inFile(roster.file, roster.sheet), { quarter: quarterLabel(quarter) });
  return ["people"];
}

/** What the facts are wanted for; records are kept of the firm's own sources, and of what its indicators read. */
function wantedOf(scheme: Scheme, delivered: ReadonlySet<string>): Parameters<typeof buildFacts>[1] {
  const { sourceBook, ownIndicators } = scheme;
  const own = new Set(sourceBook.own);
  const read = new Set(ownIndicators.flatMap(({ rows }) => rows));
  return {
    infos: indicatorsOf(scheme),
    aliases: scheme.aliases,
    entered: ownIndicators.filter(({ measure }) => measure.kind === "entered"),
    generic: sourceBook.all
      .filter((source) => delivered.has(source.id) && (own.has(source) || read.has(source.id)))
      .map((source) => ({ source, own: own.has(source) })),
  };
}

/** Findings that a fault in another source brings with it: they can be judged only when that one is mended. */
const CONSEQUENCES: Readonly<Partial<Record<FindingCode, readonly SourceId[]>>> = {
  "person-unknown": ["people"],
  "person-ambiguous": ["people"],
  "department-unknown": ["people"],
  "nobody-assessed": ["people"],
  "engagement-unknown": ["engagements", "people"],
  "payment-ambiguous": ["engagements", "people"],
  "client-unknown": ["engagements", "clients", "people"],
  "client-mismatch": ["engagements", "clients", "people"],
  "history-missing": ["engagements", "clients", "people"],
  "alias-unknown": ["people", "engagements", "clients"],
  "client-double": ["engagements", "clients"],
  "appeal-decider-unknown": ["people"],
};

function followsFrom(code: FindingCode, faulty: ReadonlySet<string>): boolean {
  return CONSEQUENCES[code]?.some((source) => faulty.has(source)) ?? false;
}
