import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../domain/order.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import { sha256Of } from "../domain/sha256.ts";
import type { Hashed } from "../output/manifest.ts";
import { before, type PastQuarter, readPastQuarter } from "../scoring/past.ts";
import { isCode } from "./lock.ts";
import { readIfThere } from "./replace-file.ts";

/** How many earlier quarters trends show: two years. */
const MOST = 8;

/** The quarters published earlier below a results folder, and the hashes of the files they were read from. */
export async function readHistory(
  results: string,
  quarter: Quarter,
): Promise<{ history: PastQuarter[]; files: Hashed[] }> {
  const past: PastQuarter[] = [];
  const files: Hashed[] = [];
  for (const name of await earlierFolders(results, quarter)) {
    const bytes = await readIfThere(join(results, name, "results.json"));
    const found = bytes === null ? null : readPastQuarter(new TextDecoder().decode(bytes));
    if (bytes === null || found === null || found.quarter.last >= quarter.first) continue;
    past.push(found);
    files.push({
      path: `results/${name}/results.json`,
      sha256: sha256Of(bytes),
    });
  }
  const history = before(quarter, past, MOST);
  return { history, files };
}

/** Folders named exactly like a quarter: revisions and what killed runs left have other names. */
async function earlierFolders(results: string, quarter: Quarter): Promise<string[]> {
  const entries = await readdir(results, { withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory() && parseQuarter(entry.name)?.id === entry.name)
    .map(({ name }) => name)
    .filter((name) => name < quarter.id)
    .sort(compareText);
}
