import { type Exact, exact, HUNDRED, sum } from "../domain/exact.ts";
import type { Scheme } from "../scheme/contract.ts";
import { groupsInOrder } from "./comparison-group.ts";
import type { PersonResult } from "./contract.ts";
import { competitionRanks } from "./rank.ts";
import { type Weighable, weigh } from "./weigh.ts";

/** The best and the worst rank that a person has when one weight at a time moves by a tenth. */
export type RankInterval = { readonly best: number; readonly worst: number };

const TENTH = exact("1/10");

/**
 * How firm the ranks are: each weight is raised and lowered by a tenth of itself, the others of the profile are
 * brought back to 100 in proportion, and everybody is ranked again.
 * @returns by person id; only those who are ranked
 */
export function rankIntervals(
  people: readonly PersonResult[],
  scheme: Scheme,
): ReadonlyMap<string, RankInterval> {
  const known = found.get(people) ?? intervalsOf(people, scheme);
  found.set(people, known);
  return known;
}

/** Several documents of one run ask for the same people. */
const found = new WeakMap<readonly PersonResult[], ReadonlyMap<string, RankInterval>>();

function intervalsOf(people: readonly PersonResult[], scheme: Scheme): ReadonlyMap<string, RankInterval> {
  const intervals = new Map<string, RankInterval>();
  for (const { id } of groupsInOrder(people, scheme)) {
    const group = people.filter((one) => one.group.id === id && one.rank !== null);
    for (const { person, rank } of group)
      intervals.set(person.id, { best: rank as number, worst: rank as number });
    for (const { moved, by } of variations(group)) {
      const ranks = competitionRanks(
        group.map((one) => totalUnder(one, changedWeights(one, moved, by), scheme)),
      );
      group.forEach(({ person }, index) => {
        const rank = ranks[index] as number;
        const { best, worst } = intervals.get(person.id) as RankInterval;
        intervals.set(person.id, { best: Math.min(best, rank), worst: Math.max(worst, rank) });
      });
    }
  }
  return intervals;
}

/** Ranks that move with a weight, and neighbours in a ranking whose intervals overlap: they cannot be told apart. */
export type Firmness = {
  readonly unfirm: readonly PersonResult[];
  readonly alike: readonly (readonly [PersonResult, PersonResult])[];
};

/** How firm the ranks of a quarter are. */
export function firmnessOf(people: readonly PersonResult[], scheme: Scheme): Firmness {
  const intervals = rankIntervals(people, scheme);
  const of = ({ person }: PersonResult) => intervals.get(person.id);
  const unfirm = people.filter((one) => of(one)?.best !== of(one)?.worst);
  const alike = groupsInOrder(people, scheme).flatMap(({ id }) => {
    const ranking = people
      .filter((one) => one.group.id === id && one.rank !== null)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    return ranking.flatMap((one, index): (readonly [PersonResult, PersonResult])[] => {
      const next = ranking[index + 1];
      return next !== undefined && overlap(of(one), of(next)) ? [[one, next]] : [];
    });
  });
  return { unfirm, alike };
}

/** Whether two intervals of ranks have a rank in common. */
export function overlap(a: RankInterval | undefined, b: RankInterval | undefined): boolean {
  return a !== undefined && b !== undefined && a.best <= b.worst && b.best <= a.worst;
}

/** Each indicator's weight a tenth up and down, in all profiles of the group that have it. */
function variations(group: readonly PersonResult[]): { moved: string; by: Exact }[] {
  const ids = new Set(group.flatMap(({ profile }) => [...profile.weights.keys()]));
  return [...ids].flatMap((moved) => [TENTH, TENTH.neg()].map((by) => ({ moved, by })));
}

function changedWeights(
  { profile: { weights } }: PersonResult,
  moved: string,
  by: Exact,
): ReadonlyMap<string, Exact> {
  const raw = [...weights].map(([id, weight]): [string, Exact] => [
    id,
    id === moved ? weight.mul(by.add(1)) : weight,
  ]);
  const total = sum(raw.map(([, weight]) => weight));
  return new Map(raw.map(([id, weight]) => [id, weight.mul(HUNDRED).div(total)]));
}

/** The total with other weights: each indicator keeps its share of the full points, adjustments of the total stay. */
function totalUnder(result: PersonResult, weights: ReadonlyMap<string, Exact>, scheme: Scheme): Exact {
  const weighable = result.indicators.flatMap(({ info, measurement }): Weighable[] => {
    const weight = weights.get(info.id);
    const noValue = scheme.indicators.get(info.id)?.noValue;
    if (weight === undefined || noValue === undefined) return [];
    return [{ info, weight, hasValue: measurement.state === "value", noValue }];
  });
  const { byId } = weigh(weighable);
  const points = result.indicators.flatMap(({ info, score, full }) => {
    const weighed = byId.get(info.id);
    return score === null || full.n === 0n || weighed === undefined
      ? []
      : [score.div(full).mul(weighed.full)];
  });
  const onTotal = result.adjustments.filter(({ info }) => info === null);
  return sum([...points, result.itemPoints, ...onTotal.map(({ before, after }) => after.sub(before))]);
}
