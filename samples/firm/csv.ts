import { stringify } from "csv-stringify/sync";
import { encodeGb18030 } from "./gb18030.ts";
import type { Encoding, SampleCell, SampleTable } from "./table.ts";

/** Rows that are turned into text at one time: a million rows never stand in memory as one text. */
const CHUNK = 20_000;

/** The bytes of a CSV file in the table's encoding. */
export function csvBytes(table: SampleTable): Uint8Array {
  const parts = [
    encode(`${table.encoding === "utf8-bom" ? "\uFEFF" : ""}${lines(table, [table.headers])}`, table),
  ];
  for (let from = 0; from < table.rows.length; from += CHUNK) {
    const rows = table.rows.slice(from, from + CHUNK);
    parts.push(
      encode(
        lines(
          table,
          rows.map((row) => row.map((cell) => cellText(cell, table.encoding))),
        ),
        table,
      ),
    );
  }
  return new Uint8Array(Buffer.concat(parts));
}

function lines(table: SampleTable, rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: table.encoding === "gbk-windows" ? "windows" : "unix" });
}

function encode(text: string, table: SampleTable): Uint8Array {
  return table.encoding === "gbk-windows" ? encodeGb18030(text) : Buffer.from(text, "utf8");
}

/** A cell as CSV shows it; programs of old write dates as `2025/7/3`. */
function cellText(cell: SampleCell, encoding: Encoding): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "bigint") return yuanText(cell);
  if ("time" in cell) return cell.time.slice(0, 16).replace("T", " ");
  return encoding === "gbk-windows" ? cell.date.replaceAll(/-0?/g, "/") : cell.date;
}

/** Fen as yuan with two decimals. */
export function yuanText(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
