import { z } from "zod";
import { exact, ZERO } from "../domain/exact.ts";
import { packText } from "../domain/text.ts";
import {
  DATE_NUMBERS,
  DATE_ORDERS,
  type DateNumbers,
  type DateOrder,
  type Scale,
} from "../sources/kinds/contract.ts";
import { UNIT_WORDS } from "../sources/units.ts";
import type { SchemePlace } from "./contract.ts";

/** A text of the configuration with its place. */
export type Written = { readonly text: string; readonly at: SchemePlace };

/** One cell of a row, by the header above it or by its column's letters. */
export type CellFrom =
  | { readonly by: "header"; readonly header: string }
  | { readonly by: "letters"; readonly letters: string; readonly index: number };

/** Where the value of a canonical column comes from. */
export type ColumnFrom =
  | CellFrom
  | { readonly by: "join"; readonly parts: readonly CellFrom[]; readonly between: string }
  | { readonly by: "constant"; readonly value: string };

/** What a number of a column is one of: yuan by its unit, or a percentage. */
export type ColumnUnit = { readonly yuanPerUnit: bigint } | { readonly percent: "percent" | "fraction" };

/** How one export of a source is read where its header alone does not say it. */
export type Mapping = {
  readonly at: SchemePlace;
  /** Patterns of files; empty: whatever file has a fitting header. */
  readonly files: readonly Written[];
  /** Names of sheets; empty: whatever sheet has a fitting header. */
  readonly sheets: readonly Written[];
  /** The header's rows; null: looked for; empty: there is none, columns are named by letters. */
  readonly headerRows: readonly number[] | null;
  readonly columns: ReadonlyMap<string, { readonly from: ColumnFrom; readonly at: SchemePlace }>;
  readonly units: ReadonlyMap<string, ColumnUnit>;
  readonly scale: Scale | null;
  readonly dateOrder: DateOrder | null;
  readonly dateNumbers: ReadonlyMap<string, DateNumbers>;
  /** By column: a cell's text, folded, and the text that it stands for; empty: blank. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Rows are taken where the cell under each of these headers is one of the texts, folded. */
  readonly where: readonly {
    readonly header: Written;
    readonly texts: ReadonlySet<string>;
    readonly shown: string;
  }[];
  readonly delimiter: string | null;
  /** Rows with the same text in a column are one; amounts, and the columns of `add`, add up. */
  readonly mergeBy: { readonly column: string; readonly add: ReadonlySet<string> } | null;
  readonly hidden: "count" | "skip";
  /** Columns whose blank cells have the value above them. */
  readonly fillDown: ReadonlySet<string>;
  readonly unpivot: Unpivot | null;
  readonly negatives: "minus" | "parentheses";
  readonly dashes: "refuse" | "blank" | "zero";
};

/** Columns that become rows: each one's header is the value of one canonical column, its cell that of another. */
export type Unpivot = {
  /** Null: every column that stands for nothing else. */
  readonly headers: readonly Written[] | null;
  readonly name: string;
  readonly value: string;
};

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filled = scalar.refine((text) => text.trim() !== "", packText("不能为空", "must not be blank"));
const blankable = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((text) => String(text ?? ""));
const texts = z
  .union(
    [filled, z.array(filled).min(1)],
    packText("应为文字或文字列表", "expected a text or a list of texts"),
  )
  .transform((found) => (Array.isArray(found) ? found : [found]));
const cells = z
  .union(
    [blankable, z.array(blankable).min(1)],
    packText("应为文字或文字列表", "expected a text or a list of texts"),
  )
  .transform((found) => (Array.isArray(found) ? found : [found]));

const byLetters = z.strictObject({ column: z.string() });
const from = z.union(
  [
    filled,
    byLetters,
    z.strictObject({ join: z.array(z.union([filled, byLetters])).min(2), with: z.string().default("") }),
    z.strictObject({ constant: filled }),
  ],
  packText(
    "应为列名、{ column: C }、{ join: [姓, 名] } 或 { constant: 内容 }",
    "expected a header, { column: C }, { join: [first, last] } or { constant: text }",
  ),
);
export type WrittenFrom = z.output<typeof from>;

/** Headers are looked for in the first 30 rows, and no further down by their number. */
const rowNumber = z.int().min(1).max(30);

/** A scale's lowest mark by its top: 1–5, 1–10, 0–100. */
export const scale = z
  .union(
    [z.literal(5), z.literal(10), z.literal(100)],
    packText("量程应为 5、10 或 100", "a scale is 5, 10 or 100"),
  )
  .transform((top) => ({ top: exact(top), lowest: top === 100 ? ZERO : exact(1) }));

const delimiter = z
  .enum([",", ";", "|", "\t", "comma", "semicolon", "pipe", "tab"])
  .transform((word) => ({ comma: ",", semicolon: ";", pipe: "|", tab: "\t" })[word as string] ?? word);

const ROWS_MESSAGE = packText(
  "应为表头所在的行号，两行表头写成 [3, 4]",
  "expected the header's row; of two lines [3, 4]",
);

const mappingShape = {
  scale: scale.optional(),
  files: texts.optional(),
  sheet: texts.optional(),
  header: z.literal("none").optional(),
  "header-row": z
    .union(
      [
        rowNumber,
        z.tuple([rowNumber, rowNumber]).refine(([first, second]) => second === first + 1, ROWS_MESSAGE),
      ],
      ROWS_MESSAGE,
    )
    .transform((rows) => (Array.isArray(rows) ? rows : [rows]))
    .optional(),
  columns: z.record(z.string(), from).default({}),
  unit: z.record(z.string(), z.enum([...UNIT_WORDS, "%", "fraction"])).default({}),
  "date-order": z.enum(DATE_ORDERS).optional(),
  dates: z.record(z.string(), z.enum(DATE_NUMBERS)).default({}),
  values: z.record(z.string(), z.record(z.string(), blankable)).default({}),
  where: z.record(z.string(), cells).default({}),
  delimiter: delimiter.optional(),
  "merge-by": z.union([filled, z.strictObject({ column: filled, add: texts.optional() })]).optional(),
  hidden: z.enum(["count", "skip"]).default("count"),
  "fill-down": texts.optional(),
  unpivot: z
    .strictObject({
      columns: z.union([z.literal("rest"), z.array(filled).min(1)]).default("rest"),
      name: filled,
      value: filled,
    })
    .optional(),
  negatives: z.enum(["minus", "parentheses"]).default("minus"),
  dashes: z.enum(["refuse", "blank", "zero"]).default("refuse"),
} as const;

/** Every key that a mapping may have. */
export function mappingKeys(): string[] {
  return Object.keys(mappingShape);
}

const mapping = z.strictObject(mappingShape);
export type WrittenMapping = z.output<typeof mapping>;

/** What `sources.<id>` of a configuration may hold: nothing happened, one mapping, or several in `exports`. */
export const sourceSchema = z.strictObject({
  nil: z.boolean().default(false),
  ...mappingShape,
  exports: z.array(mapping).min(1).optional(),
});
export type WrittenSource = z.output<typeof sourceSchema>;
