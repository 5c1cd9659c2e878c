/** What is delivered once results are out, and may go on changing: figures rest on it only through a decided appeal. */
const AFTERWARDS: ReadonlySet<string> = new Set(["receipts", "appeals", "commitments", "inquiries"]);

/** Which source a sheet of a file was read as. */
export type ReadAs = { readonly file: string; readonly source: string };

/** Whether a file holds only what is delivered once results are out, by what it was read as then and now. */
export function comesAfterwards(path: string, sheets: readonly ReadAs[]): boolean {
  const own = sheets.filter(({ file }) => file === path);
  return own.length > 0 && own.every(({ source }) => AFTERWARDS.has(source));
}
