import { attributeOf } from "./xml.ts";

/** What a sheet's XML says, counted and looked at without the library that reads it. */
export type SheetScan = {
  /** Cells that hold something, and such as are typed: what the library delivers must be as many. */
  readonly present: number;
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

/**
 * Goes through a sheet's XML once, byte by byte. It knows the few tags that cells are made of, with any prefix;
 * comments, quoted `>` and character data do not mislead it.
 */
export function scanSheet(xml: Buffer): SheetScan {
  const cells = new Cells();
  let at = xml.indexOf(LT);
  while (at >= 0) {
    if (xml[at + 1] === 33) {
      at = xml.indexOf(LT, pastDeclaration(xml, at));
      continue;
    }
    const end = tagEnd(xml, at + 1);
    if (end < 0) break;
    if (!cells.tag(xml, at, end)) break;
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

/** Collects what the tags of a sheet say. */
class Cells implements SheetScan {
  present = 0;
  readonly settled = new Map<number, [number, Settled][]>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  #row = 0;
  #column = -1;
  #type = "";
  /** Where the text of an open `<v>` or `<f>` begins. */
  #from = 0;
  #value: string | null = null;
  #formula: string | null = null;
  #inline = false;

  /** Takes in one tag; false where the cells are over. */
  tag(xml: Buffer, start: number, end: number): boolean {
    const closing = xml[start + 1] === SLASH;
    const name = nameOf(xml, start + (closing ? 2 : 1), end);
    const empty = xml[end - 1] === SLASH;
    switch (name) {
      case "c":
        if (!closing) this.#open(xml.toString("latin1", start, end));
        if (closing || empty) this.#close();
        break;
      case "v":
        if (closing) this.#value = xml.toString("utf8", this.#from, start);
        else if (empty) this.#value = "";
        this.#from = end + 1;
        break;
      case "f":
        if (closing) this.#formula = xml.toString("utf8", this.#from, start);
        else if (empty) this.#formula = "";
        this.#from = end + 1;
        break;
      case "t":
        // Text inside the cell itself.
        if (closing && start > this.#from) this.#inline = true;
        this.#from = end + 1;
        break;
      case "row":
        if (!closing) this.#openRow(xml.toString("latin1", start, end));
        break;
      case "col":
        this.#openColumn(xml.toString("latin1", start, end));
        break;
      case "sheetData":
        return !closing;
    }
    return true;
  }

  #openRow(tag: string): void {
    const number = Number(attributeOf(tag, "r"));
    this.#row = number > 0 ? number : this.#row + 1;
    this.#column = -1;
    if (isTrue(attributeOf(tag, "hidden"))) this.hiddenRows.add(this.#row);
  }

  #openColumn(tag: string): void {
    if (!isTrue(attributeOf(tag, "hidden"))) return;
    const last = Math.min(Number(attributeOf(tag, "max")), 16_384);
    for (let column = Number(attributeOf(tag, "min")); column <= last; column += 1) {
      this.hiddenColumns.add(column - 1);
    }
  }

  #open(tag: string): void {
    const column = columnOf(attributeOf(tag, "r"));
    this.#column = column >= 0 ? column : this.#column + 1;
    this.#type = attributeOf(tag, "t");
    this.#value = null;
    this.#formula = null;
    this.#inline = false;
  }

  #close(): void {
    const value = this.#value;
    const filled = this.#type === "inlineStr" ? this.#inline : value !== null && value !== "";
    if (filled || DELIVERED_EMPTY.has(this.#type)) this.present += 1;
    if (value === null && this.#formula !== null && !this.#inline) {
      this.#settle({ kind: "no-result", text: `=${this.#formula}` });
      return;
    }
    if (this.#type === "d" && filled) this.#settle({ kind: "date", text: value ?? "" });
    else if (this.#type === "e" && filled) this.#settle({ kind: "error", text: value ?? "" });
    else if (!filled && (this.#type === "b" || this.#type === "d" || this.#type === "e")) {
      this.#settle({ kind: "blank", text: "" });
    } else if (filled && (this.#type === "" || this.#type === "n") && !isSoundNumber(value ?? "")) {
      this.#settle({ kind: "number", text: value ?? "" });
    }
  }

  #settle(settled: Settled): void {
    const row = this.settled.get(this.#row);
    if (row === undefined) this.settled.set(this.#row, [[this.#column, settled]]);
    else row.push([this.#column, settled]);
  }
}

/** A number as the standard writes it, which fifteen digits hold: what is no number, or is longer, keeps its text. */
function isSoundNumber(text: string): boolean {
  return /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) && Math.abs(Number(text)) < MOST_DIGITS;
}

/** The name of a tag without its prefix. */
function nameOf(xml: Buffer, from: number, end: number): string {
  let start = from;
  for (let at = from; at < end; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte === COLON) start = at + 1;
    else if (byte <= 32 || byte === SLASH) return xml.toString("latin1", start, at);
  }
  return xml.toString("latin1", start, end);
}

/** The letters of a reference as a column counted from 0; -1 without any. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function isTrue(text: string): boolean {
  return text === "1" || text === "true" || text === "on";
}
