import { joinTexts } from "../domain/text.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inFile } from "../findings/finding.ts";
import type { Scheme } from "../scheme/contract.ts";
import { nearest } from "../scheme/suggest.ts";
import type { Source } from "../sources/contract.ts";
import { cellText } from "../sources/kinds/contract.ts";
import { isMoney } from "../sources/kinds/roles.ts";
import { bestLine, type Claim, Claims, reportAbsent } from "./claims.ts";
import type { SheetOptions } from "./column-readers.ts";
import type { InputFile, RawSheet } from "./contract.ts";
import { columnName, type HeaderMatch } from "./header.ts";
import type { Headings } from "./headings.ts";
import { TableReader, type TableReading } from "./read-table.ts";
import { headerFit, type Known, knownSources, type Recognition, recognise } from "./recognise.ts";
import { RepeatedRows } from "./repeated-rows.ts";
import { type Side, sidesOf, WHOLE_WIDTH } from "./sides.ts";
import { TablePlaces } from "./table-places.ts";
import { unitAbove } from "./unit-line.ts";
import { SheetWalk } from "./walk-sheet.ts";

/** A file while its sheets are read, and the mappings that are about it. */
export type OpenFile = {
  readonly path: string;
  readonly place: InputFile["place"];
  readonly claims: readonly Claim[];
  /** Whether it has no other sheet. */
  readonly only: boolean;
  /** The names of its sheets; of a CSV none. */
  readonly sheets: readonly string[];
};

/** Takes what a table's rows became. */
export type TakeReading = (file: OpenFile, sheet: RawSheet, reading: TableReading) => void;

/** Finds the tables in sheets, by mappings that name them or by their headers, and reads them. */
export class SheetReader {
  /** Sources that came with a faulty header: they have their finding and are not "missing". */
  readonly faulty = new Set<string>();
  readonly places = new TablePlaces();
  readonly #scheme: Scheme;
  readonly #findings: Findings;
  readonly #take: TakeReading;
  readonly #claims: Claims;
  readonly #known: readonly Known[];
  readonly #rowsSeen = new Map<string, RepeatedRows>();
  /** Mappings that found a table in the file that is being read; of the others their best line. */
  #met = new Set<Claim>();
  #nearest = new Map<Claim, HeaderMatch>();

  constructor(scheme: Scheme, findings: Findings, take: TakeReading) {
    this.#scheme = scheme;
    this.#findings = findings;
    this.#take = take;
    this.#claims = new Claims(scheme.sources, scheme.sourceBook);
    this.#known = knownSources(scheme.sourceBook, (id) => scheme.sources.get(id)?.mappings ?? []);
  }

  /** The mappings that are about a file. */
  claimsOf(path: string): readonly Claim[] {
    this.#met = new Set();
    this.#nearest = new Map();
    return this.#claims.of(path);
  }

