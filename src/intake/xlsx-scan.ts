import { attributeOf, unescaped } from "./xml.ts";

/** What a sheet's XML says, counted and looked at without the library that reads it. */
export type SheetScan = {
  /** Cells that hold something, and such as are typed: what the library delivers must be as many. */
  readonly present: number;
  /** Rows that are written down, and those of them that hold something. */
  readonly rows: number;
  readonly filledRows: number;
  /** By row, from 1: cells whose own text settles what they hold. */
  readonly settled: ReadonlyMap<number, SettledCells>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
};

/** Cells that libraries turn into something else: formulas without a result, dates as text, errors, odd numbers. */
export type Settled =
  | { readonly kind: "no-result"; readonly text: string }
  | { readonly kind: "date" | "number" | "error"; readonly text: string }
  | { readonly kind: "blank"; readonly text: "" };

/** Cells of a row by their columns, counted from 0. */
export type SettledCells = readonly (readonly [column: number, cell: Settled])[];

/** Cell types that the library delivers even where they hold nothing. */
const DELIVERED_EMPTY: ReadonlySet<string> = new Set(["str", "inlineStr", "b", "d", "e"]);

const MOST_DIGITS = 1e15;
const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const BLANK = 32;
const EQUALS = 61;

/**
 * Goes through a sheet's XML once, byte by byte. It knows the few tags that cells are made of, with any prefix;
 * comments, quoted `>` and character data do not mislead it.
 */
export function scanSheet(xml: Buffer): SheetScan {
  const cells = new Cells(xml);
  let at = xml.indexOf(LT);
  while (at >= 0) {
    if (xml[at + 1] === 33) {
      at = xml.indexOf(LT, pastDeclaration(xml, at));
      continue;
    }
    const end = tagEnd(xml, at + 1);
    if (end < 0 || !cells.tag(at, end)) break;
    at = xml.indexOf(LT, end);
  }
  return cells;
}

/** Past a comment or character data that begins at the place. */
function pastDeclaration(xml: Buffer, at: number): number {
  const comment = xml[at + 2] === 45;
  const end = xml.indexOf(comment ? "-->" : "]]>", at);
  return end < 0 ? xml.length : end;
}

/** The `>` that ends a tag; one inside an attribute's quotes does not. */
function tagEnd(xml: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const byte = xml[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at;
    else if (byte === 34 || byte === 39) quote = byte;
  }
  return -1;
}

/** A piece of the XML, turned into text only where that is needed. */
type Span = { readonly from: number; readonly to: number };

/** Collects what the tags of a sheet say. */
class Cells implements SheetScan {
  present = 0;
  rows = 0;
  filledRows = 0;
  #lastFilled = 0;
  readonly settled = new Map<number, [number, Settled][]>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly #xml: Buffer;
  #row = 0;
  #column = -1;
  #type = "";
  /** Where the text of an open `<v>`, `<f>` or `<t>` begins. */
  #from = 0;
  #value: Span | null = null;
  #formula: Span | null = null;
  #inline = false;

  constructor(xml: Buffer) {
    this.#xml = xml;
  }

  /** Takes in one tag; false where the cells are over. */
  tag(start: number, end: number): boolean {
    const xml = this.#xml;
    const closing = xml[start + 1] === SLASH;
    const empty = xml[end - 1] === SLASH;
    const from = start + (closing ? 2 : 1);
    const to = nameEnd(xml, from, end);
    const name = localStart(xml, from, to);
    if (to - name === 1) {
      this.#letter(xml[name] ?? 0, closing, empty, start, end);
    } else if (to - name === 3) {
      const word = xml.toString("latin1", name, to);
      if (word === "row" && !closing) this.#openRow(xml.toString("latin1", to, end));
      else if (word === "col") this.#openColumn(xml.toString("latin1", to, end));
    } else if (closing && xml.toString("latin1", name, to) === "sheetData") return false;
    return true;
  }

  /** The tags of one letter: `<c>` and what stands in it. */
  #letter(letter: number, closing: boolean, empty: boolean, start: number, end: number): void {
    const span = { from: this.#from, to: start };
    const none = { from: start, to: start };
    switch (letter) {
      case 99: // c
        if (!closing) this.#open(start, end);
        if (closing || empty) this.#close();
        return;
      case 118: // v
        if (closing || empty) this.#value = closing ? span : none;
        break;
      case 102: // f
        if (closing || empty) this.#formula = closing ? span : none;
        break;
      case 116: // t: text inside the cell itself
        if (closing && start > this.#from) this.#inline = true;
        break;
      default:
        return;
    }
    this.#from = end + 1;
  }

  #openRow(tag: string): void {
    const number = Number(attributeOf(tag, "r"));
    this.#row = number > 0 ? number : this.#row + 1;
    this.#column = -1;
    this.rows += 1;
    if (isTrue(attributeOf(tag, "hidden"))) this.hiddenRows.add(this.#row);
  }

  #openColumn(tag: string): void {
    if (!isTrue(attributeOf(tag, "hidden"))) return;
    const last = Math.min(Number(attributeOf(tag, "max")), 16_384);
    for (let column = Number(attributeOf(tag, "min")); column <= last; column += 1) {
      this.hiddenColumns.add(column - 1);
    }
  }

