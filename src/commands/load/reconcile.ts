import { join } from "node:path";
import { readDeliveryState } from "../../archive/delivery-states.ts";
import { readHistory } from "../../archive/history.ts";
import { previousQuarter, type Quarter } from "../../domain/quarter.ts";
import { sha256Of } from "../../domain/sha256.ts";
import { confirmed } from "../../findings/confirm.ts";
import { Findings } from "../../findings/finding.ts";
import { listFiles, quarterFolders } from "../../intake/list-files.ts";
import { readFiles } from "../../intake/open-files.ts";
import type { Hashed } from "../../output/manifest.ts";
import type { PastQuarter } from "../../scoring/past.ts";
import { checkSameFiles, compareWithPast, type PastFiles } from "../../scoring/reconcile/compare-states.ts";
import { checkCoverage } from "../../scoring/reconcile/coverage.ts";
import { type DeliveryState, deliveryState } from "../../scoring/reconcile/delivery-state.ts";
import { checkMoves } from "../../scoring/reconcile/moves.ts";
import type { AssessedQuarter } from "./assess-quarter.ts";

/** What earlier publications say, and the files that say it. */
export type Past = {
  /** Earlier published quarters, the oldest first. */
  readonly history: readonly PastQuarter[];
  /** What was delivered for the quarter before; null where it was not published. */
  readonly before: DeliveryState | null;
  /** The files of the quarter before, published or not. */
  readonly filesBefore: PastFiles;
  /** The deliveries that this quarter was last published from; null where it was not. */
  readonly own: DeliveryState | null;
  /** What the publication rests on besides the quarter's own exports. */
  readonly files: readonly Hashed[];
};

/** Reads what was published earlier below the firm's folder. */
export async function readPast(dir: string, quarter: Quarter): Promise<Past> {
  const results = join(dir, "results");
  const { history, files } = await readHistory(results, quarter);
  const previous = previousQuarter(quarter);
  const before = await readDeliveryState(results, previous);
  const own = await readDeliveryState(results, quarter);
  const exports = await exportsOf(dir, previous);
  return {
    history,
    before: before?.state ?? null,
    filesBefore: { quarter: previous.id, sha256: new Set(exports.map(({ sha256 }) => sha256)) },
    own: own?.state ?? null,
    files: [...files, ...(before === null ? [] : [before.file]), ...exports],
  };
}

/** The SHA-256 of each file in a quarter's folder that could be read. */
export async function exportsOf(dir: string, quarter: Quarter): Promise<Hashed[]> {
  const exports: Hashed[] = [];
  for (const folder of await quarterFolders(dir, quarter)) {
    const listed = await listFiles(dir, folder, new Findings());
    const own = listed.filter(({ place }) => place === "quarter");
    for await (const { path, bytes } of readFiles(dir, own, () => {})) {
      if (bytes.length > 0) exports.push({ path, sha256: sha256Of(bytes) });
    }
  }
  return exports;
}

/**
 * Reconciles an assessed quarter with the quarter before and with who is assessed, then marks what somebody
 * confirmed. Data that have errors are not reconciled, and what was confirmed of them is not missed.
 */
export function reconcile(
  { assessment, input, intake }: AssessedQuarter,
  past: Past,
  findings: Findings,
): void {
  const { quarter, scheme, facts, indicators } = input;
  const found = new Findings();
  checkSameFiles(intake.deliveries, past.filesBefore, scheme.sourceBook, found);
  if (assessment !== null) {
    const now = deliveryState(quarter.id, intake.deliveries, past.before === null ? new Map() : intake.rows);
    if (past.before !== null) compareWithPast(now, past.before, scheme.sourceBook, found);
    checkCoverage(assessment, facts, indicators, found);
    checkMoves(assessment, past.history, found);
  }
  findings.absorb(found, intake.seen, () => true);
  findings.replace((all) => {
    const marked = confirmed(all, scheme.confirmations, quarter.id);
    return assessment === null ? marked.filter(({ code }) => code !== "confirmation-unmatched") : marked;
  });
}
