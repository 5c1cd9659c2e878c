import type { Evidence } from "../domain/measurement.ts";
import type { DepartmentRating, Rating } from "../facts/contract.ts";
import { COLLABORATION } from "./concepts/groups.ts";
import { type Mark, markLeftOut, rate, ratingMeasurement } from "./concepts/marks.ts";
import { marksFor } from "./concepts/rating-rows.ts";
import { OF_ONESELF } from "./concepts/reasons.ts";
import { type Context, defineIndicator } from "./contract.ts";

const ID = "cross-department";
const NOTHING = { zh: "本季度没有其他部门的评价", en: "no ratings by other departments in the quarter" };

/** 各部门之间对协作过程和结果的满意程度评价 (考核规定 §三.2). */
export const crossDepartment = defineIndicator({
  id: ID,
  label: { zh: "跨部门协作满意度", en: "Cross-department satisfaction" },
  group: COLLABORATION,
  reference: "考核规定 §三.2 沟通与协作指标、§三.4",
  unit: "rating",
  better: "higher",
  definition: {
    zh: "其他部门对本人或本人所在部门的评价，每个部门算一个评价主体，0–100 分",
    en: "other departments' ratings of the person or the person's department, each department one voice, 0–100",
  },
  part: { zh: "各评价主体平均分之加权和", en: "weighted sum of the kinds' means" },
  whole: { zh: "权重之和", en: "sum of the weights" },
  reads: ["ratings", "department_ratings"],
  version: 1,
  policies: ["minimum-raters", "rater-weights"],
  // Departments rate once a quarter, without a date.
  byMonth: false,
  measure({ facts, quarter, policies }, person) {
    const departmentRatings = facts.department_ratings;
    const ofDepartments = [...departmentRatings.of(person.id), ...departmentRatings.of(person.department)];
    const { marks, leftOut } = allMarks(facts.ratings.of(person.id), ofDepartments, quarter);
    return ratingMeasurement(rate(marks, policies), leftOut, NOTHING);
  },
  measureFirm({ facts, quarter, policies }) {
    const { marks } = allMarks(facts.ratings.all, facts.department_ratings.all, quarter);
    return {
      measurement: ratingMeasurement({ ...rate(marks, policies), evidence: [] }, [], NOTHING),
      ties: [],
    };
  },
});

function allMarks(
  ratings: readonly Rating[],
  ofDepartments: readonly DepartmentRating[],
  quarter: Context["quarter"],
): { marks: Mark[]; leftOut: Evidence[] } {
  const { marks, leftOut } = marksFor(ID, ratings, { quarter });
  for (const { voice, self, score, at } of ofDepartments) {
    if (self) leftOut.push(markLeftOut(at, OF_ONESELF));
    else marks.push({ kind: "department", voice, score, at });
  }
  return { marks, leftOut };
}
