import type { CivilDate } from "../../domain/civil-date.ts";

/**
 * What a mark stands for. A number stays a number and a date becomes a serial: the cell's own style in the
 * template formats them; `text` is how they look where the mark stands inside other text. `null` leaves the
 * cell empty with its style. A formula is written with its result, so that a reader without a calculator
 * shows it too; it may hold placeholders such as `[[person.total]]` (see `placeholders.ts`).
 */
export type Value =
  | string
  | null
  | { readonly number: number; readonly text?: string }
  | { readonly date: CivilDate; readonly text?: string }
  | { readonly formula: string; readonly result: number | string | null; readonly text?: string };

/** One item of a list. The `id` is what `{{indicators.complaint-rate.score}}` addresses. */
export type Item = { readonly id: string; readonly values: ReadonlyMap<string, Value> };

/**
 * Everything that is stamped into one workbook: values by their mark's name (`person.name`), lists by theirs
 * (`indicators`), whose items hold the values of the fields (`label`).
 */
export type Data = {
  readonly values: ReadonlyMap<string, Value>;
  readonly lists: ReadonlyMap<string, readonly Item[]>;
};

/**
 * The marks that a template may use: names of values, and of each list its fields. With `items`, the ids of a
 * list's items are checked as well; without it, any id is taken.
 */
export type KnownMarks = {
  readonly values: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly items?: Readonly<Record<string, readonly string[]>>;
};

/** A cell's bare content: what a chart's cache or a formula's cached result holds. */
export type Plain = number | string | null;
