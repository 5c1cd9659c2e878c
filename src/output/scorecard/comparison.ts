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
export function comparisonOf({ groups }: Assessment, { group }: PersonResult): Comparison {
  const found = groups.find(({ id }) => id === group.id);
  return found ?? { size: 0, meanTotal: null, meanAchievement: new Map() };
}
