import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { csvBytes } from "./csv.ts";
import { generateFirm } from "./firm.ts";
import type { FirmOptions } from "./model.ts";
import { at } from "./random.ts";
import type { SampleTable } from "./table.ts";
import { sheetsBytes } from "./xlsx.ts";

/** The bytes of the file that the tables of one path make: several sheets, or the one table of a CSV. */
export async function fileBytes(...tables: readonly SampleTable[]): Promise<Uint8Array> {
  const first = at(tables, 0);
  if (first.path.endsWith(".xlsx")) return sheetsBytes(tables);
  if (tables.length > 1) throw new RangeError(`a CSV file holds one table: ${first.path}`);
  return csvBytes(first);
}

/** Generates a firm and writes it into a folder; the paths written, below the folder, in order. */
export async function writeFirm(options: FirmOptions, folder: string): Promise<string[]> {
  return writeTables(generateFirm(options), folder);
}

/** Writes tables into a folder, those of one path into one file; the paths written, in order. */
export async function writeTables(tables: readonly SampleTable[], folder: string): Promise<string[]> {
  const byPath = new Map<string, SampleTable[]>();
  for (const table of tables) {
    byPath.set(table.path, [...(byPath.get(table.path) ?? []), table]);
  }
  for (const [path, tables] of byPath) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await fileBytes(...tables));
  }
  return [...byPath.keys()];
}
