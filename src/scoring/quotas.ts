import { type Exact, ratio, wholeSteps } from "../domain/exact.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import type { Grade } from "../scheme/contract.ts";
import { sayGrade } from "../scheme/grades.ts";
import type { Policies } from "../scheme/policies.ts";

/** A grade, and the one that the thresholds alone would give. */
export type Graded = { readonly grade: Grade; readonly byPoints: Grade };

/**
 * Grades the ranked people of one comparison group: by thresholds, then by quotas. Who has too many before for
 * a place goes down a grade, from the lowest total up; equal totals are never split, the policy says whether all
 * of them stay up or go down. A group below the policy's size has no quotas.
 * @returns in the order of the totals
 */
export function gradeGroup(totals: readonly Exact[], grades: readonly Grade[], policies: Policies): Graded[] {
  const byPoints = totals.map((total) => gradeIndex(total, grades));
  const small = totals.length < policies["quota-minimum-group"];
  const places = small ? byPoints : withQuotas(totals, byPoints, grades, policies["quota-ties"]);
  return totals.map((_, index) => ({
    grade: gradeAt(grades, places[index]),
    byPoints: gradeAt(grades, byPoints[index]),
  }));
}

/** Why somebody's grade is not that of the thresholds; null where it is. */
export function sayQuota({ grade, byPoints }: Graded, grades: readonly Grade[], people: number): Text | null {
  if (grade === byPoints) return null;
  const quotas = joinTexts(grades.filter(({ atMost, atLeast }) => atMost ?? atLeast).map(sayGrade));
  return {
    zh: `总分达到“${byPoints.label.zh}”的分数线，按名额评为“${grade.label.zh}”（参加排名 ${people} 人，名额：${quotas.zh}）`,
    en: `the total reaches “${byPoints.label.en}”, the quota gives “${grade.label.en}” (${people} ranked; quotas: ${quotas.en})`,
  };
}

type Ties = Policies["quota-ties"];

function withQuotas(
  totals: readonly Exact[],
  byPoints: readonly number[],
  grades: readonly Grade[],
  ties: Ties,
): number[] {
  const places = [...byPoints];
  grades.forEach(({ atMost, atLeast }, grade) => {
    const last = grade === grades.length - 1;
    if (atMost !== null) {
      const inside = highestFirst(totals, places, (place) => place === grade);
      for (const index of inside.slice(cut(inside, people(atMost, totals), totals, ties === "up"))) {
        places[index] = grade + 1;
      }
    }
    if (last && atLeast !== null) {
      const above = highestFirst(totals, places, (place) => place < grade);
      const missing = people(atLeast, totals) - (totals.length - above.length);
      const kept = cut(above, above.length - Math.max(0, missing), totals, ties === "up");
      for (const index of above.slice(kept)) places[index] = grade;
    }
  });
  return places;
}

/** How many people a share is: whole people only. */
function people(share: Exact, totals: readonly Exact[]): number {
  return Number(wholeSteps(share.mul(ratio(totals.length, 1))).n);
}

function highestFirst(
  totals: readonly Exact[],
  places: readonly number[],
  isIn: (place: number) => boolean,
): number[] {
  return places
    .flatMap((place, index) => (isIn(place) ? [index] : []))
    .sort((a, b) => totalAt(totals, b).compare(totalAt(totals, a)));
}

/** Where a list is cut after so many people: before or behind all those who have the same total as the next. */
function cut(inOrder: readonly number[], after: number, totals: readonly Exact[], up: boolean): number {
  const [inside, next] = [inOrder[after - 1], inOrder[after]];
  if (inside === undefined || next === undefined) return after;
  const edge = totalAt(totals, next);
  if (!totalAt(totals, inside).equals(edge)) return after;
  const tied = inOrder.map((index) => totalAt(totals, index).equals(edge));
  return up ? tied.lastIndexOf(true) + 1 : tied.indexOf(true);
}

/** The highest grade whose threshold is reached; whoever reaches none has the last. */
function gradeIndex(total: Exact, grades: readonly Grade[]): number {
  const reached = grades.findIndex(({ from }) => total.gte(from));
  return reached < 0 ? grades.length - 1 : reached;
}

function totalAt(totals: readonly Exact[], index: number): Exact {
  const total = totals[index];
  if (total === undefined) throw new RangeError(`no total ${index}`);
  return total;
}

function gradeAt(grades: readonly Grade[], index: number | undefined): Grade {
  const grade = grades[index ?? -1];
  if (grade === undefined) throw new RangeError(`no grade ${index}`);
  return grade;
}
