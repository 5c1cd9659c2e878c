import type { CivilDate } from "../../domain/civil-date.ts";
import type { Quarter } from "../../domain/quarter.ts";
import type { AppealsStanding } from "./appeals-standing.ts";
import type { DepartmentStanding } from "./data-standing.ts";
import { type DeadlineState, type Reckoning, stateOf, WAITING } from "./deadline.ts";
import { fixedDays } from "./fixed-days.ts";
import { bySuperior, type Interview, type SuperiorInterviews } from "./interviews.ts";

/** What is published of the quarter, as far as the cycle needs it. */
export type PublishedStanding = {
  /** The cut-off of the publication: the day on which its figures were computed. */
  readonly cutOff: CivilDate;
  /** Ids of everybody who has a scorecard. */
  readonly people: readonly string[];
  /** Whether exports or the scheme changed since the newest publication; receipts, which come afterwards, are no change. */
  readonly outdated: boolean;
  readonly approved: { readonly revision: number; readonly by: string; readonly on: CivilDate } | null;
  /** The revision that lies beside the approved publication as a draft; null where there is none. */
  readonly draft: number | null;
};

/** How many of the cards the mail server took, and when the last one; or that the journal of it cannot be read. */
export type SentStanding = { readonly people: number; readonly on: CivilDate } | "unreadable";

/** Improvement plans that are asked for and not there: how many, and of how many people (整改办法 §五.1). */
export type PlansStanding = { readonly lacking: number; readonly people: number };

/** How many findings there are of each level; `open` are those that nobody has confirmed. */
export type FindingCounts = {
  readonly errors: number;
  readonly open: number;
  readonly warnings: number;
  readonly notes: number;
};

export type StatusInput = {
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  readonly by: Reckoning;
  /** Null where the quarter has no folder: nothing can have been delivered for it. */
  readonly departments: readonly DepartmentStanding[] | null;
  readonly findings: FindingCounts;
  readonly published: PublishedStanding | null;
  /** Null where nothing was sent by mail. */
  readonly sent: SentStanding | null;
  readonly interviews: readonly Interview[];
  readonly appeals: AppealsStanding;
  /** Alarms without an inquiry, and how many of them this quarter raised; null where the data have errors. */
  readonly alarms: { readonly open: number; readonly raised: number } | null;
  /** Null where the data have errors, so that nothing tells which are asked for. */
  readonly plans: PlansStanding | null;
};

export type StepId = "data" | "results" | "approval" | "sending" | "interviews" | "appeals" | "plans";

/** A step of the cycle. `due` is null where it depends on the person, or nothing says by when. */
export type Step = {
  readonly id: StepId;
  readonly due: CivilDate | null;
  readonly state: AppealsStanding["state"] | { readonly kind: "lacking"; readonly plans: number };
};

/** What is to be done next: the first thing that keeps the cycle from going on. */
export type NextAction =
  | { readonly kind: "wait"; readonly until: CivilDate }
  | { readonly kind: "folder" }
  | { readonly kind: "deliver"; readonly from: readonly DepartmentStanding[] }
  | { readonly kind: "correct"; readonly errors: number }
  | { readonly kind: "run"; readonly again: boolean }
  | { readonly kind: "confirm"; readonly open: number }
  | { readonly kind: "approve"; readonly revision: number }
  /** `left`: how many the mails have not reached; null where none were sent. */
  | { readonly kind: "send"; readonly left: number | null }
  | { readonly kind: "interview"; readonly with: readonly SuperiorInterviews[] }
  | { readonly kind: "decide"; readonly appeals: number }
  | { readonly kind: "plan"; readonly lacking: number; readonly people: number }
  | { readonly kind: "receive"; readonly people: number }
  | { readonly kind: "hold"; readonly people: number; readonly next: CivilDate }
  | { readonly kind: "nothing" };

/** Where a quarter stands in the cycle at the cut-off (考核规定 §三). */
export type Status = StatusInput & {
  readonly steps: readonly Step[];
  readonly superiors: readonly SuperiorInterviews[];
  readonly next: NextAction;
};

export function statusOf(input: StatusInput): Status {
  const superiors = bySuperior(input.interviews);
  return { ...input, steps: stepsOf(input), superiors, next: nextAction(input, superiors) };
}

/** Results are computed, approved and fed back by one day (考核规定 §三.1: 统计和反馈). */
function stepsOf(input: StatusInput): Step[] {
  const { quarter, by, cutOff, published } = input;
  const { dataDue, resultsDue } = fixedDays(quarter, by);
  const stands = published !== null && (published.approved !== null || !published.outdated);
  const fed = (done: CivilDate | null) => stateOf(resultsDue, done, cutOff);
  return [
    { id: "data", due: dataDue, state: dataState(input, dataDue) },
    { id: "results", due: resultsDue, state: fed(stands ? published.cutOff : null) },
    { id: "approval", due: resultsDue, state: fed(published?.approved?.on ?? null) },
    { id: "sending", due: resultsDue, state: fed(sentOn(input)) },
    { id: "interviews", due: null, state: interviewState(input.interviews) },
    { id: "appeals", due: null, state: input.appeals.state },
    { id: "plans", due: null, state: planState(input) },
  ];
}

