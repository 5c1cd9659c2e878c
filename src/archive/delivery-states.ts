import { join } from "node:path";
import type { Quarter } from "../domain/quarter.ts";
import { sha256Of } from "../domain/sha256.ts";
import type { Hashed } from "../output/manifest.ts";
import { type DeliveryState, readState } from "../scoring/reconcile/delivery-state.ts";
import { readIfThere } from "./replace-file.ts";

export const DELIVERIES = "deliveries.json";

/**
 * What was delivered when a quarter was published; null where it was not. The file's hash belongs to what was read.
 * @param name of its folder, where it is a revision's
 */
export async function readDeliveryState(
  results: string,
  quarter: Quarter,
  name: string = quarter.id,
): Promise<{ state: DeliveryState; file: Hashed } | null> {
  const bytes = await readIfThere(join(results, name, DELIVERIES));
  const state = bytes === null ? null : readState(new TextDecoder().decode(bytes));
  if (bytes === null || state === null || state.quarter !== quarter.id) return null;
  const sha256 = sha256Of(bytes);
  return { state, file: { path: `results/${name}/${DELIVERIES}`, sha256 } };
}
