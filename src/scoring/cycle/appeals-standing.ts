import type { CivilDate } from "../../domain/civil-date.ts";
import { lastDayToAppeal } from "../../facts/appeals/days.ts";
import { type DeadlineState, stateOf, WAITING } from "./deadline.ts";
import type { Interview } from "./interviews.ts";

/** How the appeals of a quarter stand (考核规定 §二.2). */
export type AppealsStanding = {
  /** Appeals on which nothing is decided. */
  readonly undecided: number;
  /** How many people may still appeal, and until when the last of them; null where nobody may. */
  readonly open: number;
  readonly until: CivilDate | null;
  readonly state: DeadlineState | { readonly kind: "undecided"; readonly appeals: number };
};

/** Everybody's time to appeal runs from the own receipt. @param days policy `appeal-days` */
export function appealsStanding(
  interviews: readonly Interview[],
  undecided: number,
  days: number,
  cutOff: CivilDate,
): AppealsStanding {
  const last = interviews.flatMap(({ received }) =>
    received === null ? [] : [lastDayToAppeal(received, days)],
  );
  const open = last.filter((day) => day >= cutOff);
  const until = [...open].sort().at(-1) ?? null;
  return { undecided, open: open.length, until, state: stateNow() };

  function stateNow(): AppealsStanding["state"] {
    if (undecided > 0) return { kind: "undecided", appeals: undecided };
    if (until !== null) return stateOf(until, null, cutOff);
    const closed = [...last].sort().at(-1);
    if (closed === undefined || last.length < interviews.length) return WAITING;
    return { kind: "done", on: closed, late: 0 };
  }
}
