import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "../../findings/contract.ts";
import type { Finding } from "../../findings/finding.ts";
import { readFiles } from "../../intake/open-files.ts";
import { type RawRows, rawRows } from "../../intake/raw-rows.ts";
import { withReaders } from "../../intake/reader/readers.ts";
import type { Loaded } from "../load/load.ts";

/** The rows that findings are about, as they were delivered: their files are read once more. */
export async function faultyRows(
  { dir, scheme, intake }: Loaded,
  findings: readonly Finding[],
): Promise<readonly RawRows[]> {
  const wanted = wantedRows(findings);
  const known = { tablesAt: intake.tablesAt, book: scheme.sourceBook };
  const listed = [...wanted.keys()].map((path) => ({
    path,
    place: path.includes("/") ? ("quarter" as const) : ("firm" as const),
  }));
  return await withReaders(async (readers) => {
    const found: RawRows[] = [];
    for await (const file of readFiles(dir, listed, () => {}, readers)) {
      found.push(...(await rawRows(file, wanted.get(file.path) ?? new Map(), known)));
    }
    return found;
  });
}

/** By file and sheet: the numbers of the rows. The configuration is no table. */
function wantedRows(findings: readonly Finding[]): Map<string, Map<string | null, Set<number>>> {
  const wanted = new Map<string, Map<string | null, Set<number>>>();
  for (const { file, sheet, row } of findings.map(({ at }) => at)) {
    if (file === null || row === null || /\.ya?ml$/.test(file)) continue;
    const sheets = wanted.get(file) ?? new Map<string | null, Set<number>>();
    wanted.set(file, sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(row)));
  }
  return wanted;
}

/** How many findings a terminal shows, and with them the rows they are about. */
const SHOWN = 20;
const LONGEST = 100;
/** In bytes. */
const LARGEST = 20_000_000;

/** The row that a finding is about in one line, for the findings that a terminal shows. */
export async function excerptsFor(
  loaded: Loaded,
  findings: readonly Finding[],
): Promise<(at: Place) => string | null> {
  const rows = new Map<string, string>();
  const shown = await inSmallFiles(loaded.dir, findings.slice(0, SHOWN));
  for (const { file, sheet, rows: found } of await faultyRows(loaded, shown)) {
    for (const [row, cells] of found) rows.set(keyOf(file, sheet, row), inOneLine(cells));
  }
  return ({ file, sheet, row }) => {
    const text = file === null || row === null ? undefined : rows.get(keyOf(file, sheet, row));
    return text === undefined || text === "" ? null : text;
  };
}

/** A very large file is not read twice for a few lines. */
async function inSmallFiles(dir: string, findings: readonly Finding[]): Promise<Finding[]> {
  const small = new Map<string, boolean>();
  for (const { file } of findings.map(({ at }) => at)) {
    if (file === null || small.has(file)) continue;
    const size = await stat(join(dir, file)).then(
      (found) => found.size,
      () => Number.POSITIVE_INFINITY,
    );
    small.set(file, size <= LARGEST);
  }
  return findings.filter(({ at }) => at.file !== null && small.get(at.file) === true);
}

function keyOf(file: string, sheet: string | null, row: number): string {
  return JSON.stringify([file, sheet, row]);
}

function inOneLine(cells: readonly string[]): string {
  const line = cells
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .join(" | ")
    .replace(/( \| )+$/, "");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}
