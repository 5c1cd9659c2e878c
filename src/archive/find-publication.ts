import { join } from "node:path";
import { type CivilDate, parseCivilDate } from "../domain/civil-date.ts";
import type { Hashed } from "../output/manifest.ts";
import { readPastQuarter } from "../scoring/past.ts";
import { findManifest } from "./recorded.ts";
import { readIfThere } from "./replace-file.ts";

/** A publication as it lies there: what it was made from, and whom it is about. */
export type FoundPublication = {
  readonly cutOff: CivilDate;
  readonly inputs: readonly Hashed[];
  readonly scheme: readonly Hashed[];
  /** Ids of everybody with a scorecard. */
  readonly people: readonly string[];
};

/** The publication in a folder; null where none can be read there. */
export async function findPublication(folder: string): Promise<FoundPublication | null> {
  const manifest = (await findManifest(folder))?.manifest ?? null;
  const bytes = await readIfThere(join(folder, "results.json"));
  const results = bytes === null ? null : readPastQuarter(new TextDecoder().decode(bytes));
  const cutOff = manifest === null ? null : parseCivilDate(manifest.cutOff);
  if (manifest === null || cutOff === null || results === null) return null;
  const { inputs, scheme } = manifest;
  return { cutOff, inputs, scheme, people: [...results.people.keys()] };
}
