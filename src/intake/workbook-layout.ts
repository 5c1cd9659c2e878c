import type { WorkSheet } from "@e965/xlsx";
import type { SheetLayout } from "./contract.ts";
import type { Independent } from "./lost-cells.ts";

/** What a sheet hides and merges, from its XML where that was looked at, else from the library. */
export function layoutOf(
  sheet: WorkSheet | undefined,
  hidden: boolean,
  apart: Independent | null,
): SheetLayout {
  const rows = hiddenOf(sheet?.["!rows"]).map((index) => index + 1);
  return {
    hidden,
    hiddenRows: new Set([...rows, ...(apart?.hiddenRows ?? [])]),
    hiddenColumns: new Set([...hiddenOf(sheet?.["!cols"]), ...(apart?.hiddenColumns ?? [])]),
    merges: (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c,
      bottom: e.r + 1,
      right: e.c,
    })),
  };
}

/** The places of what is hidden; lists of rows and columns have holes where nothing is said. */
function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(infos ?? []).entries()].flatMap(([index, info]) => (info?.hidden ? [index] : []));
}
