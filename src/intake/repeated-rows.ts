import type { Origin } from "../domain/origin.ts";
import { cellText, type RawCell } from "../sources/kinds/contract.ts";

/** A row that says exactly what an earlier one says. */
export type Repeat = { readonly at: Origin; readonly first: Origin; readonly found: string };

/** Remembers the rows of one source over all its files, by the text of the cells that are read. */
export class RepeatedRows {
  readonly #seen = new Map<string, Origin>();

  /** The earlier row with the same cells; null if there is none. */
  find(cells: readonly (readonly [key: string, cell: RawCell])[], at: Origin): Origin | null {
    const text = cells.map(([key, cell]) => `${key}=${cellText(cell)}`).join("\u0000");
    const first = this.#seen.get(text);
    if (first === undefined) this.#seen.set(text, at);
    return first ?? null;
  }
}
