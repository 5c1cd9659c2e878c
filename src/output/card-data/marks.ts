import type { Item, KnownMarks, Value } from "../template/contract.ts";
import { LIST_MARKS } from "./list-marks.ts";
import { VALUE_MARKS } from "./value-marks.ts";

/** Every mark that a scorecard's template may use, with what it stands for. */
export const CARD_MARKS = { values: VALUE_MARKS, lists: LIST_MARKS } as const;

type ListName = keyof typeof LIST_MARKS;

/** All values of a card: a missing one is a type error. */
export type CardValues = Readonly<Record<keyof typeof VALUE_MARKS, Value>>;

/** The fields of a list's item: a missing one is a type error. */
export type Fields<L extends ListName> = Readonly<Record<keyof (typeof LIST_MARKS)[L], Value>>;

/** An item as the stamping takes it. */
export function item<L extends ListName>(_list: L, id: string, fields: Fields<L>): Item {
  return { id, values: new Map(Object.entries<Value>(fields)) };
}

/** Items that are told apart by their place only. */
export function items<L extends ListName>(list: L, all: readonly Fields<L>[]): Item[] {
  return all.map((fields, index) => item(list, String(index + 1), fields));
}

/** The marks as the engine checks a template by them. @param indicators the ids that a template may address */
export function knownCardMarks(indicators: readonly string[]): KnownMarks {
  return {
    values: Object.keys(VALUE_MARKS),
    lists: Object.fromEntries(
      Object.entries(LIST_MARKS).map(([list, fields]) => [list, Object.keys(fields)]),
    ),
    items: { indicators },
  };
}
