import { open, readFile, unlink } from "node:fs/promises";
import { hostname } from "node:os";

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
 * Takes a lock that names its owner; one whose owner on this machine is dead is taken over.
 * @returns what gives it back
 * @throws {FolderLocked} where a living run, or a run on another machine, holds it
 */
export async function takeLock(path: string, pid: number): Promise<() => Promise<void>> {
  const owner = `${pid}@${hostname()}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, "wx", 0o600);
      await file.writeFile(owner);
      await file.close();
      return () => unlink(path);
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
    const holder = await readFile(path, "utf8").catch(() => "");
    if (!isDead(holder)) throw new FolderLocked(holder);
    await unlink(path).catch(() => undefined);
  }
  throw new FolderLocked("?");
}

function isDead(owner: string): boolean {
  const [, pid, host] = /^(\d+)@(.*)$/.exec(owner) ?? [];
  if (pid === undefined || host !== hostname()) return false;
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
