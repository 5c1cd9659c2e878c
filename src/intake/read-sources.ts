import { createHash } from "node:crypto";
import { compareNatural } from "../domain/order.ts";
import { compareOrigins } from "../domain/origin.ts";
import { joinTexts } from "../domain/text.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inCell, inFile, levelOf, NOWHERE, sayOrigin } from "../findings/finding.ts";
import type { Scheme } from "../scheme/contract.ts";
import type { AnyRow, Source } from "../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../sources/departments.ts";
import type { Tables } from "../sources/index.ts";
import { cellText } from "../sources/kinds/contract.ts";
import { type InputFile, type RawSheet, type ReadFault, UnreadableFile } from "./contract.ts";
import { PROMISED } from "./file-type.ts";
import { columnName, type HeaderMatch } from "./header.ts";
import { periodLabel } from "./period-label.ts";
import { extensionOf, readFileContents } from "./read-file.ts";
import { RepeatedRows, readTable, type TableReading } from "./read-table.ts";
import { headerFit, recognise } from "./recognise.ts";

/** A sheet that was read as a source, and how much it held. */
export type DeliveredSheet = {
  /** The source's id. */
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly rows: number;
  /** The periods that the file's name, the sheet's or the title speaks of; null where none does. */
  readonly period: string | null;
};

/** All exports of a quarter, read. */
export type Intake = {
  readonly tables: Tables;
  /** The same rows by the source's id, with those of sources that the scheme declares. */
  readonly rows: ReadonlyMap<string, readonly AnyRow[]>;
  readonly deliveries: readonly DeliveredSheet[];
  /** Sources that were delivered, if only with a header, or declared empty. */
  readonly delivered: ReadonlySet<string>;
  /** Sources that are missing or have faults: what refers to them cannot be judged yet. */
  readonly faulty: ReadonlySet<string>;
  /** By path: SHA-256 of every file that was read. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Turns a place in a canonical column into one with the header that stands in the file. */
  readonly seen: (at: Place) => Place;
};

/** Files in which tables may be packed that are not read as they are: somebody expects them to count. */
const PACKED = /^\.(zip|rar|7z|gz|numbers|dbf|html?|mht|xml|fods|xltx?|xltm|ett|mdb|accdb)$/;

/** Reads files into typed rows by source; everything that is not read is a finding. */
export async function readSources(
  files: AsyncIterable<InputFile> | Iterable<InputFile>,
  scheme: Scheme,
  findings: Findings,
): Promise<Intake> {
  const collected = new Collected(scheme, findings);
  for await (const file of files) await collected.read(file);
  return collected.intake();
}

class Collected {
  readonly #scheme: Scheme;
  readonly #findings: Findings;
  readonly #rows = new Map<string, AnyRow[]>();
  readonly #deliveries: DeliveredSheet[] = [];
  readonly #inputs = new Map<string, string>();
  readonly #headers = new Map<string, HeaderMatch>();
  readonly #rowsSeen = new Map<string, RepeatedRows>();
  /** Sources that came with a faulty header: they have their finding and are not "missing". */
  readonly #faulty = new Set<string>();

  constructor(scheme: Scheme, findings: Findings) {
    this.#scheme = scheme;
    this.#findings = findings;
  }

  async read(file: InputFile): Promise<void> {
    const extension = extensionOf(file.path);
    if (!PROMISED.has(extension)) {
      if (PACKED.test(extension)) this.#unsupported(file.path, extension);
      else this.#findings.add("file-ignored", inFile(file.path), { extension: extension || "?" });
      return;
    }
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const first = this.#deliveries.find((delivery) => delivery.sha256 === sha256 && delivery.rows > 0)?.file;
    this.#inputs.set(file.path, sha256);
    if (first !== undefined) {
      this.#findings.add("file-repeated", inFile(file.path), { first });
      return;
    }
    try {
      const { sheets, faults } = await readFileContents(file, headerFit(this.#scheme.sourceBook));
      for (const fault of faults) this.#report(file.path, fault);
      for (const sheet of sheets) this.#readSheet(file, sheet, sha256, sheets.length === 1);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.#report(file.path, error.fault);
    }
  }

  #report(file: string, { sheet, row, ...fault }: ReadFault): void {
    this.#findings.push({ ...fault, at: { file, sheet, row, column: null } });
  }

  #unsupported(path: string, extension: string): void {
    const what = { zh: ` ${extension} 文件`, en: `a file of type ${extension}` };
    this.#findings.add("file-unsupported", inFile(path), { what });
  }

