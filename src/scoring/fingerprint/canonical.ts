import { isExact } from "../../domain/exact.ts";
import { compareText } from "../../domain/order.ts";
import { sha256Of } from "../../domain/sha256.ts";

/** How many letters of a SHA-256 tell two definitions apart. */
const LENGTH = 12;

/** The key of words that are made from other parts of a definition. */
const WORDS = "says";

/** The short SHA-256 of what a definition says, whatever the order of its keys. */
export function fingerprint(meant: unknown): string {
  return sha256Of(canonical(meant)).slice(0, LENGTH);
}

/** One text for everything that means the same: keys in order, exact numbers as quotients, exports by their id. */
export function canonical(meant: unknown): string {
  return JSON.stringify(plain(meant)) ?? "null";
}

function plain(meant: unknown): unknown {
  if (isExact(meant)) return meant.toFraction();
  if (typeof meant === "function" || meant === undefined) return null;
  if (typeof meant !== "object" || meant === null) return meant;
  if (Array.isArray(meant)) return meant.map(plain);
  if (meant instanceof Map) return plain(Object.fromEntries(meant));
  if ("columns" in meant && "id" in meant) return plain(meant.id);
  return Object.entries(meant)
    .filter(([key, value]) => value !== undefined && key !== WORDS)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => [key, plain(value)]);
}
