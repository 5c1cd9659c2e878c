import fc from "fast-check";
import { type Business, spelled } from "./business.ts";
import { dayAround, mark, nat, type PlanOf, perhaps, pick } from "./picks.ts";
import { peopleCell, reference, type Staff, writePeople } from "./staff.ts";

const KINDS = ["superior", "上级", "peer", "同事", "peer", "subordinate", "下级", "department", "其他部门"];
const INDICATORS = [null, null, "客户满意度", "internal-communication", "内部沟通", "cross-department"];

type Row = Record<string, string | null>;

export const surveyPlan = (outside: boolean) =>
  fc.record({
    date: dayAround(outside),
    client: nat,
    form: nat,
    people: peopleCell,
    engagement: perhaps(nat),
    hasPeople: fc.boolean(),
    score: perhaps(mark),
    service: perhaps(mark),
    communication: perhaps(mark),
    outcome: mark,
    hasOutcome: fc.boolean(),
  });

/** A survey of a client about people, or about an engagement of that client. */
export function makeSurvey(
  plan: PlanOf<ReturnType<typeof surveyPlan>>,
  staff: Staff,
  business: Business,
): Row {
  const engagement =
    plan.engagement === null || business.formal.length === 0 ? null : pick(business.formal, plan.engagement);
  const client = engagement === null ? pick(business.names, plan.client) : engagement.client;
  const isBlank = plan.score === null && plan.service === null && plan.communication === null;
  const hasPeople = engagement === null || plan.hasPeople;
  return {
    date: plan.date,
    client: spelled(client, plan.form),
    person: hasPeople ? writePeople(staff, { ...plan.people, shares: null }, null) : null,
    engagement: engagement?.number ?? null,
    score: plan.score,
    service: plan.service,
    communication: plan.communication,
    outcome: isBlank || plan.hasOutcome ? plan.outcome : null,
    channel: null,
  };
}

export const ratingPlan = fc.record({
  ratee: reference,
  rater: reference,
  department: nat,
  kind: nat,
  indicator: nat,
  score: mark,
  date: fc.option(dayAround(true)),
});

/** A mark of any kind of rater, oneself and one's own department included. */
export function makeRating(plan: PlanOf<typeof ratingPlan>, staff: Staff): Row {
  const kind = pick(KINDS, plan.kind);
  const isDepartment = kind === "department" || kind === "其他部门";
  return {
    ratee: staff.nameOf(plan.ratee),
    rater: isDepartment ? pick(staff.departments, plan.department) : staff.nameOf(plan.rater),
    kind,
    indicator: pick(INDICATORS, plan.indicator),
    score: plan.score,
    date: plan.date,
  };
}

export const departmentRatingPlan = fc.record({
  department: nat,
  ratedDepartment: perhaps(nat),
  ratedPerson: reference,
  score: mark,
});

/** A department's mark for a department or a person, its own included. */
export function makeDepartmentRating(plan: PlanOf<typeof departmentRatingPlan>, staff: Staff): Row {
  const { ratedDepartment } = plan;
  return {
    ratingDepartment: pick(staff.departments, plan.department),
    rated:
      ratedDepartment === null ? staff.nameOf(plan.ratedPerson) : pick(staff.departments, ratedDepartment),
    score: plan.score,
  };
}
