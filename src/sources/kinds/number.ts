import { type Exact, exact, HUNDRED, isNegative, ratio, shown } from "../../domain/exact.ts";
import type { Fen } from "../../domain/fen.ts";
import { yuanPer } from "../units.ts";
import {
  cellText,
  Fault,
  hasOddDigits,
  invalid,
  kindOf,
  plain,
  type RawCell,
  type ReadOptions,
} from "./contract.ts";

const EXPECTED_MONEY = {
  zh: "金额，最多精确到分，如 12,345.60；负数用前置减号",
  en: "an amount of money with no more than two decimals, such as 12,345.60; a minus sign in front if negative",
};
const EXPECTED_NUMBER = { zh: "数字，如 24 或 1.5", en: "a number, such as 24 or 1.5" };

/** What people write around an amount: `¥1,000`, `RMB 1,000`, `1,000 元`, `1.5万元`, `1,000元整`. */
const CURRENCY = /^(?<sign>[+-]?)(?:[¥￥]|RMB|CNY|人民币) ?/i;
const UNIT = /(?<=[\d)]) ?(?<unit>[千万百亿]*元|万)(?:整|正)?$/;
const MARKS = /(?<=\d) ?分$/;

/**
 * Yuan (or the column's unit) to whole fen. More than two decimals of a yuan is a fault, not a rounding. A cell that
 * names a unit must name the column's; 元 alone needs no declaration.
 */
export const money = kindOf<Fen>((cell, options) => {
  const { text, yuanPerUnit } = withoutUnit(plain(cellText(cell)), options);
  const value = text === null ? null : decimal(cell, text, options);
  if (value === null) return invalid(cell, EXPECTED_MONEY);
  const scaled = value.digits * 100n * yuanPerUnit;
  return scaled % value.scale === 0n ? scaled / value.scale : invalid(cell, EXPECTED_MONEY);
});

type Amount = { readonly text: string | null; readonly yuanPerUnit: bigint };

function withoutUnit(typed: string, { yuanPerUnit, unitDeclared }: ReadOptions): Amount {
  const unit = UNIT.exec(typed)?.groups?.unit;
  const currency = CURRENCY.test(typed);
  const text = typed.replace(CURRENCY, "$<sign>").replace(UNIT, "");
  if (unit === undefined) {
    // In a column of another unit `¥50000` contradicts its header.
    return { text: currency && yuanPerUnit !== 1n ? null : text, yuanPerUnit };
  }
  const known = yuanPer(unit) === yuanPerUnit && (yuanPerUnit === 1n || unitDeclared);
  return { text: known ? text : null, yuanPerUnit };
}

/** A plain exact number. */
export const number = kindOf<Exact>(
  (cell, options) => exactNumber(cell, options) ?? invalid(cell, EXPECTED_NUMBER),
);

/** A number that may not be negative. */
export const quantity = kindOf<Exact>((cell, options) => {
  const value = exactNumber(cell, options);
  return value === null || isNegative(value) ? invalid(cell, EXPECTED_NUMBER) : value;
});

/** A mark on the source's scale, normalised to 0–100 (考核规定 §三.4); a percentage is one of full marks. */
export const score = kindOf<Exact>((cell, options) => {
  const { scale } = options;
  const value = ofFullMarks(cell, options) ?? exactNumber(cell, options, MARKS);
  if (value === null) return invalid(cell, EXPECTED_NUMBER);
  if (value.lt(scale.lowest) || value.gt(scale.top)) {
    const args = { found: cellText(cell), lowest: shown(scale.lowest), top: shown(scale.top) };
    return new Fault({ code: "score-out-of-range", args });
  }
  return value.mul(HUNDRED).div(scale.top);
});

/** `90%` as a mark on the scale; null where the cell is a mark already. */
function ofFullMarks(cell: RawCell, options: ReadOptions): Exact | null {
  const typed = plain(cellText(cell));
  const signed = typed.endsWith("%");
  if (!signed && options.percent === null) return null;
  const value = decimal(cell, signed ? typed.slice(0, -1).trimEnd() : typed, options);
  if (value === null) return null;
  const part = ratio(value.digits, value.scale);
  return part.mul(options.scale.top).div(signed || options.percent === "percent" ? HUNDRED : exact(1));
}

/** A decimal as an integer and the power of ten that divides it. */
type Decimal = { readonly digits: bigint; readonly scale: bigint };

/**
 * Reads a decimal: optional sign, digits with correctly placed thousands separators (comma or blank) or none,
 * optional decimals; `(5)` for minus five where that was declared. Anything else (`1,23`, `1 2`, `12abc`, `NaN`,
 * `1e4`, `10²`) is null.
 */
function decimal(cell: RawCell, typed: string, { negatives }: ReadOptions): Decimal | null {
  if (typeof cell === "boolean" || hasOddDigits(cellText(cell)) || isRuined(cell)) return null;
  const bracketed = negatives === "parentheses" ? /^\((.+)\)$/.exec(typed)?.[1] : undefined;
  const found = (bracketed === undefined ? typed : `-${bracketed}`).replace(/^\u2212/, "-");
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)(\.\d+)?$/.test(found)) return null;
  const [whole = "", places = ""] = found.replace(/[, +]/g, "").split(".");
  return { digits: BigInt(whole + places), scale: 10n ** BigInt(places.length) };
}

/** A spreadsheet keeps 15 digits of a number; a longer whole number is already another one. */
function isRuined(cell: RawCell): boolean {
  return typeof cell === "object" && cell !== null && "number" in cell && /^-?\d{16,}/.test(cell.number);
}

function exactNumber(cell: RawCell, options: ReadOptions, unit: RegExp | null = null): Exact | null {
  const typed = plain(cellText(cell));
  const value = decimal(cell, unit === null ? typed : typed.replace(unit, ""), options);
  return value === null ? null : ratio(value.digits, value.scale);
}
