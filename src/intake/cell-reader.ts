import type { Column } from "../sources/contract.ts";
import type { RawCell } from "../sources/kinds/contract.ts";

type Schema = ReturnType<Column["kind"]>;
type Reading = ReturnType<Schema["safeParse"]>;

/** Texts of one column that are remembered; a column of numbers that differ in every row does not gain by more. */
const REMEMBERED = 4_096;

/**
 * Reads the cells of one column. The same names, dates and words stand in thousands of rows: what a text means is
 * found out once and shared, which values that never change allow.
 */
export function cellReader(schema: Schema): (cell: RawCell) => Reading {
  const known = new Map<string, Reading>();
  return (cell) => {
    if (typeof cell !== "string") return schema.safeParse(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const read = schema.safeParse(cell);
    if (read.success && known.size < REMEMBERED) known.set(cell, read);
    return read;
  };
}
