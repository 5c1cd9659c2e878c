import { type At, type Card, outside, type Piece } from "./card.ts";
import { type CellWriter, cellPieces, ROW } from "./cell-pieces.ts";
import type { Block } from "./moves.ts";
import { joined, render } from "./pieces.ts";
import type { RowModel } from "./sheet-model.ts";
import { xmlAttribute } from "./xml-write.ts";

/** A row of the template as pieces, under its number there. */
type CompiledRow = { readonly row: number; readonly pieces: readonly Piece[] };

/** Part of a sheet's rows: rows that stay in their place, a row that moves, rows that repeat. */
export type Section =
  | { readonly kind: "still"; readonly pieces: readonly Piece[] }
  | { readonly kind: "moving"; readonly row: CompiledRow }
  | {
      readonly kind: "repeated";
      readonly block: number;
      readonly list: string;
      readonly rows: readonly CompiledRow[];
    };

/** The rows of a sheet as sections. */
export function sections(rows: readonly RowModel[], blocks: readonly Block[], writer: CellWriter): Section[] {
  const result: Section[] = [];
  const still: Piece[] = [];
  const repeated = blocks.map(() => [] as CompiledRow[]);
  for (const row of rows) {
    const index = blocks.findIndex((block) => row.row >= block.first && row.row <= block.last);
    const block = blocks[index];
    if (block !== undefined) {
      const group = repeated[index] ?? [];
      group.push({ row: row.row, pieces: rowPieces(row, ROW, writer) });
      if (group.length === 1) result.push({ kind: "repeated", block: index, list: block.list, rows: group });
    } else if (blocks[0] !== undefined && row.row > blocks[0].first) {
      result.push({ kind: "moving", row: { row: row.row, pieces: rowPieces(row, ROW, writer) } });
    } else {
      still.push(...rowPieces(row, String(row.row), writer));
    }
  }
  return still.length === 0 ? result : [{ kind: "still", pieces: joined(still) }, ...result];
}

/** The text of a section in a card. */
export function sectionText(section: Section, card: Card, sheet: number): string {
  const at = outside(sheet);
  if (section.kind === "still") return render(section.pieces, card, at);
  const moves = card.moves[sheet];
  if (moves === undefined) return "";
  if (section.kind === "moving") {
    return render(section.row.pieces, card, { ...at, row: String(moves.row(section.row.row) ?? "") });
  }
  const items = card.items(section.list);
  let text = "";
  for (let index = 0; index < moves.placed(section.block).count; index += 1) {
    const own = { list: section.list, index };
    for (const { row, pieces } of section.rows) {
      const here: At = { sheet, own, item: items[index] ?? null, row: String(moves.row(row, own) ?? "") };
      text += render(pieces, card, here);
    }
  }
  return text;
}

function rowPieces(row: RowModel, number: Piece, writer: CellWriter): Piece[] {
  const { element } = row;
  const open: Piece[] = [`<${element.name} r="`, number, `"${attributes(row)}`, ...height(row, writer)];
  if (row.cells.length === 0) return joined([...open, "/>"]);
  const cells = row.cells.flatMap((cell) => cellPieces(cell, number, writer));
  return joined([...open, ">", ...cells, `</${element.name}>`]);
}

/** Not every program measures the rows of a file that it opens: what wraps is measured here. */
function height(row: RowModel, { heights }: CellWriter): Piece[] {
  const needed = isStamped(row) ? heights.of(row) : null;
  return needed === null ? [] : [(card, at) => ` ht="${needed(card, at)}"`];
}

function isStamped(row: RowModel): boolean {
  return row.cells.some(({ content }) => content.kind === "mark" || content.kind === "text");
}

/**
 * The row's own attributes. A height that a program once measured for the template's text is left out where a
 * mark may bring longer text.
 */
function attributes(row: RowModel): string {
  const measured = isStamped(row) && !/^(1|true)$/.test(row.element.attributes.get("customHeight") ?? "");
  let text = "";
  for (const [key, value] of row.element.attributes) {
    if (key === "r" || (key === "ht" && measured)) continue;
    text += ` ${key}="${xmlAttribute(value)}"`;
  }
  return text;
}
