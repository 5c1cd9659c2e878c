import { join } from "node:path";
import { findPublication } from "../archive/find-publication.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Hashed } from "../output/manifest.ts";
import type { PublishedStanding } from "../scoring/cycle/status.ts";
import type { Loaded } from "./load.ts";

/** Exports that come in after the results, and of which no figure is made. */
const AFTERWARDS: ReadonlySet<string> = new Set(["receipts"]);

/**
 * What is published of a quarter, and whether it still is what the folder gives.
 * @param loaded null where the quarter has no folder (any more): then nothing can have changed
 */
export async function publishedStanding(
  dir: string,
  quarter: Quarter,
  loaded: Loaded | null,
): Promise<PublishedStanding | null> {
  const found = await findPublication(join(dir, "results", quarter.id));
  if (found === null) return null;
  const { cutOff, people } = found;
  const outdated = loaded !== null && differs(found, loaded);
  return { cutOff, people, outdated, approved: null, draft: null };
}

type Recorded = { readonly inputs: readonly Hashed[]; readonly scheme: readonly Hashed[] };

/** Whether exports or the scheme are others than those that a publication was made from. */
function differs({ inputs, scheme }: Recorded, { intake, schemeFiles }: Loaded): boolean {
  const late = new Set(intake.deliveries.flatMap(({ source, file }) => (AFTERWARDS.has(source) ? file : [])));
  const exports = inputs.filter(({ path }) => !path.startsWith("results/"));
  const now = [...intake.inputs].map(([path, sha256]) => ({ path, sha256 }));
  const without = (files: readonly Hashed[]) => files.filter(({ path }) => !late.has(path));
  return keyOf(without(exports)) !== keyOf(without(now)) || keyOf(scheme) !== keyOf(schemeFiles);
}

function keyOf(files: readonly Hashed[]): string {
  return JSON.stringify(files.map(({ path, sha256 }) => `${path} ${sha256}`).sort());
}
