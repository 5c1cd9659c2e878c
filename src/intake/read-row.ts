import type { Origin } from "../domain/origin.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { AnyRow } from "../sources/contract.ts";
import type { Broken, CellFault, RawCell } from "../sources/kinds/contract.ts";
import type { Reader } from "./column-readers.ts";

const BROKEN_CODES = {
  "error-value": "cell-error",
  "formula-without-result": "formula-without-result",
  "digits-lost": "digits-lost",
} as const satisfies Record<Broken, string>;

/** Reads a row's cells; null where one of them is faulty, each of which is a finding at its place. */
export function readRow(
  cells: readonly RawCell[],
  readers: readonly Reader[],
  blank: Readonly<Record<string, null>>,
  at: Origin,
  findings: Findings | null,
): AnyRow | null {
  const row: Record<string, unknown> & { at: Origin } = { ...blank, at };
  let sound = true;
  for (const { key, take, header, need, read } of readers) {
    const cell = take(cells);
    if (cell === null) {
      if (need !== "cell") continue;
      findings?.add("cell-missing", inCell(at, header), {});
    } else if (typeof cell === "object" && "broken" in cell) {
      findings?.add(BROKEN_CODES[cell.broken], inCell(at, header), { found: cell.text });
    } else {
      const reading = read(cell);
      if (reading.success) {
        row[key] = reading.data;
        continue;
      }
      for (const issue of reading.error.issues) findings?.push({ ...faultOf(issue), at: inCell(at, header) });
    }
    sound = false;
  }
  return sound ? row : null;
}

/** The fault of a cell that a schema found. */
export function faultOf(issue: { readonly code?: string | undefined; readonly message: string }): CellFault {
  const fault = (issue as { params?: { fault?: CellFault } }).params?.fault;
  if (fault === undefined)
    throw new TypeError(`a schema gave an issue that is no cell fault: ${issue.message}`);
  return fault;
}
