import type { Exact } from "../domain/exact.ts";
import type { Mapping } from "../scheme/mapping.ts";
import type { AnyRow, Columns } from "../sources/contract.ts";
import { isMoney } from "../sources/kinds/roles.ts";

/** A column in which two rows of one number disagree. */
export type Disagreement = { readonly key: string; readonly row: AnyRow; readonly first: AnyRow };

/** Exports with a row for each line of an item: rows of one number become one, whose amounts are their sums. */
export class LineItems {
  readonly #columns: Columns;
  readonly #mergeBy: NonNullable<Mapping["mergeBy"]>;
  readonly #rows = new Map<string, Record<string, unknown> & AnyRow>();
  readonly disagreements: Disagreement[] = [];

  constructor(columns: Columns, mergeBy: NonNullable<Mapping["mergeBy"]>) {
    this.#columns = columns;
    this.#mergeBy = mergeBy;
  }

  /** Takes a row; false where it went into an earlier one. */
  take(row: AnyRow): boolean {
    const key = comparable(row[this.#mergeBy.column]);
    const first = this.#rows.get(key);
    if (first === undefined || row[this.#mergeBy.column] === null) {
      this.#rows.set(first === undefined ? key : `${key}\u0000${this.#rows.size}`, { ...row });
      return true;
    }
    for (const name of Object.keys(this.#columns)) this.#merge(name, first, row);
    return false;
  }

  rows(): readonly AnyRow[] {
    return [...this.#rows.values()];
  }

  #merge(key: string, first: Record<string, unknown> & AnyRow, row: AnyRow): void {
    const [one, other] = [first[key] ?? null, row[key] ?? null];
    if (other === null) return;
    if (isMoney(this.#columns[key]?.kind)) first[key] = ((one as bigint | null) ?? 0n) + (other as bigint);
    else if (this.#mergeBy.add.has(key))
      first[key] = one === null ? other : (one as Exact).add(other as Exact);
    else if (one === null) first[key] = other;
    else if (comparable(one) !== comparable(other)) this.disagreements.push({ key, row, first });
  }
}

/** A value as text by which two of a kind are equal or not. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? `${one}n` : one)) ?? "";
}
