import { yuan } from "../domain/fen.ts";
import type { Origin } from "../domain/origin.ts";
import type { Text } from "../domain/text.ts";
import { type Findings, inCell, inFile, sayOrigin } from "../findings/finding.ts";
import type { AnyRow } from "../sources/contract.ts";
import { cellText, type RawCell } from "../sources/kinds/contract.ts";
import { isMoney, isNumber } from "../sources/kinds/roles.ts";
import { foldWord } from "../sources/kinds/words.ts";
import { type Reader, readersOf, type SheetOptions } from "./column-readers.ts";
import type { RawSheet } from "./contract.ts";
import { columnName, type HeaderMatch, placesOf } from "./header.ts";
import { isBlank } from "./header-line.ts";
import type { Headings } from "./headings.ts";
import { LineItems } from "./line-items.ts";
import { guessLine, type LineGuess } from "./line-kinds.ts";
import { MergedCells } from "./merged-cells.ts";
import { readRow } from "./read-row.ts";
import type { Repeat, RepeatedRows } from "./repeated-rows.ts";
import { doubtScale } from "./scale-doubt.ts";
import { ASIDE, type NotData, SetAside, sayRows } from "./set-aside.ts";
import { StrayCells } from "./stray-cells.ts";
import { Totals } from "./totals.ts";

/** What a table's rows became. */
export type TableReading = {
  readonly match: HeaderMatch;
  readonly rows: readonly AnyRow[];
  /** Rows of data, faulty ones among them. */
  readonly delivered: number;
  /** Blank lines between the header and the last line that holds something. */
  readonly blank: number;
  readonly repeats: readonly Repeat[];
  /** The other lines that hold something, the header's own left out. */
  readonly notData: readonly NotData[];
};

/** What a table is read with beside its header. */
export type TableContext = {
  readonly file: string;
  readonly sheet: RawSheet;
  /** How its cells are read, beside what header and mapping say of a column. */
  readonly options: SheetOptions;
  /** The lines above the header and its own, as text: they may come again after a page break. */
  readonly headings: Headings;
  /** Null where a repeated row is a fault of its own. */
  readonly repeatedRows: RepeatedRows | null;
  readonly findings: Findings;
};

/**
 * Reads the rows below a header into typed rows; each faulty cell is a finding at its place, and its row is not
 * used. Lines that are no data are set aside, each with its reason. Cells are read by schemas that are made once for
 * each column.
 */
export class TableReader {
  readonly match: HeaderMatch;
  readonly #context: TableContext;
  readonly #readers: readonly (readonly Reader[])[];
  readonly #money: readonly Reader[];
  readonly #indices: readonly number[];
  /** Columns that the sheet does not have are blank in every row. */
  readonly #blank: Readonly<Record<string, null>>;
  readonly #strays: StrayCells;
  readonly #merged: MergedCells;
  readonly #aside = new SetAside();
  readonly #totals: Totals;
  readonly #items: LineItems | null;
  readonly #filters: readonly { readonly take: Reader["take"]; readonly one: WhereFilter }[];
  readonly #filled: { readonly index: number; cell: RawCell }[];
  readonly #rows: AnyRow[] = [];
  readonly #repeats: Repeat[] = [];
  readonly #hidden: number[] = [];
  readonly #reasons = new Set<string>();
  #delivered = 0;
  /** Lines below the header that hold something, and the last of them. */
  #held = 0;
  #last: number;
  /** Whether an amount could not be read: then sums prove nothing. */
  #unsure = false;

