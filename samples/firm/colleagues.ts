import { employed, type Person } from "./model.ts";
import type { Period } from "./period.ts";
import { DEPARTMENTS } from "./seats.ts";

/** Who can rate whom in a quarter. */
export type Circle = {
  /** Everybody who was with the firm on some day of the quarter. */
  readonly present: readonly Person[];
  readonly peers: (person: Person) => Person[];
  readonly subordinates: (person: Person) => Person[];
};

/** The people of a quarter by unit and superior; raters are those who are there at its end. */
export function makeCircle(people: readonly Person[], period: Period): Circle {
  const present = people.filter(
    (person) => person.joined <= period.last && (person.left === null || person.left >= period.first),
  );
  const raters = present.filter((person) => employed(person, period.last));
  const byPlace = grouped(raters, placeOf);
  const bySuperior = grouped(raters, (person) => person.superior?.id ?? "");
  return {
    present,
    peers: (person) => (byPlace.get(placeOf(person)) ?? []).filter((other) => arePeers(person, other)),
    subordinates: (person) => bySuperior.get(person.id) ?? [],
  };
}

/** Partners have their peers among the partners, everybody else in the own department. */
function placeOf(person: Person): string {
  const block = Math.floor(person.unit / DEPARTMENTS.length);
  const partner = person.position === "partner" && person.superior !== null;
  return partner ? `partners ${block}` : `unit ${person.unit}`;
}

function arePeers(person: Person, other: Person): boolean {
  return other !== person && other.superior !== person && person.superior !== other;
}

function grouped<K>(people: readonly Person[], keyOf: (person: Person) => K): Map<K, Person[]> {
  const groups = new Map<K, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups;
}

/** The departments in the order of the roster. */
export function departmentsOf(people: readonly Person[]): string[] {
  return [...new Set(people.map((person) => person.department))];
}

/** So many elements of a list from a place on, going round. */
export function ring<T>(list: readonly T[], from: number, count: number): T[] {
  const size = Math.min(count, list.length);
  return Array.from({ length: size }, (_, index) => list[(from + index) % list.length]).filter(
    (found): found is T => found !== undefined,
  );
}
