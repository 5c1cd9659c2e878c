import { CsvError, type Options, parse } from "csv-parse/sync";
import type { RawCell } from "../sources/kinds/contract.ts";
import { HEAD_ROWS, PLAIN_LAYOUT, type RawSheet, UnreadableFile } from "./contract.ts";

/** The delimiters that departments' programs use; the header settles which one it is. */
const DELIMITERS = [",", ";", "\t"] as const;

/** A record larger than this is an unclosed quote, not a row. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads a CSV in UTF-8 with or without a mark, GB18030, or UTF-16 with one, decoded strictly. Records may be shorter or longer
 * than the header here; the table reader compares each with it, so that all such rows are reported at once.
 * @param fits how well a row of cells would do as a header; settles the delimiter
 * @throws {UnreadableFile} for unknown encodings and broken quotes
 */
export function readCsv(bytes: Uint8Array, fits: (cells: readonly RawCell[]) => number): RawSheet {
  const text = decode(bytes);
  const delimiter = delimiterOf(text, fits);
  return {
    name: null,
    layout: PLAIN_LAYOUT,
    date1904: false,
    head: headOf(text, delimiter),
    visit: (row) => {
      let number = 0;
      parseText(text, {
        delimiter,
        on_record: (record) => {
          number += 1;
          row(record.map(blankToNull), number);
          return null;
        },
      });
    },
  };
}

/** The first rows, as far as they can be told: a quote that is broken further down is reported with the rows. */
function headOf(text: string, delimiter: string): RawCell[][] {
  try {
    return parseText(text, { delimiter, to: HEAD_ROWS });
  } catch (error) {
    const line = error instanceof UnreadableFile && error.fault.code === "csv-broken" ? error.fault.line : 1;
    if (line === 1) throw error;
    return parseText(text, { delimiter, to: line - 1 });
  }
}

/** The delimiter by which one of the first rows fits best as a header. */
function delimiterOf(text: string, fits: (cells: readonly RawCell[]) => number): string {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(text, delimiter, fits) }));
  return tried.reduce((best, one) => (one.fit > best.fit ? one : best)).delimiter;
}

/** By a delimiter that is not the file's, quotes stand in wrong places: it does not fit at all. */
function fitOf(text: string, delimiter: string, fits: (cells: readonly RawCell[]) => number): number {
  try {
    return Math.max(0, ...headOf(text, delimiter).map(fits));
  } catch (error) {
    if (error instanceof UnreadableFile) return 0;
    throw error;
  }
}

function parseText(text: string, options: Options<string[]>): RawCell[][] {
  try {
    const records: string[][] = parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      ...options,
    });
    return records.map((record) => record.map(blankToNull));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The record that could not be read is where the quote opens; csv-parse itself names the end of the file.
    throw new UnreadableFile({ code: "csv-broken", line: Number(error.records) + 1 });
  }
}

function blankToNull(cell: string): RawCell {
  return cell.trim() === "" ? null : cell;
}

/** UTF-16 where its mark stands at the beginning (Excel's "Unicode text"), else UTF-8, else GB18030; all strictly. */
function decode(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UnreadableFile({ code: "encoding-unknown" });
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}
