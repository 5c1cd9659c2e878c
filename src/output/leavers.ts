import { compareNatural } from "../domain/order.ts";
import type { Text } from "../domain/text.ts";
import type { NotAssessed } from "../scoring/contract.ts";
import type { PastPerson, PastQuarter } from "../scoring/past.ts";
import type { Publication } from "./contract.ts";

/** Somebody who was assessed in an earlier quarter and is not in this one. */
export type Leaver = {
  readonly id: string;
  /** As the last quarter that assessed the person published it. */
  readonly last: PastPerson;
  readonly standing: Text;
};

/** Whoever was assessed in one of the quarters and is not now, in order of id. */
export function leaversOf({ assessment }: Publication, past: readonly PastQuarter[]): Leaver[] {
  const now = new Set(assessment.people.map(({ person }) => person.id));
  const onRoster = new Map(assessment.notAssessed.map((one) => [one.person.id, one]));
  const last = new Map(past.flatMap(({ people }) => [...people]).filter(([id]) => !now.has(id)));
  return [...last]
    .map(([id, then]) => ({
      id,
      last: then,
      standing: standingOf(onRoster.get(id), assessment.quarter.last),
    }))
    .sort((a, b) => compareNatural(a.id, b.id));
}

function standingOf(found: NotAssessed | undefined, end: string): Text {
  const left = found?.person.left ?? null;
  if (left !== null && left <= end) return { zh: `已离职（${left}）`, en: `left on ${left}` };
  const reason = found?.reason ?? NOT_ON_ROSTER;
  return {
    zh: `不在本季度考核范围（${reason.zh}）`,
    en: `not assessed this quarter (${reason.en})`,
  };
}

const NOT_ON_ROSTER: Text = { zh: "人员名册中已没有此人", en: "not on the roster any more" };
