import { addDays, type CivilDate } from "../../domain/civil-date.ts";
import { compareNatural } from "../../domain/order.ts";
import type { Facts, Person } from "../../facts/contract.ts";
import { type DeadlineState, type Reckoning, settled, stateOf, WAITING } from "./deadline.ts";

/** A person's interview about the results (考核规定 §三.5). */
export type Interview = {
  readonly person: Person;
  /** The direct superior, who holds it; null where the roster names none. */
  readonly superior: Person | null;
  /** When the person received the results; null where that has not been written down. */
  readonly received: CivilDate | null;
  /** Null until the results are received. */
  readonly due: CivilDate | null;
  readonly held: CivilDate | null;
  /** `left` and `alone`: nobody can hold it, since the person left the firm, or has no superior in the roster. */
  readonly state: DeadlineState | { readonly kind: "left" | "alone" };
};

/** The interviews that one superior holds, in order of the person's id. */
export type SuperiorInterviews = {
  readonly superior: Person | null;
  readonly interviews: readonly Interview[];
};

/** The day by which somebody is interviewed who received the results on a day. */
export function interviewDue(received: CivilDate, by: Reckoning): CivilDate {
  return settled(addDays(received, by.policies["interview-days"]), by);
}

/** How each person's interview stands at the cut-off; what lies after that has not happened yet. */
export function interviewsOf(
  people: readonly Person[],
  { receipts, people: roster }: Pick<Facts, "receipts" | "people">,
  cutOff: CivilDate,
  by: Reckoning,
): Interview[] {
  const happened = (day: CivilDate | null | undefined) => (day && day <= cutOff ? day : null);
  return people.map((person): Interview => {
    const [receipt] = receipts.of(person.id);
    const received = happened(receipt?.received);
    const held = happened(receipt?.interviewed);
    const due = received === null ? null : interviewDue(received, by);
    const superior = person.superior === null ? null : (roster.byId.get(person.superior) ?? null);
    const state = stateOfOne({ person, superior, due, held }, cutOff);
    return { person, superior, received, due, held, state };
  });
}

function stateOfOne(
  { person, superior, due, held }: Pick<Interview, "person" | "superior" | "due" | "held">,
  cutOff: CivilDate,
): Interview["state"] {
  if (held === null && person.left !== null && person.left <= cutOff) return { kind: "left" };
  if (held === null && superior === null) return { kind: "alone" };
  return due === null ? WAITING : stateOf(due, held, cutOff);
}

/** The interviews of each superior, superiors in order of id; those without one last. */
export function bySuperior(interviews: readonly Interview[]): SuperiorInterviews[] {
  const groups = new Map<string, { superior: Person | null; interviews: Interview[] }>();
  for (const interview of interviews) {
    const { superior } = interview;
    const group = groups.get(superior?.id ?? "") ?? { superior, interviews: [] };
    groups.set(superior?.id ?? "", group);
    group.interviews.push(interview);
  }
  return [...groups].sort(([a], [b]) => lastIfBlank(a, b) || compareNatural(a, b)).map(([, group]) => group);
}

function lastIfBlank(a: string, b: string): number {
  return Number(a === "") - Number(b === "");
}
