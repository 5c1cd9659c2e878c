import { employed, type Member, type Person } from "./model.ts";
import type { Random } from "./random.ts";

/** The people of one unit who can take part in an engagement. */
export type Unit = {
  readonly lawyers: readonly Person[];
  readonly assistants: readonly Person[];
  readonly secretaries: readonly Person[];
};

/** The units of a firm, by number. */
export function makeUnits(people: readonly Person[]): Unit[] {
  const units: { lawyers: Person[]; assistants: Person[]; secretaries: Person[] }[] = [];
  for (const person of people) {
    units[person.unit] ??= { lawyers: [], assistants: [], secretaries: [] };
    const unit = units[person.unit];
    if (person.position === "partner" || person.position === "lead-lawyer") unit?.lawyers.push(person);
    if (person.position === "assistant") unit?.assistants.push(person);
    if (person.position === "secretary") unit?.secretaries.push(person);
  }
  return units;
}

/** One of a list who is with the firm on a day, and none of those left out; null where there is nobody. */
export function colleague(
  rng: Random,
  list: readonly Person[],
  day: number,
  out: readonly Person[],
): Person | null {
  const found = list.filter((person) => employed(person, day) && !out.includes(person));
  return found.length === 0 ? null : rng.pick(found);
}

const TWO_LAWYERS = ["60/40", "70/30", "50/50", "65/35", "55.5/44.5"];
const THREE_LAWYERS = ["50/30/20", "33.34/33.33/33.33", "40/40/20"];

/** Who works on an engagement and with what shares; empty where the lead works alone. */
export function drawTeam(rng: Random, unit: Unit, lead: Person, day: number): Member[] {
  const draw = rng.int(100);
  const second = colleague(rng, unit.lawyers, day, [lead]);
  const assistant = colleague(rng, unit.assistants, day, []);
  if (draw < 18 || (second === null && assistant === null)) return [];
  if (second === null || (draw < 50 && assistant !== null)) return withAssistant(rng, unit, lead, day);
  if (draw < 62) return unshared(rng, [lead, second, draw < 53 ? assistant : null]);
  const third = draw < 74 ? colleague(rng, unit.lawyers, day, [lead, second]) : null;
  if (third !== null) return shared(rng.pick(THREE_LAWYERS), [lead, second, third]);
  if (draw < 88 || assistant === null) return shared(rng.pick(TWO_LAWYERS), [lead, second]);
  return shared(rng.pick(["60/30/10", "60/40/0", "50/40/10"]), [lead, second, assistant]);
}

/** A lead with an assistant at nothing or a tenth, at times a secretary at nothing. */
function withAssistant(rng: Random, unit: Unit, lead: Person, day: number): Member[] {
  const assistant = colleague(rng, unit.assistants, day, []);
  const secretary = rng.chance(45) ? colleague(rng, unit.secretaries, day, []) : null;
  if (assistant === null) return [];
  const shares = rng.pick(["100/0", "90/10"]);
  return secretary === null
    ? shared(shares, [lead, assistant])
    : shared(`${shares}/0`, [lead, assistant, secretary]);
}

function shared(shares: string, people: readonly Person[]): Member[] {
  const parts = shares.split("/");
  return people.map((person, index) => ({ person, share: parts[index] ?? null }));
}

/** No shares: an equal split, the lead not always first. */
function unshared(rng: Random, people: readonly (Person | null)[]): Member[] {
  const members = people.flatMap((person) => (person === null ? [] : [{ person, share: null }]));
  return rng.chance(30) ? members.reverse() : members;
}
