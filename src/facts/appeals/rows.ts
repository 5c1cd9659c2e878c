import { compareOrigins } from "../../domain/origin.ts";
import type { Place } from "../../findings/contract.ts";
import { inCell } from "../../findings/finding.ts";
import type { AnyRow } from "../../sources/contract.ts";
import type { Tables } from "../../sources/index.ts";
import type { Correction, Delivered } from "./contract.ts";

/** The row that a correction is about, as it was delivered. */
export function rowAt({ source, target }: Correction, { rows }: Pick<Delivered, "rows">): AnyRow {
  const found = rows.get(source)?.find(({ at }) => compareOrigins(at, target) === 0);
  if (found === undefined) throw new RangeError(`no row ${target.row} in ${target.file}`);
  return found;
}

type Rows = { readonly tables: Tables; readonly rows: ReadonlyMap<string, readonly AnyRow[]> };

/** The rows of a quarter with what appeals corrected; a corrected row keeps its place, a dropped one is not among them. */
export function correctedRows({ tables, rows }: Rows, corrections: readonly Correction[]): Rows {
  if (corrections.length === 0) return { tables, rows };
  const bySource = new Map<string, Map<string, Correction[]>>();
  for (const correction of corrections) {
    const byRow = bySource.get(correction.source) ?? new Map<string, Correction[]>();
    bySource.set(correction.source, byRow);
    const key = keyOf(correction.target);
    byRow.set(key, [...(byRow.get(key) ?? []), correction]);
  }
  const corrected = new Map(rows);
  for (const [source, byRow] of bySource) {
    corrected.set(
      source,
      (rows.get(source) ?? []).flatMap((row) => withCorrections(row, byRow.get(keyOf(row.at)) ?? [])),
    );
  }
  // A corrected value was read by its column's own kind, so that the rows keep the types of their sources.
  return { tables: Object.fromEntries(corrected) as Tables, rows: corrected };
}

function withCorrections(row: AnyRow, corrections: readonly Correction[]): AnyRow[] {
  let found = row;
  for (const one of corrections) {
    if (one.way === "drop") return [];
    found = { ...found, [one.column]: one.value };
  }
  return [found];
}

/** A fault that a corrected value brought about stands where the appeal gives it, not in the export. */
export function correctedPlace(at: Place, corrections: readonly Correction[]): Place {
  const correction = corrections.find(
    (one) => one.way === "correct" && one.column === at.column && isAt(one.target, at),
  );
  return correction === undefined ? at : inCell(correction.appeal.at, "new");
}

function isAt(target: AnyRow["at"], { file, sheet, row }: Place): boolean {
  return target.file === file && target.sheet === sheet && target.row === row;
}

function keyOf({ file, sheet, row }: AnyRow["at"]): string {
  return JSON.stringify([file, sheet, row]);
}