  /** How well a row of cells would do as a header of a text file: settles its delimiter. */
  fits(claims: readonly Claim[]): ReturnType<typeof headerFit> {
    return headerFit([...claims, ...this.#known]);
  }

  /** Reads a sheet as what mappings say of it, else as what its header says. */
  read(file: OpenFile, sheet: RawSheet): void {
    this.#claims.note(file.path, sheet);
    const claims = file.claims.filter((claim) => this.#claims.isAbout(claim, sheet));
    const claimed = [...new Set(claims.map(({ source }) => source))].filter((source) => {
      const own = claims.filter((claim) => claim.source === source);
      return this.#readClaimed(file, sheet, own, own.length === claims.length);
    });
    if (claimed.length === 0) this.#recognise(file, sheet);
  }

  /** Says which mappings of a file found nothing in any of its sheets. */
  endFile(file: OpenFile): void {
    for (const claim of file.claims) {
      if (this.#met.has(claim)) continue;
      const match = this.#nearest.get(claim);
      if (match !== undefined) this.#complain(match, inFile(file.path));
      else if (claim.mapping.files.length > 0)
        this.#claims.reportSheets(claim, file.sheets, this.#findings, this.faulty);
    }
  }

  /** Says what the configuration names and no file, sheet or header is. */
  end(): void {
    this.#claims.report(this.#findings, this.faulty);
  }

  /** Reads a sheet by the first of a source's mappings that fits it: no row counts twice. */
  #readClaimed(file: OpenFile, sheet: RawSheet, claims: readonly Claim[], alone: boolean): boolean {
    const tried = claims.map((claim) => ({ claim, match: bestLine(claim, sheet) }));
    const found = tried.find(
      ({ match }) => match !== null && match.absent.length + match.missing.length === 0,
    );
    if (found?.match) {
      for (const claim of claims) this.#met.add(claim);
      const others = this.#known.filter(({ source }) => source !== found.claim.source);
      const known = alone && found.match.line.last > 0 ? [found.claim, ...others] : [];
      this.#walk(file, sheet, [{ match: found.match, window: WHOLE_WIDTH }], known);
      return true;
    }
    return tried
      .map(({ claim, match }) => match !== null && this.#misfit(file, sheet, claim, match))
      .includes(true);
  }

  /** A sheet that a mapping names must fit it; of a file that it names, one of the sheets must. */
  #misfit(file: OpenFile, sheet: RawSheet, claim: Claim, match: HeaderMatch): boolean {
    if (claim.mapping.sheets.length > 0 || file.only) {
      this.#met.add(claim);
      this.#complain(match, inFile(file.path, sheet.name));
      return true;
    }
    const known = this.#nearest.get(claim);
    if (known === undefined || known.absent.length > match.absent.length) this.#nearest.set(claim, match);
    return false;
  }

  /** What a mapping names and a sheet lacks; else what the source needs and neither gives. */
  #complain(match: HeaderMatch, place: Place): void {
    this.faulty.add(match.source.id);
    if (match.absent.length > 0) reportAbsent(match, place.file ?? "", place.sheet, this.#findings);
    else this.#incomplete(match, { ...place, row: match.line.last || null });
  }

  #recognise(file: OpenFile, sheet: RawSheet): void {
    const found = recognise(sheet.head, this.#known, { firstRow: 1, merges: sheet.layout.merges });
    if (found.kind === "table" && this.#isNamedElsewhere(file, sheet, found.match.source)) return;
    if (found.kind === "table") this.#walk(file, sheet, sidesOf(found.match, this.#known), this.#known);
    else if (found.kind === "incomplete") {
      const sides = sidesOf(found.match, this.#known);
      if (sides.length > 1) this.#walk(file, sheet, sides, this.#known);
      else this.#refuse(file, sheet, found);
    } else this.#refuse(file, sheet, found);
  }

  /** Where a mapping names sheets of a file, its other sheets are not that source's: a draft, a sum of the others. */
  #isNamedElsewhere(file: OpenFile, sheet: RawSheet, source: Source): boolean {
    const naming = file.claims.filter(
      (claim) => claim.source === source && this.#claims.namesOneOf(claim, file.sheets),
    );
    if (naming.length === 0) return false;
    const sheets = naming.flatMap(({ mapping }) => mapping.sheets.map(({ text }) => text)).join("、");
    this.#findings.add("sheet-left-out", inFile(file.path, sheet.name), { source: source.label, sheets });
    return true;
  }

  #refuse(file: OpenFile, sheet: RawSheet, found: Recognition): void {
    const place = inFile(file.path, sheet.name);
    switch (found.kind) {
      case "blank":
        if (file.only) this.#findings.add("sheet-ignored", place, { columns: "" });
        return;
      case "unrecognised":
        this.#unrecognised(file, place, found.nearest, found.first);
        return;
      case "ambiguous": {
        const candidates = joinTexts(found.matches.map(({ source }) => source.label));
        this.#findings.add("source-ambiguous", { ...place, row: found.headerRow }, { candidates });
        return;
      }
      case "incomplete":
        if (holdsMarks(sheet)) this.#findings.add("sheet-ignored", place, { columns: firstCells(sheet) });
        else this.#incomplete(found.match, { ...place, row: found.headerRow });
    }
  }

  /** In the quarter's folder a file that fits nothing is an error; a further sheet, or one beside, is a warning. */
  #unrecognised(file: OpenFile, place: Place, nearest: HeaderMatch, first: string): void {
    if (!file.only || file.place === "firm") {
      this.#findings.add("sheet-ignored", place, { columns: first });
      return;
    }
    const missing = nearest.missing.map((column) => columnName(nearest.source, column)).join("、");
    const label = nearest.columns.size === 0 ? null : nearest.source.label;
    this.#findings.add("source-unrecognised", place, { columns: first, nearest: label, missing });
  }

  #incomplete(match: HeaderMatch, place: Place): void {
    this.faulty.add(match.source.id);
    const columns = [...match.columns.values()].flat().map(({ header }) => header);
    const unused = match.unused.map(({ header }) => header);
    for (const column of match.missing) {
      const name = columnName(match.source, column);
      this.#findings.add("column-missing", place, {
        source: match.source.label,
        column: name,
        columns: [...columns, ...unused].join("、"),
        guess: nearest(name, unused) ?? "",
      });
    }
  }

  #walk(file: OpenFile, sheet: RawSheet, sides: readonly Side[], known: readonly Known[]): void {
    const opened: Source[] = [];
    const walk = new SheetWalk(sheet, sides, known, {
      open: (side, headings) => {
        const reader = this.#open(file, sheet, side.match, headings);
        if (reader !== null) opened.push(side.match.source);
        return reader;
      },
      close: (reader, complete) => this.#take(file, sheet, reader.finish(complete)),
      refuse: (found) => this.#refuse(file, sheet, found),
    });
    for (const { sheet, row, ...fault } of walk.walk()) {
      this.#findings.push({ ...fault, at: { file: file.path, sheet, row, column: null } });
      for (const { id } of opened) this.faulty.add(id);
    }
  }

  #open(file: OpenFile, sheet: RawSheet, match: HeaderMatch, headings: Headings): TableReader | null {
    const { source } = match;
    const place = { ...inFile(file.path, sheet.name), row: match.line.last || 1 };
    if (file.place === "firm" && !source.keepsHistory) {
      this.#findings.add("file-not-of-quarter", place, { source: source.label });
      return null;
    }
    const faulty = this.#repeats(match, place) || this.#lacksFilter(match, place);
    if (faulty) {
      this.faulty.add(source.id);
      return null;
    }
    const unused = match.mapping?.unpivot?.headers === null ? [] : match.unused;
    if (unused.length > 0) {
      this.#findings.add("column-unused", place, { columns: unused.map(({ header }) => header).join("、") });
    }
    const options: SheetOptions = {
      date1904: sheet.date1904,
      scale: this.#scheme.sources.get(source.id)?.scale ?? null,
      yuanPerUnit: this.#unitAbove(match, sheet, place),
      timeZone: this.#scheme.timeZone,
    };
    this.places.add(file.path, sheet.name, match, options);
    return new TableReader(match, {
      file: file.path,
      sheet,
      options,
      headings,
      repeatedRows: this.#repeatedRows(source),
      findings: this.#findings,
    });
  }

  /** A filter that cannot be applied would let every row through. */
  #lacksFilter(match: HeaderMatch, place: Place): boolean {
    if (match.mapping === null) return false;
    const filters = match.mapping.where.map(({ header }) => header);
    const absent = match.absent.filter((one) => filters.includes(one));
    if (absent.length === 0) return false;
    reportAbsent({ ...match, absent }, place.file ?? "", place.sheet, this.#findings);
    return true;
  }

  /** The unit that a line above the header gives; one that is none of yuan's is asked about where it matters. */
  #unitAbove(match: HeaderMatch, sheet: RawSheet, place: Place): bigint | null {
    const found = unitAbove(sheet.head.slice(0, Math.max(0, match.line.first - 1)));
    if (found === null || "yuanPerUnit" in found) return found?.yuanPerUnit ?? null;
    const open = [...match.columns].some(
      ([key, [cell]]) =>
        isMoney(match.source.columns[key]?.kind) &&
        cell?.unit.yuanPerUnit === null &&
        !match.mapping?.units.has(key),
    );
    if (open) this.#findings.add("unit-unclear", { ...place, row: found.row }, { found: found.unclear });
    return null;
  }

  /** A number that stands there twice is a fault of its own; other rows are compared whole. */
  #repeatedRows({ id, key }: Source): RepeatedRows | null {
    if (key !== null) return null;
    const known = this.#rowsSeen.get(id) ?? new RepeatedRows();
    this.#rowsSeen.set(id, known);
    return known;
  }

  #repeats(match: HeaderMatch, place: Place): boolean {
    let repeats = false;
    for (const [column, cells] of match.columns) {
      if (cells.length === 1) continue;
      repeats = true;
      this.#findings.add("column-repeated", place, {
        column: columnName(match.source, column),
        headers: cells.map(({ header }) => header).join("、"),
      });
    }
    return repeats;
  }
}

/** Whether it is a sheet of a scorecard's template: its words are those of an export's header, but nobody delivered it. */
function holdsMarks({ head }: RawSheet): boolean {
  return head.some((cells) => cells.some((cell) => /\{\{[^{}]+\}\}/.test(cellText(cell))));
}

function firstCells({ head }: RawSheet): string {
  const first = head.find((cells) => cells.some((cell) => cell !== null)) ?? [];
  return first
    .filter((cell) => cell !== null)
    .map(cellText)
    .slice(0, 12)
    .join("、");
}