  #open(start: number, end: number): void {
    const column = columnAt(this.#xml, attributeAt(this.#xml, 114, start, end));
    this.#column = column >= 0 ? column : this.#column + 1;
    this.#type = valueAt(this.#xml, attributeAt(this.#xml, 116, start, end));
    this.#value = null;
    this.#formula = null;
    this.#inline = false;
  }

  #close(): void {
    const value = this.#value;
    const type = this.#type;
    const filled = type === "inlineStr" ? this.#inline : value !== null && value.to > value.from;
    if (filled || DELIVERED_EMPTY.has(type)) this.present += 1;
    if (filled && this.#row !== this.#lastFilled) {
      this.filledRows += 1;
      this.#lastFilled = this.#row;
    }
    if (value === null && this.#formula !== null && !this.#inline) {
      this.#settle({ kind: "no-result", text: `=${this.#text(this.#formula)}` });
    } else if (!filled) {
      if (type === "b" || type === "d" || type === "e") this.#settle({ kind: "blank", text: "" });
    } else if (type === "d") this.#settle({ kind: "date", text: this.#text(value) });
    else if (type === "e") this.#settle({ kind: "error", text: this.#text(value) });
    else if (type === "" || type === "n") this.#number(value);
  }

  #number(value: Span | null): void {
    if (value !== null && value.to - value.from <= 15 && isPlainDecimal(this.#xml, value)) return;
    const text = this.#text(value);
    if (!isSoundNumber(text)) this.#settle({ kind: "number", text });
  }

  #text(span: Span | null): string {
    return span === null ? "" : unescaped(this.#xml.toString("utf8", span.from, span.to));
  }

  #settle(settled: Settled): void {
    const row = this.settled.get(this.#row);
    if (row === undefined) this.settled.set(this.#row, [[this.#column, settled]]);
    else row.push([this.#column, settled]);
  }
}

/** Digits with a minus in front and one point at most: what nearly all numbers are. */
function isPlainDecimal(xml: Buffer, { from, to }: Span): boolean {
  let points = 0;
  for (let at = xml[from] === 45 ? from + 1 : from; at < to; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte === 46) points += 1;
    else if (byte < 48 || byte > 57) return false;
  }
  return points <= 1 && to - from > points + 1;
}

/** A number as the standard writes it, which fifteen digits hold: what is no number, or is longer, keeps its text. */
function isSoundNumber(text: string): boolean {
  return /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) && Math.abs(Number(text)) < MOST_DIGITS;
}

function nameEnd(xml: Buffer, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte <= BLANK || byte === SLASH) break;
  }
  return at;
}

/** Where a name begins behind its prefix. */
function localStart(xml: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (xml[at] === COLON) return at + 1;
  return from;
}

/** Where the value of an attribute of one letter begins, past its quote; -1 where the tag has none. */
function attributeAt(xml: Buffer, letter: number, start: number, end: number): number {
  let quote = 0;
  for (let at = start; at < end; at += 1) {
    const byte = xml[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 34 || byte === 39) quote = byte;
    else if (byte === letter && (xml[at - 1] ?? 0) <= BLANK) {
      let value = at + 1;
      while ((xml[value] ?? 0) <= BLANK && value < end) value += 1;
      if (xml[value] !== EQUALS) continue;
      value += 1;
      while ((xml[value] ?? 0) <= BLANK && value < end) value += 1;
      return value + 1;
    }
  }
  return -1;
}

function valueAt(xml: Buffer, from: number): string {
  if (from < 0) return "";
  const quote = xml[from - 1] ?? 34;
  // Types are told by their first letters; most cells have one letter.
  if (xml[from + 1] === quote) return String.fromCharCode(xml[from] ?? 0);
  return xml.toString("latin1", from, xml.indexOf(quote, from));
}

/** The letters of a reference as a column counted from 0; -1 without any. */
function columnAt(xml: Buffer, from: number): number {
  let column = 0;
  if (from < 0) return -1;
  for (let at = from; at < xml.length; at += 1) {
    const letter = ((xml[at] ?? 0) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function isTrue(text: string): boolean {
  return text === "1" || text === "true" || text === "on";
}
