import { CsvError, type Options, parse } from "csv-parse/sync";
import type { RawCell } from "../sources/kinds/contract.ts";
import { HEAD_ROWS, type RawSheet, UnreadableFile } from "./contract.ts";

/** The delimiters that departments' programs use; the header settles which one it is. */
const DELIMITERS = [",", ";", "\t"] as const;

/** A record larger than this is an unclosed quote, not a row. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads a CSV: UTF-8 with or without a mark, else GB18030, decoded strictly. Records may be shorter or longer
 * than the header here; the table reader compares each with it, so that all such rows are reported at once.
 * @param fits how well a row of cells would do as a header; settles the delimiter
 * @throws {UnreadableFile} for unknown encodings and broken quotes
 */
export function readCsv(bytes: Uint8Array, fits: (cells: readonly RawCell[]) => number): RawSheet {
  const text = decode(bytes);
  const delimiter = delimiterOf(text, fits);
  return {
    name: null,
    date1904: false,
    head: parseText(text, { delimiter, to: HEAD_ROWS }),
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

/** The delimiter by which one of the first rows fits best as a header; quotes are judged later, with the right one. */
function delimiterOf(text: string, fits: (cells: readonly RawCell[]) => number): string {
  const tried = DELIMITERS.map((delimiter) => {
    const options = { delimiter, to: HEAD_ROWS, relax_quotes: true };
    return { delimiter, fit: Math.max(0, ...parseText(text, options).map(fits)) };
  });
  return tried.reduce((best, one) => (one.fit > best.fit ? one : best)).delimiter;
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
    const line = typeof error.lines === "number" ? error.lines : null;
    throw new UnreadableFile({ code: "csv-broken", detail: error.code, line });
  }
}

function blankToNull(cell: string): RawCell {
  return cell.trim() === "" ? null : cell;
}

function decode(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UnreadableFile({ code: "encoding-unknown" });
}
