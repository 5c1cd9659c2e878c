import { lstat, mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "../output/contract.ts";
import { isCode } from "./lock.ts";

/** A file of that name is there already; nothing was written (exit 2). */
export class FileExists extends Error {
  override readonly name = "FileExists";
  readonly path: string;
  constructor(path: string) {
    super(`there already: ${path}`);
    this.path = path;
  }
}

/**
 * Writes files into a folder, all of them or none: one that is there already is never touched. Folders are made
 * 0700 and files 0600, as all that may hold people's data.
 * @throws {FileExists} where one of them, or anything of its name, is there
 */
export async function writeNew(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const { path } of files) await refuseExisting(join(folder, path));
  const written: string[] = [];
  try {
    for (const { path, content } of files) {
      const at = join(folder, path);
      await mkdir(dirname(at), { recursive: true, mode: 0o700 });
      await writeFile(at, content, written);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}

async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
  if (found !== null) throw new FileExists(path);
}

async function writeFile(path: string, content: OutputFile["content"], written: string[]): Promise<void> {
  const file = await open(path, "wx", 0o600).catch((error: unknown) => {
    throw isCode(error, "EEXIST") ? new FileExists(path) : error;
  });
  written.push(path);
  try {
    for (const piece of content instanceof Uint8Array ? [content] : content) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}
