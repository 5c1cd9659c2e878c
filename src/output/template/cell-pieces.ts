import { columnLetters } from "./addresses.ts";
import type { At, Card, Layout, Piece } from "./card.ts";
import type { CellModel } from "./cell-model.ts";
import { cellValue, plainCell, textElement } from "./cell-value.ts";
import type { Mark } from "./marks.ts";
import { movedFormula } from "./moved-formula.ts";
import type { MarkedRun } from "./rich-text.ts";
import type { RowHeights } from "./row-heights.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { prefixOf } from "./xml-tree.ts";
import { cellText, xmlAttribute, xmlOf } from "./xml-write.ts";

/** The number of the row that is being written. */
export const ROW: Piece = (_card, at) => at.row;

/** What writing cells needs of their sheet and workbook. */
export type CellWriter = {
  readonly sheet: number;
  readonly layout: Layout;
  readonly strings: SharedStrings;
  readonly heights: RowHeights;
};

const LONGEST_TEXT = 32_767;

/** A cell as pieces; `row` is its row's number, or the slot that gives it. */
export function cellPieces(cell: CellModel, row: Piece, writer: CellWriter): Piece[] {
  const { element, content } = cell;
  const open: Piece[] = [`<${element.name} r="${columnLetters(cell.column)}`, row, `"${style(cell)}`];
  const close = `</${element.name}>`;
  const x = prefixOf(element);
  if (content.kind === "mark") {
    const { mark } = content;
    return [...open, (card, at) => cellValue(card, mark, at, x, close)];
  }
  if (content.kind === "text") {
    return [...open, ` t="inlineStr"><${x}is>`, ...textPieces(content.runs, x), `</${x}is>${close}`];
  }
  if (content.kind === "formula") {
    const { result } = content;
    const formula = [
      ...formulaOpen(cell, writer, x),
      ...movedFormula(content.formula, writer.sheet, writer.layout, "first"),
    ];
    if (result === null) return [...open, ">", ...formula, `</${x}f>${close}`];
    return [
      ...open,
      (card, at) => (typeof card.plain(result, at) === "string" ? ' t="str">' : ">"),
      ...formula,
      `</${x}f>`,
      (card, at) => plainCell(card.plain(result, at), x),
      close,
    ];
  }
  if (content.kind === "shared") {
    return [...open, ` t="s"><${x}v>${writer.strings.use(content.index)}</${x}v>${close}`];
  }
  return [...open, keptBody(cell, close)];
}

/** The attributes that stay: style, and whether a spilling formula's cell has its mark. */
function style(cell: CellModel): string {
  const keepsMeta = cell.content.kind === "formula";
  let text = "";
  for (const [key, value] of cell.element.attributes) {
    if (key === "s" || (key === "cm" && keepsMeta)) text += ` ${key}="${xmlAttribute(value)}"`;
  }
  return text;
}

function keptBody(cell: CellModel, close: string): string {
  const { element } = cell;
  const children = element.children.filter((child) => typeof child !== "string" && child.local !== "f");
  if (children.length === 0) return "/>";
  const type = element.attributes.get("t");
  return `${type === undefined ? "" : ` t="${xmlAttribute(type)}"`}>${children.map(xmlOf).join("")}${close}`;
}

function formulaOpen(cell: CellModel, writer: CellWriter, x: string): Piece[] {
  const array = cell.content.kind === "formula" ? cell.content.array : null;
  if (array === null) return [`<${x}f>`];
  const pieces: Piece[] = [`<${x}f`];
  for (const [key, value] of array.attributes) {
    const moved =
      key === "ref" ? movedFormula(value, writer.sheet, writer.layout, "first") : [xmlAttribute(value)];
    pieces.push(` ${key}="`, ...moved, '"');
  }
  return [...pieces, ">"];
}

/** Text with marks in it, run by run; all together no longer than a cell's text may be. */
function textPieces(runs: readonly MarkedRun[], x: string): Piece[] {
  const only = runs[0];
  if (runs.length === 1 && only !== undefined && only.properties === null) {
    return [(card, at) => textElement(partsText(only.parts, card, at).slice(0, LONGEST_TEXT), x)];
  }
  return [
    (card, at) => {
      let left = LONGEST_TEXT;
      let xml = "";
      for (const run of runs) {
        const text = partsText(run.parts, card, at).slice(0, left);
        left -= text.length;
        const properties = run.properties === null ? "" : xmlOf(run.properties);
        if (text !== "") xml += `<${x}r>${properties}${textElement(text, x)}</${x}r>`;
      }
      return xml === "" ? `<${x}t/>` : xml;
    },
  ];
}

/** The template's own text is escaped as a cell's text already; what a mark brings is not. */
function partsText(parts: readonly (string | Mark)[], card: Card, at: At): string {
  return parts.map((part) => (typeof part === "string" ? part : cellText(card.text(part, at)))).join("");
}
