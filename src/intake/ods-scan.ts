import { attributeOf, unescaped } from "./xml.ts";

/** A table of an OpenDocument spreadsheet, looked at without the library that reads it. */
export type OdsTable = {
  readonly name: string;
  /** Cells that hold something, repeated ones as often as they are repeated. */
  readonly present: number;
  readonly hiddenRows: ReadonlySet<number>;
};

const TAG =
  /<(?<end>\/?)(?:\w+:)?(?<name>table|table-row|table-cell|covered-table-cell|p|annotation)(?=[\s/>])(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Hidden rows beyond this are the blank rest of the sheet. */
const MOST_REPEATED = 100_000;

/** Goes through the tables of `content.xml` once, by its tags alone. */
export function scanOds(xml: string): OdsTable[] {
  const tables = new Tables();
  for (const { groups } of xml.matchAll(TAG)) {
    const { end = "", name = "", attributes = "" } = groups ?? {};
    const empty = attributes.endsWith("/");
    if (end === "") tables.open(name, attributes);
    if (end !== "" || empty) tables.close(name);
  }
  return tables.found;
}

class Tables {
  readonly found: OdsTable[] = [];
  #table: { name: string; present: number; hiddenRows: Set<number> } | null = null;
  #row = 0;
  #rows = 1;
  #cells = 1;
  #typed = false;
  #text = false;
  #depth = 0;

  open(name: string, attributes: string): void {
    switch (name) {
      case "table":
        this.#table = {
          name: unescaped(attributeOf(attributes, "table:name")),
          present: 0,
          hiddenRows: new Set(),
        };
        this.found.push(this.#table);
        this.#row = 0;
        break;
      case "table-row":
        this.#openRow(attributes);
        break;
      case "table-cell":
        this.#cells = repeated(attributes, "table:number-columns-repeated");
        this.#typed = !["", "string"].includes(attributeOf(attributes, "office:value-type"));
        this.#text = attributeOf(attributes, "office:string-value") !== "";
        break;
      case "annotation":
        this.#depth += 1;
        break;
      case "p":
        // A comment's paragraphs are not the cell's.
        if (this.#depth === 0) this.#text = true;
    }
  }

  close(name: string): void {
    if (name === "table-cell" && this.#table !== null && (this.#typed || this.#text)) {
      this.#table.present += this.#rows * this.#cells;
    }
    if (name === "table-cell") this.#typed = this.#text = false;
    if (name === "table-row") this.#row += this.#rows;
    if (name === "annotation") this.#depth -= 1;
  }

  #openRow(attributes: string): void {
    this.#rows = repeated(attributes, "table:number-rows-repeated");
    const visibility = attributeOf(attributes, "table:visibility");
    if (visibility !== "collapse" && visibility !== "filter") return;
    for (let index = 1; index <= Math.min(this.#rows, MOST_REPEATED); index += 1) {
      this.#table?.hiddenRows.add(this.#row + index);
    }
  }
}

function repeated(attributes: string, name: string): number {
  return Number(attributeOf(attributes, name)) || 1;
}
