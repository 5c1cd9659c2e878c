import { type Exact, exact, HUNDRED, shown } from "../../domain/exact.ts";
import type { Fen } from "../../domain/fen.ts";
import { cellText, Fault, invalid, kindOf, plain, type RawCell } from "./contract.ts";

const EXPECTED_MONEY = {
  zh: "金额，最多精确到分，如 12,345.60；负数用前置减号",
  en: "an amount of money with no more than two decimals, such as 12,345.60; a minus sign in front if negative",
};
const EXPECTED_NUMBER = { zh: "数字，如 24 或 1.5", en: "a number, such as 24 or 1.5" };

/** Yuan (or the header's unit) to whole fen. More than two decimals of a yuan is a fault, not a rounding. */
export const money = kindOf<Fen>((cell, options) => {
  const value = decimal(cell, /(?<=\d) ?元$/);
  if (value === null) return invalid(cell, EXPECTED_MONEY);
  const fen = value.mul(HUNDRED).mul(exact(options.yuanPerUnit));
  return fen.d === 1n ? fen.s * fen.n : invalid(cell, EXPECTED_MONEY);
});

/** A plain exact number. */
export const number = kindOf<Exact>((cell) => decimal(cell) ?? invalid(cell, EXPECTED_NUMBER));

/** A number that may not be negative. */
export const quantity = kindOf<Exact>((cell) => {
  const value = decimal(cell);
  return value === null || value.s < 0n ? invalid(cell, EXPECTED_NUMBER) : value;
});

/** A mark on the source's scale, normalised to 0–100 (考核规定 §三.4). */
export const score = kindOf<Exact>((cell, { scale }) => {
  const value = decimal(cell, /(?<=\d) ?分$/);
  if (value === null) return invalid(cell, EXPECTED_NUMBER);
  if (value.lt(scale.lowest) || value.gt(scale.top)) {
    const args = { found: cellText(cell), lowest: shown(scale.lowest), top: shown(scale.top) };
    return new Fault({ code: "score-out-of-range", args });
  }
  return value.mul(HUNDRED).div(scale.top);
});

/**
 * Reads a decimal: optional sign, digits with correctly placed thousands separators (comma or blank) or none,
 * optional decimals. Anything else (`1,23`, `1 2`, `12abc`, `NaN`, `1e4`, `(5)`) is null.
 */
function decimal(cell: RawCell, suffix?: RegExp): Exact | null {
  if (typeof cell === "boolean") return null;
  let found = plain(cellText(cell)).replace(/^([+-]?)[¥￥] ?/, "$1");
  if (suffix !== undefined) found = found.replace(suffix, "");
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)(\.\d+)?$/.test(found)) return null;
  return exact(found.replace(/[, ]/g, ""));
}
