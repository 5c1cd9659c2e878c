import type { Columns } from "./contract.ts";
import { plain } from "./kinds/contract.ts";

/** Headers are compared in half-width lower case, without blanks, underscores and the mark of a required column. */
export function foldHeader(header: string): string {
  return plain(header)
    .toLowerCase()
    .replace(/[\s_*:]/g, "");
}

const known = new WeakMap<Columns, ReadonlyMap<string, string>>();

/** Every header by which a column is known, folded, with the column's key: the key itself, its Chinese name, the others. */
export function headersOf(columns: Columns): ReadonlyMap<string, string> {
  const headers = known.get(columns) ?? allHeaders(columns);
  known.set(columns, headers);
  return headers;
}

function allHeaders(columns: Columns): ReadonlyMap<string, string> {
  const byHeader = new Map<string, string>();
  for (const [key, { zh, aliases }] of Object.entries(columns)) {
    for (const header of [key, zh, ...aliases]) byHeader.set(foldHeader(header), key);
  }
  return byHeader;
}
