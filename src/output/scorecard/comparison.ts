import type { Exact } from "../../domain/exact.ts";
import type { Assessment, PersonResult } from "../../scoring/contract.ts";

/** What a person may see of the comparison group: means only where no single colleague can be deduced from them. */
export type Comparison = {
  readonly size: number;
  readonly meanTotal: Exact | null;
  /** By indicator: the mean of points ÷ full points. */
  readonly meanAchievement: ReadonlyMap<string, Exact>;
};

/** The person's comparison group; its means are there only where enough people stand behind them. */
export function comparisonOf({ groups }: Assessment, { profile }: PersonResult): Comparison {
  const group = groups.find((one) => one.profile === profile);
  return group ?? { size: 0, meanTotal: null, meanAchievement: new Map() };
}
