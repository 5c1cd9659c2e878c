import { type Findings, inFile } from "../findings/finding.ts";
import type { SchemePlace, SourceSettings } from "../scheme/contract.ts";
import { globMatches } from "../scheme/glob.ts";
import type { Mapping, Written } from "../scheme/mapping.ts";
import { nearest } from "../scheme/suggest.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Source } from "../sources/contract.ts";
import type { RawSheet } from "./contract.ts";
import { type HeaderMatch, matchHeader } from "./header.ts";
import { type HeaderLine, linesAt, NO_HEADER, oneLine, twoLines } from "./header-line.ts";

/** A mapping that names files or sheets, with its source. */
export type Claim = { readonly source: Source; readonly mapping: Mapping };

/** The mappings that say which files or sheets they are about, and what of them was met. */
export class Claims {
  readonly #all: readonly Claim[];
  readonly #general: readonly Claim[];
  readonly #files = new Set<string>();
  /** Patterns of files and names of sheets that fitted something. */
  readonly #met = new Set<Written>();
  readonly #sheets = new Set<string>();
  /** Of mappings without files: what their best sheet does not have. */
  readonly #best = new Map<Mapping, { readonly match: HeaderMatch; readonly file: string }>();

  constructor(settings: ReadonlyMap<string, SourceSettings>, book: SourceBook) {
    const claims = [...settings].flatMap(([id, { nil, mappings }]) =>
      mappings.flatMap((mapping): Claim[] => {
        const source = book.find(id);
        return source === null || nil ? [] : [{ source, mapping }];
      }),
    );
    this.#all = claims.filter(({ mapping }) => mapping.files.length + mapping.sheets.length > 0);
    this.#general = claims.filter(({ mapping }) => mapping.files.length + mapping.sheets.length === 0);
  }

