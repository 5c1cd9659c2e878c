import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readIfThere } from "../../archive/replace-file.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import { MANIFEST } from "../../output/manifest.ts";
import { UsageError } from "../contract.ts";
import { approvedManifest } from "./approval.ts";

/** The folder that is sent, and whether it was approved. */
export type Sent = { readonly folder: string; readonly approved: boolean };

/**
 * The approved results of a quarter; with `draft` those that are not approved yet: the published folder before its
 * first approval, later the revision beside it.
 * @throws {UsageError} where there are none, or they need `--draft`
 */
export async function folderToSend(target: string, quarter: Quarter, draft: boolean): Promise<Sent> {
  const label = quarterLabel(quarter);
  if ((await readIfThere(join(target, MANIFEST))) === null) {
    throw new UsageError(
      `${label.zh}还没有发布结果（${target}）。请先运行 crm-kpi run。`,
      `There are no published results for ${label.en} (${target}). Run crm-kpi run first.`,
    );
  }
  const approved = (await approvedManifest(target)) !== null;
  if (approved && !draft) return { folder: target, approved };
  if (!approved && draft) return { folder: target, approved };
  if (!approved) {
    throw new UsageError(
      `${label.zh}的结果还没有核定，没有发送。请先用 crm-kpi approve 核定；要先发暂定结果的，加 --draft（每封邮件和每份记分卡都会标明“暂定”）。`,
      `The results for ${label.en} are not approved: nothing was sent. Approve them by crm-kpi approve, or send them as provisional by --draft, which marks every message and card.`,
    );
  }
  const revision = await draftRevision(target);
  if (revision !== null) return { folder: revision, approved: false };
  throw new UsageError(
    `${label.zh}的结果已经核定，没有待核定的修订版。请去掉 --draft。`,
    `The results for ${label.en} are approved, and there is no revision that waits for approval. Leave --draft out.`,
  );
}

/** `2025Q3.rev2` beside `2025Q3`: the latest that is not approved. */
async function draftRevision(target: string): Promise<string | null> {
  const prefix = `${basename(target)}.rev`;
  const found = (await readdir(dirname(target)))
    .flatMap((name) => {
      const number = name.startsWith(prefix) ? name.slice(prefix.length) : "";
      return /^[1-9]\d*$/.test(number) ? [{ path: join(dirname(target), name), number: Number(number) }] : [];
    })
    .sort((a, b) => b.number - a.number);
  for (const { path } of found) {
    const waits =
      (await readIfThere(join(path, MANIFEST))) !== null && (await approvedManifest(path)) === null;
    if (waits) return path;
  }
  return null;
}
