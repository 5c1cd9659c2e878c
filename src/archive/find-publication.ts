import { join } from "node:path";
import { z } from "zod";
import { type CivilDate, parseCivilDate } from "../domain/civil-date.ts";
import { type Hashed, MANIFEST } from "../output/manifest.ts";
import { readPastQuarter } from "../scoring/past.ts";
import { readIfThere } from "./replace-file.ts";

/** A publication as it lies there: what it was made from, and whom it is about. */
export type FoundPublication = {
  readonly cutOff: CivilDate;
  readonly inputs: readonly Hashed[];
  readonly scheme: readonly Hashed[];
  /** Ids of everybody with a scorecard. */
  readonly people: readonly string[];
};

const hashed = z.array(z.object({ path: z.string(), sha256: z.string() }));
const manifest = z.object({ cutOff: z.string(), inputs: hashed, scheme: hashed });

/** The publication in a folder; null where none can be read there. */
export async function findPublication(folder: string): Promise<FoundPublication | null> {
  const made = manifest.safeParse(await jsonOf(join(folder, MANIFEST)));
  const results = readPastQuarter(await textOf(join(folder, "results.json")));
  const cutOff = made.success ? parseCivilDate(made.data.cutOff) : null;
  if (!made.success || cutOff === null || results === null) return null;
  const { inputs, scheme } = made.data;
  return { cutOff, inputs, scheme, people: [...results.people.keys()] };
}

async function textOf(path: string): Promise<string> {
  const bytes = await readIfThere(path);
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await textOf(path));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
