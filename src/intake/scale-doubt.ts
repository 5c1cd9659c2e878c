import { type Exact, exact } from "../domain/exact.ts";
import type { Origin } from "../domain/origin.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { AnyRow } from "../sources/contract.ts";
import { score } from "../sources/kinds/number.ts";
import type { Reader } from "./column-readers.ts";
import type { HeaderMatch } from "./header.ts";

/** Where no scale is declared and no mark is above 10, a scale of 100 is asked about, not believed. */
export function doubtScale(
  match: HeaderMatch,
  readers: readonly Reader[],
  rows: readonly AnyRow[],
  header: Origin,
  findings: Findings,
): void {
  for (const reader of readers) {
    const unit = match.columns.get(reader.key)?.[0]?.unit;
    if (reader.kind !== score || unit?.scale || unit?.percent || match.mapping?.units.has(reader.key))
      continue;
    const marks = rows.flatMap((row) => (row[reader.key] === null ? [] : [row[reader.key] as Exact]));
    const [first, ...others] = marks;
    if (first === undefined) continue;
    const highest = others.reduce((high, mark) => (mark.gt(high) ? mark : high), first);
    if (highest.lte(exact(10))) {
      findings.add("scale-doubtful", inCell(header, reader.header), {
        top: "100",
        highest: highest.toString(),
      });
    }
  }
}
