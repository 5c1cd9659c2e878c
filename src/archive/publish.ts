import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { OutputFile } from "../output/contract.ts";
import { type Hashed, MANIFEST, publishedFiles } from "../output/manifest.ts";
import { isCode, takeLock } from "./lock.ts";
import { dropUnfinished, recover, stagePrefix, swapIn, syncFolder } from "./swap.ts";

/** The target is a folder of something else: it is never replaced (exit 2). */
export class ForeignFolder extends Error {
  override readonly name = "ForeignFolder";
}

/**
 * Publishes files as the target folder: written and synced beside it, then exchanged, so that a reader sees the
 * old folder or the new one. Folders are 0700 and files 0600: results are their owner's alone.
 * @param manifest makes the manifest of the files that were written
 * @throws {ForeignFolder} where the target holds something that is no publication
 * @throws {FolderLocked} where another run is at work on the same target
 */
export async function publish(
  target: string,
  files: AsyncIterable<OutputFile>,
  manifest: (outputs: readonly Hashed[]) => string,
  pid: number,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const release = await takeLock(lockOf(target), pid);
  try {
    await recover(target);
    await dropUnfinished(target);
    await refuseForeign(target);
    const stage = await mkdtemp(join(dirname(target), stagePrefix(target)));
    try {
      await writeAll(stage, files, manifest);
      await swapIn(stage, target);
    } catch (error) {
      await rm(stage, { recursive: true, force: true });
      throw error;
    }
  } finally {
    await release();
  }
}

/** Before anything else: completes or undoes what a killed run left of an exchange, unless a living one is at it. */
export async function settle(target: string, pid: number): Promise<void> {
  const folder = await stat(dirname(target)).catch(() => null);
  if (folder === null) return;
  const release = await takeLock(lockOf(target), pid);
  try {
    await recover(target);
  } finally {
    await release();
  }
}

function lockOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.lock`);
}

/** A folder that is not ours, and a file that somebody added to one of ours, are never deleted. */
async function refuseForeign(target: string): Promise<void> {
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return [];
    if (isCode(error, "ENOTDIR")) throw new ForeignFolder(target);
    throw error;
  });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !isClutter(entry.name))
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  if (files.length === 0) return;
  const written = publishedFiles(await readFile(join(target, MANIFEST), "utf8").catch(() => ""));
  const foreign = files.find((file) => !(written?.has(file) ?? false));
  if (foreign !== undefined) throw new ForeignFolder(join(target, foreign));
}

/** What file managers and office programs leave in a folder that somebody looked into. */
function isClutter(name: string): boolean {
  return /^(\.~lock\.|~\$|\.DS_Store$)/.test(name) || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

async function writeAll(
  stage: string,
  files: AsyncIterable<OutputFile>,
  manifest: (outputs: readonly Hashed[]) => string,
): Promise<void> {
  const folders = new Set([stage]);
  const outputs: Hashed[] = [];
  for await (const { path, content } of files) {
    const at = join(stage, ...path.split("/"));
    await makeFolders(stage, path, folders);
    outputs.push({ path, sha256: await writeFile(at, content) });
  }
  await writeFile(join(stage, MANIFEST), [manifest(outputs)]);
  for (const folder of folders) await syncFolder(folder);
}

async function makeFolders(stage: string, path: string, made: Set<string>): Promise<void> {
  let folder = stage;
  for (const name of path.split("/").slice(0, -1)) {
    folder = join(folder, name);
    if (made.has(folder)) continue;
    await mkdir(folder, { mode: 0o700 });
    made.add(folder);
  }
}

/** Writes a new file, synced; an existing one is never opened. @returns the SHA-256 of what was written */
async function writeFile(path: string, content: OutputFile["content"]): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  try {
    for (const piece of content instanceof Uint8Array ? [content] : inPieces(content)) {
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

const PIECE = 1_000_000;

/** Joins small texts into larger pieces: one write each. */
function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}
