import type { Origin } from "../../domain/origin.ts";
import type { Text } from "../../domain/text.ts";
import type { Source } from "../../sources/contract.ts";

/** A cell of a row in words; null where the row is not on that side. */
export type CellChange = {
  /** The column's header. */
  readonly column: Text;
  readonly before: Text | null;
  readonly after: Text | null;
};

/** A row that is not the same on both sides. */
export type RowChange = {
  readonly kind: "added" | "removed" | "changed";
  /** Null where the row is not on that side. */
  readonly before: Origin | null;
  readonly after: Origin | null;
  /** The value of the source's key column; empty where it has none. */
  readonly key: string;
  /** The cells that differ; of a row that came or went those that are filled. Empty where they are withheld. */
  readonly cells: readonly CellChange[];
  /** A mark of a rater: nothing is told of it but its place. */
  readonly withheld: boolean;
  /** Where an appeal corrected the row and not its export: by which. */
  readonly appeal: Text | null;
};

/** How one source differs; `rows` is null where rows are not compared one by one. */
export type SourceChange = {
  readonly source: Source;
  /** How many rows each side has. */
  readonly before: number;
  readonly after: number;
  readonly rows: readonly RowChange[] | null;
};
