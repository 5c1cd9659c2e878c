import type { CivilDate } from "../../domain/civil-date.ts";
import { compareText } from "../../domain/order.ts";
import type { Scheme } from "../../scheme/contract.ts";
import type { Department, Source } from "../../sources/contract.ts";
import { type DeadlineState, stateOf } from "./deadline.ts";

/** What there is of a source: rows, a file without rows, the declaration of none, a file that cannot be read, or nothing. */
export type SourceState = "delivered" | "empty" | "declared-empty" | "unreadable" | "missing";

export type SourceStanding = { readonly source: Source; readonly state: SourceState };

/** What a department delivered, and how that stands against the day on which it was due. */
export type DepartmentStanding = {
  readonly department: Department;
  readonly sources: readonly SourceStanding[];
  /** The compulsory sources that are missing. */
  readonly missing: readonly Source[];
  /** How many errors the department has to mend. */
  readonly errors: number;
  readonly state: DeadlineState;
};

/** What was read of the quarter's folder. */
export type Delivered = {
  /** By source: how many rows. */
  readonly rows: ReadonlyMap<string, number>;
  /** Sources that are there, but in a shape that cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  readonly errors: ReadonlyMap<Department, number>;
  /** By source: the day on which a run first saw it, where a due day holds for it and a run did. */
  readonly firstSeen: ReadonlyMap<string, CivilDate>;
};

/**
 * How the exports stand, by department in the order of the sources. A source that is neither compulsory nor delivered
 * is left out: nobody waits for it.
 */
export function departmentStandings(
  { sourceBook, sources: settings }: Pick<Scheme, "sourceBook" | "sources">,
  { rows, unreadable, errors, firstSeen }: Delivered,
  due: CivilDate,
  cutOff: CivilDate,
): DepartmentStanding[] {
  const standings = sourceBook.all.map((source): SourceStanding => {
    const read = rows.get(source.id);
    if (read !== undefined) return { source, state: read === 0 ? "empty" : "delivered" };
    if (unreadable.has(source.id)) return { source, state: "unreadable" };
    return { source, state: settings.get(source.id)?.nil === true ? "declared-empty" : "missing" };
  });
  const shown = standings.filter(({ source, state }) => source.compulsory || state !== "missing");
  const departments = [...new Set([...shown.map(({ source }) => source.department), ...errors.keys()])];
  return departments.map((department) => {
    const own = shown.filter(({ source }) => source.department === department);
    const missing = own.filter(({ state }) => state === "missing").map(({ source }) => source);
    const faults = errors.get(department) ?? 0;
    const complete = missing.length === 0 && faults === 0;
    const days = own.flatMap(({ source }) => firstSeen.get(source.id) ?? []);
    // A department is done on the day of what it delivered last.
    const on = days.sort(compareText).at(-1) ?? null;
    const done: DeadlineState = on === null ? { kind: "done", on, late: 0 } : stateOf(due, on, cutOff);
    const state = complete ? done : stateOf(due, null, cutOff);
    return { department, sources: own, missing, errors: faults, state };
  });
}
