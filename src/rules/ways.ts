import { z } from "zod";
import { packText } from "../domain/text.ts";
import { bands } from "./bands.ts";
import type { Way } from "./contract.ts";
import { levels } from "./levels.ts";
import { atMost } from "./most.ts";
import { points } from "./numbers.ts";
import { occurrences } from "./occurrences.ts";
import { proportional } from "./proportional.ts";
import { steps } from "./steps.ts";

/** Every way of giving or taking points; a new one is a file, a line here and one in {@link withWay}. */
const shape = {
  steps: steps.schema.optional(),
  proportional: proportional.schema.optional(),
  bands: bands.schema.optional(),
  levels: levels.schema.optional(),
  occurrences: occurrences.schema.optional(),
  most: points.optional().meta({
    zh: "这一侧最多加减多少分",
    description: "The most that this side gives or takes.",
  }),
};

const NAMES = wayKeys(shape).join(", ");

/** The message for a side that names no way, or several. */
export const ONE_WAY = packText(
  `应写且只写一种计分方式：${NAMES}`,
  `exactly one way of giving points belongs here: ${NAMES}`,
);

/** A way with its parameters, and the most it may give or take. */
export const chosenSchema = z.strictObject(shape).refine((chosen) => wayKeys(chosen).length === 1, ONE_WAY);

export type Chosen = z.output<typeof chosenSchema>;

/** The keys of the ways that are written. */
export function wayKeys(chosen: object): string[] {
  return Object.entries(chosen).flatMap(([key, value]) =>
    key === "most" || value === undefined ? [] : [key],
  );
}

/** Does something with the way that was chosen and its parameters; null where none was. */
export function withWay<T>(chosen: Chosen, use: <P>(way: Way<P>, parameters: P) => T): T | null {
  const { most } = chosen;
  if (chosen.steps !== undefined) return use(atMost(steps, most), chosen.steps);
  if (chosen.proportional !== undefined) return use(atMost(proportional, most), chosen.proportional);
  if (chosen.bands !== undefined) return use(atMost(bands, most), chosen.bands);
  if (chosen.levels !== undefined) return use(atMost(levels, most), chosen.levels);
  if (chosen.occurrences !== undefined) return use(atMost(occurrences, most), chosen.occurrences);
  return null;
}
