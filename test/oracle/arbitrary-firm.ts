import fc from "fast-check";
import { businessPlan, makeBusiness, makeReferral, referralPlan } from "./arbitrary/business.ts";
import { makePayment, paymentPlan } from "./arbitrary/money.ts";
import { many, type PlanOf, undoubted } from "./arbitrary/picks.ts";
import { complaintPlan, makeComplaint, makeResponse, responsePlan } from "./arbitrary/service.ts";
import { makeStaff, staffPlan } from "./arbitrary/staff.ts";
import {
  departmentRatingPlan,
  makeDepartmentRating,
  makeRating,
  makeSurvey,
  ratingPlan,
  surveyPlan,
} from "./arbitrary/voices.ts";
import type { RawTables } from "./cells.ts";

export { QUARTER } from "./arbitrary/picks.ts";
export { arbitraryPolicies } from "./arbitrary/policies.ts";
export { toCsvFiles } from "./csv-files.ts";

/** What generated firms may contain. */
export type FirmOptions = {
  /** Whether dated rows of a quarter's exports may lie just outside the quarter; ratings always may. */
  readonly outside?: boolean;
};

/** A day on which the quarter is computed. */
export function arbitraryCutOff(): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 20 }).map((day) => `2025-10-${String(day).padStart(2, "0")}`);
}

/** A small whole firm with clean data that is nasty in structure, around the third quarter of 2025. */
export function arbitraryFirm({ outside = true }: FirmOptions = {}): fc.Arbitrary<RawTables> {
  return firmPlan(outside).map(makeFirm);
}

function firmPlan(outside: boolean) {
  return fc.record({
    staff: staffPlan,
    business: businessPlan,
    referrals: many(referralPlan(outside), 6),
    payments: many(paymentPlan(outside), 25),
    surveys: many(surveyPlan(outside), 8),
    complaints: many(complaintPlan(outside), 8),
    ratings: many(ratingPlan, 40),
    departmentRatings: many(departmentRatingPlan, 8),
    responses: many(responsePlan(outside), 10),
  });
}

function makeFirm(plan: PlanOf<ReturnType<typeof firmPlan>>): RawTables {
  const staff = makeStaff(plan.staff);
  const business = makeBusiness(plan.business, staff);
  const surveys = plan.surveys.map((one) => makeSurvey(one, staff, business));
  const ratings = plan.ratings.map((one) => makeRating(one, staff));
  const departmentRatings = plan.departmentRatings.map((one) => makeDepartmentRating(one, staff));
  undoubted(surveys, ["score", "service", "communication", "outcome"]);
  undoubted(ratings, ["score"]);
  undoubted(departmentRatings, ["score"]);
  return {
    people: staff.rows,
    engagements: business.engagements,
    clients: business.register,
    referrals: plan.referrals.map((one) => makeReferral(one, staff, business)),
    payments: plan.payments.map((one) => makePayment(one, staff, business)),
    surveys,
    complaints: plan.complaints.map((one, index) => makeComplaint(one, index, staff, business)),
    ratings,
    department_ratings: departmentRatings,
    responses: plan.responses.map((one) => makeResponse(one, staff)),
    items: [],
    adjustments: [],
  };
}
