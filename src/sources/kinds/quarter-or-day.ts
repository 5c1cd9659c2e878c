import type { CivilDate } from "../../domain/civil-date.ts";
import { parseQuarter, type Quarter, quarterAt } from "../../domain/quarter.ts";
import { cellText, invalid, kindOf } from "./contract.ts";
import { date } from "./date.ts";

/** A quarter, named itself or by one of its days. */
export type QuarterOrDay = { readonly quarter: Quarter; readonly day: CivilDate | null };

const EXPECTED = {
  zh: "季度或日期，如 2025Q4、2025年第4季度 或 2025-12-31",
  en: "a quarter or a date, such as 2025Q4 or 2025-12-31",
};

/** A quarter as people write it, or a date, which stands for the quarter that it lies in. */
export const quarterOrDay = kindOf<QuarterOrDay>((cell, options) => {
  const quarter = typeof cell === "string" ? parseQuarter(cellText(cell)) : null;
  if (quarter !== null) return { quarter, day: null };
  const read = date(options).safeParse(cell);
  return read.success ? { quarter: quarterAt(read.data), day: read.data } : invalid(cell, EXPECTED);
});
