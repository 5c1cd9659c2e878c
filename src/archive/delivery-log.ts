import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../domain/order.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import { sha256Of } from "../domain/sha256.ts";
import type { Hashed } from "../output/manifest.ts";
import { logText, readLog, type SeenDelivery } from "../scoring/reconcile/delivery-log.ts";
import { BrokenLine } from "./broken-line.ts";
import { isCode } from "./lock.ts";
import { readIfThere, replaceFile } from "./replace-file.ts";
import { stagePrefix } from "./swap.ts";

/** A line of a delivery log is not what was written there. */
export class BrokenLog extends BrokenLine {
  override readonly name = "BrokenLog";
}

/** A quarter's log as it lies there; `bytes` is null and the log empty where there is none. */
export type LogFile = {
  readonly quarter: Quarter;
  readonly lines: readonly SeenDelivery[];
  readonly bytes: Uint8Array | null;
};

const ENDING = ".deliveries.jsonl";

/** Reads a quarter's log beside its publication. @throws {BrokenLog} */
export async function readDeliveryLog(results: string, quarter: Quarter): Promise<LogFile> {
  const path = join(results, nameOf(quarter));
  const bytes = await readIfThere(path);
  const lines = bytes === null ? [] : readLog(new TextDecoder().decode(bytes));
  if (typeof lines === "number") throw new BrokenLog(path, lines);
  return { quarter, lines, bytes };
}

/** The earlier quarters that have a log, the oldest first. */
export async function loggedBefore(results: string, quarter: Quarter): Promise<Quarter[]> {
  const names = await readdir(results).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
  return names
    .flatMap((name) => (name.endsWith(ENDING) ? (parseQuarter(name.slice(0, -ENDING.length)) ?? []) : []))
    .filter((found) => found.last < quarter.first)
    .sort((a, b) => compareText(a.id, b.id));
}

/** A log as the manifest names it. */
export function hashedLog(quarter: Quarter, lines: readonly SeenDelivery[]): Hashed {
  const sha256 = sha256Of(logText(lines));
  return { path: `results/${nameOf(quarter)}`, sha256 };
}

/**
 * Writes a log with what is new in it, in one step; where nothing is, nothing is written.
 * @throws {FileChanged} where another command wrote it meanwhile
 */
export async function keepDeliveryLog(
  results: string,
  { quarter, lines: before, bytes }: LogFile,
  lines: readonly SeenDelivery[],
  pid: number,
): Promise<void> {
  if (lines.length === before.length) return;
  await mkdir(results, { recursive: true, mode: 0o700 });
  // Under this name the next publication removes what a killed run left.
  const own = join(results, `${stagePrefix(join(results, quarter.id))}log-${pid}`);
  await replaceFile(join(results, nameOf(quarter)), logText(lines), bytes, pid, own);
}

function nameOf({ id }: Quarter): string {
  return `${id}${ENDING}`;
}
