import { z } from "zod";
import type { Exact } from "../../domain/exact.ts";
import type { Text } from "../../domain/text.ts";

/**
 * A cell as a reader hands it over. Blank is null; a number is a decimal text, never a binary float, and comes with its
 * format where that shows something else than the number: a per cent format shows 0.6 as 60 %.
 */
export type RawCell =
  | null
  | string
  | boolean
  | { readonly number: string; readonly format?: string }
  | { readonly broken: Broken; readonly text: string };

/** Why a cell's content is not what was meant. */
export type Broken = "formula-without-result" | "error-value" | "digits-lost";

/** The top of a rating scale and its lowest mark; marks are normalised to 0–100 of the top. */
export type Scale = { readonly lowest: Exact; readonly top: Exact };

/** What a column's header or the configuration says about how its cells are to be read. */
export type ReadOptions = {
  /** Yuan in one unit of a money column: 1, or 10,000 for 万元. */
  readonly yuanPerUnit: bigint;
  readonly scale: Scale;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
} & Declared;

/** What only the configuration can say of a column's cells; nothing of it is ever guessed. */
export type Declared = {
  /** Whether the unit of an amount was declared: then a cell may name that unit, too. */
  readonly unitDeclared: boolean;
  /** How amounts below zero are written beside the minus sign: not at all, or as accountants do, `(5.00)`. */
  readonly negatives: "minus" | "parentheses";
  /** The order of a date that does not begin with its year; null: such a date is refused. */
  readonly dateOrder: DateOrder | null;
  /** What a bare number is in a date column of a text file. */
  readonly dateNumbers: DateNumbers | null;
  /** The zone in which seconds since 1970 become a civil time. */
  readonly timeZone: string;
  /** Whether a number without a percent sign is one of a hundred, or a fraction of one; null: as the column has it. */
  readonly percent: "percent" | "fraction" | null;
};

export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DATE_NUMBERS = ["unix-seconds", "unix-milliseconds", "serial"] as const;
export type DateNumbers = (typeof DATE_NUMBERS)[number];

/** Nothing declared: what is written otherwise is a fault. */
export const UNDECLARED: Declared = {
  unitDeclared: false,
  negatives: "minus",
  dateOrder: null,
  dateNumbers: null,
  timeZone: "Asia/Shanghai",
  percent: null,
};

/** Makes the schema that reads one cell; blank cells never reach it. */
export type Kind<T> = (options: ReadOptions) => z.ZodType<T, RawCell>;

/** What can be wrong with one cell; the words for it stand in the catalogue of findings. */
export type CellFault =
  | { readonly code: "cell-invalid"; readonly args: { readonly found: string; readonly expected: Text } }
  | { readonly code: "word-unknown"; readonly args: { readonly found: string; readonly allowed: string } }
  | { readonly code: "shares-not-100"; readonly args: { readonly found: string; readonly total: string } }
  | {
      readonly code: "score-out-of-range";
      readonly args: { readonly found: string; readonly lowest: string; readonly top: string };
    };

/** A reader's result that is a fault, told from a value by this class alone. */
export class Fault {
  readonly fault: CellFault;
  constructor(fault: CellFault) {
    this.fault = fault;
  }
}

/** A fault that says what was found and what is expected. */
export function invalid(found: RawCell, expected: Text): Fault {
  return new Fault({ code: "cell-invalid", args: { found: cellText(found), expected } });
}

/** Turns a small reading function into a zod schema; its faults become issues with the fault as `params`. */
export function kindOf<T>(read: (cell: RawCell, options: ReadOptions) => T | Fault): Kind<T> {
  return (options) =>
    z.transform<RawCell, T>((cell, context) => {
      const result = read(cell, options);
      if (!(result instanceof Fault)) return result;
      context.issues.push({ code: "custom", input: cell, params: { fault: result.fault } });
      return z.NEVER;
    });
}

/** The cell as the text that a person sees in it. */
export function cellText(cell: RawCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return "number" in cell ? cell.number : cell.text;
}

/**
 * Whether a text has digits that are none: 10², ①, Ⅳ and ½ have a compatibility form that reads like another number.
 */
export function hasOddDigits(text: string): boolean {
  return /(?!〇)[\p{No}\p{Nl}]/u.test(text);
}

/** Compatibility form (full-width to half-width), without invisible characters and outer blanks. */
export function plain(text: string): string {
  // Most cells are plain already, and a million of them should not pay for those that are not.
  if (/^[\x21-\x7E]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "")
    .trim();
}
