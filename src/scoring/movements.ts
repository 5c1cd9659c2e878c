import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { State } from "../domain/measurement.ts";
import { compareText } from "../domain/order.ts";
import type { Person } from "../facts/contract.ts";
import type { Grade } from "../scheme/contract.ts";
import type { Assessment, IndicatorResult, PersonResult } from "./contract.ts";
import { marksDiffer, type Protects, protection } from "./protected-marks.ts";

/** An indicator of a person on one side. Value and points are null where there are none, and where they are withheld. */
export type Figure = { readonly state: State; readonly value: Exact | null; readonly points: Exact | null };

/** An indicator that is not the same on both sides. */
export type IndicatorMovement = {
  readonly info: IndicatorInfo;
  /** Null where the person or the indicator is not on that side. */
  readonly before: Figure | null;
  readonly after: Figure | null;
  /** Raters' marks changed: value and points are not given on either side. */
  readonly withheld: boolean;
};

/** Where a person stands on one side. The total is null without one, and where it is withheld. */
export type Standing = {
  readonly total: Exact | null;
  /** Null where the person is listed and not ranked. */
  readonly rank: number | null;
  readonly of: number;
  readonly grade: Pick<Grade, "label"> | null;
};

/** A person for whom anything is another than before. */
export type Movement = {
  readonly person: Pick<Person, "id" | "name" | "department">;
  /** Those that differ, in the scheme's order. */
  readonly indicators: readonly IndicatorMovement[];
  /** Null where the person is not assessed on that side. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** An indicator with points is withheld, and the total with it. */
  readonly withheld: boolean;
  /** Which way a withheld total goes; that it stays is not told from a rise, since it could tell a mark. */
  readonly direction: "lower" | "not-lower" | null;
};

/**
 * Everybody whose value, points, total, rank, size of group or grade differs, compared exactly; by id.
 *
 * No rater's mark by subtraction: where protected marks behind an indicator changed, its value and points are
 * withheld, and the total that would give them back. What is left does not depend on any mark, but for state,
 * rank, grade and direction.
 */
export function movements(before: Assessment, after: Assessment): Movement[] {
  const protects = protection(before, after);
  const old = new Map(before.people.map((one) => [one.person.id, one]));
  const now = new Map(after.people.map((one) => [one.person.id, one]));
  const people = new Map([...before.people, ...after.people].map(({ person }) => [person.id, person]));
  return [...people.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((person) => movementOf(person, old.get(person.id) ?? null, now.get(person.id) ?? null, protects))
    .filter(isMoved);
}

function movementOf(
  person: Person,
  before: PersonResult | null,
  after: PersonResult | null,
  protects: Protects,
): Movement {
  const pairs = pairsOf(before, after).map((pair) => ({
    ...pair,
    withheld: marksDiffer(pair.old, pair.now, protects),
  }));
  const withheld = pairs.some(
    (pair) => pair.withheld && [pair.old, pair.now].some((one) => one !== null && one.score !== null),
  );
  return {
    person,
    indicators: pairs.flatMap(({ info, old, now, withheld: hidden }) => {
      const movement = {
        info,
        before: figureOf(old, hidden),
        after: figureOf(now, hidden),
        withheld: hidden,
      };
      return hidden || !sameFigure(movement.before, movement.after) ? [movement] : [];
    }),
    before: standingOf(before, withheld),
    after: standingOf(after, withheld),
    withheld,
    direction: withheld ? directionOf(before?.total ?? null, after?.total ?? null) : null,
  };
}

type Pair = {
  readonly info: IndicatorInfo;
  readonly old: IndicatorResult | null;
  readonly now: IndicatorResult | null;
};

/** The indicators of either side, those of the later one first. */
function pairsOf(before: PersonResult | null, after: PersonResult | null): Pair[] {
  const old = new Map(before?.indicators.map((one) => [one.info.id, one]));
  const now = new Map(after?.indicators.map((one) => [one.info.id, one]));
  const ids = new Set([...now.keys(), ...old.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, now.get(id) ?? null];
    const info = (is ?? was)?.info;
    return info === undefined ? [] : [{ info, old: was, now: is }];
  });
}

function figureOf(result: IndicatorResult | null, withheld: boolean): Figure | null {
  if (result === null) return null;
  const { measurement, score } = result;
  if (withheld) return { state: measurement.state, value: null, points: null };
  return {
    state: measurement.state,
    value: measurement.state === "value" ? measurement.value : null,
    points: score,
  };
}

function standingOf(result: PersonResult | null, withheld: boolean): Standing | null {
  if (result === null) return null;
  const { total, rank, of, grade } = result;
  return { total: withheld ? null : total, rank, of, grade };
}

function directionOf(before: Exact | null, after: Exact | null): Movement["direction"] {
  if (before === null || after === null) return null;
  return after.lt(before) ? "lower" : "not-lower";
}

/** Whether anything that is shown of a person differs, or is withheld. */
export function isMoved({ indicators, before, after }: Movement): boolean {
  if (indicators.length > 0 || before === null || after === null) return true;
  return (
    !sameNumber(before.total, after.total) ||
    before.rank !== after.rank ||
    before.of !== after.of ||
    before.grade?.label.zh !== after.grade?.label.zh
  );
}

/** Not to be on a side and not to be assessed by an indicator are the same. */
function sameFigure(before: Figure | null, after: Figure | null): boolean {
  const [was, is] = [before, after].map((one) => one?.state ?? "not-applicable");
  if (before === null || after === null) return was === is;
  return (
    before.state === after.state &&
    sameNumber(before.value, after.value) &&
    sameNumber(before.points, after.points)
  );
}

function sameNumber(before: Exact | null, after: Exact | null): boolean {
  return before === null || after === null ? before === after : before.equals(after);
}
