import { join, resolve } from "node:path";
import { type Approval, readApproval } from "../archive/approvals.ts";
import {
  approvePublication,
  ChainBroken,
  type Decision,
  PublicationChanged,
  settleApproval,
} from "../archive/approve-publication.ts";
import { isCode } from "../archive/lock.ts";
import { holding, notExchanged, settleAll } from "../archive/publish.ts";
import { findManifest, type Places, type Scratch, withRecorded } from "../archive/recorded.ts";
import { readIfThere } from "../archive/replace-file.ts";
import { revisionName } from "../archive/revisions.ts";
import { type Quarter, quarterLabel } from "../domain/quarter.ts";
import { sha256Of } from "../domain/sha256.ts";
import type { Text } from "../domain/text.ts";
import { readiness, type Waiver } from "../scoring/readiness.ts";
import type { World } from "../world.ts";
import { approvedText, refusedText } from "./approve/approve-text.ts";
import { type Command, type CommonOptions, EXIT, type ExitCode, UsageError } from "./contract.ts";
import { requireFolder, type Selection } from "./load/load.ts";
import { schemeSources, undatedScheme } from "./load/load-scheme.ts";
import { type Published, type Recomputed, recompute, sayUnavailable } from "./recompute/recompute.ts";
import { askedQuarter, civilToday } from "./today.ts";
import { sayChainFault } from "./verify/chain-text.ts";
import { liveChanges } from "./verify/verify-live.ts";
import { outputFaults } from "./verify/verify-publication.ts";

export type ApproveOptions = CommonOptions &
  Selection & {
    readonly by: string;
    readonly note: string | undefined;
    readonly waive: readonly string[] | undefined;
  };

/** What is to be approved, by whom. */
type Request = {
  readonly dir: string;
  readonly results: string;
  readonly quarter: Quarter;
  /** The folder below the results: the published one, or the draft of a revision. */
  readonly name: string;
  readonly places: Places;
  readonly decision: Decision;
};

/** The folder of a quarter that is approved, and of which no revision waits. */
type Standing = { readonly standing: string };

/** What speaks against an approval. */
class NotApproved extends Error {
  override readonly name = "NotApproved";
  readonly reasons: readonly Text[];
  constructor(reasons: readonly Text[]) {
    super(reasons.map(({ en }) => en).join("; "));
    this.reasons = reasons;
  }
}

/** Freezes a published quarter: made again and found the same, found ready, kept, and signed (考核规定 §二.1). */
export const approve: Command<ApproveOptions> = async (world, options) => {
  const request = await requestOf(world, options);
  if ("standing" in request) return await sayApproved(world, options, request);
  try {
    return await approved(world, options, request);
  } catch (error) {
    const now = isOfWhatWasRead(error) ? await requestAgain(world, options, request) : request;
    if ("standing" in now) return await sayApproved(world, options, now);
    if (error instanceof NotApproved) return refuse(world, options, request, error.reasons);
    throw error;
  }
};

/** Who approves the same meanwhile moves what is being read here: files are missing then, or others. */
async function requestAgain(
  world: World,
  options: ApproveOptions,
  { results, quarter }: Request,
): Promise<Request | Standing> {
  // While another is at work nothing can be said of its results; whoever holds them says so.
  await notExchanged(join(results, quarter.id), world.pid);
  return await requestOf(world, options);
}

function isOfWhatWasRead(error: unknown): boolean {
  return (
    error instanceof NotApproved ||
    error instanceof PublicationChanged ||
    error instanceof UsageError ||
    isCode(error, "ENOENT")
  );
}

/** @throws {NotApproved} with all reasons at once */
async function approved(world: World, options: ApproveOptions, request: Request): Promise<ExitCode> {
  const { results, name, decision, dir } = request;
  const published = await publishedIn(request);
  return await withRecorded(published.manifest, request.places, async (scratch, unavailable) => {
    const lacking = unavailable.map((one) => notReproducible(sayUnavailable(one)));
    if (lacking.length > 0) throw new NotApproved(lacking);
    const again = await recompute(world, published, scratch);
    const since = again.difference === null ? await changesSince(world, dir, published, scratch) : [];
    const reasons = [...reasonsAgainst(again, decision.waivers), ...since.map(changedSincePublished)];
    if (reasons.length > 0) throw new NotApproved(reasons);
    const manifestHash = sha256Of(published.text);
    const approval = await approvePublication(
      results,
      name,
      manifestHash,
      scratch,
      decision,
      world.pid,
    ).catch((error: unknown) => {
      throw error instanceof ChainBroken ? new NotApproved(error.faults.map(sayChainFault)) : error;
    });
    const assessment = again.loaded === null ? null : again.assessment;
    if (!options.quiet || options.json) world.out.write(approvedText(approval, assessment, options));
    return EXIT.done;
  });
}

/** What lies there must be what was published to the byte, or it could be neither verified nor sent. */
async function changesSince(
  world: World,
  dir: string,
  published: Published,
  scratch: Scratch,
): Promise<readonly Text[]> {
  const { differences } = await liveChanges(world, dir, published, scratch);
  return [...(await outputFaults(published)), ...differences];
}

