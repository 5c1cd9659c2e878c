import type { Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Correction } from "../facts/appeals/contract.ts";
import { type Findings, inFile } from "../findings/finding.ts";
import { OUTSIDE_QUARTER } from "../indicators/concepts/reasons.ts";
import type { Context } from "../indicators/contract.ts";
import { rowUses } from "../indicators/row-use.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Delivery } from "./contract.ts";
import { TieOutError } from "./tie-out.ts";

/** Whose dates lie outside the quarter: all of them is the wrong file, some of them is for a person to look at. */
export function checkPeriods(
  deliveries: readonly Delivery[],
  book: SourceBook,
  quarter: Quarter,
  findings: Findings,
): void {
  for (const { source, file, sheet, rows, leftOut } of deliveries) {
    const outside = leftOut.find(({ reason }) => reason === OUTSIDE_QUARTER)?.rows ?? 0;
    if (outside === 0) continue;
    const args = { source: book.of(source).label, rows: String(outside), quarter: quarter.id };
    findings.add(outside === rows ? "period-wrong" : "rows-outside-quarter", inFile(file, sheet), args);
  }
}

type Sheet = Omit<Delivery, "used" | "leftOut">;

/**
 * Sources whose rows are all used, but for those that an appeal took out: they say who is who, since when, what was
 * decided, and who received it.
 */
const ALL_USED: ReadonlySet<string> = new Set([
  "people",
  "clients",
  "adjustments",
  "appeals",
  "entered",
  "receipts",
  "inquiries",
]);

/**
 * What became of the rows of each delivered sheet: counted, or left out with the reason.
 * @throws {TieOutError} where a row is in neither
 */
export function accountFor(
  sheets: readonly Sheet[],
  context: Context,
  corrections: readonly Correction[] = [],
): Delivery[] {
  const counts = new Map<string, { used: number; leftOut: Map<string, { reason: Text; rows: number }> }>();
  for (const { source, at, leftOut } of rowUses(context, corrections)) {
    const key = JSON.stringify([source, at.file, at.sheet]);
    const count = counts.get(key) ?? { used: 0, leftOut: new Map() };
    counts.set(key, count);
    if (leftOut === null) {
      count.used += 1;
    } else {
      const known = count.leftOut.get(leftOut.zh) ?? { reason: leftOut, rows: 0 };
      known.rows += 1;
      count.leftOut.set(leftOut.zh, known);
    }
  }
  return sheets.map((sheet) => {
    const count = counts.get(JSON.stringify([sheet.source, sheet.file, sheet.sheet]));
    const leftOut = [...(count?.leftOut.values() ?? [])];
    const left = leftOut.reduce((total, { rows }) => total + rows, 0);
    const used = ALL_USED.has(sheet.source) ? sheet.rows - left : (count?.used ?? 0);
    if (used + left !== sheet.rows) {
      throw new TieOutError(`${sheet.file}: ${sheet.rows} rows, ${used} used, the rest not accounted for`);
    }
    return { ...sheet, used, leftOut };
  });
}