/** Plans are agreed on in the interviews, which follow the approval. */
function planState({ published, plans }: StatusInput): Step["state"] {
  if (published?.approved == null || plans === null) return WAITING;
  return plans.lacking > 0 ? { kind: "lacking", plans: plans.lacking } : { kind: "done", on: null, late: 0 };
}

/** Complete and without errors; on which day that was nobody writes down. */
function dataState({ departments, findings, cutOff }: StatusInput, due: CivilDate): DeadlineState {
  const complete = findings.errors === 0 && departments?.every(({ missing }) => missing.length === 0);
  return complete ? { kind: "done", on: null, late: 0 } : stateOf(due, null, cutOff);
}

/** The day on which everybody had the own card: by mail, or by the receipts where cards went out by hand. */
function sentOn({ sent, published, interviews }: StatusInput): CivilDate | null {
  const all = published?.people.length ?? 0;
  if (all === 0) return null;
  if (sent !== null && sent !== "unreadable" && sent.people >= all) return sent.on;
  const received = interviews.flatMap(({ received: day }) => day ?? []);
  return received.length >= all ? latest(received) : null;
}

/** All interviews as one step: late as long as one is, done when all that can be held were. */
function interviewState(interviews: readonly Interview[]): DeadlineState {
  const states = interviews.flatMap(({ state }) =>
    state.kind === "left" || state.kind === "alone" ? [] : [state],
  );
  const late = states.flatMap((state) => (state.kind === "late" ? [state.by] : []));
  const open = states.flatMap((state) => (state.kind === "open" ? [state.left] : []));
  if (late.length > 0) return { kind: "late", by: Math.max(...late) };
  if (open.length > 0) return { kind: "open", left: Math.min(...open) };
  const done = states.flatMap((state) => (state.kind === "done" ? [state] : []));
  if (states.length === 0 || done.length < states.length) return WAITING;
  return {
    kind: "done",
    on: latest(done.flatMap(({ on }) => on ?? [])),
    late: Math.max(...done.map((one) => one.late)),
  };
}

function latest(days: readonly CivilDate[]): CivilDate | null {
  return [...days].sort().at(-1) ?? null;
}

function nextAction(input: StatusInput, superiors: readonly SuperiorInterviews[]): NextAction {
  return beforeApproval(input) ?? afterApproval(input, superiors);
}

function beforeApproval({
  quarter,
  cutOff,
  departments,
  findings,
  published,
}: StatusInput): NextAction | null {
  const standing = published !== null && published.approved !== null && published.draft === null;
  if (standing && !published.outdated) return null;
  if (cutOff <= quarter.last) return { kind: "wait", until: quarter.last };
  if (departments === null) return { kind: "folder" };
  const from = departments.filter(({ missing }) => missing.length > 0);
  if (from.length > 0) return { kind: "deliver", from };
  if (findings.errors > 0) return { kind: "correct", errors: findings.errors };
  if (published === null || published.outdated) return { kind: "run", again: published !== null };
  if (findings.open > 0) return { kind: "confirm", open: findings.open };
  return { kind: "approve", revision: published.draft ?? 1 };
}

/** Interviews that are late come before cards that nobody has signed for: a week has passed already. */
function afterApproval(input: StatusInput, superiors: readonly SuperiorInterviews[]): NextAction {
  const { sent, interviews, appeals, plans } = input;
  const of = (kind: string) => interviews.filter(({ state }) => state.kind === kind);
  if (sent === null && interviews.every(({ received }) => received === null)) {
    return { kind: "send", left: null };
  }
  const left = unreached(input);
  if (left > 0) return { kind: "send", left };
  if (appeals.undecided > 0) return { kind: "decide", appeals: appeals.undecided };
  const late = superiors
    .map(({ superior, interviews: own }) => ({ superior, interviews: own.filter(isLate) }))
    .filter(({ interviews: own }) => own.length > 0);
  if (late.length > 0) return { kind: "interview", with: late };
  const unsigned = interviews.filter(
    ({ received, state }) => received === null && state.kind !== "left",
  ).length;
  if (unsigned > 0) return { kind: "receive", people: unsigned };
  const open = of("open").flatMap(({ due }) => due ?? []);
  const [next] = [...open].sort();
  if (next !== undefined) return { kind: "hold", people: open.length, next };
  return plans === null || plans.lacking === 0 ? { kind: "nothing" } : { kind: "plan", ...plans };
}

/** To how many a sending that broke off, or was refused, has brought no card; who signed for one has it. */
function unreached({ sent, published, interviews }: StatusInput): number {
  if (sent === null || sent === "unreadable") return 0;
  const unsigned = interviews.filter(({ received }) => received === null).length;
  return Math.min((published?.people.length ?? 0) - sent.people, unsigned);
}

function isLate({ state }: Interview): boolean {
  return state.kind === "late";
}
