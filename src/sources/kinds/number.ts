import { type Exact, HUNDRED, isNegative, ratio, shown } from "../../domain/exact.ts";
import type { Fen } from "../../domain/fen.ts";
import { cellText, Fault, invalid, kindOf, plain, type RawCell } from "./contract.ts";

const EXPECTED_MONEY = {
  zh: "金额，最多精确到分，如 12,345.60；负数用前置减号",
  en: "an amount of money with no more than two decimals, such as 12,345.60; a minus sign in front if negative",
};
const EXPECTED_NUMBER = { zh: "数字，如 24 或 1.5", en: "a number, such as 24 or 1.5" };

/** What people write around a number: `¥1,000`, `1,000 元`, `95 分`. */
const YUAN = /^(?<sign>[+-]?)[¥￥] ?|(?<=\d) ?元$/g;
const MARKS = /(?<sign>)(?<=\d) ?分$/g;

/** Yuan (or the header's unit) to whole fen. More than two decimals of a yuan is a fault, not a rounding. */
export const money = kindOf<Fen>((cell, options) => {
  // Where the header gives the unit, a cell that brings its own contradicts it.
  const unit = options.yuanPerUnit === 1n ? YUAN : null;
  const value = decimal(cell, unit);
  if (value === null) return invalid(cell, EXPECTED_MONEY);
  const scaled = value.digits * 100n * options.yuanPerUnit;
  return scaled % value.scale === 0n ? scaled / value.scale : invalid(cell, EXPECTED_MONEY);
});

/** A plain exact number. */
export const number = kindOf<Exact>((cell) => exactNumber(cell) ?? invalid(cell, EXPECTED_NUMBER));

/** A number that may not be negative. */
export const quantity = kindOf<Exact>((cell) => {
  const value = exactNumber(cell);
  return value === null || isNegative(value) ? invalid(cell, EXPECTED_NUMBER) : value;
});

/** A mark on the source's scale, normalised to 0–100 (考核规定 §三.4). */
export const score = kindOf<Exact>((cell, { scale }) => {
  const value = exactNumber(cell, MARKS);
  if (value === null) return invalid(cell, EXPECTED_NUMBER);
  if (value.lt(scale.lowest) || value.gt(scale.top)) {
    const args = { found: cellText(cell), lowest: shown(scale.lowest), top: shown(scale.top) };
    return new Fault({ code: "score-out-of-range", args });
  }
  return value.mul(HUNDRED).div(scale.top);
});

/** A decimal as an integer and the power of ten that divides it. */
type Decimal = { readonly digits: bigint; readonly scale: bigint };

/**
 * Reads a decimal: optional sign, digits with correctly placed thousands separators (comma or blank) or none,
 * optional decimals. Anything else (`1,23`, `1 2`, `12abc`, `NaN`, `1e4`, `(5)`) is null.
 */
function decimal(cell: RawCell, unit: RegExp | null): Decimal | null {
  if (typeof cell === "boolean") return null;
  const typed = plain(cellText(cell));
  const found = unit === null ? typed : typed.replace(unit, "$<sign>");
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)(\.\d+)?$/.test(found)) return null;
  const [whole = "", places = ""] = found.replace(/[, +]/g, "").split(".");
  return { digits: BigInt(whole + places), scale: 10n ** BigInt(places.length) };
}

function exactNumber(cell: RawCell, unit: RegExp | null = null): Exact | null {
  const value = decimal(cell, unit);
  return value === null ? null : ratio(value.digits, value.scale);
}
