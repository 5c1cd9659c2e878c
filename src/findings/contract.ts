import type { Text } from "../domain/text.ts";

/**
 * An error keeps results from being published; what is to be confirmed stands open in every document until somebody
 * confirmed it; a warning is for a person to look at; a note is for the record.
 */
export type Level = "error" | "confirm" | "warning" | "note";

/** What a confirmation has to repeat: whose it is, where that is not its place, and the value that was looked at. */
export type Asked = { readonly key: string | null; readonly value: string };

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
  /** Given for the level `confirm` and for no other. */
  readonly asks?: (args: A) => Asked;
};

/** An entry as a typed constant; the arguments of its words are checked where the finding is made. */
export function entry<A>(definition: Entry<A>): Entry<A> {
  return definition;
}
