import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  APPROVAL,
  type Approval,
  approvalJson,
  approvalsIn,
  findApproval,
  hashOfFiles,
} from "./approvals.ts";
import { type ChainFault, chainFaults, keepApprovals } from "./chain.ts";
import { ARCHIVE, clearArchive, keepFiles, writeSynced } from "./kept-files.ts";
import { takeLock } from "./lock.ts";
import { lockOf } from "./publish.ts";
import { findManifest, type Scratch, scratchFiles } from "./recorded.ts";
import { completeRevision, publishedName } from "./revisions.ts";
import { dropUnfinished, stagePrefix } from "./swap.ts";
import { syncFolder } from "./sync-folder.ts";

/** The published folder is not the one that was judged any more: another command changed it meanwhile. */
export class PublicationChanged extends Error {
  override readonly name = "PublicationChanged";
}

/** The chain of approvals is broken: nothing is added to it. */
export class ChainBroken extends Error {
  override readonly name = "ChainBroken";
  readonly faults: readonly ChainFault[];
  constructor(faults: readonly ChainFault[]) {
    super(`${faults.length} faults in the chain of approvals`);
    this.faults = faults;
  }
}

/** Who approves, when and why. */
export type Decision = Pick<Approval, "by" | "on" | "note" | "waivers">;

/**
 * Approves a publication: keeps everything it was made from in the archive, then puts approval.json into its folder,
 * the one step that counts; then a revision takes the published name. What a crash leaves undone of the last part is
 * completed by the next command.
 * @param manifestHash of the manifest that was judged
 * @param scratch where its recorded files lie, checked
 * @throws {PublicationChanged} where the folder holds another publication by now, or is approved
 * @throws {ChainBroken} where an earlier approval was changed or is gone
 */
export async function approvePublication(
  results: string,
  name: string,
  manifestHash: string,
  scratch: Scratch,
  decision: Decision,
  pid: number,
): Promise<Approval> {
  const folder = join(results, name);
  return await locked(results, name, pid, async () => {
    const found = await findManifest(folder);
    if (found?.manifest == null || found.sha256 !== manifestHash || (await findApproval(folder)) !== null) {
      throw new PublicationChanged(folder);
    }
    const faults = await chainFaults(results);
    if (faults.length > 0) throw new ChainBroken(faults);
    const { manifest } = found;
    await keepFiles(results, scratchFiles(manifest, scratch), pid);
    const approval: Approval = {
      quarter: manifest.quarter,
      revision: manifest.revision,
      ...decision,
      manifest: manifestHash,
      scheme: hashOfFiles(manifest.scheme),
      ...(await nextInChain(results)),
    };
    await commit(results, name, approval, pid);
    await keepApprovals(results, pid);
    await completeRevision(results, manifest.quarter);
    return approval;
  });
}

/**
 * Completes what a killed approval of a quarter left: unfinished files are cleared away, copies of approvals kept, and
 * an approved revision gets the published name.
 */
export async function settleApproval(results: string, quarter: string, pid: number): Promise<void> {
  if ((await approvalsIn(results)).length === 0) return;
  await locked(results, quarter, pid, async () => {
    await clearArchive(results);
    await keepApprovals(results, pid);
    await completeRevision(results, quarter);
  });
}

/** Works while nobody else approves anything or publishes the quarter. */
async function locked<T>(results: string, name: string, pid: number, work: () => Promise<T>): Promise<T> {
  const releaseArchive = await takeLock(join(results, `.${ARCHIVE}.lock`), pid);
  try {
    const release = await takeLock(lockOf(join(results, name)), pid);
    try {
      for (const one of [ARCHIVE, publishedName(name), name]) await dropUnfinished(join(results, one));
      return await work();
    } finally {
      await release();
    }
  } finally {
    await releaseArchive();
  }
}

async function nextInChain(results: string): Promise<Pick<Approval, "number" | "previous">> {
  const head = (await approvalsIn(results)).at(-1)?.found;
  if (head?.approval == null) return { number: 1, previous: null };
  const { quarter, revision, number } = head.approval;
  return { number: number + 1, previous: { quarter, revision, sha256: head.sha256 } };
}

/** Written beside the folder, where the next run clears it away, and put into it in one step. */
async function commit(results: string, name: string, approval: Approval, pid: number): Promise<void> {
  const folder = join(results, name);
  const own = join(results, `${stagePrefix(folder)}${APPROVAL}-${pid}`);
  await rm(own, { force: true });
  await writeSynced(own, approvalJson(approval));
  await rename(own, join(folder, APPROVAL));
  await syncFolder(folder);
}
