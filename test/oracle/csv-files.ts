import { stringify } from "csv-stringify/sync";
import { type RawTables, rowsOf } from "./cells.ts";
import { SOURCE_HEADERS } from "./headers.ts";

/**
 * Every source as a CSV file with the columns' keys as its header, below the quarter's folder. A source without
 * rows becomes a file that holds its header only: nothing happened, which is not the same as nothing delivered.
 */
export function toCsvFiles(tables: RawTables, quarter = "2025Q3"): { path: string; text: string }[] {
  return Object.entries(SOURCE_HEADERS).map(([source, { columns }]) => {
    const keys = columns.map(([key]) => key);
    const rows = rowsOf(tables, source).map((row) => keys.map((key) => row[key] ?? ""));
    return { path: `${quarter}/${source}.csv`, text: stringify([keys, ...rows]) };
  });
}
