import type { Evidence } from "../domain/measurement.ts";
import type { Rating, Survey } from "../facts/contract.ts";
import { RETENTION } from "./concepts/groups.ts";
import { type Mark, markLeftOut, rate, ratingMeasurement } from "./concepts/marks.ts";
import { marksFor, whyNotSurveyed } from "./concepts/rating-rows.ts";
import { type Context, defineIndicator } from "./contract.ts";

const ID = "client-satisfaction";
const NOTHING = { zh: "本季度没有客户满意度评价", en: "no ratings of client satisfaction in the quarter" };

/** 通过定期的客户满意度调查，以评分的形式体现 (考核规定 §三.2); by several kinds of rater, averaged (§三.4). */
export const clientSatisfaction = defineIndicator({
  id: ID,
  label: { zh: "客户满意度", en: "Client satisfaction" },
  group: RETENTION,
  reference: "考核规定 §三.2 客户维护指标、§三.4",
  unit: "rating",
  better: "higher",
  definition: {
    zh: "各类评价主体（客户调查，以及收集到的上级、同事评价）平均分的平均值，0–100 分",
    en: "the mean over the kinds of rater (client surveys; superiors and peers where collected), 0–100",
  },
  part: { zh: "各类评价主体平均分之加权和", en: "weighted sum of the kinds' means" },
  whole: { zh: "权重之和", en: "sum of the weights" },
  reads: ["surveys", "ratings"],
  version: 1,
  policies: ["minimum-raters", "rater-weights"],
  // Of a month only clients' surveys are looked at: colleagues rate once a quarter.
  byMonth: true,
  measure({ facts, quarter, policies }, person) {
    const { marks, leftOut } = allMarks(facts.surveys.of(person.id), facts.ratings.of(person.id), quarter);
    return ratingMeasurement(rate(marks, policies), leftOut, NOTHING);
  },
  measureFirm({ facts, quarter, policies }) {
    const { marks } = allMarks(facts.surveys.all, facts.ratings.all, quarter);
    return {
      measurement: ratingMeasurement({ ...rate(marks, policies), evidence: [] }, [], NOTHING),
      ties: [],
    };
  },
});

function allMarks(
  surveys: readonly Survey[],
  ratings: readonly Rating[],
  quarter: Context["quarter"],
): { marks: Mark[]; leftOut: Evidence[] } {
  const { marks, leftOut } = marksFor(ID, ratings, { quarter });
  for (const survey of surveys) {
    const reason = whyNotSurveyed(survey, { quarter });
    const { score, at } = survey;
    if (reason === null) marks.push({ kind: "client", voice: survey.client, score, at });
    else leftOut.push(markLeftOut(at, reason));
  }
  return { marks, leftOut };
}
