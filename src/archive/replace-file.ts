import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { sha256Of } from "../domain/sha256.ts";
import { isCode } from "./lock.ts";
import { syncFolder } from "./sync-folder.ts";

/** The file is not the one that was read: somebody changed it meanwhile. */
export class FileChanged extends Error {
  override readonly name = "FileChanged";
}

/** A file's bytes; null where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  return await readFile(path).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
}

/**
 * Puts content in a file's place in one step: written and synced beside it, then renamed, so that the old file or
 * the new one is there, whole. Only its owner can read it.
 * @param before what the new content was made from; null where there was no file
 * @param own where it is written first; a killed run leaves that behind
 * @throws {FileChanged} where the file is not that any more
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  before: Uint8Array | null,
  pid: number,
  own = `${path}.tmp-${pid}`,
): Promise<void> {
  await rm(own, { force: true });
  try {
    const file = await open(own, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (digest(await readIfThere(path)) !== digest(before)) throw new FileChanged(path);
    await rename(own, path);
  } catch (error) {
    await rm(own, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

function digest(bytes: Uint8Array | null): string {
  return bytes === null ? "" : sha256Of(bytes);
}
