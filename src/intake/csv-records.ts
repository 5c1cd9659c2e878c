import { CsvError, parse } from "csv-parse/sync";
import type { RawCell } from "../sources/kinds/contract.ts";
import type { ReadFault } from "./contract.ts";
import { exceeded } from "./faults.ts";
import { LIMITS } from "./limits.ts";
import { type Encoding, wholeLines } from "./text-encoding.ts";

/** A row of a text table with its number, or why that line is none. */
export type CsvRecord =
  | { readonly number: number; readonly cells: readonly RawCell[] }
  | { readonly number: number; readonly fault: ReadFault };

/** Lines whose quotes are looked at together. */
const BATCH = 500;

/**
 * The records of a text table, one after another. Lines without quotes are cut at the delimiter; csv-parse reads
 * those with them. A line that cannot be read is a fault at its own place, and reading goes on with the next line.
 */
export function* csvRecords(bytes: Uint8Array, encoding: Encoding, delimiter: string): Generator<CsvRecord> {
  const reader = new Reader(delimiter);
  for (const block of wholeLines(bytes, encoding, LIMITS.textRow)) {
    yield* reader.take(block, false);
    if (reader.stopped) return;
  }
  yield* reader.take("", true);
}

class Reader {
  readonly #delimiter: string;
  #number = 0;
  #faults = 0;
  /** Lines of a record whose quote is still open. */
  #open: string[] = [];
  stopped = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *take(block: string, last: boolean): Generator<CsvRecord> {
    if (this.#open.length === 0 && !block.includes('"')) yield* this.#plain(block);
    else yield* this.#quoted([...this.#open, ...withEnds(block)], last);
  }

  *#plain(block: string): Generator<CsvRecord> {
    for (const line of linesOf(block)) {
      if (line.length > LIMITS.textRow) {
        yield this.#stop("row", LIMITS.textRow);
        return;
      }
      yield this.#row(line.split(this.#delimiter));
      if (this.#number > LIMITS.textRows) {
        yield this.#stop("rows", LIMITS.textRows);
        return;
      }
    }
  }

  /** Reads lines of which some have quotes; those of a record that is not closed yet wait for the next block. */
  *#quoted(lines: readonly string[], last: boolean): Generator<CsvRecord> {
    this.#open = [];
    let at = 0;
    while (at < lines.length && !this.stopped) {
      const batch = recordsFrom(lines, at);
      const { read, next } = this.#parsed(lines, at, batch);
      yield* read;
      at = next;
      if (batch.length > 0 || this.stopped) continue;
      // The record at this place is not closed.
      const waiting = lines.slice(at);
      if (!last && lengthOf(waiting) <= LIMITS.textRow) {
        this.#open = waiting;
        return;
      }
      yield this.#fault("csv-broken");
      at += 1;
    }
  }

  /** Parses whole records that follow each other, up to the first that is broken, and that one's first line. */
  #parsed(
    lines: readonly string[],
    from: number,
    ends: readonly number[],
  ): { read: CsvRecord[]; next: number } {
    const read: CsvRecord[] = [];
    let at = from;
    try {
      parse(lines.slice(from, ends.at(-1) ?? from).join(""), {
        delimiter: this.#delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        on_record: (cells: string[]) => {
          const end = ends[read.length] ?? at + 1;
          read.push(this.#checked(cells, end - at));
          at = end;
          return null;
        },
      });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      read.push(this.#fault("csv-broken"));
      at += 1;
    }
    if (this.#number > LIMITS.textRows) read.push(this.#stop("rows", LIMITS.textRows));
    return { read, next: at };
  }

  /**
   * A record of several lines is a cell with line breaks, unless its quotes swallowed rows: then there are as many
   * delimiters inside its cells as those rows had.
   */
  #checked(cells: readonly string[], lines: number): CsvRecord {
    if (lines === 1 || cells.length === 1) return this.#row(cells);
    const inside = cells.reduce((total, cell) => total + cell.split(this.#delimiter).length - 1, 0);
    if (inside < (lines - 1) * (cells.length - 1)) return this.#row(cells);
    return this.#fault("csv-row-swallowed", { lines: String(lines) });
  }

  #row(cells: readonly string[]): CsvRecord {
    this.#number += 1;
    return { number: this.#number, cells: cells.map(blankToNull) };
  }

  #fault(code: "csv-broken"): CsvRecord;
  #fault(code: "csv-row-swallowed", args: { lines: string }): CsvRecord;
  #fault(code: "csv-broken" | "csv-row-swallowed", args: { lines: string } = { lines: "" }): CsvRecord {
    this.#number += 1;
    this.#faults += 1;
    if (this.#faults > LIMITS.textFaults) return this.#stop("faults", LIMITS.textFaults);
    const place = { sheet: null, row: this.#number };
    const fault: ReadFault = code === "csv-broken" ? { code, args: {}, ...place } : { code, args, ...place };
    return { number: this.#number, fault };
  }

  #stop(kind: "row" | "rows" | "faults", limit: number): CsvRecord {
    this.stopped = true;
    return {
      number: this.#number,
      fault: { ...exceeded(kind, limit), row: this.#number + (kind === "row" ? 1 : 0) },
    };
  }
}

/** For each record from a line on: the line after its last. A record is closed where its quotes are even. */
function recordsFrom(lines: readonly string[], from: number): number[] {
  const ends: number[] = [];
  let open = false;
  let length = 0;
  for (let at = from; at < lines.length && ends.length < BATCH && length <= LIMITS.textRow; at += 1) {
    const line = lines[at] ?? "";
    if (quotesIn(line) % 2 === 1) open = !open;
    length += line.length;
    if (open) continue;
    ends.push(at + 1);
    length = 0;
  }
  return ends;
}

function quotesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((total, line) => total + line.length, 0);
}

/** The lines of a block without their ends; the last ends with the block. */
function linesOf(block: string): string[] {
  const text = block.includes("\r") ? block.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : block;
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The lines of a block with their ends, which may belong to a cell. */
function withEnds(block: string): string[] {
  return block.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function blankToNull(cell: string): RawCell {
  const first = cell.charCodeAt(0);
  if (first > 32 && first < 127) return cell;
  return cell.trim() === "" ? null : cell;
}
