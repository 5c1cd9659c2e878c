import type { Position } from "../../src/domain/position.ts";
import { at } from "./random.ts";

/** The six departments, in the order of a block's units. */
export const DEPARTMENTS = [
  "商事业务部",
  "民事业务部",
  "刑事业务部",
  "知识产权部",
  "市场发展部",
  "行政人事部",
] as const;

/** A seat of the block of 54 out of which firms of every size are built. */
export type Seat = {
  readonly index: number;
  /** Index of the department. */
  readonly unit: number;
  readonly position: Position;
  /** The seat of the direct superior; null for the director. */
  readonly superior: number | null;
};

/** How many of each position sit in each department. */
const HEADS: readonly (readonly [Position, readonly number[]])[] = [
  ["partner", [2, 1, 1, 1, 1, 0]],
  ["lead-lawyer", [5, 5, 3, 3, 1, 0]],
  ["assistant", [3, 3, 2, 2, 2, 0]],
  ["secretary", [2, 1, 1, 1, 1, 1]],
  ["administration", [0, 0, 0, 0, 3, 9]],
];

/** All seats of a block: partners first, then lead lawyers, assistants, secretaries, administrative staff. */
export const SEATS: readonly Seat[] = makeSeats();

/** Seats with a story; the ids are those of the first block. */
export const STORY_SEATS = {
  /** L008 and L014, in different departments, have one name. */
  sameName: [7, 13],
  /** L016, L019 and L029 left long ago and stand in old engagements. */
  leftLongAgo: [15, 18, 28],
  /** L022 left in the middle of the last quarter. */
  leftMidQuarter: 21,
  /** L011 joined in the middle of the last quarter. */
  joinedMidQuarter: 10,
  /** L035 joined with less than a third of the last quarter to go. */
  joinedLate: 34,
  /** L009 has never had a complaint and does most things well. */
  spotless: 8,
  /** L021 does most things badly. */
  struggling: 20,
  /** L018 has marks of two peers only. */
  twoPeers: 17,
  /** L007, A001 and S002 rate themselves too. */
  selfRating: [6, 42, 36],
} satisfies Record<string, number | readonly number[]>;

function makeSeats(): Seat[] {
  const seats: Seat[] = [];
  for (const [position, counts] of HEADS) {
    counts.forEach((count, unit) => {
      for (let turn = 0; turn < count; turn += 1) {
        seats.push({
          index: seats.length,
          unit,
          position,
          superior: superiorOf(seats, position, unit, turn),
        });
      }
    });
  }
  return seats;
}

function superiorOf(seats: readonly Seat[], position: Position, unit: number, turn: number): number | null {
  if (seats.length === 0) return null;
  if (position === "partner") return 0;
  const wanted = position === "assistant" ? "lead-lawyer" : "partner";
  const superiors = seats.filter((seat) => seat.unit === unit && seat.position === wanted);
  if (superiors.length > 0) return at(superiors, turn % superiors.length).index;
  const head = seats.find((seat) => seat.unit === unit && seat.position === "administration");
  return head?.index ?? 0;
}
