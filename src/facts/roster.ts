import { compareNatural } from "../domain/order.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inCell, inFile } from "../findings/finding.ts";
import { type Aliases, NO_ALIASES } from "../scheme/firm-parts.ts";
import type { Row } from "../sources/index.ts";
import { plain } from "../sources/kinds/contract.ts";
import type { PersonName } from "../sources/kinds/people.ts";
import type { Person, PersonId } from "./contract.ts";
import { foldName, isTitle, splitNames, untitled } from "./names.ts";

/**
 * Who is who: people by id, else by the alias the firm gave, else by a name, present or former, that only one of
 * them has, with or without a title; anything else is asked about.
 */
export class Roster {
  readonly all: readonly Person[];
  readonly byId: ReadonlyMap<PersonId, Person>;
  /** By folded name, the firm's other names for them included. */
  readonly departments: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, Person[]>();
  readonly #aliases = new Map<string, Person>();

  constructor(people: readonly Person[], aliases: Aliases = NO_ALIASES) {
    const inOrder = [...people].sort((a, b) => compareNatural(a.id, b.id));
    this.departments = departmentsOf(inOrder, aliases.departments);
    this.all = inOrder.map((person) => ({
      ...person,
      department: this.departments.get(foldName(person.department)) ?? person.department,
    }));
    this.byId = new Map(this.all.map((person) => [person.id, person]));
    for (const person of this.all) {
      for (const name of new Set([person.name, ...(person.formerNames ?? [])].map(foldName))) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), person]);
      }
    }
    for (const [alias, meant] of aliases.people) {
      const [person, ...others] = this.candidates(meant);
      if (person !== undefined && others.length === 0) this.#aliases.set(foldName(alias), person);
    }
  }

  /** Everybody whom a name or id may mean: one, several of the same name, or nobody. */
  candidates(text: string): readonly Person[] {
    const name = foldName(text);
    const known = this.byId.get(plain(text)) ?? this.#aliases.get(name);
    if (known !== undefined) return [known];
    const exactly = this.#byName.get(name);
    return exactly ?? [...new Set(untitled(name).flatMap((rest) => this.#byName.get(rest) ?? []))];
  }

  /** Everybody whom a name with something in brackets behind it may mean: an id, a department, a title. */
  #meant({ name, id }: PersonName): readonly Person[] {
    if (id === null || this.byId.has(plain(id))) return this.candidates(id ?? name);
    const department = this.departments.get(foldName(id));
    if (department !== undefined) {
      return this.candidates(name).filter((person) => person.department === department);
    }
    return this.candidates(isTitle(id) ? name : id);
  }

  /** The person that a cell names; null, with a finding, where that is not exactly one. */
  find(named: PersonName, at: Place, findings: Findings): PersonId | null {
    const found = named.id === null ? named.name : `${named.name}(${named.id})`;
    const [person, ...others] = this.#meant(named);
    if (person === undefined) {
      findings.add("person-unknown", at, { found });
    } else if (others.length > 0) {
      const candidates = [person, ...others].map(({ id, department }) => `${id}（${department}）`).join("、");
      findings.add("person-ambiguous", at, { found, candidates });
    } else if (named.id !== null && !this.candidates(named.name).includes(person)) {
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

/** One department spelled in two ways is one; the spelling of the first person, or the firm's alias, stands for it. */
function departmentsOf(people: readonly Person[], aliases: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map([...people].reverse().map(({ department }) => [foldName(department), department]));
  for (const [alias, meant] of aliases) {
    const department = found.get(foldName(meant));
    if (department !== undefined) found.set(foldName(alias), department);
  }
  return found;
}

/** Reads the roster's own rows; superiors are resolved once everybody is known. */
export function readRoster(
  rows: readonly Row<"people">[],
  findings: Findings,
  aliases: Aliases = NO_ALIASES,
): Roster {
  const people = rows.map((row) => personOf(row, findings));
  const roster = new Roster(people, aliases);
  checkAliases(roster, aliases, findings);
  const resolved = rows.map((row, index): Person | undefined => {
    const person = people[index];
    if (person === undefined || row.superior === null) return person;
    return { ...person, superior: roster.find(row.superior, inCell(row.at, "superior"), findings) };
  });
  return new Roster(
    resolved.filter((person) => person !== undefined),
    aliases,
  );
}

/** An alias must mean somebody, and must not take the name of somebody else. */
function checkAliases(roster: Roster, aliases: Aliases, findings: Findings): void {
  const bare = new Roster(roster.all);
  for (const [alias, meant] of aliases.people) {
    const named = bare.candidates(alias);
    const [person, ...others] = bare.candidates(meant);
    if (person === undefined || others.length > 0) {
      findings.add("alias-unknown", CONFIG, { alias, meant });
    } else if (named.length > 0 && !named.includes(person)) {
      findings.add("alias-taken", CONFIG, { alias, meant, owner: named.map(({ id }) => id).join("、") });
    }
  }
  for (const [alias, meant] of aliases.departments) {
    if (!bare.departments.has(foldName(meant))) findings.add("alias-unknown", CONFIG, { alias, meant });
  }
}

const CONFIG = inFile("crm-kpi.yaml");

function personOf(row: Row<"people">, findings: Findings): Person {
  if (row.joined !== null && row.left !== null && row.left < row.joined) {
    findings.add("dates-reversed", inCell(row.at, "left"), { earlier: row.joined, later: row.left });
  }
  const { id, name, department, position, email, joined, left, at } = row;
  const formerNames = splitNames(row.formerNames);
  return { id, name, formerNames, department, position, email, joined, left, superior: null, at };
}
