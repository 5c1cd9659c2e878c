import { GUIDE_MARK } from "../sources/fill-in.ts";
import { cellText } from "../sources/kinds/contract.ts";
import type { RawSheet } from "./contract.ts";

/** Whether a sheet is the one of explanations in a fill-in workbook of ours: it says so in its first cell. */
export function isGuide({ head }: RawSheet): boolean {
  const first = cellText(head[0]?.[0] ?? null).trim();
  return first === GUIDE_MARK.zh || first === GUIDE_MARK.en;
}
