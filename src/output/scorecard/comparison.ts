import type { Exact } from "../../domain/exact.ts";
import type { Assessment, PersonResult } from "../../scoring/contract.ts";

/** What a person may see of the comparison group: means only where no single colleague can be deduced from them. */
export type Comparison = {
  readonly size: number;
  readonly meanTotal: Exact | null;
  /** By indicator: the mean of points ÷ full points. */
  readonly meanAchievement: ReadonlyMap<string, Exact>;
};

/** The person's comparison group. A mean of fewer totals than the policy's minimum is not shown either. */
export function comparisonOf(assessment: Assessment, { profile }: PersonResult): Comparison {
  const group = assessment.groups.find((one) => one.profile === profile);
  if (group === undefined) return { size: 0, meanTotal: null, meanAchievement: new Map() };
  const totals = assessment.people.filter((one) => one.profile === profile && one.total !== null).length;
  const enough = totals >= assessment.scheme.policies["minimum-group-size"];
  return {
    size: group.size,
    meanTotal: enough ? group.meanTotal : null,
    meanAchievement: group.meanAchievement,
  };
}
