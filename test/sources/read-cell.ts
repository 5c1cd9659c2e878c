import { exact, ZERO } from "../../src/domain/exact.ts";
import {
  type Kind,
  type RawCell,
  type ReadOptions,
  type Scale,
  UNDECLARED,
} from "../../src/sources/kinds/contract.ts";

/** The scale whose highest mark is given. */
export function scaleOf(top: 5 | 10 | 100): Scale {
  return { top: exact(top), lowest: top === 100 ? ZERO : exact(1) };
}

const PLAIN: ReadOptions = { yuanPerUnit: 1n, scale: scaleOf(100), date1904: false, ...UNDECLARED };

/** What a cell becomes: its value, or the code of what is wrong with it. */
export function readCell<T>(kind: Kind<T>, cell: RawCell, options: Partial<ReadOptions> = {}): T | string {
  const read = kind({ ...PLAIN, ...options }).safeParse(cell);
  if (read.success) return read.data;
  const [issue, ...others] = read.error.issues;
  if (others.length > 0) throw new Error("a cell has one fault at most");
  const { fault } = (issue as unknown as { params: { fault: { code: string } } }).params;
  return `refused: ${fault.code}`;
}

/** The arguments that the words of a cell's fault are made of. */
export function faultArgs<T>(
  kind: Kind<T>,
  cell: RawCell,
  options: Partial<ReadOptions> = {},
): Record<string, unknown> {
  const issue = kind({ ...PLAIN, ...options }).safeParse(cell).error?.issues[0];
  return (issue as unknown as { params: { fault: { args: Record<string, unknown> } } }).params.fault.args;
}

/** A numeric cell of a workbook. */
export function num(text: string): RawCell {
  return { number: text };
}

export const INVALID = "refused: cell-invalid";

/** A row of a table: a cell, what it becomes, and where it matters why. */
type Row<T> = readonly [cell: RawCell, becomes: T | string, why?: string];

/** The rows of a table with names for tests. */
export const named = <T>(rows: readonly Row<T>[]) =>
  rows.map(([cell, becomes, why]) => ({ cell, becomes, name: `${JSON.stringify(cell)} ${why ?? ""}` }));
