import { isOfQuarter, periodsIn } from "../../domain/period-label.ts";
import type { Quarter } from "../../domain/quarter.ts";
import { type Findings, inFile } from "../../findings/finding.ts";
import type { SourceBook } from "../../sources/book.ts";

/** A delivered sheet, with the period that its file's name, its own name or its title speaks of. */
type Labelled = {
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly period: string | null;
};

/** A file that says it is of another period is the wrong file; sources that keep history may be of any. */
export function checkPeriodLabels(
  sheets: readonly Labelled[],
  book: SourceBook,
  quarter: Quarter,
  findings: Findings,
): void {
  for (const { source, file, sheet, period } of sheets) {
    if (period === null || book.of(source).keepsHistory) continue;
    const labels = periodsIn(period);
    if (labels.length === 0 || labels.some((label) => isOfQuarter(label, quarter))) continue;
    findings.add("period-label-wrong", inFile(file, sheet), { label: period, quarter: quarter.id });
  }
}