  constructor(match: HeaderMatch, context: TableContext) {
    const { source, mapping, line, columns } = match;
    const { file, sheet, findings, options } = context;
    this.match = match;
    this.#last = line.last;
    this.#context = context;
    this.#readers = readersOf(match, options);
    const unpivoted = mapping?.unpivot?.value;
    this.#money = (this.#readers[0] ?? []).filter(({ kind, key }) => isMoney(kind) && key !== unpivoted);
    this.#indices = [...new Set(this.#readers.flat().map(({ index }) => index))].filter(
      (index) => index >= 0,
    );
    this.#blank = Object.fromEntries(Object.keys(source.columns).map((key) => [key, null]));
    this.#strays = new StrayCells(line, file, sheet.name, findings);
    this.#merged = new MergedCells(sheet.layout.merges);
    this.#totals = new Totals(this.#money.length);
    this.#items = mapping?.mergeBy ? new LineItems(source.columns, mapping.mergeBy) : null;
    this.#filters = (mapping?.where ?? []).flatMap((one) =>
      placesOf(one.header.text, line)
        .slice(0, 1)
        .map(({ take }) => ({ take, one })),
    );
    this.#filled = [...(mapping?.fillDown ?? [])].flatMap((key) =>
      (columns.get(key) ?? []).filter(({ index }) => index >= 0).map(({ index }) => ({ index, cell: null })),
    );
  }

  /** Notes a line that belongs to the sheet and not to its data. */
  setAside(reason: Text, row: number): void {
    this.#aside.add(reason, row);
  }

  /** Takes a row; all rows from the header on come here, in order, blank ones too. */
  row(cells: readonly RawCell[], number: number): void {
    this.#merged.pass(cells, number);
    if (isBlank(cells)) return;
    this.#held += 1;
    this.#last = number;
    const reason = this.#whyNoData(cells, number);
    if (reason !== null) {
      this.#aside.add(reason, number);
      return;
    }
    const at: Origin = { file: this.#context.file, sheet: this.#context.sheet.name, row: number };
    const visible = !this.#context.sheet.layout.hiddenRows.has(number);
    const left = this.#whyLeftOut(cells, visible);
    if (left !== null) {
      this.#count(cells, null, false, visible);
      this.#aside.add(left, number);
      return;
    }
    if (!visible) this.#hidden.push(number);
    if (this.#strays.isRagged(cells, at)) {
      this.#delivered += 1;
      this.#unsure = true;
      return;
    }
    const filled = this.#fill(cells, at);
    if (filled === null) {
      this.#delivered += 1;
      this.#unsure = true;
    } else this.#readAll(filled, at, visible);
  }

  /** Reports what only the whole table shows; where lines of the file could not be read sums prove nothing. */
  finish(complete: boolean): TableReading {
    this.#strays.report();
    if (complete) this.#reportTotals();
    this.#reportHidden();
    for (const { key, row, first } of this.#items?.disagreements ?? []) {
      const header = this.match.columns.get(key)?.[0]?.header ?? columnName(this.match.source, key);
      this.#context.findings.add("line-items-differ", inCell(row.at, header), { first: sayOrigin(first.at) });
    }
    const rows = this.#items?.rows() ?? this.#rows;
    const { file, sheet, options, findings } = this.#context;
    if (options.scale === null && (this.match.mapping?.scale ?? null) === null) {
      const header: Origin = { file, sheet: sheet.name, row: this.match.line.last };
      doubtScale(this.match, this.#scored(), rows, header, findings);
    }
    const notData = this.#aside.list();
    const blank = this.#last - this.match.line.last - this.#held;
    return { match: this.match, rows, delivered: this.#delivered, blank, repeats: this.#repeats, notData };
  }

  /** Marks in columns that became rows are doubted once, not for each of them. */
  #scored(): readonly Reader[] {
    return this.#readers[0] ?? [];
  }

  /** Why a line is no row of data: by its words, and where they do not settle it, because it does not read as one. */
  #whyNoData(cells: readonly RawCell[], number: number): Text | null {
    if (this.#context.headings.has(cells)) return ASIDE.header;
    const guess = guessLine(cells);
    if (guess !== null && this.#isNoData(cells, guess)) {
      if (guess.kind !== "total") return ASIDE[guess.kind];
      this.#takeTotal(cells, number, guess.label);
      return ASIDE.total;
    }
    return this.#merged.isHeading(cells, number) && this.lacksCells(cells) ? ASIDE.heading : null;
  }

  #isNoData(cells: readonly RawCell[], { certain, kind, index }: LineGuess): boolean {
    if (
      certain &&
      kind !== "footer" &&
      (this.#indices.includes(index) || !this.#indices.some((at) => at < index))
    ) {
      return true;
    }
    const lacks = this.lacksCells(cells) || (kind !== "footer" && this.#refuses(cells, index));
    if (!certain && !lacks) return false;
    const at: Origin = { file: "", sheet: null, row: 0 };
    return this.#readers.every((set) => readRow(cells, set, this.#blank, at, null) === null);
  }

  /** Whether a line lacks a cell that every row of data has. */
  lacksCells(cells: readonly RawCell[]): boolean {
    return this.#readers.every((set) =>
      set.some(({ need, take }) => need === "cell" && take(cells) === null),
    );
  }

  /** Whether the column in which a label stands cannot hold it, as a column of dates. */
  #refuses(cells: readonly RawCell[], index: number): boolean {
    const readers = this.#readers.flat().filter((reader) => reader.index === index);
    return readers.length > 0 && readers.every(({ read, take }) => !read(take(cells)).success);
  }

  #takeTotal(cells: readonly RawCell[], number: number, label: string): void {
    const found = this.#money.map(({ take, read: reader }) => {
      const cell = take(cells);
      const read = cell === null ? null : reader(cell);
      return read?.success ? (read.data as bigint) : null;
    });
    this.#totals.total(number, label, found);
  }

  /** Why a row of data is not taken: the mapping skips hidden rows, or takes only rows with certain words. */
  #whyLeftOut(cells: readonly RawCell[], visible: boolean): Text | null {
    if (!visible && this.match.mapping?.hidden === "skip") return ASIDE.hidden;
    for (const { take, one } of this.#filters) {
      const text = cellText(take(cells));
      if (!one.texts.has(foldWord(text))) return this.#notWhere(one, text.trim());
    }
    return null;
  }

  /** Says up to twenty different words; a column with more is no list of words. */
  #notWhere({ header, shown }: WhereFilter, text: string): Text {
    const known = this.#reasons.has(`${header.text}\u0000${text}`);
    if (!known && this.#reasons.size >= 20) return notWhere(header.text, null, shown);
    this.#reasons.add(`${header.text}\u0000${text}`);
    return notWhere(header.text, text, shown);
  }

  /** The row with the values that merged areas and the mapping give its blank cells; null where that is a fault. */
  #fill(cells: readonly RawCell[], at: Origin): readonly RawCell[] | null {
    const covered = this.#merged.covered(cells, at.row, this.#indices);
    if (covered.length === 0 && this.#filled.length === 0) return cells;
    const filled = [...cells];
    let sound = true;
    for (const { area, index, anchor, own } of covered) {
      const reader = this.#readers.flat().find((one) => one.index === index);
      if (reader === undefined) continue;
      const place = inCell(at, reader.header);
      if (own !== null && cellText(own) !== cellText(anchor)) {
        this.#context.findings.add("value-under-merge", place, { found: cellText(own) });
        sound = false;
      } else if (anchor !== null && isNumber(reader.kind) && this.#items === null) {
        const rows = `${area.top}–${area.bottom}`;
        this.#context.findings.add("merged-number", place, { found: cellText(anchor), rows });
        sound = false;
      } else if (!isNumber(reader.kind) && area.left === index) filled[index] = anchor;
    }
    for (const one of this.#filled) {
      if ((filled[one.index] ?? null) === null) filled[one.index] = one.cell;
      else one.cell = filled[one.index] ?? null;
    }
    return sound ? filled : null;
  }

  #readAll(cells: readonly RawCell[], at: Origin, visible: boolean): void {
    const value = this.match.mapping?.unpivot?.value;
    this.#readers.forEach((set, index) => {
      if (value !== undefined && set.find(({ key }) => key === value)?.take(cells) === null) return;
      this.#delivered += 1;
      this.#noteRepeat(set, cells, at);
      const row = readRow(cells, set, this.#blank, at, this.#context.findings);
      if (index === 0) this.#count(cells, row, true, visible);
      if (row === null) return;
      if (this.#items === null) this.#rows.push(row);
      else if (!this.#items.take(row)) {
        this.#delivered -= 1;
        this.#aside.add(ASIDE.lines, at.row);
      }
    });
  }

  #noteRepeat(readers: readonly Reader[], cells: readonly RawCell[], at: Origin): void {
    const { repeatedRows } = this.#context;
    if (repeatedRows === null) return;
    const first = repeatedRows.find(
      readers.map(({ key, take }) => [key, take(cells)] as const),
      at,
    );
    if (first !== null) this.#repeats.push({ at, first, found: rowText(cells) });
  }

  /** Adds a row's amounts to the sums that totals are compared with. */
  #count(cells: readonly RawCell[], row: AnyRow | null, taken: boolean, visible: boolean): void {
    if (this.#money.length === 0) return;
    const amounts = this.#money.map(({ key, take, read: reader }) => {
      if (row !== null) return row[key] as bigint | null;
      const cell = take(cells);
      const read = cell === null ? null : reader(cell);
      if (read !== null && !read.success) this.#unsure = true;
      return read?.success ? (read.data as bigint) : null;
    });
    this.#totals.add(amounts, taken, visible);
  }

  #reportTotals(): void {
    if (this.#unsure) return;
    const { file, sheet, findings } = this.#context;
    for (const { row, column, label, found, all, block } of this.#totals.wrong()) {
      const header = this.#money[column]?.header ?? null;
      const sums = all === block ? yuan(all) : `${yuan(block)} / ${yuan(all)}`;
      findings.add("total-differs", inCell({ file, sheet: sheet.name, row }, header), {
        label,
        found: yuan(found),
        sums,
      });
    }
  }

  #reportHidden(): void {
    const { file, sheet, findings } = this.#context;
    const place = inFile(file, sheet.name);
    const [first] = this.#hidden;
    if (first !== undefined) {
      const args = { count: String(this.#hidden.length), rows: sayRows(this.#hidden) };
      findings.add("rows-hidden", { ...place, row: first }, args);
    }
    const readers = this.#readers.flat().filter(({ index }) => sheet.layout.hiddenColumns.has(index));
    const columns = [...new Set(readers.map(({ header }) => header))];
    if (columns.length > 0) findings.add("columns-hidden", place, { columns: columns.join("、") });
    if (sheet.layout.hidden && this.#delivered > 0) findings.add("sheet-hidden", place, {});
  }
}

type WhereFilter = NonNullable<HeaderMatch["mapping"]>["where"][number];

function notWhere(header: string, text: string | null, shown: string): Text {
  const found =
    text === null ? null : text === "" ? { zh: "空", en: "blank" } : { zh: `“${text}”`, en: `“${text}”` };
  return {
    zh: `“${header}”${found === null ? "为其他内容" : `为${found.zh}`}，where 只取：${shown}`,
    en: `“${header}” is ${found?.en ?? "something else"}; where takes: ${shown}`,
  };
}

/** A row in one line, as a person confirms it. */
function rowText(cells: readonly RawCell[]): string {
  return cells.flatMap((cell) => (cell === null ? [] : [cellText(cell).trim()])).join(" | ");
}
