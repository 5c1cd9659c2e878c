import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ApprovedFolder, findApproval } from "./approvals.ts";
import { isCode } from "./lock.ts";
import { syncFolder } from "./sync-folder.ts";

/**
 * Node cannot exchange two folders in one step, so a publication goes through two names beside the target:
 * `.<name>.next` is complete and waits, `.<name>.previous` is the one before. At every moment one of target, next
 * and previous is whole, and what is found after a crash says what to do.
 */
function names(target: string) {
  const folder = dirname(target);
  const name = basename(target);
  return { folder, next: join(folder, `.${name}.next`), previous: join(folder, `.${name}.previous`) };
}

/** Puts a complete, synced folder in the place of the target. */
export async function swapIn(complete: string, target: string): Promise<void> {
  const { folder, next, previous } = names(target);
  await rename(complete, next);
  const replaces = await exists(target);
  if (replaces) await rename(target, previous);
  await rename(next, target).catch(async (error: unknown) => {
    // Whoever lives on puts back what was there; where not even that can be done, the next command does it.
    if (replaces) await rename(previous, target).catch(() => {});
    throw error;
  });
  await syncFolder(folder);
  await drop(previous);
}

/**
 * Completes or undoes an exchange that a killed run left behind: if the old folder was already moved away the
 * new one takes its place, otherwise the old one stays and the new one is dropped.
 */
export async function recover(target: string): Promise<void> {
  const { folder, next, previous } = names(target);
  if (!(await exists(folder))) return;
  const there = await exists(target);
  if (!there && (await exists(previous))) await rename((await exists(next)) ? next : previous, target);
  await drop(next);
  await drop(previous);
}

/** Removes a draft that another has taken the place of; what was approved is never deleted, whatever its name. */
async function drop(folder: string): Promise<void> {
  if ((await findApproval(folder)) !== null) throw new ApprovedFolder(folder);
  await rm(folder, { recursive: true, force: true });
}

/** Removes what killed runs were still writing. To be called by the owner of the lock. */
export async function dropUnfinished(target: string): Promise<void> {
  const { folder } = names(target);
  for (const name of await readdir(folder)) {
    if (name.startsWith(stagePrefix(target))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** How the names of folders begin in which a publication of the target is written. */
export function stagePrefix(target: string): string {
  return `.${basename(target)}.tmp-`;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}
