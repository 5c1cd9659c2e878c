import { addDays, dateOfTime, secondNumber } from "../domain/civil-date.ts";
import { type Exact, exact, HUNDRED, percent, ratio, shown, sum } from "../domain/exact.ts";
import { type Evidence, evidence, type Measurement, type Term } from "../domain/measurement.ts";
import { inQuarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Rating, Request } from "../facts/contract.ts";
import type { Policies } from "../scheme/policies.ts";
import { COLLABORATION } from "./concepts/groups.ts";
import { type Rated, rate, ratingMeasurement } from "./concepts/marks.ts";
import { marksFor } from "./concepts/rating-rows.ts";
import { OUTSIDE_QUARTER } from "./concepts/reasons.ts";
import { type Context, defineIndicator } from "./contract.ts";

type Ctx = Context<"ratings" | "responses">;

const ID = "internal-communication";
const NOTHING = {
  zh: "本季度没有互评，也没有应回复的流程请求",
  en: "no ratings and no requests due in the quarter",
};

/** 通过同事之间的互评和工作流程中的沟通记录评估 (考核规定 §三.2, decision 8). */
export const internalCommunication = defineIndicator({
  id: ID,
  label: { zh: "内部沟通效率", en: "Internal communication" },
  group: COLLABORATION,
  reference: "考核规定 §三.2 沟通与协作指标、§三.4",
  unit: "rating",
  better: "higher",
  definition: {
    zh: "同事互评得分与流程请求按时回复比例的加权平均，0–100 分；一部分没有数据时由另一部分承担全部权重",
    en: "weighted mean of colleagues' ratings and of the share of workflow requests answered in time, 0–100; where one has no data the other takes all",
  },
  part: { zh: "两部分之加权和", en: "weighted sum of the two parts" },
  whole: { zh: "权重之和", en: "sum of the weights" },
  reads: ["ratings", "responses"],
  version: 1,
  policies: ["minimum-raters", "rater-weights", "communication-parts", "response-limit-hours"],
  // Colleagues rate once a quarter, and marks may be undated.
  byMonth: false,
  measure(context, person) {
    return measured(context, context.facts.ratings.of(person.id), context.facts.responses.of(person.id));
  },
  measureFirm(context) {
    const measurement = measured(context, context.facts.ratings.all, context.facts.responses.all);
    return { measurement: { ...measurement, evidence: [] }, ties: [] };
  },
});

function measured(context: Ctx, ratings: readonly Rating[], requests: readonly Request[]): Measurement {
  const weights = context.policies["communication-parts"];
  const { marks, leftOut } = marksFor(ID, ratings, context);
  const rated = weighed(rate(marks, context.policies), weights.ratings, NO_MARKS);
  const answered = weighed(answering(context, requests), weights.responses, NO_REQUESTS);
  const terms = [...ratingTerms(rated, weights.ratings), ...answerTerms(answered, weights.responses)];
  const behind = {
    evidence: [...rated.evidence, ...leftOut, ...answered.evidence],
    notes: [...rated.notes, ...answered.notes, ...onePart(rated, answered, weights)],
    terms,
  };
  if (terms.length === 0) return { ...ratingMeasurement(rated, [], sayNothing(weights)), ...behind };
  const part = sum(terms.map(({ value, weight }) => value.mul(weight)));
  const whole = sum(terms.map(({ weight }) => weight));
  const sample = rated.voices + answered.due;
  return { state: "value", value: part.div(whole), part, whole, sample, ...behind };
}

const NO_MARKS = { value: null, terms: [], voices: 0, heard: 0 } as const;
const NO_REQUESTS = { value: null, due: 0 } as const;
const NO_WEIGHT: Text = { zh: "按现行规定占 0%，不计", en: "0% by the policy in force: not counted" };

/** A part to which the policy gives no weight is no data, and its rows are left out. */
function weighed<P extends Rated | Answering>(part: P, weight: Exact, nothing: Partial<P>): P {
  if (weight.gt(0)) return part;
  const evidence = part.evidence.map((row): Evidence => ({ ...row, role: "left-out", reason: NO_WEIGHT }));
  return { ...part, ...nothing, evidence, notes: [] };
}

