import { rename } from "node:fs/promises";
import { join } from "node:path";
import { findApproval, type PublicationFolder, publicationFolders } from "./approvals.ts";
import { syncFolder } from "./sync-folder.ts";

/** The name of a quarter's revision beside the published one: `2025Q3.rev2`. */
export function revisionName(quarter: string, revision: number): string {
  return `${quarter}.rev${revision}`;
}

/** The name of the published folder to which a revision belongs; other names are their own. */
export function publishedName(name: string): string {
  return name.replace(/^(\d{4}Q[1-4])\.rev\d+$/, "$1");
}

/**
 * Gives an approved revision the published name, and the one before its number: what `approve` does last, and what
 * the next command completes where it was killed in between. The approval.json in the revision's folder is what
 * decides; nothing happens unless the one before is approved too. To be called by the owner of the quarter's lock.
 */
export async function completeRevision(results: string, quarter: string): Promise<void> {
  const waiting = await approvedRevision(results, quarter);
  if (waiting === null) return;
  const published = join(results, quarter);
  if (waiting.isPublished)
    await rename(published, join(results, revisionName(quarter, waiting.revision - 1)));
  await rename(join(results, revisionName(quarter, waiting.revision)), published);
  await syncFolder(results);
}

/** A revision that is approved and has not got the published name yet; null where there is none. */
export async function approvedRevision(
  results: string,
  quarter: string,
): Promise<{ revision: number; isPublished: boolean } | null> {
  const folders = (await publicationFolders(results)).filter((one) => one.quarter === quarter);
  const revision = folders.findLast((one) => one.revision !== null)?.revision ?? null;
  if (revision === null || (await revisionApproved(results, folders, revision)) !== revision) return null;
  const isPublished = folders.some((one) => one.revision === null);
  const before = isPublished ? null : revision - 1;
  return (await revisionApproved(results, folders, before)) === revision - 1
    ? { revision, isPublished }
    : null;
}

/** The revision that the approval in one of the folders speaks of; null where there is none to be read. */
async function revisionApproved(
  results: string,
  folders: readonly PublicationFolder[],
  revision: number | null,
): Promise<number | null> {
  const folder = folders.find((one) => one.revision === revision);
  const found = folder === undefined ? null : await findApproval(join(results, folder.name));
  return found?.approval?.revision ?? null;
}
