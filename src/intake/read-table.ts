import type { Exact } from "../domain/exact.ts";
import { exact, HUNDRED, ZERO } from "../domain/exact.ts";
import type { Origin } from "../domain/origin.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { AnyRow, Column } from "../sources/contract.ts";
import {
  type Broken,
  type CellFault,
  cellText,
  type RawCell,
  type ReadOptions,
  type Scale,
  UNDECLARED,
} from "../sources/kinds/contract.ts";
import { score } from "../sources/kinds/number.ts";
import type { RawSheet, ReadFault } from "./contract.ts";
import type { HeaderMatch } from "./header.ts";

/** What a sheet's rows became. */
export type TableReading = {
  readonly rows: readonly AnyRow[];
  /** Lines below the header that hold something. */
  readonly delivered: number;
  readonly repeats: readonly Repeat[];
  /** Lines that could not be read as rows. */
  readonly faults: readonly ReadFault[];
};

/** A row that says exactly what an earlier one says. */
export type Repeat = { readonly at: Origin; readonly first: Origin; readonly found: string };

/** Remembers the rows of one source over all its files, by the text of the cells that are read. */
export class RepeatedRows {
  readonly #seen = new Map<string, Origin>();

  /** The earlier row with the same cells; null if there is none. */
  find(
    readers: readonly { readonly key: string; readonly index: number }[],
    cells: readonly RawCell[],
    at: Origin,
  ): Origin | null {
    const text = readers.map(({ key, index }) => `${key}=${cellText(cells[index] ?? null)}`).join("\u0000");
    const first = this.#seen.get(text);
    if (first === undefined) this.#seen.set(text, at);
    return first ?? null;
  }
}

const SCALE_100: Scale = { top: HUNDRED, lowest: ZERO };

const BROKEN_CODES = {
  "error-value": "cell-error",
  "formula-without-result": "formula-without-result",
  "digits-lost": "digits-lost",
} as const satisfies Record<Broken, string>;

type Reader = {
  readonly key: string;
  readonly index: number;
  readonly header: string;
  readonly need: Column["need"];
  readonly schema: ReturnType<Column["kind"]>;
};

/**
 * Reads the rows below a header into typed rows; each faulty cell is a finding at its place, and its row is not
 * used. Cells are read by schemas that are made once for each column.
 */
export function readTable(
  file: string,
  sheet: RawSheet,
  match: HeaderMatch,
  headerRow: number,
  declaredScale: Scale | null,
  repeatedRows: RepeatedRows | null,
  findings: Findings,
): TableReading {
  const readers = readersOf(match, sheet, declaredScale);
  const headerCells = sheet.head[headerRow - 1] ?? [];
  const strays = new StrayCells(headerCells, file, sheet.name, findings);
  // Columns that the sheet does not have are blank in every row.
  const blank = Object.fromEntries(Object.keys(match.source.columns).map((key) => [key, null]));
  const rows: AnyRow[] = [];
  const repeats: Repeat[] = [];
  let delivered = 0;
  const faults = sheet.visit((cells, number) => {
    if (number <= headerRow || cells.every((cell) => cell === null)) return;
    delivered += 1;
    const at: Origin = { file, sheet: sheet.name, row: number };
    if (strays.isRagged(cells, at)) return;
    const first = repeatedRows?.find(readers, cells, at) ?? null;
    if (first !== null) repeats.push({ at, first, found: rowText(cells) });
    const row = readRow(cells, readers, blank, at, findings);
    if (row !== null) rows.push(row);
  });
  strays.report();
  if (declaredScale === null)
    doubtScale(match, readers, rows, { file, sheet: sheet.name, row: headerRow }, findings);
  return { rows, delivered, repeats, faults };
}

/** A row in one line, as a person confirms it. */
function rowText(cells: readonly RawCell[]): string {
  return cells.flatMap((cell) => (cell === null ? [] : [cellText(cell).trim()])).join(" | ");
}

function readersOf(match: HeaderMatch, sheet: RawSheet, declaredScale: Scale | null): Reader[] {
  return Object.entries(match.source.columns).flatMap(([key, { need, kind }]) => {
    const place = match.columns.get(key)?.[0];
    if (place === undefined) return [];
    const options: ReadOptions = {
      ...UNDECLARED,
      unitDeclared: place.unit.yuanPerUnit !== null,
      yuanPerUnit: place.unit.yuanPerUnit ?? 1n,
      scale: declaredScale ?? place.unit.scale ?? SCALE_100,
      date1904: sheet.date1904,
    };
    return [{ key, need, index: place.index, header: place.header, schema: kind(options) }];
  });
}

