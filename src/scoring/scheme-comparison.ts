import { type Exact, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { compareText } from "../domain/order.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Person } from "../facts/contract.ts";
import type { Assessment, PersonResult } from "./contract.ts";

/** One person under both schemes; null where a scheme does not assess the person. */
export type PersonChange = {
  readonly person: Person;
  readonly before: PersonResult | null;
  readonly after: PersonResult | null;
  /** After minus before; null without a total in both. */
  readonly gain: Exact | null;
  /** The indicator whose points changed most; null where none did. */
  readonly because: { readonly info: IndicatorInfo; readonly gain: Exact } | null;
};

/** What an indicator does under one scheme. */
export type IndicatorUse = {
  readonly info: IndicatorInfo;
  /** People who have points for it. */
  readonly scored: number;
  /** Those of them with full points or more. */
  readonly full: number;
  /** Whether within every comparison group all have the same part of their full points. */
  readonly separatesNobody: boolean;
};

/** The same exports under two schemes. */
export type SchemeComparison = {
  readonly quarter: Quarter;
  /** Everybody of either, who gains most first. */
  readonly people: readonly PersonChange[];
  readonly before: readonly IndicatorUse[];
  readonly after: readonly IndicatorUse[];
};

/** Compares a quarter's results under two schemes: who gains and loses, and what each indicator tells apart. */
export function compareSchemes(before: Assessment, after: Assessment): SchemeComparison {
  const old = new Map(before.people.map((one) => [one.person.id, one]));
  const now = new Map(after.people.map((one) => [one.person.id, one]));
  const people = new Map([...before.people, ...after.people].map(({ person }) => [person.id, person]));
  const changes = [...people.values()].map((person) =>
    changeOf(person, old.get(person.id) ?? null, now.get(person.id) ?? null),
  );
  return {
    quarter: before.quarter,
    people: changes.sort(byGain),
    before: usesOf(before),
    after: usesOf(after),
  };
}

/** Whether a person's total, rank or grade is another one. */
export function isChanged({ before, after, gain }: PersonChange): boolean {
  if (before === null || after === null) return true;
  const grades = [before.grade, after.grade].map((grade) => grade?.label.zh);
  return gain === null
    ? before.total !== after.total
    : gain.n !== 0n || before.rank !== after.rank || before.of !== after.of || grades[0] !== grades[1];
}

/** Whether everybody whom an indicator scores has full points for it. */
export function isFullForAll({ scored, full }: IndicatorUse): boolean {
  return scored > 0 && full === scored;
}

function changeOf(person: Person, before: PersonResult | null, after: PersonResult | null): PersonChange {
  const totals = [before?.total ?? null, after?.total ?? null] as const;
  const gain = totals[0] === null || totals[1] === null ? null : totals[1].sub(totals[0]);
  return { person, before, after, gain, because: largestChange(before, after) };
}

function largestChange(before: PersonResult | null, after: PersonResult | null): PersonChange["because"] {
  if (before === null || after === null) return null;
  const old = new Map(before.indicators.map(({ info, score }) => [info.id, score ?? ZERO]));
  const infos = new Map([...before.indicators, ...after.indicators].map(({ info }) => [info.id, info]));
  const now = new Map(after.indicators.map(({ info, score }) => [info.id, score ?? ZERO]));
  const gains = [...infos.values()]
    .map((info) => ({ info, gain: (now.get(info.id) ?? ZERO).sub(old.get(info.id) ?? ZERO) }))
    .filter(({ gain }) => gain.n !== 0n)
    .sort((a, b) => b.gain.abs().compare(a.gain.abs()));
  return gains[0] ?? null;
}

function byGain(a: PersonChange, b: PersonChange): number {
  if (a.gain === null || b.gain === null) {
    return Number(a.gain === null) - Number(b.gain === null) || compareText(a.person.id, b.person.id);
  }
  return b.gain.compare(a.gain) || compareText(a.person.id, b.person.id);
}

function usesOf({ people, firm }: Assessment): IndicatorUse[] {
  return firm.map(({ info }) => {
    const scored = people.flatMap(({ group, indicators }) => {
      const own = indicators.find((one) => one.info.id === info.id);
      if (own === undefined || own.score === null || own.full.n === 0n) return [];
      return [{ group: group.id, achieved: own.score.div(own.full) }];
    });
    const first = new Map<string, Exact>();
    for (const { group, achieved } of scored) if (!first.has(group)) first.set(group, achieved);
    return {
      info,
      scored: scored.length,
      full: scored.filter(({ achieved }) => achieved.gte(1)).length,
      separatesNobody:
        scored.length > 1 &&
        scored.every(({ group, achieved }) => first.get(group)?.equals(achieved) ?? false),
    };
  });
}
