import type { SourceBook } from "../sources/book.ts";
import { cellText, type RawCell } from "../sources/kinds/contract.ts";
import { type HeaderMatch, matchHeader } from "./header.ts";

/** What a sheet was recognised as, by its header alone. */
export type Recognition =
  | { readonly kind: "table"; readonly match: HeaderMatch; readonly headerRow: number }
  | { readonly kind: "incomplete"; readonly match: HeaderMatch; readonly headerRow: number }
  | { readonly kind: "ambiguous"; readonly matches: readonly HeaderMatch[]; readonly headerRow: number }
  | { readonly kind: "unrecognised"; readonly nearest: HeaderMatch; readonly first: string }
  | { readonly kind: "blank" };

type Candidate = { readonly match: HeaderMatch; readonly headerRow: number };

/**
 * Finds the header among a sheet's first rows, and the source it is the header of: the one with the most columns
 * found; of equals the one that lacks nothing.
 */
export function recognise(head: readonly (readonly RawCell[])[], book: SourceBook): Recognition {
  const candidates = head.flatMap((cells, index) =>
    book.all.map((source): Candidate => ({ match: matchHeader(source, cells), headerRow: index + 1 })),
  );
  const [best, ...others] = candidates.sort(byFit);
  const first = head.find((cells) => cells.some((cell) => cell !== null));
  if (best === undefined || first === undefined) return { kind: "blank" };
  const { match, headerRow } = best;
  const equal = others.filter((one) => byFit(best, one) === 0 && one.headerRow === headerRow);
  if (match.missing.length === 0) {
    if (equal.length === 0) return { kind: "table", match, headerRow };
    return { kind: "ambiguous", matches: [match, ...equal.map((one) => one.match)], headerRow };
  }
  if (match.columns.size >= 2 && requiredFound(match) >= match.missing.length) {
    return { kind: "incomplete", match, headerRow };
  }
  const texts = first.filter((cell) => cell !== null).map(cellText);
  return { kind: "unrecognised", nearest: match, first: texts.slice(0, 12).join("、") };
}

/** How many columns of the best source a row has, as a header. */
export function headerFit(book: SourceBook): (cells: readonly RawCell[]) => number {
  return (cells) => Math.max(...book.all.map((source) => matchHeader(source, cells).columns.size));
}

function byFit(a: Candidate, b: Candidate): number {
  return (
    b.match.columns.size - a.match.columns.size ||
    Math.sign(a.match.missing.length) - Math.sign(b.match.missing.length) ||
    a.headerRow - b.headerRow
  );
}

function requiredFound({ source, columns, missing }: HeaderMatch): number {
  return [...columns.keys()].filter((column) => !missing.includes(column) && isRequired(source, column))
    .length;
}

function isRequired(source: HeaderMatch["source"], column: string): boolean {
  return matchHeader(source, []).missing.includes(column);
}
