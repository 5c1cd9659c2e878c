import { type Exact, ratio, wholeSteps } from "../domain/exact.ts";
import type { Text } from "../domain/text.ts";
import type { Grade, Scheme } from "../scheme/contract.ts";
import { sayGrade } from "../scheme/grades.ts";
import type { ComparisonGroup, PersonResult } from "./contract.ts";

/** A quota of grades that a comparison group does not keep. */
export type QuotaBreach = {
  readonly group: ComparisonGroup;
  readonly grade: Grade;
  /** How many of the group have the grade, and how many may have it at most, or must at least. */
  readonly people: number;
  readonly limit: number;
  readonly ranked: number;
};

/**
 * The quotas that are not kept: equal totals at the edge stay together, so that with `quota-ties: up` more may have a
 * grade, or fewer the last one, than the quota says. A group below the policy's size has no quotas to keep.
 */
export function quotaBreaches(people: readonly PersonResult[], scheme: Scheme): QuotaBreach[] {
  return rankedGroups(people).flatMap(({ group, members }) => {
    const ranked = members.length;
    if (ranked < scheme.policies["quota-minimum-group"]) return [];
    return scheme.grades.flatMap((grade) => {
      const have = members.filter((one) => one.grade === grade).length;
      const [most, least] = [places(grade.atMost, ranked), places(grade.atLeast, ranked)];
      const limit = most !== null && have > most ? most : least !== null && have < least ? least : null;
      return limit === null ? [] : [{ group, grade, people: have, limit, ranked }];
    });
  });
}

/** The groups that are too small for the quotas of grades, where the scheme has any. */
export function groupsWithoutQuotas(people: readonly PersonResult[], scheme: Scheme): ComparisonGroup[] {
  if (!scheme.grades.some(({ atMost, atLeast }) => atMost !== null || atLeast !== null)) return [];
  const minimum = scheme.policies["quota-minimum-group"];
  return rankedGroups(people).flatMap(({ group, members }) => (members.length < minimum ? [group] : []));
}

/** A breach in words, without what to do about it. */
export function sayBreach({ group, grade, people, limit, ranked }: QuotaBreach): Text {
  const quota = sayGrade(grade);
  return {
    zh: `“${group.label.zh}”组参加排名 ${ranked} 人，评为“${grade.label.zh}”的有 ${people} 人，不符合“${quota.zh}”的名额（${limit} 人）`,
    en: `of ${ranked} ranked in “${group.label.en}”, ${people} have “${grade.label.en}”; the quota “${quota.en}” is ${limit}`,
  };
}

function rankedGroups(
  people: readonly PersonResult[],
): { group: ComparisonGroup; members: readonly PersonResult[] }[] {
  const ranked = people.filter(({ rank }) => rank !== null);
  const groups = new Map(ranked.map(({ group }) => [group.id, group]));
  return [...groups.values()].map((group) => ({
    group,
    members: ranked.filter((one) => one.group.id === group.id),
  }));
}

/** How many people a share is: whole people only, as where grades are given. */
function places(share: Exact | null, people: number): number | null {
  return share === null ? null : Number(wholeSteps(share.mul(ratio(people, 1))).n);
}
