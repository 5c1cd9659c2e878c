import { type Exact, isPositive, ONE } from "../domain/exact.ts";
import type { Goal } from "../facts/goal.ts";

/** What a goal comes to where the earlier value is known; null of a part of nothing. */
export function boundOf({ of, number }: Goal, earlier: Exact | null): Exact | null {
  if (of === "value") return number;
  if (earlier === null) return null;
  if (of === "change") return earlier.add(number);
  return isPositive(earlier) ? earlier.mul(number.add(ONE)) : null;
}

/** Whether a value lies on the side of a bound that the goal asks for. */
export function reaches(value: Exact, bound: Exact, sense: Goal["sense"]): boolean {
  switch (sense) {
    case "at-least":
      return value.gte(bound);
    case "at-most":
      return value.lte(bound);
    case "above":
      return value.gt(bound);
    case "below":
      return value.lt(bound);
  }
}
