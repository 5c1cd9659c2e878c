import type { CellObject } from "@e965/xlsx";
import type { RawCell } from "../sources/kinds/contract.ts";
import type { Settled } from "./xlsx-scan.ts";

/** The error values of spreadsheets by the codes that files hold. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
]);

/** From here on a spreadsheet keeps fewer digits than a whole number has. */
const MOST_DIGITS = 1e15;

/** A cell of the library as a raw cell. */
export function rawCell(cell: CellObject | undefined): RawCell {
  if (cell === undefined) return null;
  if (cell.t === "e") return { broken: "error-value", text: ERRORS.get(Number(cell.v)) ?? String(cell.v) };
  // A stub: a cell with a style, or a formula whose result was not saved.
  const empty = cell.t === "z" || cell.v === undefined || cell.v === null || Number.isNaN(cell.v);
  if (cell.f !== undefined && empty) return { broken: "formula-without-result", text: `=${cell.f}` };
  if (empty) return null;
  if (typeof cell.v === "number") return rawNumber(cell.v, cell.z);
  if (typeof cell.v === "boolean") return cell.v;
  const text = String(cell.v);
  return text.trim() === "" ? null : text;
}

function rawNumber(value: number, format: unknown): RawCell {
  const number = decimalText(value);
  if (Math.abs(value) >= MOST_DIGITS) return { broken: "digits-lost", text: number };
  return typeof format === "string" && format.includes("%") ? { number, format } : { number };
}

/** What a cell's own text settles, where the library would make something else of it. */
export function settledCell({ kind, text }: Settled): RawCell {
  switch (kind) {
    case "no-result":
      return { broken: "formula-without-result", text };
    case "error":
      return { broken: "error-value", text };
    case "date":
      // Dates of strict workbooks are civil times, whatever letter stands at their end.
      return text.replace(/Z$/, "");
    case "number":
      // What is no number at all is left to the column, which says what it expects.
      return /^-?[\d.]+(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
        ? { broken: "digits-lost", text }
        : text;
    case "blank":
      return null;
  }
}

/** A number as the 15 significant digits that the spreadsheet shows, without an exponent. */
function decimalText(value: number): string {
  const [digits = "", exponent = "0"] = value.toExponential(14).split("e");
  const negative = digits.startsWith("-");
  const mantissa = digits.replace("-", "").replace(".", "");
  const point = 1 + Number(exponent);
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${mantissa}` : mantissa.padEnd(point, "0");
  const whole = padded.slice(0, Math.max(point, 1));
  const rest = padded.slice(Math.max(point, 1)).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}
