import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { sha256Of } from "../domain/sha256.ts";
import type { OutputFile } from "../output/contract.ts";
import { type Hashed, MANIFEST, publishedFiles } from "../output/manifest.ts";
import { ApprovedFolder, findApproval, parseFolder, publicationFolders, readApproval } from "./approvals.ts";
import { keptApprovals } from "./chain.ts";
import { FolderLocked, isCode, takeLock } from "./lock.ts";
import { readIfThere } from "./replace-file.ts";
import { approvedRevision, completeRevision, publishedName } from "./revisions.ts";
import { dropUnfinished, recover, stagePrefix, swapIn } from "./swap.ts";
import { syncFolder } from "./sync-folder.ts";

/** The target is a folder of something else: it is never replaced (exit 2). */
export class ForeignFolder extends Error {
  override readonly name = "ForeignFolder";
}

/**
 * Publishes files as the target folder: written and synced beside it, then exchanged, so that a reader sees the
 * old folder or the new one. Folders are 0700 and files 0600: results are their owner's alone.
 * @param manifest makes the manifest of the files that were written
 * @throws {ForeignFolder} where the target holds something that is no publication
 * @throws {ApprovedFolder} where the target holds what was approved
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
    await dropUnfinished(join(dirname(target), publishedName(basename(target))));
    await refuseApproved(target);
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
  if (folder !== null) await holding(target, pid, async () => {});
}

/**
 * Works on a published folder that nobody exchanges meanwhile.
 * @throws {FolderLocked} where another run is at work on it
 */
export async function holding<T>(target: string, pid: number, work: () => Promise<T>): Promise<T> {
  const release = await takeLock(lockOf(target), pid);
  try {
    await recover(target);
    await completeRevision(dirname(target), publishedName(basename(target)));
    return await work();
  } finally {
    await release();
  }
}

/**
 * Makes sure that nobody is exchanging a published folder now. Where nothing can be written, nobody can.
 * @throws {FolderLocked} where a living run is at work on it
 */
export async function notExchanged(target: string, pid: number): Promise<void> {
  await settle(target, pid).catch((error: unknown) => {
    if (!isCode(error, "EACCES", "EPERM", "EROFS")) throw error;
  });
}

/**
 * Settles every quarter below a results folder of which a killed command left something undone. What a living one
 * is at work on is left to it.
 */
export async function settleAll(results: string, pid: number): Promise<void> {
  for (const name of await undone(results)) {
    await settle(join(results, name), pid).catch((error: unknown) => {
      if (!(error instanceof FolderLocked)) throw error;
    });
  }
}

/** The published names that killed commands left undone. */
async function undone(results: string): Promise<string[]> {
  const names = await readdir(results).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
  const exchanged = names.flatMap((name) => /^\.(.+)\.(?:next|previous)$/.exec(name)?.[1] ?? []);
  const found = new Set(exchanged.filter((name) => parseFolder(name) !== null));
  for (const { quarter } of await publicationFolders(results)) {
    if ((await approvedRevision(results, quarter)) !== null) found.add(quarter);
  }
  return [...found];
}

/** The lock of a published folder, which is that of its revisions too. */
export function lockOf(target: string): string {
  return join(dirname(target), `.${publishedName(basename(target))}.lock`);
}

/** What was approved is never replaced, and no draft is made of a revision that is approved already. */
async function refuseApproved(target: string): Promise<void> {
  if ((await findApproval(target)) !== null || (await wasApproved(target))) throw new ApprovedFolder(target);
  const revision = parseFolder(basename(target))?.revision ?? null;
  if (revision === null) return;
  const published = join(dirname(target), publishedName(basename(target)));
  const approved = (await readApproval(published))?.approval.revision ?? 0;
  if (approved + 1 !== revision) throw new ApprovedFolder(published);
}

/** Whether a copy of an approval is kept for the very publication that lies there: its own was removed. */
async function wasApproved(target: string): Promise<boolean> {
  const manifest = await readIfThere(join(target, MANIFEST)).catch(() => null);
  if (manifest === null) return false;
  const kept = await keptApprovals(dirname(target));
  return kept.some(({ approval }) => approval?.manifest === sha256Of(manifest));
}

/** A folder that is not ours, and a file that somebody added to one of ours, are never deleted. */
async function refuseForeign(target: string): Promise<void> {
  const files = await filesIn(target).catch((error: unknown) => {
    if (isCode(error, "ENOTDIR")) throw new ForeignFolder(target);
    throw error;
  });
  if (files.length === 0) return;
  const written = publishedFiles(await readFile(join(target, MANIFEST), "utf8").catch(() => ""));
  const foreign = files.find((file) => !(written?.has(file) ?? false));
  if (foreign !== undefined) throw new ForeignFolder(join(target, foreign));
}

/** The paths of all files below a folder but what office programs leave there; none where there is no folder. */
export async function filesIn(target: string): Promise<string[]> {
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory() && !isClutter(entry.name))
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
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
