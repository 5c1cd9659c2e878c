import type { RawCell } from "../sources/kinds/contract.ts";
import type { RawSheet, ReadFault } from "./contract.ts";
import { type HeaderLine, isBlank } from "./header-line.ts";
import { Headings } from "./headings.ts";
import type { TableReader } from "./read-table.ts";
import { type Known, looksLikeHeader, type Recognition, recognise } from "./recognise.ts";
import { ASIDE } from "./set-aside.ts";
import { cellsIn, type Side, sidesOf } from "./sides.ts";

/** What is done with the tables of a sheet as they are found. */
export type Tables = {
  /** Makes ready to read a table; null where it cannot be read, which is a finding: its rows are passed over. */
  readonly open: (side: Side, headings: Headings) => TableReader | null;
  /** Ends a table; not complete where lines of the file could not be read. */
  readonly close: (reader: TableReader, complete: boolean) => void;
  /** A header further down that fits several sources, or lacks something. */
  readonly refuse: (found: Recognition) => void;
};

/** After a blank row, how many rows are looked at for the header of another table. */
const LOOKAHEAD = 6;

type Row = { readonly cells: readonly RawCell[]; readonly number: number };
type Open = { readonly side: Side; readonly reader: TableReader };

/**
 * Goes through a sheet once: lines above the first header, its table, and, after blank rows, further tables.
 * @param known the sources whose headers begin a further table; empty: there is one table only
 */
export class SheetWalk {
  readonly #sheet: RawSheet;
  readonly #known: readonly Known[];
  readonly #tables: Tables;
  #line: HeaderLine;
  #open: readonly Open[] = [];
  /** Rows after a blank one, until it is known whether they begin another table. */
  #waiting: Row[] = [];
  #afterBlank = false;

  constructor(sheet: RawSheet, sides: readonly Side[], known: readonly Known[], tables: Tables) {
    this.#sheet = sheet;
    this.#known = known;
    this.#tables = tables;
    this.#line = sides[0]?.match.line ?? { first: 0, last: 0, names: [] };
    this.#begin(sides, this.#rowsUpTo(this.#line.last));
  }

  /** Visits the rows; returns the lines of the file that could not be read as rows. */
  walk(): readonly ReadFault[] {
    const faults = this.#sheet.visit((cells, number) => this.#row({ cells, number }));
    this.#flush();
    this.#end(faults.length === 0);
    return faults;
  }

  #rowsUpTo(last: number): Row[] {
    return this.#sheet.head.slice(0, last).map((cells, index) => ({ cells, number: index + 1 }));
  }

  /** Opens tables whose header ends a list of rows; those above the header are set aside in the first. */
  #begin(sides: readonly Side[], rows: readonly Row[], why = ASIDE.above): void {
    const headings = new Headings();
    for (const { cells } of rows) headings.add(cells);
    for (const side of sides) {
      const reader = this.#tables.open(side, headings);
      if (reader !== null) this.#open = [...this.#open, { side, reader }];
    }
    const [first] = this.#open;
    for (const { cells, number } of rows) {
      if (number < this.#line.first && !isBlank(cells)) first?.reader.setAside(why, number);
    }
  }

  #end(complete: boolean): void {
    for (const { reader } of this.#open) this.#tables.close(reader, complete);
    this.#open = [];
  }

  #row(row: Row): void {
    if (row.number <= this.#line.last) return;
    if (isBlank(row.cells)) {
      this.#flush();
      this.#afterBlank = this.#known.length > 0;
      this.#give(row);
    } else if (this.#afterBlank) this.#wait(row);
    else this.#give(row);
  }

  #wait(row: Row): void {
    this.#waiting.push(row);
    const rows = this.#waiting.map(({ cells }) => cells);
    if (looksLikeHeader(row.cells, this.#known)) {
      const firstRow = row.number - rows.length + 1;
      const found = recognise(rows, this.#known, { firstRow, merges: this.#sheet.layout.merges });
      if (found.kind !== "blank" && found.kind !== "unrecognised") this.#another(found);
    }
    if (this.#waiting.length >= LOOKAHEAD) this.#flush();
  }

  /** Another table begins, or the same one again after a page break. */
  #another(found: Exclude<Recognition, { kind: "blank" | "unrecognised" }>): void {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#afterBlank = false;
    const match = found.kind === "ambiguous" ? null : found.match;
    const first = match?.line.first ?? found.headerRow;
    const titles = this.#giveData(rows.filter(({ number }) => number < first));
    const current = this.#open.find(({ side }) => match !== null && sameHeader(side.match.line, match.line));
    const header = rows.filter(({ number }) => number >= first);
    if (current !== undefined) {
      for (const { number } of [...titles, ...header]) current.reader.setAside(ASIDE.header, number);
      return;
    }
    this.#end(true);
    if (found.kind !== "table") {
      this.#tables.refuse(found);
      return;
    }
    this.#line = found.match.line;
    this.#begin(sidesOf(found.match, this.#known), [...titles, ...header], ASIDE.between);
  }

  /** Of the rows between a blank one and a header, gives those that are no titles to the table above; returns the titles. */
  #giveData(rows: readonly Row[]): Row[] {
    const isTitle = ({ cells }: Row) =>
      cells.filter((cell) => cell !== null).length <= 2 &&
      this.#open.every(({ reader }) => reader.lacksCells(cells));
    for (const row of rows) if (!isTitle(row)) this.#give(row);
    return rows.filter(isTitle);
  }

  #flush(): void {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#afterBlank = false;
    for (const row of rows) this.#give(row);
  }

  #give({ cells, number }: Row): void {
    for (const { side, reader } of this.#open) reader.row(cellsIn(cells, side.window), number);
  }
}

function sameHeader(a: HeaderLine, b: HeaderLine): boolean {
  const text = ({ names }: HeaderLine) => JSON.stringify(names).replace(/(,\[\])+\]$/, "]");
  return text(a) === text(b);
}
