import type { Data, Item, KnownMarks, Plain, Value } from "./contract.ts";
import type { Mark } from "./marks.ts";
import { markText } from "./marks.ts";
import { type Block, Moves, type Own } from "./moves.ts";
import { sheetNames } from "./sheet-names.ts";
import { plainValue, textValue } from "./values.ts";

/** Where something is being written: the sheet, the item whose row it is, the row's number as text. */
export type At = {
  readonly sheet: number;
  readonly own: Own;
  readonly item: Item | null;
  readonly row: string;
};

/** What is written at a place in one card. */
export type Slot = (card: Card, at: At) => string;

/** A piece of a part: always the same text, or made anew for each card. */
export type Piece = string | Slot;

/** What a cell of the template holds in a card. */
export type Source = (card: Card, at: At) => Plain;

/** A cell that a mark has to itself. */
export type Place = { readonly sheet: number; readonly row: number; readonly column: number };

/** What is known of a sheet before its parts are compiled. */
export type SheetLayout = {
  readonly name: string;
  /** The name's texts and marks where it has marks, else null. */
  readonly title: readonly (string | Mark)[] | null;
  readonly blocks: readonly Block[];
  /** The sources of its cells, by row and column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Source>>;
};

/** What all parts of a template share. */
export type Layout = {
  readonly known: KnownMarks;
  readonly calendar1904: boolean;
  readonly sheets: readonly SheetLayout[];
  /** The cells of each mark, by the mark as written. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
};

/** Outside all rows of a sheet. */
export function outside(sheet: number): At {
  return { sheet, own: null, item: null, row: "" };
}

/** The data of one stamping, and where the template's rows have gone for it. */
export class Card {
  readonly layout: Layout;
  readonly data: Data;
  readonly moves: readonly Moves[];
  readonly names: readonly string[];
  /** Whether a formula was written without its result, so that programs must calculate on opening. */
  recalculates = false;
  readonly #indexes = new Map<string, ReadonlyMap<string, number>>();

  /** @throws {RangeError} if a list or value that the template needs is missing, or rows run out */
  constructor(layout: Layout, data: Data) {
    this.layout = layout;
    this.data = data;
    this.moves = layout.sheets.map((sheet) => new Moves(sheet.blocks, (list) => this.items(list).length));
    this.names = sheetNames(
      layout.sheets.map((sheet) =>
        (sheet.title ?? [sheet.name])
          .map((part) => (typeof part === "string" ? part : this.text(part, outside(0))))
          .join(""),
      ),
    );
  }

  /** The items of a list. @throws {RangeError} if the data has no such list */
  items(list: string): readonly Item[] {
    const items = this.data.lists.get(list);
    if (items === undefined) throw new RangeError(`no list for the marks {{${list}[]…}}`);
    return items;
  }

  /** The place of an item in its list, null where this card has no such item. */
  indexOf(list: string, id: string): number | null {
    const index =
      this.#indexes.get(list) ?? new Map(this.items(list).map((item, position) => [item.id, position]));
    this.#indexes.set(list, index);
    return index.get(id) ?? null;
  }

  /**
   * What a mark stands for, with the item that it is about. A card without the item of an id, and the empty
   * row of a table without items, have nothing there.
   * @throws {RangeError} if the data has no such value
   */
  value(mark: Mark, at: At): { readonly value: Value; readonly own: Own } {
    if (mark.kind === "value") return { value: this.#given(this.data.values, mark.name, mark), own: at.own };
    if (mark.kind === "field") {
      const value = at.item === null ? null : this.#given(at.item.values, mark.field, mark);
      return { value, own: at.own };
    }
    const index = this.indexOf(mark.list, mark.id);
    const item = index === null ? undefined : this.items(mark.list)[index];
    if (index === null || item === undefined) return { value: null, own: null };
    return { value: this.#given(item.values, mark.field, mark), own: { list: mark.list, index } };
  }

  /** What a mark's cell holds. */
  plain(mark: Mark, at: At): Plain {
    return plainValue(this.value(mark, at).value, this.layout.calendar1904);
  }

  /** How a mark reads inside other text. */
  text(mark: Mark, at: At): string {
    return textValue(this.value(mark, at).value);
  }

  #given(values: ReadonlyMap<string, Value>, name: string, mark: Mark): Value {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`no value for the mark {{${markText(mark)}}}`);
    return value;
  }
}
