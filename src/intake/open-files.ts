import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { type InputFile, type ReadFault, UnreadableFile } from "./contract.ts";
import { type Damage, damage, damaged, tooLarge } from "./faults.ts";
import { PROMISED, typeOf } from "./file-type.ts";
import { LIMITS } from "./limits.ts";
import type { ListedFile } from "./list-files.ts";
import { extensionOf } from "./read-file.ts";
import type { Readers } from "./reader/readers.ts";

/**
 * Opens listed files in their order, each while the one before is still at work. The bytes that are handed over are
 * the ones that are hashed and read, however the file on the disk goes on.
 * @param readers read workbooks in processes of their own; without them they are read here
 */
export async function* readFiles(
  firm: string,
  files: readonly ListedFile[],
  progress: (done: number) => void,
  readers: Readers | null = null,
): AsyncGenerator<InputFile> {
  const opened: Promise<InputFile>[] = [];
  const openNext = () => {
    const file = files[opened.length];
    if (file === undefined) return;
    const opening = openFile(firm, file, readers);
    // Whoever stops listening before its turn does not need to hear of it.
    opening.catch(() => {});
    opened.push(opening);
  };
  openNext();
  for (let index = 0; index < files.length; index += 1) {
    const file = await opened[index];
    openNext();
    if (file !== undefined) yield file;
    progress(index + 1);
  }
}

async function openFile(
  firm: string,
  { path, place }: ListedFile,
  readers: Readers | null,
): Promise<InputFile> {
  const none = { path, place, bytes: new Uint8Array() };
  const promised = PROMISED.get(extensionOf(path));
  // What is no table is named, not read.
  if (promised === undefined) return none;
  try {
    const bytes = await bytesOf(
      join(firm, path),
      promised === "text" ? LIMITS.textBytes : LIMITS.workbookBytes,
    );
    return { path, place, bytes, ...(readers === null ? {} : asked(bytes, readers)) };
  } catch (error) {
    return { ...none, fault: faultOf(error) };
  }
}

/** Asks a reader at once, so that it is at work before the file's turn comes. */
function asked(bytes: Buffer, readers: Readers): Pick<InputFile, "readBook"> {
  const type = typeOf(bytes);
  if (type === "text") return {};
  const reading = readers.read(bytes, type);
  reading.catch(() => {});
  return { readBook: () => reading };
}

/** What the system's codes mean for somebody who put a file there. */
const CODES: Readonly<Record<string, Damage>> = {
  EACCES: "forbidden",
  EPERM: "forbidden",
  ENOENT: "vanished",
  ELOOP: "not-a-file",
  ENXIO: "not-a-file",
  EISDIR: "not-a-file",
};

function faultOf(error: unknown): ReadFault {
  if (error instanceof UnreadableFile) return error.fault;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = CODES[code];
  if (known === undefined) throw error;
  return damage(known);
}

/** Time for a program that is just saving the file. */
const PATIENCE_MS = 300;

async function bytesOf(path: string, limit: number): Promise<Buffer> {
  const first = await unchanged(path, limit);
  if (first !== null) return first;
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const second = await unchanged(path, limit);
  if (second === null) throw damaged("changed");
  return second;
}

/** The bytes of an ordinary file; null where it changed meanwhile. */
async function unchanged(path: string, limit: number): Promise<Buffer | null> {
  // A pipe would never be opened, and a device may do anything: neither is touched.
  if (!(await stat(path)).isFile()) throw damaged("not-a-file");
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw damaged("not-a-file");
    if (before.size > limit) throw tooLarge("bytes", limit);
    const bytes = await handle.readFile();
    const after = await handle.stat();
    const same = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return same && bytes.length === before.size ? bytes : null;
  } finally {
    await handle.close();
  }
}
