import { columnLetters, LAST_ROW, sheetPrefix } from "./addresses.ts";
import type { At, Card, Place } from "./card.ts";
import type { Value } from "./contract.ts";
import { formulaParts } from "./formula-parts.ts";
import { type Mark, markText } from "./marks.ts";
import type { Own } from "./moves.ts";
import { plainValue } from "./values.ts";

const LONGEST_FORMULA = 8_192;
/**
 * The text of a formula from the data, its placeholders replaced:
 * `[[person.total]]`, `[[indicators[].target]]` (the same item's) and `[[indicators.complaint-rate.score]]` by
 * the address of the cell that holds it in this card, else by the value itself;
 * `[[details[].amount:range]]` by the cells of all items with the sheet's name (`'明细'!$F$6:$F$40`), `0` for
 * a list without items, the values as an array where the template does not place them.
 * @param own the item that the formula belongs to
 * @returns null where the formula cannot be written (too long, or a function would get values for references)
 * @throws {RangeError} for a placeholder that is no mark
 */
export function filledFormula(formula: string, card: Card, at: At, own: Own): string | null {
  let text = "";
  for (const part of formulaParts(formula, card.layout)) {
    const filled =
      typeof part === "string"
        ? part
        : part.kind === "range"
          ? rangeOf(part.list, part.field, card, at, part.needsRange)
          : single(part.mark, part.name, card, at, own);
    if (filled === null) return null;
    text += filled;
  }
  return text.length <= LONGEST_FORMULA ? text.replace(/^=/, "") : null;
}

function single(mark: Mark, name: string, card: Card, at: At, own: Own): string {
  if (mark.kind === "field" && mark.list !== own?.list) throw new RangeError(`no item for [[${name}]]`);
  const address = addressOf(mark, card, at, own);
  if (address !== null) return address;
  const item = own === null ? null : (card.data.lists.get(own.list)?.[own.index] ?? null);
  return literal(card.value(mark, { ...at, own, item }).value, card);
}

function addressOf(mark: Mark, card: Card, at: At, own: Own): string | null {
  const [list, field, index] = itemOf(mark, card, own);
  const item: Own = list !== null && index !== null ? { list, index } : null;
  const place = nearest(placesOf(mark, field, card, item), at.sheet);
  const row = place === null ? null : (card.moves[place.sheet]?.row(place.row, item) ?? null);
  if (place === null || row === null) return null;
  const sheet = place.sheet === at.sheet ? "" : sheetPrefix(card.names[place.sheet] ?? "");
  return `${sheet}${columnLetters(place.column)}${row}`;
}

/** The cells that hold what a mark means: its own, and those that name the same item another way. */
function placesOf(mark: Mark, field: string, card: Card, item: Own): readonly Place[] {
  const { places } = card.layout;
  const written = places.get(markText(mark)) ?? [];
  if (item === null) return written;
  const id = card.items(item.list)[item.index]?.id ?? "";
  const other = places.get(mark.kind === "field" ? `${item.list}.${id}.${field}` : `${item.list}[].${field}`);
  return other === undefined ? written : [...written, ...other];
}

/** The list, the field and the item's index that a mark is about. */
function itemOf(mark: Mark, card: Card, own: Own): [string | null, string, number | null] {
  if (mark.kind === "value") return [null, "", null];
  if (mark.kind === "item") return [mark.list, mark.field, card.indexOf(mark.list, mark.id)];
  return [mark.list, mark.field, own !== null && own.list === mark.list ? own.index : null];
}

function rangeOf(list: string, field: string, card: Card, at: At, needsRange: boolean): string | null {
  const place = nearest(card.layout.places.get(`${list}[].${field}`) ?? [], at.sheet);
  const rows = place === null ? null : (card.moves[place.sheet]?.range(place.row, place.row) ?? null);
  if (place !== null && rows !== null) {
    const column = columnLetters(place.column);
    return `${sheetPrefix(card.names[place.sheet] ?? "")}$${column}$${rows[0]}:$${column}$${rows[1]}`;
  }
  const items = card.items(list);
  if (items.length === 0) return needsRange ? `$XFD$${LAST_ROW}` : "0";
  if (needsRange) return null;
  const elements = items.map((item) => arrayElement(item.values.get(field) ?? null, card));
  return elements.includes(null) ? null : `{${elements.join(";")}}`;
}

function nearest(places: readonly Place[], sheet: number): Place | null {
  return places.find((place) => place.sheet === sheet) ?? places[0] ?? null;
}

function literal(value: Value, card: Card): string {
  const plain = plainValue(value, card.layout.calendar1904);
  if (typeof plain !== "string") return String(plain ?? 0);
  // A text in a formula has at most 255 characters, and `_x0041_` in it would be read as `A`.
  const pieces = plain.match(/[\s\S]{1,250}/gu) ?? [""];
  const parts = pieces.flatMap((piece) => piece.split(/(?<=_)(?=x[0-9A-Fa-f]{4}_)/)).map(quoted);
  return parts.length === 1 ? (parts[0] ?? '""') : `(${parts.join("&")})`;
}

/** What an array in a formula can hold: no blanks, and no text longer than 255 characters. */
function arrayElement(value: Value, card: Card): string | null {
  const plain = plainValue(value, card.layout.calendar1904);
  if (typeof plain === "number") return String(plain);
  return plain === null || plain.length > 255 ? null : quoted(plain);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
