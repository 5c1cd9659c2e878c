import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareNatural } from "../domain/order.ts";
import {
  APPROVAL,
  type Approval,
  approvalsIn,
  type FoundApproval,
  type Link,
  parseApproval,
} from "./approvals.ts";
import { ARCHIVE, writeKept } from "./kept-files.ts";
import { isCode } from "./lock.ts";
import { readIfThere } from "./replace-file.ts";
import { syncFolder } from "./sync-folder.ts";

/** What is wrong with the chain of approvals, at the publication where it shows; null for a publication that is gone. */
export type ChainFault = { readonly folder: string | null } & (
  | { readonly kind: "changed" | "misplaced" | "twice" | "gap" | "previous"; readonly number: number | null }
  | { readonly kind: "missing"; readonly approval: Approval }
);

/**
 * Checks the chain of a results folder: every approval unchanged and in its own publication, numbers without a gap,
 * each naming the one before by its hash, and none gone of which a copy was kept.
 */
export async function chainFaults(results: string): Promise<ChainFault[]> {
  const links = await approvalsIn(results);
  const faults = links.flatMap((link) => linkFaults(link, links));
  for (const { approval, number, sha256 } of await keptApprovals(results)) {
    const there = links.find(({ found }) => found.number === number);
    if (there === undefined) {
      if (approval !== null && !hasUnreadable(links))
        faults.push({ folder: null, kind: "missing", approval });
    } else if (there.found.approval !== null && there.found.sha256 !== sha256) {
      // Sealed anew after it was changed, or its copy was changed: the two no longer say the same.
      faults.push({ folder: there.folder.name, kind: "changed", number });
    }
  }
  return faults;
}

/** Whose number nobody can read is told as changed; what its place would say is left open then. */
function hasUnreadable(links: readonly Link[]): boolean {
  return links.some(({ found }) => found.number === null);
}

function linkFaults({ folder, found }: Link, links: readonly Link[]): ChainFault[] {
  const { approval } = found;
  if (approval === null) return [{ folder: folder.name, kind: "changed", number: found.number }];
  const { number, previous } = approval;
  const at = { folder: folder.name, number };
  const faults: ChainFault[] = [];
  if (approval.quarter !== folder.quarter || ![null, approval.revision].includes(folder.revision)) {
    faults.push({ ...at, kind: "misplaced" });
  }
  if (links.filter((other) => other.found.number === number).length > 1)
    faults.push({ ...at, kind: "twice" });
  const before = links.find((other) => other.found.number === number - 1)?.found ?? null;
  if (before === null) {
    if ((number > 1 || previous !== null) && !hasUnreadable(links)) faults.push({ ...at, kind: "gap" });
  } else if (before.approval !== null && before.sha256 !== previous?.sha256) {
    // One that was changed is told itself.
    faults.push({ ...at, kind: "previous" });
  }
  return faults;
}

const KEPT = /^approval-\d+\.json$/;

/** The copies of approvals in the archive: what tells that one was removed. */
export async function keptApprovals(results: string): Promise<FoundApproval[]> {
  const archive = join(results, ARCHIVE);
  const names = await readdir(archive).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
  const found: FoundApproval[] = [];
  for (const name of names.filter((one) => KEPT.test(one)).sort(compareNatural)) {
    const bytes = await readIfThere(join(archive, name));
    if (bytes !== null) found.push(parseApproval(bytes));
  }
  return found;
}

/** Keeps a copy of every approval of which there is none yet. To be called by the owner of the archive's lock. */
export async function keepApprovals(results: string, pid: number): Promise<void> {
  const known = new Set((await keptApprovals(results)).map(({ sha256 }) => sha256));
  for (const { folder, found } of await approvalsIn(results)) {
    if (found.approval === null || known.has(found.sha256)) continue;
    const bytes = await readIfThere(join(results, folder.name, APPROVAL));
    if (bytes !== null) await writeKept(results, `approval-${found.approval.number}.json`, bytes, pid);
  }
  await syncFolder(join(results, ARCHIVE));
}
