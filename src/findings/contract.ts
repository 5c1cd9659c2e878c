import type { Text } from "../domain/text.ts";

/** An error keeps results from being published; a warning is for a person to look at; a note is for the record. */
export type Level = "error" | "warning" | "note";

/** Where a finding points: a file below the firm's folder, its sheet, row and column header; null where it has none. */
export type Place = {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
};

/** What the catalogue says about one code: its level, its words, and what to do. */
export type Entry<A> = {
  readonly level: Level;
  readonly title: Text;
  readonly message: (args: A) => Text;
  readonly remedy: (args: A) => Text;
};

/** An entry as a typed constant; the arguments of its words are checked where the finding is made. */
export function entry<A>(definition: Entry<A>): Entry<A> {
  return definition;
}
