import { dirname, join } from "node:path";
import { readApproval } from "../../archive/approvals.ts";
import { readIfThere } from "../../archive/replace-file.ts";
import { revisionName } from "../../archive/revisions.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import { MANIFEST } from "../../output/manifest.ts";
import { UsageError } from "../contract.ts";

/** The folder that is sent, and the SHA-256 of the manifest that was approved; null where nothing was. */
export type Sent = { readonly folder: string; readonly approved: string | null };

/** Refuses a quarter without results. @throws {UsageError} */
export async function requirePublished(target: string, quarter: Quarter): Promise<void> {
  if ((await readIfThere(join(target, MANIFEST))) !== null) return;
  const label = quarterLabel(quarter);
  throw new UsageError(
    `${label.zh}还没有发布结果（${target}）。请先运行 crm-kpi run。`,
    `There are no published results for ${label.en} (${target}). Run crm-kpi run first.`,
  );
}

/**
 * The approved results of a quarter; with `draft` those that are not approved yet: the published folder before its
 * first approval, later the revision beside it.
 * @throws {UsageError} where there are none, or they need `--draft`
 */
export async function folderToSend(target: string, quarter: Quarter, draft: boolean): Promise<Sent> {
  const label = quarterLabel(quarter);
  const approval = await readApproval(target);
  const approved = approval?.approval.manifest ?? null;
  if ((approved === null) === draft) return { folder: target, approved };
  if (approved === null) {
    throw new UsageError(
      `${label.zh}的结果还没有批准，没有发送。请先用 crm-kpi approve 批准；要先发暂定结果的，加 --draft（每封邮件和每份记分卡都会标明“暂定”）。`,
      `The results for ${label.en} are not approved: nothing was sent. Approve them by crm-kpi approve, or send them as provisional by --draft, which marks every message and card.`,
    );
  }
  const revision = join(dirname(target), revisionName(quarter.id, (approval?.approval.revision ?? 0) + 1));
  if ((await readIfThere(join(revision, MANIFEST))) !== null) return { folder: revision, approved: null };
  throw new UsageError(
    `${label.zh}的结果已经批准，没有待批准的修订版。请去掉 --draft。`,
    `The results for ${label.en} are approved, and there is no revision that waits for approval. Leave --draft out.`,
  );
}