async function requestOf(world: World, options: ApproveOptions): Promise<Request | Standing> {
  const dir = resolve(world.cwd, options.dir);
  await requireFolder(dir, options.dir);
  const by = options.by.trim();
  if (by === "") throw new UsageError("请用 --by 写明批准人。", "Say by --by who approves.");
  const results = join(dir, "results");
  await settleAll(results, world.pid);
  const today = civilToday(options.today, world, undatedScheme(await schemeSources(world, dir)));
  const quarter = askedQuarter(options.quarter, today);
  const note = options.note?.trim() ?? "";
  const waivers = (options.waive ?? []).map(waiverOf);
  const decision = { by, on: today, note: note === "" ? null : note, waivers };
  const places = { results, firm: dir, editions: world.editions, templates: world.templates };
  const standing = await readApproval(join(results, quarter.id));
  if (standing === null) return { dir, results, quarter, name: quarter.id, places, decision };
  const name = revisionName(quarter.id, standing.approval.revision + 1);
  if ((await findManifest(join(results, name))) === null) {
    await settleApproval(results, quarter.id, world.pid);
    return { standing: join(results, quarter.id) };
  }
  return { dir, results, quarter, name, places, decision };
}

/** `优秀：理由`, `lead-lawyer/excellent: reason`. @throws {UsageError} where name or reason is missing */
function waiverOf(written: string): Waiver {
  const [, quota = "", reason = ""] = /^([^:：=]*)[:：=](.*)$/s.exec(written) ?? [];
  if (quota.trim() !== "" && reason.trim() !== "") return { quota: quota.trim(), reason: reason.trim() };
  throw new UsageError(
    `--waive “${written}”没有写明名额和理由，应如 --waive "优秀：领导小组 10 月 12 日会议同意"。`,
    `--waive “${written}” lacks the quota or the reason; write --waive "Excellent: decided by the leading group on 12 October".`,
  );
}

async function publishedIn({ results, name, quarter }: Request): Promise<Published> {
  const folder = join(results, name);
  const found = await findManifest(folder);
  if (found === null) {
    const label = quarterLabel(quarter);
    throw new UsageError(
      `${label.zh}还没有发布的结果，无从批准。请先运行 crm-kpi run --quarter ${quarter.id}。`,
      `There are no published results of ${label.en} to approve. Run crm-kpi run --quarter ${quarter.id} first.`,
    );
  }
  const { manifest, text } = found;
  if (manifest !== null) return { folder, manifest, text };
  throw new UsageError(
    `“${join(folder, "manifest.json")}”被改动过，读不出来，无从批准。请重新运行 crm-kpi run。`,
    `“${join(folder, "manifest.json")}” was changed and cannot be read: nothing can be approved. Run crm-kpi run again.`,
  );
}

/** All reasons against, at once. */
function reasonsAgainst(again: Recomputed, waivers: readonly Waiver[]): readonly Text[] {
  const differs = again.difference === null ? [] : [notReproducible(again.difference)];
  if (again.loaded === null) return differs;
  const { loaded, assessment } = again;
  const { delivered } = loaded.intake;
  const notReady = readiness({ assessment, findings: loaded.findings.sorted(), delivered, waivers });
  return [...differs, ...notReady];
}

function notReproducible({ zh, en }: Text): Text {
  return {
    zh: `公布的结果不能由记录在案的数据重新得出：${zh}。请重新运行 crm-kpi run，核对后再批准。`,
    en: `What is published cannot be made again from the recorded files: ${en}. Run crm-kpi run again, look at the results, and then approve.`,
  };
}

function changedSincePublished({ zh, en }: Text): Text {
  return {
    zh: `发布之后又有变动：${zh}。请重新运行 crm-kpi run，核对后再批准。`,
    en: `Something changed after the publication: ${en}. Run crm-kpi run again, look at the results, and then approve.`,
  };
}

function refuse(world: World, options: ApproveOptions, request: Request, reasons: readonly Text[]): ExitCode {
  const text = refusedText(request.quarter, reasons, options);
  if (options.json) world.out.write(text);
  else world.err.write(text);
  return EXIT.data;
}

/** Approved already: by whom and when, and whether what was approved still lies there. */
async function sayApproved(world: World, options: ApproveOptions, { standing }: Standing): Promise<ExitCode> {
  // Approval and files are read while nobody exchanges them.
  const { approval, changed } = await holding(standing, world.pid, async () => {
    const found = await readApproval(standing);
    if (found === null) throw new PublicationChanged(standing);
    return { ...found, changed: await changedSince(standing, found.approval) };
  });
  const { quarter, revision, by, on } = approval;
  if (options.json) {
    const said = { quarter, approved: changed === null, already: true, revision, by, on, changed };
    world.out.write(`${JSON.stringify(said, null, 2)}\n`);
  } else if (changed !== null) {
    world.err.write(
      {
        zh: `${quarter} 已由${by}于 ${on} 批准，但批准之后 ${changed} 被改动过。请运行 crm-kpi verify ${quarter} 查明。\n`,
        en: `${quarter} was approved by ${by} on ${on}, but ${changed} was changed since. Run crm-kpi verify ${quarter}.\n`,
      }[options.lang],
    );
  } else if (!options.quiet) {
    world.out.write(
      {
        zh: `${quarter} 已由${by}于 ${on} 批准（第 ${revision} 版），没有改动，无需再次批准。\n`,
        en: `${quarter} was approved by ${by} on ${on} (revision ${revision}) and is unchanged; there is nothing to approve.\n`,
      }[options.lang],
    );
  }
  return changed === null ? EXIT.done : EXIT.data;
}

/** The first file that is not what was approved; null where all are. */
async function changedSince(folder: string, { manifest: approved }: Approval): Promise<string | null> {
  const found = await findManifest(folder);
  if (found?.manifest == null || found.sha256 !== approved) return "manifest.json";
  for (const { path, sha256 } of found.manifest.outputs) {
    const bytes = await readIfThere(join(folder, ...path.split("/")));
    if (bytes === null || sha256Of(bytes) !== sha256) return path;
  }
  return null;
}
