import { z } from "zod";
import { packText } from "../domain/text.ts";
import type { Way } from "./contract.ts";
import { expected } from "./numbers.ts";
import { range } from "./range.ts";
import { type Chosen, chosenSchema, ONE_WAY, wayKeys, withWay } from "./ways.ts";

const WRITTEN = packText(
  "应为 none（不加不减），或一种计分方式，如 { steps: … }",
  "expected none, or a way of giving points such as { steps: … }",
);

const MOST_BEYOND = packText(
  "最多扣多少分（most）请写在 beyond 里面",
  "write the most that is taken off (most) inside beyond",
);

/** What is better than the target: nothing, a way of adding points, or a range beyond which too much costs. */
export const betterSchema = z.union(
  [
    z.literal("none"),
    z
      .strictObject({ ...chosenSchema.shape, range: range.schema.optional() })
      .refine((side) => wayKeys(side).length === 1, ONE_WAY)
      .refine(({ range: one, most }) => one === undefined || most === undefined, {
        message: MOST_BEYOND,
        path: ["most"],
      }),
  ],
  expected(WRITTEN),
);

/** What is worse than the target: nothing, or a way of taking points off. */
export const worseSchema = z.union([z.literal("none"), chosenSchema], expected(WRITTEN));

/** A side of the target as written. */
export type Direction =
  | "none"
  | (Chosen & Partial<Pick<Exclude<z.output<typeof betterSchema>, "none">, "range">>);

/** Does something with the way of a side and its parameters; null where the side has none. */
export function withSide<T>(side: Direction, use: <P>(way: Way<P>, parameters: P) => T): T | null {
  if (side === "none") return null;
  return side.range === undefined ? withWay(side, use) : use(range, side.range);
}
