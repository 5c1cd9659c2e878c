import type { AnyRow } from "../../sources/contract.ts";
import { valueText } from "../reconcile/delivery-state.ts";

/** Rows that belong together; null where there is none on that side. */
export type Pair = { readonly before: AnyRow | null; readonly after: AnyRow | null };

/** A row that was written otherwise keeps all but so many of its cells. */
const MOST_CHANGED = 2;
/** A row counts as the same one that was changed no further than this from where its neighbours lead. */
const NEAR = 10;

/** Pairs rows by the key's value, which stands in one row of a source only. */
export function pairByKey(before: readonly AnyRow[], after: readonly AnyRow[], key: string): Pair[] {
  const now = new Map(after.map((row) => [valueText(row[key]), row]));
  const old = new Set(before.map((row) => valueText(row[key])));
  return [
    ...before.map((row) => ({ before: row, after: now.get(valueText(row[key])) ?? null })),
    ...after.filter((row) => !old.has(valueText(row[key]))).map((row) => ({ before: null, after: row })),
  ];
}

/**
 * Pairs rows without a key: equal rows first, each once and in their order; of what is left a row with another of which
 * one or two cells differ and more are equal, where it stands as the rows above lead to expect. The pair with the
 * fewest differences comes first, then the nearest; what finds no other is a row that came or went.
 */
export function pairByContent(before: readonly AnyRow[], after: readonly AnyRow[]): Pair[] {
  const partner = equalRows(before, after);
  const taken = new Set(partner.values());
  for (const { old, now } of likely(before, after, partner, taken)) {
    if (partner.has(old) || taken.has(now)) continue;
    partner.set(old, now);
    taken.add(now);
  }
  return [
    ...before.map((row, at) => ({ before: row, after: after[partner.get(at) ?? -1] ?? null })),
    ...after.filter((_, at) => !taken.has(at)).map((row) => ({ before: null, after: row })),
  ];
}

/** Columns in which two rows differ. */
export function differing(before: AnyRow, after: AnyRow): string[] {
  const columns = new Set([...Object.keys(before), ...Object.keys(after)]);
  columns.delete("at");
  return [...columns].filter(
    (column) => valueText(before[column] ?? null) !== valueText(after[column] ?? null),
  );
}

function equalRows(before: readonly AnyRow[], after: readonly AnyRow[]): Map<number, number> {
  const places = new Map<string, number[]>();
  for (const [at, row] of [...after.entries()].reverse()) {
    const content = contentOf(row);
    places.set(content, [...(places.get(content) ?? []), at]);
  }
  const partner = new Map<number, number>();
  before.forEach((row, at) => {
    const found = places.get(contentOf(row))?.pop();
    if (found !== undefined) partner.set(at, found);
  });
  return partner;
}

function contentOf(row: AnyRow): string {
  return Object.keys(row)
    .filter((column) => column !== "at" && row[column] !== null)
    .sort()
    .map((column) => `${column}=${valueText(row[column])}`)
    .join("\u0000");
}

function likely(
  before: readonly AnyRow[],
  after: readonly AnyRow[],
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): { readonly old: number; readonly now: number }[] {
  const found: { old: number; now: number; cells: number; distance: number }[] = [];
  let shift = 0;
  before.forEach((row, old) => {
    const known = partner.get(old);
    if (known !== undefined) {
      shift = known - old;
      return;
    }
    for (let now = old + shift - NEAR; now <= old + shift + NEAR; now += 1) {
      const other = after[now];
      if (other === undefined || taken.has(now)) continue;
      const cells = differing(row, other).length;
      if (cells > MOST_CHANGED || equalCells(row, other) <= cells) continue;
      found.push({ old, now, cells, distance: Math.abs(now - old - shift) });
    }
  });
  return found.sort((a, b) => a.cells - b.cells || a.distance - b.distance || a.old - b.old || a.now - b.now);
}

/** Filled cells that two rows have in common. */
function equalCells(before: AnyRow, after: AnyRow): number {
  return Object.keys(before).filter(
    (column) =>
      column !== "at" &&
      before[column] !== null &&
      valueText(before[column]) === valueText(after[column] ?? null),
  ).length;
}