  /** The mappings that are about a file. */
  of(path: string): readonly Claim[] {
    this.#files.add(path);
    return this.#all.filter(({ mapping: { files } }) => {
      const fitting = files.filter(({ text }) => globMatches(text, path));
      for (const pattern of fitting) this.#met.add(pattern);
      return files.length === 0 || fitting.length > 0;
    });
  }

  /** Whether a mapping is about a sheet: its name is given, or none is. A CSV is a sheet of any name. */
  isAbout({ mapping }: Claim, { name }: RawSheet): boolean {
    if (name !== null) this.#sheets.add(name);
    const fitting = mapping.sheets.filter(({ text }) => name === null || isNamed(text, name));
    for (const one of fitting) this.#met.add(one);
    return mapping.sheets.length === 0 || fitting.length > 0;
  }

  /** Whether a mapping names one of a file's sheets. */
  namesOneOf({ mapping }: Claim, names: readonly string[]): boolean {
    return mapping.sheets.some(({ text }) => names.some((name) => isNamed(text, name)));
  }

  /** Notes how well a sheet's best line fits the mappings that are about whatever has a fitting header. */
  note(file: string, sheet: RawSheet): void {
    for (const claim of this.#general) {
      const match = bestLine(claim, sheet);
      const best = this.#best.get(claim.mapping);
      if (match !== null && (best === undefined || closeness(match) > closeness(best.match))) {
        this.#best.set(claim.mapping, { match, file });
      }
    }
  }

  /** What the configuration names and no file, sheet or header is. */
  report(findings: Findings, faulty: Set<string>): void {
    for (const { source, mapping } of this.#all) {
      for (const one of mapping.files) {
        if (this.#met.has(one)) continue;
        faulty.add(source.id);
        findings.add("mapping-file", atPlace(one.at), {
          ...said(one),
          ...choice(one.text, [...this.#files]),
        });
      }
      if (mapping.files.length === 0)
        this.reportSheets({ source, mapping }, [...this.#sheets], findings, faulty);
    }
    for (const { source, mapping } of this.#general) this.#reportGeneral(source, mapping, findings, faulty);
  }

  /** Says which of the sheets that a mapping names are not there. */
  reportSheets(
    { source, mapping }: Claim,
    there: readonly string[],
    findings: Findings,
    faulty: Set<string>,
  ): void {
    for (const one of mapping.sheets) {
      if (mapping.files.length === 0 && this.#met.has(one)) continue;
      faulty.add(source.id);
      findings.add("mapping-sheet", atPlace(one.at), { ...said(one), ...choice(one.text, there) });
    }
  }

  #reportGeneral(source: Source, mapping: Mapping, findings: Findings, faulty: Set<string>): void {
    const best = this.#best.get(mapping);
    if (best === undefined) return;
    // A filter that a table lacks has been said with the table.
    const filters = best.match.missing.length === 0 ? mapping.where.map(({ header }) => header) : [];
    const absent = best.match.absent.filter((one) => !filters.includes(one));
    if (absent.length === 0) return;
    if (!source.compulsory && best.match.missing.length > 0) return;
    faulty.add(source.id);
    reportAbsent({ ...best.match, absent }, best.file, null, findings);
  }
}

function isNamed(pattern: string, name: string): boolean {
  return globMatches(pattern.replaceAll("/", "_"), name.replaceAll("/", "_"));
}

function closeness({ columns, absent, missing }: HeaderMatch): number {
  return columns.size * 2 - absent.length * 3 - missing.length;
}

/** Each header that a mapping names and a sheet lacks, with those that it has. */
export function reportAbsent(
  { absent, line }: HeaderMatch,
  file: string,
  sheet: string | null,
  findings: Findings,
): void {
  const headers = line.names.flatMap(([name]) => (name === undefined ? [] : [name]));
  for (const one of absent) {
    findings.add("mapping-column", atPlace(one.at), {
      ...said(one),
      ...choice(one.text, headers),
      file: sheet === null ? file : `${file} · ${sheet}`,
    });
  }
}

function said({ text, at }: Written): { text: string; key: string; column: string } {
  return { text, key: at.path, column: String(at.column) };
}

/** How many names a message lists. */
const LISTED = 30;

function choice(text: string, names: readonly string[]): { there: string; guess: string } {
  const listed = `${names.slice(0, LISTED).join("、")}${names.length > LISTED ? "…" : ""}`;
  const short = names.map((name) => name.replace(/^.*\//, ""));
  return { there: listed, guess: nearest(text, names) ?? nearest(text.replace(/^.*\//, ""), short) ?? "" };
}

function atPlace({ file, line }: SchemePlace) {
  return { ...inFile(file), row: line };
}

/** The line of a sheet that a claim's header is, complete or not; null for a sheet with nothing in it. */
export function bestLine({ source, mapping }: Claim, sheet: RawSheet): HeaderMatch | null {
  const matches = linesFor(mapping, sheet).map((line) => matchHeader(source, line, mapping));
  const [best] = matches.sort(
    (a, b) =>
      a.absent.length - b.absent.length ||
      a.missing.length - b.missing.length ||
      b.columns.size - a.columns.size ||
      a.line.last - a.line.first - (b.line.last - b.line.first) ||
      headersIn(b.line) - headersIn(a.line) ||
      a.line.first - b.line.first,
  );
  return best ?? null;
}

function linesFor({ headerRows }: Mapping, { head, layout: { merges } }: RawSheet): HeaderLine[] {
  if (headerRows === null) return head.flatMap((_, index) => linesAt(head, index, 1, merges));
  const [first, second] = headerRows;
  if (first === undefined) return head.length === 0 ? [] : [NO_HEADER];
  const [upper, lower] = [head[first - 1] ?? [], head[first] ?? []];
  return [second === undefined ? oneLine(upper, first) : twoLines(upper, lower, first, merges)];
}

/** How many texts a line has: where nothing fits, the header is most likely the line with most of them. */
function headersIn({ names }: HeaderLine): number {
  return names.filter(([name]) => name !== undefined && !/^[\d.,:/%-]+$/.test(name)).length;
}
