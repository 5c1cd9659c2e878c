import { compareNatural } from "../../domain/order.ts";
import { parseQuarter, type Quarter } from "../../domain/quarter.ts";
import type { Inquiry } from "../../facts/contract.ts";
import type { PastQuarter } from "../past.ts";
import type { Alarm, ListedAlarm } from "./contract.ts";

/** Alarms that a quarter has to do with. */
export type Known = {
  /** Raised by it, or earlier and not closed by what was published since: these are listed. */
  readonly standing: ReadonlyMap<string, Alarm>;
  /** Closed in an earlier publication. */
  readonly closed: ReadonlySet<string>;
};

/** What the quarter raised, and what earlier publications left open. */
export function knownAlarms(raised: readonly Alarm[], history: readonly PastQuarter[]): Known {
  const open = new Map<string, Alarm>();
  const closed = new Set<string>();
  for (const { alarms } of history) {
    for (const { standing, inquiry: _, ...alarm } of alarms) {
      open.set(alarm.id, alarm);
      if (standing === "closed") closed.add(alarm.id);
    }
  }
  for (const id of closed) open.delete(id);
  for (const alarm of raised) open.set(alarm.id, alarm);
  return { standing: open, closed };
}

/** Every alarm that stands, with the inquiry that closes it; in order of id. @param effective those that count */
export function listAlarms(
  { standing }: Known,
  effective: ReadonlyMap<string, Inquiry>,
  quarter: Quarter,
): ListedAlarm[] {
  return [...standing.values()]
    .sort((a, b) => compareNatural(a.id, b.id))
    .map((alarm) => {
      const found = effective.get(alarm.id);
      if (found === undefined) {
        return { ...alarm, standing: alarm.quarter === quarter.id ? "new" : "open", inquiry: null };
      }
      const { date, by, outcome, measures } = found;
      return { ...alarm, standing: "closed", inquiry: { date, by, outcome, measures } };
    });
}

/** The quarter that an alarm's id begins with; null where it begins with none. */
export function quarterOfAlarm(id: string): Quarter | null {
  return parseQuarter(id.split("/")[0] ?? "");
}
