import { link, open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { processStart } from "./process-start.ts";

/** Another run holds the folder (exit 4). */
export class FolderLocked extends Error {
  override readonly name = "FolderLocked";
  readonly owner: string;
  constructor(owner: string) {
    super(`locked by ${owner}`);
    this.owner = owner;
  }
}

/**
 * Takes a lock (a path that ends in `.lock`) that names its owner; one whose owner on this machine is dead is taken over. The name is written
 * before the lock appears, so that a lock never stands without its owner. Beside the process stands when it began: an
 * id that was given to another program since, or before the machine was started again, holds nothing.
 * @returns what gives it back
 * @throws {FolderLocked} where a living run, or a run on another machine, holds it
 */
export async function takeLock(path: string, pid: number): Promise<() => Promise<void>> {
  const own = `${path.replace(/\.lock$/, "")}.tmp-lock-${pid}`;
  await rm(own, { force: true });
  const file = await open(own, "wx", 0o600);
  try {
    await file.writeFile(await nameOf(pid));
  } finally {
    await file.close();
  }
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await linked(own, path)) return () => rm(path, { force: true });
      const holder = await readFile(path, "utf8").catch(() => "");
      if (!(await isDead(holder))) throw new FolderLocked(holder.split(" ")[0] ?? holder);
      await rm(path, { force: true });
    }
    throw new FolderLocked("?");
  } finally {
    await rm(own, { force: true });
  }
}

/** Whether the lock could be put in its place: one step, and only where there is none. */
async function linked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    // The owner of the lock has just cleaned up what lay about, ours among it.
    if (isCode(error, "ENOENT")) throw new FolderLocked("?");
    throw error;
  }
}

async function nameOf(pid: number): Promise<string> {
  const start = await processStart(pid);
  return `${pid}@${hostname()}${start === null ? "" : ` ${start}`}`;
}

/** A lock without an owner was left by a crash: nobody can still be at work under it. */
async function isDead(owner: string): Promise<boolean> {
  const [, pid, host, start] = /^(\d+)@(\S*)(?: (\S+))?$/.exec(owner) ?? [];
  if (pid === undefined) return owner === "";
  if (host !== hostname()) return false;
  const now = start === undefined ? null : await processStart(Number(pid));
  if (now !== null) return now !== start;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return isCode(error, "ESRCH");
  }
}

/** Whether an error is the operating system's of that code. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
