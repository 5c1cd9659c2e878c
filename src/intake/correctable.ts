import type { Origin } from "../domain/origin.ts";
import { inCell } from "../findings/finding.ts";
import type { Written } from "../sources/kinds/as-written.ts";
import type { CellFault } from "../sources/kinds/contract.ts";
import { readAs } from "./column-readers.ts";
import { faultOf } from "./read-row.ts";
import type { Intake } from "./read-sources.ts";
import type { ReadTable } from "./table-places.ts";

/** A value as a column of a table has it, or why it can have no such value. */
export type CellReading = { readonly value: unknown } | { readonly faults: readonly CellFault[] };

/** What a correction of a row has to know of the table in which the row stands. */
export type Correctable = {
  /** By column: the header by which it stands in the file. */
  readonly headersAt: (at: Origin, source: string) => ReadonlyMap<string, string>;
  /** What somebody wrote down for a cell, read as that cell is: its unit, scale and order of dates. */
  readonly readAs: (at: Origin, source: string, column: string, written: Written) => CellReading;
};

/** The tables of an intake, with their readers at hand. */
export function correctable({ readTables }: Pick<Intake, "readTables">): Correctable {
  const tableAt = (at: Origin, source: string): ReadTable | undefined =>
    readTables(inCell(at, null)).find(({ match }) => match.source.id === source);
  return {
    headersAt: (at, source) =>
      new Map(
        [...(tableAt(at, source)?.match.columns ?? [])].map(([key, [cell]]) => [key, cell?.header ?? key]),
      ),
    readAs: (at, source, column, { cell, date1904 }) => {
      const table = tableAt(at, source);
      if (table === undefined) throw new RangeError(`${at.file}: no table of ${source}`);
      const read = readAs(table.match, column, cell, { ...table.options, date1904 });
      return read.success ? { value: read.data } : { faults: read.error.issues.map(faultOf) };
    },
  };
}
