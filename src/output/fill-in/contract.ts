import { same, type Text } from "../../domain/text.ts";
import type { SourceId, sources } from "../../sources/index.ts";

/** What is to be written into a column, and how it may look in a row. An empty example: may well be blank. */
export type Guide = { readonly what: Text; readonly example: Text };

/** The guides of a source's columns: a missing one is a type error. */
export type Guides<Id extends SourceId> = {
  readonly [K in keyof (typeof sources)[Id]["columns"]]: Guide;
};

/** A guide whose example is the same in both languages: names, numbers, dates. */
export function guide(zh: string, en: string, example: string): Guide {
  return { what: { zh, en }, example: same(example) };
}

/** A guide with an example in each language. */
export function guideIn(zh: string, en: string, example: Text): Guide {
  return { what: { zh, en }, example };
}
