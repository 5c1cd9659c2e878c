import type { Text } from "../domain/text.ts";
import type { Context } from "../indicators/contract.ts";
import { rowUses } from "../indicators/row-use.ts";
import type { SourceId } from "../sources/index.ts";
import type { Delivery } from "./contract.ts";
import { TieOutError } from "./tie-out.ts";

type Sheet = Omit<Delivery, "used" | "leftOut">;

/** Sources whose rows are all used: they say who is who, since when, and what was decided. */
const ALL_USED: ReadonlySet<SourceId> = new Set(["people", "clients", "adjustments"]);

/**
 * What became of the rows of each delivered sheet: counted, or left out with the reason.
 * @throws {TieOutError} where a row is in neither
 */
export function accountFor(sheets: readonly Sheet[], context: Context): Delivery[] {
  const counts = new Map<string, { used: number; leftOut: Map<string, { reason: Text; rows: number }> }>();
  for (const { at, leftOut } of rowUses(context)) {
    const key = JSON.stringify([at.file, at.sheet]);
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
    if (ALL_USED.has(sheet.source)) return { ...sheet, used: sheet.rows, leftOut: [] };
    const count = counts.get(JSON.stringify([sheet.file, sheet.sheet]));
    const leftOut = [...(count?.leftOut.values() ?? [])];
    const used = count?.used ?? 0;
    if (used + leftOut.reduce((total, { rows }) => total + rows, 0) !== sheet.rows) {
      throw new TieOutError(`${sheet.file}: ${sheet.rows} rows, ${used} used, the rest not accounted for`);
    }
    return { ...sheet, used, leftOut };
  });
}
