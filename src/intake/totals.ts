/** A total of the file that is none of ours: what was found, and the sums that it might have been. */
export type WrongTotal = {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly found: bigint;
  /** The sum of all rows, and that of the rows since the last total. */
  readonly all: bigint;
  readonly block: bigint;
};

/** The sums at one place of a table, and how many rows there were above it. */
type Mark = { readonly rows: number; readonly sums: readonly bigint[] };

/** A total that nothing above explains: it may stand above the rows that it sums up. */
type Open = WrongTotal & { readonly mark: Mark };

/** Ways to count rows: all of them, those that are taken, those that are not hidden (as a filter's subtotal does). */
const WAYS = 3;

/** How many of the last totals a total may reach back to; the table's beginning is always one. */
const REACH = 100;

/**
 * Compares the totals and subtotals of a file with sums of its rows. A total is right if it is the sum of the rows
 * between it and any total before it or the table's beginning, or, where it stands above its rows, between it and any
 * total below it or the end.
 */
export class Totals {
  #rows = 0;
  /** By column and way: the sum of all rows so far. */
  readonly #sums: bigint[][];
  /** By column: the beginning, and the totals so far. */
  readonly #marks: Mark[][];
  #open: Open[] = [];

  constructor(columns: number) {
    const zero = () => Array.from({ length: WAYS }, () => 0n);
    this.#sums = Array.from({ length: columns }, zero);
    this.#marks = Array.from({ length: columns }, () => [{ rows: 0, sums: zero() }]);
  }

  /** Adds a row's amounts, one for each column. */
  add(amounts: readonly (bigint | null)[], taken: boolean, visible: boolean): void {
    this.#rows += 1;
    amounts.forEach((amount, column) => {
      const sums = this.#sums[column];
      if (amount === null || sums === undefined) return;
      [true, taken, visible].forEach((counts, way) => {
        if (counts) sums[way] = (sums[way] ?? 0n) + amount;
      });
    });
  }

  /** Takes a line of totals, one for each column. */
  total(row: number, label: string, found: readonly (bigint | null)[]): void {
    this.#settle();
    this.#marks.forEach((marks, column) => {
      const here = this.#here(column);
      const total = found[column] ?? null;
      if (total !== null && !marks.some((mark) => explains(total, mark, here))) {
        const block = (here.sums[0] ?? 0n) - (marks.at(-1)?.sums[0] ?? 0n);
        this.#open.push({ row, column, label, found: total, all: here.sums[0] ?? 0n, block, mark: here });
      }
      marks.push(here);
      if (marks.length > REACH) marks.splice(1, 1);
    });
  }

  /** The totals that no sum of rows is. */
  wrong(): readonly WrongTotal[] {
    this.#settle();
    return this.#open;
  }

  /** Closes what the rows up to here explain. */
  #settle(): void {
    if (this.#open.length === 0) return;
    this.#open = this.#open.filter(({ found, mark, column }) => !explains(found, mark, this.#here(column)));
  }

  #here(column: number): Mark {
    return { rows: this.#rows, sums: [...(this.#sums[column] ?? [])] };
  }
}

/** Whether a total is the sum of the rows between two places; of no rows only where there are none above. */
function explains(total: bigint, from: Mark, to: Mark): boolean {
  if (from.rows === to.rows && to.rows > 0) return false;
  return to.sums.some((sum, way) => sum - (from.sums[way] ?? 0n) === total);
}
