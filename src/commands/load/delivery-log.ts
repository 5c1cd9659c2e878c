import { stat } from "node:fs/promises";
import { join } from "node:path";
import {
  hashedLog,
  keepDeliveryLog,
  type LogFile,
  loggedBefore,
  readDeliveryLog,
} from "../../archive/delivery-log.ts";
import { readDeliveryState } from "../../archive/delivery-states.ts";
import { FolderLocked, isCode } from "../../archive/lock.ts";
import { FileChanged } from "../../archive/replace-file.ts";
import type { CivilDate } from "../../domain/civil-date.ts";
import { type Quarter, quarterOf } from "../../domain/quarter.ts";
import type { Hashed } from "../../output/manifest.ts";
import type { Scheme } from "../../scheme/contract.ts";
import { fixedDays } from "../../scoring/cycle/fixed-days.ts";
import type { PastQuarter } from "../../scoring/past.ts";
import { type SeenDelivery, withSeen } from "../../scoring/reconcile/delivery-log.ts";
import {
  type DeliveryRecord,
  deliveryRecords,
  type KnownDeliveries,
} from "../../scoring/reconcile/delivery-record.ts";
import type { AssessedQuarter } from "./assess-quarter.ts";

/** How many quarters before this one are looked at: two years together. */
const MOST = 7;

/** What is known of earlier quarters' deliveries, and the files that say it. */
export type PastDeliveries = {
  readonly quarters: readonly (Omit<KnownDeliveries, "due" | "quarter"> & { readonly quarter: Quarter })[];
  readonly files: readonly Hashed[];
  /** The quarter's own log as it lies there. */
  readonly own: LogFile;
};

/** Reads the logs below a results folder; where a published quarter has none, what it was published from. */
export async function readPastDeliveries(
  results: string,
  history: readonly PastQuarter[],
  quarter: Quarter,
): Promise<PastDeliveries> {
  const logged = await loggedBefore(results, quarter);
  const published = history.map((one) => one.quarter);
  const ids = [...new Set([...logged, ...published].map(({ id }) => id))].sort().slice(-MOST);
  const quarters: PastDeliveries["quarters"][number][] = [];
  const files: Hashed[] = [];
  for (const id of ids) {
    const of = quarterOf(Number(id.slice(0, 4)), Number(id.slice(5)));
    const { lines } = await readDeliveryLog(results, of);
    if (lines.length > 0) {
      quarters.push({ quarter: of, log: lines, state: null });
      files.push(hashedLog(of, lines));
      continue;
    }
    const found = await readDeliveryState(results, of);
    if (found === null) continue;
    quarters.push({ quarter: of, log: null, state: found.state });
    files.push(found.file);
  }
  return { quarters, files, own: await readDeliveryLog(results, quarter) };
}

/** The quarter's log with what this run sees for the first time. */
export function seenNow(
  { own }: PastDeliveries,
  { intake }: AssessedQuarter,
  scheme: Scheme,
  day: CivilDate,
): readonly SeenDelivery[] {
  // What the executive group writes itself comes after the results, and nobody waits for it.
  const isAwaited = (source: string) => scheme.sourceBook.of(source).department !== "executive";
  const empty = [...scheme.sources].filter(([id, { nil }]) => nil && isAwaited(id)).map(([id]) => id);
  const sheets = intake.deliveries.filter(({ source }) => isAwaited(source));
  return withSeen(own.lines, sheets, empty, day);
}

/** The files that a publication rests on with the logs among them, this quarter's as it stands after the run. */
export function withLogs(
  files: readonly Hashed[],
  past: PastDeliveries,
  seen: readonly SeenDelivery[],
): readonly Hashed[] {
  const known = new Set(files.map(({ path }) => path));
  const others = past.files.filter(({ path }) => !known.has(path));
  return [...files, ...others, ...(seen.length === 0 ? [] : [hashedLog(past.own.quarter, seen)])];
}

/** Who delivered what, when, over the quarters and in this one. */
export function recordsOf(
  { quarters, own }: PastDeliveries,
  seen: readonly SeenDelivery[],
  { scheme, workingDays }: AssessedQuarter["input"],
): DeliveryRecord[] {
  const by = { policies: scheme.policies, workingDays };
  const known = [...quarters, { quarter: own.quarter, log: seen, state: null }];
  return deliveryRecords(
    scheme.sourceBook,
    known.map(({ quarter, ...rest }) => ({
      quarter: quarter.id,
      due: fixedDays(quarter, by).dataDue,
      ...rest,
    })),
  );
}

/** Keeps the log of a quarter beside its publication. @throws {FolderLocked} where another run is at the same */
export async function keepLog(
  dir: string,
  { own }: PastDeliveries,
  seen: readonly SeenDelivery[],
  pid: number,
): Promise<void> {
  const results = join(dir, "results");
  try {
    await keepDeliveryLog(results, own, seen, pid);
  } catch (error) {
    // Another run wrote it, or has just cleaned up what lay about, ours among it.
    const cleaned = isCode(error, "ENOENT") && (await isThere(results));
    throw error instanceof FileChanged || cleaned ? new FolderLocked("?") : error;
  }
}

/** Whether there is a folder: a link may lead to a drive that is not connected. */
async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null)) !== null;
}