function readRow(
  cells: readonly RawCell[],
  readers: readonly Reader[],
  blank: Readonly<Record<string, null>>,
  at: Origin,
  findings: Findings,
): AnyRow | null {
  const row: Record<string, unknown> & { at: Origin } = { ...blank, at };
  let sound = true;
  for (const { key, index, header, need, schema } of readers) {
    const cell = cells[index] ?? null;
    const place = inCell(at, header);
    if (cell === null) {
      if (need !== "cell") continue;
      findings.add("cell-missing", place, {});
    } else if (typeof cell === "object" && "broken" in cell) {
      findings.add(BROKEN_CODES[cell.broken], place, { found: cell.text });
    } else {
      const read = schema.safeParse(cell);
      if (read.success) {
        row[key] = read.data;
        continue;
      }
      for (const issue of read.error.issues) findings.push({ ...faultOf(issue), at: place });
    }
    sound = false;
  }
  return sound ? row : null;
}

function faultOf(issue: { readonly code?: string | undefined; readonly message: string }): CellFault {
  const fault = (issue as { params?: { fault?: CellFault } }).params?.fault;
  if (fault === undefined)
    throw new TypeError(`a schema gave an issue that is no cell fault: ${issue.message}`);
  return fault;
}

/** Where no scale is declared and no mark is above 10, a scale of 100 is asked about, not believed. */
function doubtScale(
  match: HeaderMatch,
  readers: readonly Reader[],
  rows: readonly AnyRow[],
  header: Origin,
  findings: Findings,
): void {
  const { columns } = match.source;
  for (const reader of readers) {
    if (columns[reader.key]?.kind !== score || match.columns.get(reader.key)?.[0]?.unit.scale) continue;
    const marks = rows.flatMap((row) => (row[reader.key] === null ? [] : [row[reader.key] as Exact]));
    const [first, ...others] = marks;
    if (first === undefined) continue;
    const highest = others.reduce((high, mark) => (mark.gt(high) ? mark : high), first);
    if (highest.lte(exact(10))) {
      findings.add("scale-doubtful", inCell(header, reader.header), {
        top: "100",
        highest: highest.toString(),
      });
    }
  }
}

/** Cells where the header has none: in a CSV the row is ragged, in a workbook it is a remark beside the table. */
class StrayCells {
  readonly #headers: readonly RawCell[];
  readonly #file: string;
  readonly #sheet: string | null;
  readonly #findings: Findings;
  readonly #seen = new Map<number, { found: string; row: number }>();

  constructor(headers: readonly RawCell[], file: string, sheet: string | null, findings: Findings) {
    this.#headers = headers;
    this.#file = file;
    this.#sheet = sheet;
    this.#findings = findings;
  }

  /** Whether the row has another number of cells than the header: its cells may stand in the wrong columns. */
  isRagged(cells: readonly RawCell[], at: Origin): boolean {
    if (this.#sheet === null && (cells.length < this.#headers.length || this.#hasMore(cells))) {
      const args = { found: String(cells.length), expected: String(this.#headers.length) };
      this.#findings.add("row-ragged", inCell(at, null), args);
      return true;
    }
    cells.forEach((cell, index) => {
      if (cell === null || (this.#headers[index] ?? null) !== null || this.#seen.has(index)) return;
      this.#seen.set(index, { found: cellText(cell), row: at.row });
    });
    return false;
  }

  report(): void {
    for (const [index, { found, row }] of this.#seen) {
      const at = { file: this.#file, sheet: this.#sheet, row };
      this.#findings.add("cell-without-header", inCell(at, letters(index)), { found });
    }
  }

  #hasMore(cells: readonly RawCell[]): boolean {
    return cells.slice(this.#headers.length).some((cell) => cell !== null);
  }
}

/** A column's letters: A, B, … Z, AA. */
function letters(index: number): string {
  const rest = index % 26;
  const before = Math.floor(index / 26);
  return `${before === 0 ? "" : letters(before - 1)}${String.fromCharCode(65 + rest)}`;
}
