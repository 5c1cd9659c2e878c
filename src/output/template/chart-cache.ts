import type { Area } from "./addresses.ts";
import { type At, type Card, outside } from "./card.ts";
import type { Plain } from "./contract.ts";
import { movedArea } from "./moved-area.ts";
import { shortNumber } from "./values.ts";
import { cellText, xmlText } from "./xml-write.ts";

/** Cells of a sheet that a chart draws. */
export type Drawn = { readonly sheet: number; readonly area: Area };

/** More points than this are not cached: programs read them from the cells. */
const MOST_POINTS = 10_000;

/** What the cells of a chart's series hold in a card, row by row; null where they are too many. */
export function drawnValues(card: Card, drawn: readonly Drawn[]): Plain[] | null {
  const values: Plain[] = [];
  for (const { sheet, area } of drawn) {
    const moves = card.moves[sheet];
    const end = area.end ?? area.start;
    if (moves === undefined || area.start.row === 0 || area.start.column === 0) return null;
    const rows = movedArea(area, moves, null, "all");
    if (rows === null) continue;
    const columns = end.column - area.start.column + 1;
    const last = (rows.end ?? rows.start).row;
    if ((last - rows.start.row + 1) * columns + values.length > MOST_POINTS) return null;
    for (let row = rows.start.row; row <= last; row += 1) {
      for (let column = area.start.column; column <= end.column; column += 1) {
        values.push(valueAt(card, sheet, row, column));
      }
    }
  }
  return values;
}

/** The points of a cache of numbers: texts and blanks are left out, as gaps. @param c the chart's prefix */
export function numberCache(values: readonly Plain[], format: string, c: string): string {
  const points = values.map((value, index) => {
    return typeof value === "number" ? `<${c}pt idx="${index}"><${c}v>${value}</${c}v></${c}pt>` : "";
  });
  return `<${c}formatCode>${xmlText(format)}</${c}formatCode><${c}ptCount val="${values.length}"/>${points.join("")}`;
}

/** The points of a cache of texts. @param c the chart's prefix */
export function textCache(values: readonly Plain[], c: string): string {
  const points = values.map((value, index) => {
    if (value === null) return "";
    const text = typeof value === "number" ? shortNumber(value) : cellText(value);
    return `<${c}pt idx="${index}"><${c}v>${xmlText(text)}</${c}v></${c}pt>`;
  });
  return `<${c}ptCount val="${values.length}"/>${points.join("")}`;
}

function valueAt(card: Card, sheet: number, row: number, column: number): Plain {
  const layout = card.layout.sheets[sheet];
  const origin = card.moves[sheet]?.origin(row);
  const source = origin === undefined ? undefined : layout?.cells.get(origin.row)?.get(column);
  if (origin === undefined || source === undefined) return null;
  const block = layout?.blocks.find(({ first, last }) => origin.row >= first && origin.row <= last);
  if (block === undefined) return source(card, outside(sheet));
  const own = { list: block.list, index: origin.index };
  const at: At = { sheet, own, item: card.items(block.list)[origin.index] ?? null, row: String(row) };
  return source(card, at);
}
