import { exact, ZERO } from "../domain/exact.ts";
import type { Columns, Source } from "../sources/contract.ts";
import { cellText, plain, type RawCell, type Scale } from "../sources/kinds/contract.ts";
import { yuanPer } from "../sources/units.ts";

/** What a header says in brackets about the cells below it. */
export type HeaderUnit = { readonly yuanPerUnit: bigint | null; readonly scale: Scale | null };

/** A row read as the header of one source. */
export type HeaderMatch = {
  readonly source: Source;
  /** By column: where it stands, and what its header says of units. Several places: the header repeats it. */
  readonly columns: ReadonlyMap<string, readonly HeaderCell[]>;
  /** Required columns that are not there. */
  readonly missing: readonly string[];
  /** Headers that stand for no column of this source. */
  readonly unused: readonly string[];
};

export type HeaderCell = { readonly index: number; readonly header: string; readonly unit: HeaderUnit };

const known = new WeakMap<Columns, ReadonlyMap<string, string>>();

/** Every header by which a column of a source is known. */
function headersOf({ columns }: Source): ReadonlyMap<string, string> {
  const headers = known.get(columns) ?? allHeaders(columns);
  known.set(columns, headers);
  return headers;
}

function allHeaders(columns: Columns): ReadonlyMap<string, string> {
  const byHeader = new Map<string, string>();
  for (const [key, { zh, aliases }] of Object.entries(columns)) {
    for (const header of [key, zh, ...aliases]) byHeader.set(fold(header), key);
  }
  return byHeader;
}

/** Headers are compared in half-width lower case, without blanks, underscores and the mark of a required column. */
function fold(header: string): string {
  return plain(header)
    .toLowerCase()
    .replace(/[\s_*:]/g, "");
}

/** Reads a row of cells as the header of a source. */
export function matchHeader(source: Source, cells: readonly RawCell[]): HeaderMatch {
  const columns = new Map<string, HeaderCell[]>();
  const unused: string[] = [];
  cells.forEach((cell, index) => {
    const header = cellText(cell).trim();
    if (header === "") return;
    const found = columnOf(source, header);
    if (found === null) unused.push(header);
    else
      columns.set(found.column, [...(columns.get(found.column) ?? []), { index, header, unit: found.unit }]);
  });
  const needed = Object.entries(source.columns).filter(([, { need }]) => need !== "none");
  return { source, columns, unused, missing: needed.map(([key]) => key).filter((key) => !columns.has(key)) };
}

const NO_UNIT: HeaderUnit = { yuanPerUnit: null, scale: null };

/** `到账金额(万元)` is the column 到账金额 in units of 10,000 yuan, `评分(5分制)` the column 评分 on a scale of 5. */
function columnOf(source: Source, header: string): { column: string; unit: HeaderUnit } | null {
  const headers = headersOf(source);
  const whole = headers.get(fold(header));
  if (whole !== undefined) return { column: whole, unit: NO_UNIT };
  const [, base = "", bracket = ""] = /^(.+)\((.+)\)$/.exec(fold(header)) ?? [];
  const column = headers.get(base);
  const unit = unitOf(bracket);
  return column === undefined || unit === null ? null : { column, unit };
}

function unitOf(bracket: string): HeaderUnit | null {
  const yuanPerUnit = yuanPer(bracket);
  if (yuanPerUnit !== null) return { ...NO_UNIT, yuanPerUnit };
  const top = /^(5|10|100)分制$/.exec(bracket)?.[1];
  if (top === undefined) return bracket === "必填" ? NO_UNIT : null;
  return { ...NO_UNIT, scale: { top: exact(top), lowest: top === "100" ? ZERO : exact(1) } };
}

/** The header a person would look for: the Chinese name of a column. */
export function columnName({ columns }: Source, column: string): string {
  return columns[column]?.zh ?? column;
}
