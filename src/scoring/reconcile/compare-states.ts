import { percent, ratio } from "../../domain/exact.ts";
import { yuan } from "../../domain/fen.ts";
import type { Text } from "../../domain/text.ts";
import { type Findings, inFile } from "../../findings/finding.ts";
import type { SourceBook } from "../../sources/book.ts";
import type { Columns } from "../../sources/contract.ts";
import type { DeliveryState, SourceState } from "./delivery-state.ts";

/** From so many rows on, two quarters that have most rows in common are one file; fewer may be alike by chance. */
const FEWEST_ROWS = 10;
/** The magnitude by which a median betrays another unit: half way, by factors, between no move and 10,000. */
const FACTOR = 100n;

/**
 * What this quarter's deliveries have in common with an earlier quarter's: 95 % the same rows are the wrong file; a
 * median that moved a hundredfold has to be confirmed.
 */
export function compareWithPast(
  now: DeliveryState,
  past: DeliveryState,
  book: SourceBook,
  findings: Findings,
): void {
  for (const state of now.sources) {
    const before = past.sources.find(({ source }) => source === state.source);
    const source = book.find(state.source);
    if (before === undefined || source === null) continue;
    const other = past.quarter;
    if (!source.keepsHistory) checkAlike(state, before, source.label, other, findings);
    checkMedians(state, before, { label: source.label, columns: source.columns, other }, findings);
  }
}

/** The files of another quarter by their content. */
export type PastFiles = { readonly quarter: string; readonly sha256: ReadonlySet<string> };

type Sheet = SourceState["files"][number] & { readonly source: string };

/** A file with rows that lies in another quarter's folder too is of one of the two. */
export function checkSameFiles(
  sheets: readonly Sheet[],
  past: PastFiles,
  book: SourceBook,
  findings: Findings,
): void {
  for (const { source: id, file, sheet, sha256, rows } of sheets) {
    const source = book.of(id);
    if (rows === 0 || source.keepsHistory || !past.sha256.has(sha256)) continue;
    const args = { source: source.label, other: past.quarter, share: "100%" };
    findings.add("file-of-other-quarter", inFile(file, sheet), args);
  }
}

/** Files that are the same to the byte have been named already. */
function checkAlike(
  now: SourceState,
  before: SourceState,
  source: Text,
  other: string,
  findings: Findings,
): void {
  const rows = now.digests.length;
  const same = common(now.digests, before.digests);
  if (rows < FEWEST_ROWS || same * 100 < rows * 95) return;
  const share = percent(ratio(same, rows), 1);
  for (const { file, sheet, sha256 } of now.files) {
    if (before.files.some((one) => one.sha256 === sha256)) continue;
    findings.add("file-of-other-quarter", inFile(file, sheet), { source, other, share });
  }
}

/** How many rows two deliveries have in common, each counted as often as both have it. */
export function common(a: readonly number[], b: readonly number[]): number {
  let [left, right, found] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const [x, y] = [a[left] ?? 0, b[right] ?? 0];
    if (x === y) found += 1;
    if (x <= y) left += 1;
    if (y <= x) right += 1;
  }
  return found;
}

type Of = { readonly label: Text; readonly columns: Columns; readonly other: string };

function checkMedians(now: SourceState, before: SourceState, of: Of, findings: Findings): void {
  for (const [column, median] of now.medians) {
    const earlier = before.medians.get(column);
    const [file] = now.files;
    if (earlier === undefined || file === undefined || !isAnotherMagnitude(median, earlier)) continue;
    findings.add("amount-moved", inFile(file.file, file.sheet), {
      source: of.label,
      column: of.columns[column]?.zh ?? column,
      before: yuan(earlier),
      now: yuan(median),
      other: of.other,
    });
  }
}

function isAnotherMagnitude(a: bigint, b: bigint): boolean {
  if (a <= 0n || b <= 0n) return false;
  return a > b * FACTOR || b > a * FACTOR;
}
