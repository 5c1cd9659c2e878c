import type { Facts, Person, PersonId } from "../facts/contract.ts";
import { foldName } from "../facts/names.ts";
import { Roster } from "../facts/roster.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { Assignment, Profile, Scheme } from "../scheme/contract.ts";

/** An assignment with the people and departments that it names found in the roster. */
type Resolved = Assignment & { readonly personId: PersonId | null };

/**
 * Who is measured by which profile: the most specific assignment holds (a person, then a department's position,
 * then a department or a position), else the profile of one's position. Names that the roster lacks, and
 * assignments that contradict each other, are findings at their line.
 */
export function assignProfiles(
  { people }: Facts,
  { profiles, assignments }: Scheme,
  findings: Findings,
): (person: Person) => Profile {
  const roster = new Roster(people.all);
  const resolved = assignments.flatMap((one) => resolve(one, roster, findings));
  const assigned = new Map(
    people.all.map((person) => [person.id, chosen(person, resolved, findings) ?? person.position]),
  );
  return (person) => {
    const profile = profiles.get(assigned.get(person.id) ?? person.position);
    if (profile === undefined) throw new RangeError(`no profile for ${person.id}`);
    return profile;
  };
}

function resolve(one: Assignment, roster: Roster, findings: Findings): Resolved[] {
  const { person, department } = one;
  const at = placeOf(one);
  if (person !== null) {
    const personId = roster.find({ name: person, id: null }, at, findings);
    return personId === null ? [] : [{ ...one, personId }];
  }
  if (department !== null && !roster.departments.has(foldName(department))) {
    const known = [...new Set(roster.departments.values())].join("、");
    findings.add("department-unknown", at, { found: department, known });
    return [];
  }
  return [{ ...one, personId: null }];
}

/** The profile that the most specific assignments give; null where none is about the person. */
function chosen(person: Person, all: readonly Resolved[], findings: Findings): string | null {
  const own = all.filter((one) => isAbout(one, person));
  const most = Math.max(0, ...own.map(specificity));
  const [first, ...others] = own.filter((one) => specificity(one) === most);
  const other = others.find(({ profile }) => profile !== first?.profile);
  if (first !== undefined && other !== undefined) {
    findings.add("assignment-ambiguous", placeOf(other), {
      person: `${person.name}（${person.id}）`,
      line: String(first.at.line),
      first: first.profile,
      second: other.profile,
    });
  }
  return first?.profile ?? null;
}

function isAbout({ personId, person, department, position }: Resolved, who: Person): boolean {
  if (person !== null) return personId === who.id;
  const there = department === null || foldName(department) === foldName(who.department);
  return there && (position === null || position === who.position);
}

function specificity({ person, department, position }: Assignment): number {
  if (person !== null) return 3;
  return department !== null && position !== null ? 2 : 1;
}

function placeOf({ at: { file, line } }: Assignment) {
  return inCell({ file, sheet: null, row: line }, null);
}
