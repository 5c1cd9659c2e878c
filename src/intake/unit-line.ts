import { cellText, plain, type RawCell } from "../sources/kinds/contract.ts";
import { yuanPer } from "../sources/units.ts";

/** The unit that a line above a header gives for its amounts: yuan by their unit, or words that are none. */
export type UnitLine =
  | { readonly yuanPerUnit: bigint }
  | { readonly unclear: string; readonly row: number }
  | null;

const CURRENCIES = /美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|外币|usd|hkd|eur|jpy|gbp/i;

/**
 * Finds `单位：万元` in the lines above a header. 单位 means an organisation, too: only words of money count.
 * @param rows the lines above the header, the first of the sheet first
 */
export function unitAbove(rows: readonly (readonly RawCell[])[]): UnitLine {
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      const [, unit = ""] = /(?:单位|币种)\s*:\s*([^\s,;、)\]]{1,8})/.exec(plain(cellText(cell))) ?? [];
      const yuanPerUnit = yuanPer(unit);
      if (yuanPerUnit !== null) return { yuanPerUnit };
      if (CURRENCIES.test(unit) || /^[十百千万亿]+$/.test(unit)) return { unclear: unit, row: index + 1 };
    }
  }
  return null;
}