/** Why there is nothing to measure by the parts that have a weight. */
function sayNothing({ ratings, responses }: Policies["communication-parts"]): Text {
  if (!ratings.gt(0)) return { zh: "本季度没有应回复的流程请求", en: "no requests due in the quarter" };
  return responses.gt(0) ? NOTHING : { zh: "本季度没有互评", en: "no ratings in the quarter" };
}

/** The kinds' means share the weight of the ratings in proportion to the kinds' own weights. */
function ratingTerms(rated: Rated, weight: Exact): Term[] {
  return rated.terms.map((term) => ({ ...term, weight: term.weight.mul(weight).div(rated.whole) }));
}

function answerTerms({ value, due }: Answering, weight: Exact): Term[] {
  if (value === null) return [];
  return [{ label: { zh: "流程回复", en: "workflow responses" }, raters: null, value, weight, sample: due }];
}

/** Where one part has no data the other takes all, and the scorecard says so (decision 8). */
function onePart(rated: Rated, answered: Answering, weights: Policies["communication-parts"]): Text[] {
  if ((rated.value === null) === (answered.value === null)) return [];
  if (!weights.ratings.gt(0) || !weights.responses.gt(0)) return [];
  return rated.value === null
    ? [
        {
          zh: "互评没有可用数据，流程回复占全部权重",
          en: "no usable ratings: responses carry all the weight",
        },
      ]
    : [{ zh: "没有应回复的流程请求，互评占全部权重", en: "no requests due: ratings carry all the weight" }];
}

type Answering = {
  /** Answered in time per hundred due; null where nothing is due. */
  readonly value: Exact | null;
  readonly due: number;
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Text[];
};

function answering(context: Ctx, requests: readonly Request[]): Answering {
  const states = requests.map((request) => ({ request, ...answerOf(context, request) }));
  const due = states.filter(({ role }) => role !== "left-out").length;
  const inTime = states.filter(({ role }) => role === "part").length;
  const value = due === 0 ? null : ratio(inTime, due).mul(HUNDRED);
  const says: Text = {
    zh: `流程请求：应回复 ${due} 件，按时 ${inTime} 件${value === null ? "" : `，${percent(ratio(inTime, due))}`}`,
    en: `workflow requests: ${due} due, ${inTime} in time${value === null ? "" : `, ${percent(ratio(inTime, due))}`}`,
  };
  return {
    value,
    due,
    notes: [says],
    evidence: states.map(({ request, role, says: reason }) =>
      evidence(role, request.at, { date: dateOfTime(request.requested), reason }),
    ),
  };
}

/** How a request stands at the end of the cut-off day: answered within its limit, late, or left out. */
function answerOf(context: Ctx, request: Request): { role: Evidence["role"]; says: Text | null } {
  const why = whyNoRequest(request, context);
  if (why !== null) return { role: "left-out", says: why };
  const limit = request.limit ?? context.policies["response-limit-hours"];
  const deadline = exact(secondNumber(request.requested)).add(limit.mul(3600));
  const end = dayEnd(context);
  const responded = request.responded === null ? null : secondNumber(request.responded);
  const hours = shown(limit);
  if (responded === null || responded >= end) {
    return deadline.lt(exact(end))
      ? { role: "whole", says: { zh: `时限 ${hours} 小时，未回复`, en: `limit ${hours} h, not answered` } }
      : { role: "left-out", says: { zh: "截止日尚未到期", en: "not yet due at the cut-off" } };
  }
  return deadline.gte(exact(responded))
    ? { role: "part", says: { zh: `时限 ${hours} 小时，按时回复`, en: `limit ${hours} h, answered in time` } }
    : { role: "whole", says: { zh: `时限 ${hours} 小时，逾时回复`, en: `limit ${hours} h, answered late` } };
}

/** The first second after the cut-off day. */
function dayEnd({ cutOff }: Ctx): number {
  return Date.parse(`${addDays(cutOff, 1)}T00:00:00Z`) / 1000;
}

/** Why a request is none that counts; null if it is one. */
export function whyNoRequest(request: Request, { quarter }: Pick<Ctx, "quarter">): Text | null {
  if (request.from === request.to) return { zh: "向本人发起的请求不计", en: "a request to oneself" };
  return inQuarter(quarter, dateOfTime(request.requested)) ? null : OUTSIDE_QUARTER;
}
