import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sha256Of } from "../domain/sha256.ts";
import { isCode } from "./lock.ts";
import { readIfThere } from "./replace-file.ts";
import { syncFolder } from "./sync-folder.ts";

/** Where the files that approved quarters rest on are kept, each under its SHA-256. */
export const ARCHIVE = "archive";

const UNFINISHED = ".tmp-";

/** A file in the archive is not what its name says (exit 3). */
export class KeptFileChanged extends Error {
  override readonly name = "KeptFileChanged";
  readonly path: string;
  constructor(path: string) {
    super(`changed: ${path}`);
    this.path = path;
  }
}

/**
 * Keeps files below `results/archive/`, each under its hash and once: written beside and synced, then renamed. One
 * that is there already is checked and stays. To be called by the owner of the archive's lock.
 * @throws {KeptFileChanged} where one that is there is not what its name says
 */
export async function keepFiles(
  results: string,
  files: AsyncIterable<{ readonly sha256: string; readonly bytes: Uint8Array }>,
  pid: number,
): Promise<void> {
  const archive = join(results, ARCHIVE);
  await mkdir(archive, { recursive: true, mode: 0o700 });
  await clearArchive(results);
  for await (const { sha256, bytes } of files) {
    if (sha256Of(bytes) !== sha256) throw new RangeError(`not the bytes of ${sha256}`);
    if ((await keptFile(results, sha256)) === null) await writeKept(results, sha256, bytes, pid);
  }
  await syncFolder(archive);
}

/** Removes what a killed command was still writing into the archive. To be called by the owner of its lock. */
export async function clearArchive(results: string): Promise<void> {
  const archive = join(results, ARCHIVE);
  const names = await readdir(archive).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  });
  for (const name of names) {
    if (name.startsWith(UNFINISHED)) await rm(join(archive, name), { force: true });
  }
}

/** Puts a file into the archive in one step. */
export async function writeKept(
  results: string,
  name: string,
  bytes: Uint8Array,
  pid: number,
): Promise<void> {
  const own = join(results, ARCHIVE, `${UNFINISHED}${pid}`);
  await rm(own, { force: true });
  await writeSynced(own, bytes);
  await rename(own, join(results, ARCHIVE, name));
}

/** Writes a new file that only its owner can read, synced. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The bytes that were kept under a hash; null where there are none. @throws {KeptFileChanged} where they are others */
export async function keptFile(results: string, sha256: string): Promise<Uint8Array | null> {
  const path = join(results, ARCHIVE, sha256);
  const bytes = await readIfThere(path);
  if (bytes !== null && sha256Of(bytes) !== sha256) throw new KeptFileChanged(path);
  return bytes;
}
