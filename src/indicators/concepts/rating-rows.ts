import type { Evidence } from "../../domain/measurement.ts";
import { inQuarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Rating, Survey } from "../../facts/contract.ts";
import type { Context } from "../contract.ts";
import { type Mark, markLeftOut } from "./marks.ts";
import { OF_ONESELF, OUTSIDE_QUARTER } from "./reasons.ts";

type Period = Pick<Context, "quarter">;

/** Why a rating never counts, whatever it is about; null if it can. An undated one belongs to the export's quarter. */
export function whyNotRated(rating: Rating, { quarter }: Period): Text | null {
  if (rating.self) return OF_ONESELF;
  if (rating.date !== null && !inQuarter(quarter, rating.date)) return OUTSIDE_QUARTER;
  if (rating.indicator === "cross-department" && rating.kind !== "department") {
    return {
      zh: "跨部门协作只计其他部门的评价",
      en: "cross-department work is rated by other departments only",
    };
  }
  return null;
}

/** Why a survey does not count; null if it does. */
export function whyNotSurveyed(survey: Survey, { quarter }: Period): Text | null {
  return inQuarter(quarter, survey.date) ? null : OUTSIDE_QUARTER;
}

/** The marks that these ratings give one indicator, and the evidence of those that do not count. */
export function marksFor(
  indicator: string,
  ratings: readonly Rating[],
  period: Period,
): { marks: Mark[]; leftOut: Evidence[] } {
  const marks: Mark[] = [];
  const leftOut: Evidence[] = [];
  for (const rating of ratings) {
    if (rating.indicator !== indicator) continue;
    const reason = whyNotRated(rating, period);
    if (reason === null) marks.push(rating);
    else leftOut.push(markLeftOut(rating.at, reason));
  }
  return { marks, leftOut };
}
