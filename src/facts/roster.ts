import { compareNatural } from "../domain/order.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import { plain } from "../sources/kinds/contract.ts";
import type { PersonName } from "../sources/kinds/people.ts";
import type { Person, PersonId } from "./contract.ts";

/** Who is who: people by id, else by a name that only one of them has; anything else is asked about. */
export class Roster {
  readonly all: readonly Person[];
  readonly byId: ReadonlyMap<PersonId, Person>;
  readonly departments: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, Person[]>();

  constructor(people: readonly Person[]) {
    const inOrder = [...people].sort((a, b) => compareNatural(a.id, b.id));
    // One department spelled in two ways is one department; the spelling of the first person stands for it.
    this.departments = new Map(
      [...inOrder].reverse().map(({ department }) => [foldName(department), department]),
    );
    this.all = inOrder.map((person) => ({
      ...person,
      department: this.departments.get(foldName(person.department)) ?? person.department,
    }));
    this.byId = new Map(this.all.map((person) => [person.id, person]));
    for (const person of this.all) {
      const name = foldName(person.name);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), person]);
    }
  }

  /** Everybody whom a name or id may mean: one, several of the same name, or nobody. */
  candidates(text: string): readonly Person[] {
    const known = this.byId.get(plain(text));
    return known === undefined ? (this.#byName.get(foldName(text)) ?? []) : [known];
  }

  /** The person that a cell names; null, with a finding, where that is not exactly one. */
  find(named: PersonName, at: Place, findings: Findings): PersonId | null {
    const found = named.id === null ? named.name : `${named.name}(${named.id})`;
    const [person, ...others] = this.candidates(named.id ?? named.name);
    if (person === undefined) {
      findings.add("person-unknown", at, { found });
    } else if (others.length > 0) {
      const candidates = [person, ...others].map(({ id, department }) => `${id}（${department}）`).join("、");
      findings.add("person-ambiguous", at, { found, candidates });
    } else if (named.id !== null && foldName(person.name) !== foldName(named.name)) {
      findings.add("person-mismatch", at, { found, name: person.name });
    } else {
      return person.id;
    }
    return null;
  }

  /** All people that a cell names, each once; null if one of them cannot be told. */
  findAll(named: readonly PersonName[], at: Place, findings: Findings): PersonId[] | null {
    const people: PersonId[] = [];
    let complete = true;
    for (const one of named) {
      const person = this.find(one, at, findings);
      if (person === null) {
        complete = false;
      } else if (people.includes(person)) {
        findings.add("person-repeated", at, {
          found: `${this.byId.get(person)?.name ?? one.name}（${person}）`,
        });
        complete = false;
      } else {
        people.push(person);
      }
    }
    return complete ? people : null;
  }
}

/** Reads the roster's own rows; superiors are resolved once everybody is known. */
export function readRoster(rows: readonly Row<"people">[], findings: Findings): Roster {
  const people = rows.map((row) => personOf(row, findings));
  const roster = new Roster(people);
  const resolved = rows.map((row, index): Person | undefined => {
    const person = people[index];
    if (person === undefined || row.superior === null) return person;
    return { ...person, superior: roster.find(row.superior, inCell(row.at, "superior"), findings) };
  });
  return new Roster(resolved.filter((person) => person !== undefined));
}

function personOf(row: Row<"people">, findings: Findings): Person {
  if (row.joined !== null && row.left !== null && row.left < row.joined) {
    findings.add("dates-reversed", inCell(row.at, "left"), { earlier: row.joined, later: row.left });
  }
  const { id, name, department, position, email, joined, left, at } = row;
  return { id, name, department, position, email, joined, left, superior: null, at };
}

/** Names are compared in half-width form, without blanks and without regard to case. */
export function foldName(name: string): string {
  return plain(name).replace(/\s/g, "").toLowerCase();
}
