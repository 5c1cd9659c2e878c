/** A sheet's values by row and column, counted from 0; null where there is none. */
export type CellGrid = readonly (readonly (string | number | null)[])[];

/** The values of a workbook's first sheet as another program reads them; for the check of our own scorecards. */
export async function firstSheetCells(bytes: Uint8Array): Promise<CellGrid> {
  const { read } = await import("@e965/xlsx");
  const workbook = read(bytes, { type: "array", dense: true, sheets: 0, cellHTML: false, cellText: false });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
  const rows = sheet?.["!data"] ?? [];
  return Array.from({ length: rows.length }, (_, row) =>
    Array.from({ length: rows[row]?.length ?? 0 }, (__, column) => {
      const value = rows[row]?.[column]?.v;
      return typeof value === "string" || typeof value === "number" ? value : null;
    }),
  );
}
