import { addMonths, dateOfDay, dayNumber } from "../../src/domain/civil-date.ts";
import type { Position } from "../../src/domain/position.ts";
import type { Person } from "./model.ts";
import { sharedName, staffName } from "./names.ts";
import type { Period } from "./period.ts";
import { at, type Random, random } from "./random.ts";
import { DEPARTMENTS, SEATS, type Seat, STORY_SEATS } from "./seats.ts";

/** So many blocks of seats share their departments: a large firm has some 200 departments. */
const BLOCKS_PER_DEPARTMENT = 10;

const LETTERS: Readonly<Record<Position, string>> = {
  partner: "L",
  "lead-lawyer": "L",
  assistant: "L",
  secretary: "S",
  administration: "A",
};

/** The whole roster, block by block; `last` is the last quarter, in which people come and go. */
export function makeRoster(seed: number, count: number, last: Period): Person[] {
  const rng = random(seed, "roster");
  const people: Person[] = [];
  const counters = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const seat = at(SEATS, index % SEATS.length);
    const letter = LETTERS[seat.position];
    const number = (counters.get(letter) ?? 0) + 1;
    counters.set(letter, number);
    const id = `${letter}${String(number).padStart(3, "0")}`;
    people.push(makePerson(rng, people, { id, index, seat, last, count }));
  }
  return people;
}

type Place = {
  readonly id: string;
  readonly index: number;
  readonly seat: Seat;
  readonly last: Period;
  readonly count: number;
};

function makePerson(rng: Random, people: readonly Person[], place: Place): Person {
  const { id, index, seat, last } = place;
  const block = Math.floor(index / SEATS.length);
  const shares = STORY_SEATS.sameName.includes(seat.index) && block * SEATS.length + 13 < place.count;
  const name = shares ? sharedName(block) : staffName(index);
  return {
    id,
    name,
    position: seat.position,
    department: departmentName(block, seat.unit),
    unit: block * DEPARTMENTS.length + seat.unit,
    seat: seat.index,
    superior: superiorOf(people, block, seat),
    talent: talentOf(rng, seat),
    label: shares ? `${name}(${id})` : name,
    ...employmentOf(rng, seat, last),
  };
}

/** Partners of every block report to the one director of the firm. */
function superiorOf(people: readonly Person[], block: number, seat: Seat): Person | null {
  if (seat.superior === null) return people[0] ?? null;
  return at(people, seat.superior === 0 ? 0 : block * SEATS.length + seat.superior);
}

function departmentName(block: number, unit: number): string {
  const name = at(DEPARTMENTS, unit);
  const number = Math.floor(block / BLOCKS_PER_DEPARTMENT) + 1;
  return number === 1 ? name : `${name.slice(0, -1)}${number}部`;
}

/** Most people are in the middle; the two seats with a story are far out. */
function talentOf(rng: Random, seat: Seat): number {
  const drawn = Math.floor((rng.int(101) + rng.int(101)) / 2);
  if (seat.index === STORY_SEATS.spotless) return 97;
  return seat.index === STORY_SEATS.struggling ? 6 : drawn;
}

function employmentOf(rng: Random, seat: Seat, last: Period): { joined: number; left: number | null } {
  const newcomer = seat.position !== "partner" && rng.chance(22);
  const year = newcomer ? rng.between(2022, 2023) : rng.between(2009, 2021);
  const drawn = monthsFrom(0, (year - 1970) * 12 + rng.int(12));
  const early = Math.min(drawn, monthsFrom(0, (2021 - 1970) * 12 + 2));
  const away = STORY_SEATS.leftLongAgo.indexOf(seat.index);
  if (away >= 0) return { joined: early, left: monthsFrom(last.first, -18 - away * 5) - 1 };
  if (seat.index === STORY_SEATS.leftMidQuarter) return { joined: early, left: last.first + 52 };
  if (seat.index === STORY_SEATS.joinedMidQuarter) return { joined: last.first + 34, left: null };
  if (seat.index === STORY_SEATS.joinedLate) return { joined: last.last - 22, left: null };
  return { joined: drawn, left: null };
}

/** The same day of the month so many months later. */
function monthsFrom(day: number, months: number): number {
  return dayNumber(addMonths(dateOfDay(day), months));
}