  #readSheet(file: InputFile, sheet: RawSheet, sha256: string, only: boolean): void {
    const found = recognise(sheet.head, this.#scheme.sourceBook);
    const place = inFile(file.path, sheet.name);
    switch (found.kind) {
      case "blank":
        if (only) this.#findings.add("sheet-ignored", place, { columns: "" });
        return;
      case "unrecognised":
        this.#unrecognised(file, place, found.nearest, found.first, only);
        return;
      case "ambiguous": {
        const candidates = joinTexts(found.matches.map(({ source }) => source.label));
        this.#findings.add("source-ambiguous", { ...place, row: found.headerRow }, { candidates });
        return;
      }
      case "incomplete":
        if (holdsMarks(sheet)) this.#findings.add("sheet-ignored", place, { columns: firstCells(sheet) });
        else this.#incomplete(found.match, { ...place, row: found.headerRow });
        return;
      case "table":
        this.#readTable(file, sheet, sha256, found.match, found.headerRow);
    }
  }

  /** In the quarter's folder a file that fits nothing is an error; a further sheet, or one beside, is a warning. */
  #unrecognised(file: InputFile, place: Place, nearest: HeaderMatch, first: string, only: boolean): void {
    if (!only || file.place === "firm") {
      this.#findings.add("sheet-ignored", place, { columns: first });
      return;
    }
    const missing = nearest.missing.map((column) => columnName(nearest.source, column)).join("、");
    const label = nearest.columns.size === 0 ? null : nearest.source.label;
    this.#findings.add("source-unrecognised", place, { columns: first, nearest: label, missing });
  }

  #incomplete(match: HeaderMatch, place: Place): void {
    this.#faulty.add(match.source.id);
    const columns = [...match.columns.values()].flat().map(({ header }) => header);
    for (const column of match.missing) {
      this.#findings.add("column-missing", place, {
        source: match.source.label,
        column: columnName(match.source, column),
        columns: [...columns, ...match.unused].join("、"),
      });
    }
  }

  #readTable(file: InputFile, sheet: RawSheet, sha256: string, match: HeaderMatch, headerRow: number): void {
    const { source } = match;
    const place = { ...inFile(file.path, sheet.name), row: headerRow };
    if (file.place === "firm" && !source.keepsHistory) {
      this.#findings.add("file-not-of-quarter", place, { source: source.label });
      return;
    }
    if (this.#repeats(match, place)) {
      this.#faulty.add(source.id);
      return;
    }
    if (match.unused.length > 0) {
      this.#findings.add("column-unused", place, { columns: match.unused.join("、") });
    }
    this.#headers.set(sheetKey(file.path, sheet.name), match);
    this.#take(file, sheet, sha256, match, place);
  }

  /** Takes the rows below a header; what is wrong with them is in the findings even if reading ends early. */
  #take(
    file: InputFile,
    sheet: RawSheet,
    sha256: string,
    match: HeaderMatch,
    place: Place & { readonly row: number },
  ): void {
    const { source } = match;
    const settings = this.#scheme.sources.get(source.id);
    const scale = settings?.scale ?? null;
    const seen = this.#repeatedRows(source);
    const reading = readTable(file.path, sheet, match, place.row, scale, seen, this.#findings);
    for (const fault of reading.faults) this.#report(file.path, fault);
    if (reading.faults.length > 0) this.#faulty.add(source.id);
    this.#reportRepeats(reading, place);
    if (settings?.nil && reading.delivered > 0) {
      this.#findings.add("nil-but-delivered", place, { source: source.label });
    }
    this.#rows.set(source.id, [...(this.#rows.get(source.id) ?? []), ...reading.rows]);
    const period = periodLabel(file.path, sheet, place.row);
    const delivery = {
      source: source.id,
      file: file.path,
      sheet: sheet.name,
      sha256,
      rows: reading.delivered,
      period,
    };
    this.#deliveries.push(delivery);
  }

  /** A number that stands there twice is a fault of its own; other rows are compared whole. */
  #repeatedRows({ id, key }: Source): RepeatedRows | null {
    if (key !== null) return null;
    const known = this.#rowsSeen.get(id) ?? new RepeatedRows();
    this.#rowsSeen.set(id, known);
    return known;
  }

  /** A sheet with most of its rows in another is the same delivery twice; single rows may have happened twice. */
  #reportRepeats({ delivered, repeats }: TableReading, place: Place): void {
    const elsewhere = repeats.filter(({ at, first }) => at.file !== first.file || at.sheet !== first.sheet);
    const [one] = elsewhere;
    if (one !== undefined && elsewhere.length * 2 > delivered) {
      this.#findings.add("file-repeated", place, { first: one.first.file });
      return;
    }
    for (const { at, first, found } of repeats) {
      this.#findings.add("row-repeated", inCell(at, null), { first: sayOrigin(first), found });
    }
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

  intake(): Intake {
    const delivered = new Set<string>(this.#deliveries.map(({ source }) => source));
    for (const [id, { nil }] of this.#scheme.sources) if (nil) delivered.add(id);
    this.#missing(delivered);
    const unique = new Map<string, readonly AnyRow[]>();
    for (const [id, rows] of this.#rows) {
      rows.sort((a, b) => compareOrigins(a.at, b.at));
      unique.set(id, this.#unique(this.#scheme.sourceBook.of(id), rows));
    }
    return {
      faulty: this.#faultySources(delivered),
      // The rows were made column by column from the contracts that give Tables its types.
      tables: Object.fromEntries(unique) as Tables,
      rows: unique,
      deliveries: [...this.#deliveries].sort(
        (a, b) => compareNatural(a.file, b.file) || compareNatural(a.sheet ?? "", b.sheet ?? ""),
      ),
      delivered,
      inputs: this.#inputs,
      seen: (at) => this.#seen(at),
    };
  }

  #faultySources(delivered: ReadonlySet<string>): ReadonlySet<string> {
    const faulty = new Set(this.#faulty);
    for (const { id, compulsory } of this.#scheme.sourceBook.all) {
      if (compulsory && !delivered.has(id)) faulty.add(id);
    }
    for (const finding of this.#findings.sorted()) {
      const { file, sheet } = finding.at;
      const match = this.#headers.get(sheetKey(file ?? "", sheet));
      if (match !== undefined && levelOf(finding) === "error") faulty.add(match.source.id);
    }
    return faulty;
  }

  #missing(delivered: ReadonlySet<string>): void {
    for (const { id, compulsory, label, department, columns } of this.#scheme.sourceBook.all) {
      if (!compulsory || delivered.has(id) || this.#faulty.has(id)) continue;
      const required = Object.values(columns).filter(({ need }) => need !== "none");
      this.#findings.add("source-missing", NOWHERE, {
        source: label,
        department: DEPARTMENT_LABELS[department],
        columns: required.map(({ zh }) => zh).join("、"),
      });
    }
  }

  #unique({ key }: Source, rows: readonly AnyRow[]): readonly AnyRow[] {
    if (key === null) return rows;
    const first = new Map<unknown, AnyRow>();
    return rows.filter((row) => {
      const known = first.get(row[key]);
      if (known === undefined) {
        first.set(row[key], row);
        return true;
      }
      this.#findings.add("key-duplicate", this.#seen(inCell(row.at, key)), {
        key: String(row[key]),
        first: sayOrigin(known.at),
      });
      return false;
    });
  }

  #seen(at: Place): Place {
    const match = this.#headers.get(sheetKey(at.file ?? "", at.sheet));
    if (match === undefined || at.column === null) return at;
    const header = match.columns.get(at.column)?.[0]?.header;
    return { ...at, column: header ?? columnName(match.source, at.column) };
  }
}

function sheetKey(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
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
