import { same } from "../../domain/text.ts";
import type { Correction } from "../../facts/appeals/contract.ts";
import type { Scheme } from "../../scheme/contract.ts";
import type { SourceBook } from "../../sources/book.ts";
import type { AnyRow, Source } from "../../sources/contract.ts";
import type { CellChange, RowChange, SourceChange } from "./contract.ts";
import { correctionChanges } from "./corrections.ts";
import { differing, type Pair, pairByContent, pairByKey } from "./pair.ts";
import { sayCell, sayKey } from "./say-cell.ts";

/** The rows of one side by the source's id as they were delivered, the scheme by which they were read, what appeals corrected. */
export type Rows = {
  readonly rows: ReadonlyMap<string, readonly AnyRow[]>;
  readonly scheme: Scheme;
  readonly corrections: readonly Correction[];
};

/** How the rows of two readings of one quarter differ, source by source; those that do not are left out. */
export function rowChanges(before: Rows, after: Rows): SourceChange[] {
  const secret = secretSources(before.scheme, after.scheme);
  return sourcesOf(before, after).flatMap((source) => {
    const [old, now] = [before.rows.get(source.id) ?? [], after.rows.get(source.id) ?? []];
    const pairs = source.key === null ? pairByContent(old, now) : pairByKey(old, now, source.key);
    const withheld = secret.has(source.id);
    const rows = [
      ...pairs.flatMap((pair) => changeOf(pair, source, withheld) ?? []),
      ...correctionChanges(
        source,
        { rows: old, corrections: before.corrections },
        { rows: now, corrections: after.corrections },
        withheld,
      ),
    ];
    return rows.length === 0 ? [] : [{ source, before: old.length, after: now.length, rows }];
  });
}

/** How many rows each source has on two sides whose rows are of different periods. */
export function rowCounts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  { all }: SourceBook,
): SourceChange[] {
  return all.flatMap((source) => {
    const [old, now] = [before.get(source.id) ?? 0, after.get(source.id) ?? 0];
    return old === 0 && now === 0 ? [] : [{ source, before: old, after: now, rows: null }];
  });
}

function sourcesOf(before: Rows, after: Rows): Source[] {
  const all = [...after.scheme.sourceBook.all, ...before.scheme.sourceBook.all];
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

/** Sources whose rows are marks of which none may be told on either side (考核规定 §三.4). */
export function secretSources(before: Scheme, after: Scheme): ReadonlySet<string> {
  const schemes = [before, after];
  const clients = schemes.some(({ policies }) => policies["minimum-raters"].client > 1) ? ["surveys"] : [];
  const own = schemes.flatMap(({ ownIndicators }) =>
    ownIndicators.flatMap(({ confidential, rows }) => (confidential ? rows : [])),
  );
  return new Set(["ratings", "department_ratings", ...clients, ...own]);
}

function changeOf({ before, after }: Pair, source: Source, withheld: boolean): RowChange | null {
  const row = after ?? before;
  const columns = before === null || after === null ? filledColumns(row) : differing(before, after);
  if (row === null || columns.length === 0) return null;
  const key = withheld || source.key === null ? "" : sayKey(source, row);
  return {
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    before: before?.at ?? null,
    after: after?.at ?? null,
    key,
    cells: withheld ? [] : columns.map((column) => cellChange(source, column, before, after)),
    withheld,
    appeal: null,
  };
}

function cellChange(
  { columns }: Source,
  name: string,
  before: AnyRow | null,
  after: AnyRow | null,
): CellChange {
  const column = columns[name];
  const say = (row: AnyRow | null) => {
    if (row === null) return null;
    return column === undefined ? same(String(row[name] ?? "")) : sayCell(column, row[name]);
  };
  return { column: { zh: column?.zh ?? name, en: name }, before: say(before), after: say(after) };
}

function filledColumns(row: AnyRow | null): string[] {
  return Object.keys(row ?? {}).filter((column) => column !== "at" && row?.[column] !== null);
}
