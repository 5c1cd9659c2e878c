import type { Mapping } from "../scheme/mapping.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Source } from "../sources/contract.ts";
import { foldHeader, headersOf } from "../sources/header-names.ts";
import { cellText, type RawCell } from "../sources/kinds/contract.ts";
import type { MergedArea } from "./contract.ts";
import { type HeaderMatch, matchHeader, placesOf } from "./header.ts";
import { type HeaderLine, isBlank, linesAt, oneLine } from "./header-line.ts";

/** What a sheet was recognised as, by its header alone. */
export type Recognition =
  | { readonly kind: "table"; readonly match: HeaderMatch; readonly headerRow: number }
  | { readonly kind: "incomplete"; readonly match: HeaderMatch; readonly headerRow: number }
  | { readonly kind: "ambiguous"; readonly matches: readonly HeaderMatch[]; readonly headerRow: number }
  | { readonly kind: "unrecognised"; readonly nearest: HeaderMatch; readonly first: string }
  | { readonly kind: "blank" };

/** A source as it may be recognised: by its own headers, or by those that a mapping gives it. */
export type Known = { readonly source: Source; readonly mapping: Mapping | null };

type Rows = readonly (readonly RawCell[])[];

/** The rows among which a header is looked for: the number of the first, and what is merged in them. */
export type Place = { readonly firstRow: number; readonly merges: readonly MergedArea[] };

const WHOLE: Place = { firstRow: 1, merges: [] };

/**
 * Finds the header among rows, and the source it is the header of: the one with the most columns found; of equals
 * the one that lacks nothing. Where another table ends above it, that one's header is the first.
 */
export function recognise(
  rows: Rows,
  book: SourceBook | readonly Known[],
  place: Place = WHOLE,
): Recognition {
  const known = "all" in book ? book.all.map((source): Known => ({ source, mapping: null })) : book;
  const candidates = rows.flatMap((_, index) =>
    linesAt(rows, index, place.firstRow, place.merges).flatMap((line) =>
      known.map(({ source, mapping }) => matchHeader(source, line, mapping)),
    ),
  );
  const [best] = [...candidates].sort(byFit);
  const first = rows.find((cells) => !isBlank(cells));
  if (best === undefined || first === undefined) return { kind: "blank" };
  const above = tableAbove(best, candidates, rows, place.firstRow);
  return judge(above ?? best, candidates, first);
}

function judge(
  match: HeaderMatch,
  candidates: readonly HeaderMatch[],
  first: readonly RawCell[],
): Recognition {
  const headerRow = match.line.last;
  if (match.missing.length === 0) {
    const equal = candidates.filter((one) => one.source !== match.source && byFit(match, one) === 0);
    if (equal.length === 0) return { kind: "table", match, headerRow };
    return { kind: "ambiguous", matches: [match, ...equal], headerRow };
  }
  if (isNearly(match)) return { kind: "incomplete", match, headerRow };
  const texts = first.filter((cell) => cell !== null).map(cellText);
  return { kind: "unrecognised", nearest: match, first: texts.slice(0, 12).join("、") };
}

/** Whether a line is more likely a header that lacks something than no header. */
function isNearly({ source, columns, missing }: HeaderMatch): boolean {
  const found = [...columns.keys()].filter((key) => source.columns[key]?.need !== "none").length;
  return columns.size >= 2 && found >= missing.length;
}

/**
 * The header of a table above the best one: data stand right below it, and most of its cells are headers; where it
 * lacks a column, a blank row must end its table, or else it may be a form's head (部门：财务部).
 */
function tableAbove(
  best: HeaderMatch,
  candidates: readonly HeaderMatch[],
  rows: Rows,
  firstRow: number,
): HeaderMatch | null {
  const rowAt = (number: number) => rows[number - firstRow] ?? [];
  const blanks = rows.flatMap((cells, index) => (isBlank(cells) ? [index + firstRow] : []));
  const above = candidates.filter(({ line, columns, unused, missing, source, mapping }) => {
    if (line.last + 1 >= best.line.first || isBlank(rowAt(line.last + 1))) return false;
    if (columns.size < Math.max(2, unused.length)) return false;
    const ends = blanks.some((row) => row > line.last && row < best.line.first);
    return missing.length === 0 || (ends && isNearly(matchHeader(source, line, mapping)));
  });
  const top = Math.min(...above.map(({ line }) => line.first));
  return [...above].filter(({ line }) => line.first === top).sort(byFit)[0] ?? null;
}

/** Every source by its own headers and by those that mappings without files or sheets give it. */
export function knownSources(
  book: SourceBook,
  mappingsOf: (id: string) => readonly Mapping[],
): readonly Known[] {
  return book.all.flatMap((source): Known[] => {
    const general = mappingsOf(source.id).filter(({ files, sheets }) => files.length + sheets.length === 0);
    return general.length === 0
      ? [{ source, mapping: null }]
      : general.map((mapping) => ({ source, mapping }));
  });
}

/** How many columns of the best source a row has, as a header. */
export function headerFit(book: SourceBook | readonly Known[]): (cells: readonly RawCell[]) => number {
  const known = "all" in book ? book.all.map((source): Known => ({ source, mapping: null })) : book;
  return (cells) => Math.max(...known.map((one) => fitOf(one, cells)));
}

function fitOf({ source, mapping }: Known, cells: readonly RawCell[]): number {
  const line = mapping?.headerRows?.length === 0 ? null : oneLine(cells, 1);
  // Without a header the delimiter is the one that gives the columns that the letters name.
  if (line === null) return letteredCells(mapping, cells);
  const named = [...(mapping?.where.map(({ header }) => header) ?? []), ...(mapping?.unpivot?.headers ?? [])];
  return (
    matchHeader(source, line, mapping).columns.size +
    named.filter(({ text }) => placesOf(text, line).length > 0).length
  );
}

function letteredCells(mapping: Mapping | null, cells: readonly RawCell[]): number {
  let found = 0;
  for (const { from } of mapping?.columns.values() ?? []) {
    for (const part of from.by === "join" ? from.parts : [from]) {
      if (part.by === "letters" && (cells[part.index] ?? null) !== null) found += 1;
    }
  }
  return found;
}

/** Whether a row has at least two cells that are headers of some source: cheap, for rows further down. */
export function looksLikeHeader(cells: readonly RawCell[], known: readonly Known[]): boolean {
  const headers = cells.filter((cell) => typeof cell === "string").map(foldHeader);
  return known.some(
    ({ source, mapping }) =>
      headers.filter((header) => headersOf(source.columns).has(header)).length >= 2 ||
      (mapping !== null && matchHeader(source, oneLine(cells, 1), mapping).columns.size >= 2),
  );
}

function byFit(a: HeaderMatch, b: HeaderMatch): number {
  return (
    b.columns.size - a.columns.size ||
    Math.sign(a.missing.length) - Math.sign(b.missing.length) ||
    a.absent.length - b.absent.length ||
    height(a.line) - height(b.line) ||
    a.line.first - b.line.first
  );
}

function height({ first, last }: HeaderLine): number {
  return last - first;
}
