import type { RawCell } from "../sources/kinds/contract.ts";
import { HEAD_ROWS, PLAIN_LAYOUT, type RawSheet, type ReadFault, UnreadableFile } from "./contract.ts";
import { type CsvRecord, csvRecords } from "./csv-records.ts";
import { damaged } from "./faults.ts";
import { type Encoding, encodingOf } from "./text-encoding.ts";

/** The delimiters that departments' programs use; the header settles which one it is. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** How well a row of cells would do as a header. */
type Fits = (cells: readonly RawCell[]) => number;

/**
 * Reads a text table in UTF-8 with or without a mark, UTF-16 with one, or GB18030 where the header then is one that
 * is known; decoded strictly. Records may be shorter or longer than the header here; the table reader compares each
 * with it, so that all such rows are reported at once.
 * @param fits how well a row of cells would do as a header; settles the delimiter
 * @param declared the delimiter that the configuration gives
 * @throws {UnreadableFile} for unknown encodings, and for nothing at all
 */
export function readCsv(bytes: Uint8Array, fits: Fits, declared: string | null = null): RawSheet {
  if (bytes.length === 0) throw damaged("empty");
  const encoding = encodingOf(bytes);
  if (encoding === null) throw unknownEncoding();
  const delimiter = declared ?? declaredDelimiter(bytes, encoding) ?? delimiterOf(bytes, encoding, fits);
  const head = headOf(bytes, encoding, delimiter);
  // Nearly all bytes are some characters of GB18030: only a header that is known shows that they were meant.
  if (encoding === "gb18030" && !head.some((cells) => fits(cells) > 0)) throw unknownEncoding();
  return {
    name: null,
    layout: PLAIN_LAYOUT,
    date1904: false,
    head,
    visit: (row) => {
      const faults: ReadFault[] = [];
      for (const record of csvRecords(bytes, encoding, delimiter)) {
        if ("fault" in record) faults.push(record.fault);
        else row(record.cells, record.number);
      }
      return faults;
    },
  };
}

function unknownEncoding(): UnreadableFile {
  return new UnreadableFile({ code: "encoding-unknown", args: {}, sheet: null, row: null });
}

/** The first rows; a line that cannot be read is a blank one here, and a fault when the rows are visited. */
function headOf(bytes: Uint8Array, encoding: Encoding, delimiter: string): (readonly RawCell[])[] {
  const head: (readonly RawCell[])[] = [];
  for (const record of csvRecords(bytes, encoding, delimiter)) {
    // Lines without end show nothing to recognise.
    if ("fault" in record && record.fault.code === "file-too-large") throw new UnreadableFile(record.fault);
    if (record.number > HEAD_ROWS) break;
    head[record.number - 1] = cellsOf(record);
  }
  return head;
}

function cellsOf(record: CsvRecord): readonly RawCell[] {
  return "fault" in record ? [] : record.cells;
}

/** A first line `sep=;` names the delimiter, as Excel understands it. */
function declaredDelimiter(bytes: Uint8Array, encoding: Encoding): string | null {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 32));
  return /^"?sep=([^\r\n"])"?[\r\n]/i.exec(start)?.[1] ?? null;
}

/** The delimiter by which one of the first rows fits best as a header; of equals, the one that cuts it most. */
function delimiterOf(bytes: Uint8Array, encoding: Encoding, fits: Fits): string {
  const tried = DELIMITERS.map((delimiter) => {
    const head = headOf(bytes, encoding, delimiter);
    const widest = Math.max(0, ...head.slice(0, 1).map((cells) => cells.length));
    return { delimiter, fit: Math.max(0, ...head.map(fits)), widest };
  });
  return tried.reduce((best, one) =>
    one.fit > best.fit || (one.fit === best.fit && one.widest > best.widest) ? one : best,
  ).delimiter;
}
