import { compareNatural } from "../domain/order.ts";
import { compareOrigins } from "../domain/origin.ts";
import { sha256Of } from "../domain/sha256.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inCell, inFile, levelOf, NOWHERE, sayOrigin } from "../findings/finding.ts";
import type { Scheme } from "../scheme/contract.ts";
import type { AnyRow, Source } from "../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../sources/departments.ts";
import type { Tables } from "../sources/index.ts";
import type { Claim } from "./claims.ts";
import { type InputFile, type RawSheet, type ReadFault, UnreadableFile } from "./contract.ts";
import { PROMISED } from "./file-type.ts";
import { isGuide } from "./guide.ts";
import type { HeaderMatch } from "./header.ts";
import { periodLabel } from "./period-label.ts";
import { extensionOf, readFileContents } from "./read-file.ts";
import { type OpenFile, SheetReader } from "./read-sheet.ts";
import type { TableReading } from "./read-table.ts";
import type { NotData } from "./set-aside.ts";
import { joinSpans, type Span, spanOf } from "./span.ts";
import type { ReadTable } from "./table-places.ts";

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
  /** Lines that are no rows of data: titles, totals, footers, what the mapping leaves out. */
  readonly notData: readonly NotData[];
  /** Blank lines among them, which are not counted as rows. */
  readonly blank: number;
  /** Rows with a faulty cell: none in a quarter that was published. */
  readonly faulty: number;
  /** The earliest and the latest date of its rows. */
  readonly span: Span;
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
  /** The headers of the tables to which a place belongs, as they were read. */
  readonly tablesAt: (at: Place) => readonly HeaderMatch[];
  /** The same, with how their cells are read. */
  readonly readTables: (at: Place) => readonly ReadTable[];
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
  readonly #sheets: SheetReader;

  constructor(scheme: Scheme, findings: Findings) {
    this.#scheme = scheme;
    this.#findings = findings;
    this.#sheets = new SheetReader(scheme, findings, (...taken) => this.#take(...taken));
  }

  async read(file: InputFile): Promise<void> {
    const extension = extensionOf(file.path);
    const claims = this.#sheets.claimsOf(file.path);
    if (!PROMISED.has(extension)) {
      if (PACKED.test(extension)) this.#unsupported(file.path, extension);
      else this.#findings.add("file-ignored", inFile(file.path), { extension: extension || "?" });
      return;
    }
    const sha256 = sha256Of(file.bytes);
    const first = this.#deliveries.find((delivery) => delivery.sha256 === sha256 && delivery.rows > 0)?.file;
    this.#inputs.set(file.path, sha256);
    if (first !== undefined) {
      this.#findings.add("file-repeated", inFile(file.path), { first });
      return;
    }
    try {
      const fits = this.#sheets.fits(claims);
      const { sheets, faults } = await readFileContents(file, fits, delimiterOf(claims));
      for (const fault of faults) this.#report(file.path, fault);
      const data = sheets.filter((sheet) => !isGuide(sheet));
      const names = data.flatMap(({ name }) => (name === null ? [] : [name]));
      const { path, place } = file;
      const open: OpenFile = { path, place, claims, only: data.length === 1, sheets: names };
      for (const sheet of data) this.#sheets.read(open, sheet);
      this.#sheets.endFile(open);
      if (data.length < sheets.length) this.#reportUnfilled(path);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.#report(file.path, error.fault);
    }
  }

  /** A table of ours without rows says that nothing happened; or that nobody has filled it in yet. */
  #reportUnfilled(path: string): void {
    for (const { source, file, sheet, rows } of this.#deliveries) {
      const { compulsory, label } = this.#scheme.sourceBook.of(source);
      if (file !== path || rows > 0 || !compulsory) continue;
      this.#findings.add("template-unfilled", inFile(file, sheet), { source: label });
    }
  }

  #report(file: string, { sheet, row, ...fault }: ReadFault): void {
    this.#findings.push({ ...fault, at: { file, sheet, row, column: null } });
  }

  #unsupported(path: string, extension: string): void {
    const what = { zh: ` ${extension} 文件`, en: `a file of type ${extension}` };
    this.#findings.add("file-unsupported", inFile(path), { what });
  }

  /** Takes what a table's rows became; two tables of one source in one sheet are one delivery. */
  #take(file: OpenFile, sheet: RawSheet, reading: TableReading): void {
    const { source, line } = reading.match;
    const place = { ...inFile(file.path, sheet.name), row: line.last || 1 };
    this.#reportRepeats(reading, place);
    if (this.#scheme.sources.get(source.id)?.nil && reading.delivered > 0) {
      this.#findings.add("nil-but-delivered", place, { source: source.label });
    }
    this.#rows.set(source.id, [...(this.#rows.get(source.id) ?? []), ...reading.rows]);
    const sha256 = this.#inputs.get(file.path) ?? "";
    const delivery = { source: source.id, file: file.path, sheet: sheet.name, sha256 };
    const known = this.#deliveries.findIndex(
      (one) => one.source === source.id && one.file === file.path && one.sheet === sheet.name,
    );
    const before = this.#deliveries[known] ?? {
      rows: 0,
      blank: 0,
      faulty: 0,
      span: null,
      notData: [],
      period: periodLabel(file.path, sheet, place.row),
    };
    const { rows, delivered, blank } = reading;
    const all = {
      ...delivery,
      period: before.period,
      rows: before.rows + delivered,
      blank: before.blank + blank,
      faulty: before.faulty + delivered - rows.length,
      span: joinSpans(before.span, spanOf(source, rows)),
      notData: [...before.notData, ...reading.notData],
    };
    this.#deliveries.splice(known < 0 ? this.#deliveries.length : known, known < 0 ? 0 : 1, all);
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

  intake(): Intake {
    this.#sheets.end();
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
      seen: (at) => this.#sheets.places.seen(at),
      tablesAt: (at) => this.#sheets.places.at(at),
      readTables: (at) => this.#sheets.places.tables(at),
    };
  }

  #faultySources(delivered: ReadonlySet<string>): ReadonlySet<string> {
    const faulty = new Set(this.#sheets.faulty);
    for (const { id, compulsory } of this.#scheme.sourceBook.all) {
      if (compulsory && !delivered.has(id)) faulty.add(id);
    }
    for (const finding of this.#findings.sorted()) {
      if (levelOf(finding) !== "error") continue;
      for (const { source } of this.#sheets.places.at(finding.at)) faulty.add(source.id);
    }
    return faulty;
  }

  #missing(delivered: ReadonlySet<string>): void {
    for (const { id, compulsory, label, department, columns } of this.#scheme.sourceBook.all) {
      if (!compulsory || delivered.has(id) || this.#sheets.faulty.has(id)) continue;
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
      this.#findings.add("key-duplicate", this.#sheets.places.seen(inCell(row.at, key)), {
        key: String(row[key]),
        first: sayOrigin(known.at),
      });
      return false;
    });
  }
}

/** The delimiter that a mapping gives; null where the header settles it. */
function delimiterOf(claims: readonly Claim[]): string | null {
  return claims.map(({ mapping }) => mapping.delimiter).find((one) => one !== null) ?? null;
}
