import { basename, join, resolve } from "node:path";
import { type CivilDate, parseCivilDate } from "../domain/civil-date.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import type { Manifest } from "../output/manifest.ts";
import { APPROVAL } from "./approvals.ts";
import { isCode } from "./lock.ts";
import { findManifest } from "./recorded.ts";
import { readIfThere } from "./replace-file.ts";
import { revisionName } from "./revisions.ts";

/** A result that was published: where it lies, and what its manifest says of it. */
export type FoundResult = {
  readonly folder: string;
  /** The folder's own name: `2025Q3`, `2025Q3.rev2`. */
  readonly name: string;
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  readonly manifest: Manifest;
  readonly approved: boolean;
};

/**
 * The result that somebody means: `2025Q3` as it is published, `2025Q3.rev2` the revision of that number whatever name
 * its folder has by now, else the path of a results folder.
 * @param results the firm's folder of results
 * @returns null where there is none
 */
export async function findResult(results: string, asked: string, cwd: string): Promise<FoundResult | null> {
  const [, quarterName = asked, number] = /^(.+)\.rev([1-9]\d*)$/.exec(asked) ?? [];
  const quarter = parseQuarter(quarterName);
  if (quarter === null) return resultIn(resolve(cwd, asked));
  if (number === undefined) return resultIn(join(results, quarter.id));
  const revision = Number(number);
  for (const name of [revisionName(quarter.id, revision), quarter.id]) {
    const found = await resultIn(join(results, name));
    if (found?.quarter.id === quarter.id && found.manifest.revision === revision) return found;
  }
  return null;
}

/** The result in a folder; null where it holds no manifest of ours. */
async function resultIn(folder: string): Promise<FoundResult | null> {
  const manifest = (await findManifest(folder).catch(notThere))?.manifest ?? null;
  const quarter = manifest === null ? null : parseQuarter(manifest.quarter);
  const cutOff = manifest === null ? null : parseCivilDate(manifest.cutOff);
  if (manifest === null || quarter === null || cutOff === null) return null;
  const approved = (await readIfThere(join(folder, APPROVAL))) !== null;
  return { folder, name: basename(folder), quarter, cutOff, manifest, approved };
}

/** A path through a file leads to no folder. */
function notThere(error: unknown): null {
  if (isCode(error, "ENOTDIR")) return null;
  throw error;
}
