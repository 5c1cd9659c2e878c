import { yuanText } from "../../samples/firm/csv.ts";
import { generateFirm, SAMPLE } from "../../samples/firm/firm.ts";
import type { SampleCell, SampleTable } from "../../samples/firm/table.ts";
import type { CivilDate } from "../../src/domain/civil-date.ts";
import type { RawCell } from "../../src/sources/kinds/contract.ts";

/** All exports that are checked in. */
export const tables: readonly SampleTable[] = generateFirm(SAMPLE);

/** A row by its headers. */
export type Line = Readonly<Record<string, SampleCell>>;

/** The rows of the one table whose path ends so. */
export function lines(path: string): Line[] {
  const found = tables.filter((table) => table.path.endsWith(path));
  if (found.length !== 1) throw new Error(`${found.length} tables end with ${path}`);
  return found.flatMap(linesOf);
}

/** The rows of a table by its headers. */
export function linesOf(table: SampleTable): Line[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.headers.map((header, index) => [header, row[index] ?? null])),
  );
}

/** The date in a cell; fails where there is none. */
export function day(cell: SampleCell | undefined): CivilDate {
  if (typeof cell === "object" && cell !== null && "date" in cell) return cell.date;
  throw new Error(`no date: ${String(cell)}`);
}

/** A cell as a text; empty where it is blank. */
export function text(cell: SampleCell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

/** A cell as a reader of files would hand it over. */
export function rawCell(cell: SampleCell): RawCell {
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell === "number") return { number: String(cell) };
  if (typeof cell === "bigint") return { number: yuanText(cell) };
  return "date" in cell ? cell.date : cell.time;
}
