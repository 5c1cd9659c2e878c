import type { SourceId } from "../../sources/index.ts";

/** Exports that come in after the results, and of which no figure is made. */
const AFTER_RESULTS: ReadonlySet<string> = new Set<SourceId>(["receipts"]);

/** Files that hold such exports and nothing else: that they are there, or change, makes no result another one. */
export function filesAfterResults(
  deliveries: readonly { readonly source: string; readonly file: string }[],
): ReadonlySet<string> {
  const counted = new Set(deliveries.flatMap(({ source, file }) => (AFTER_RESULTS.has(source) ? [] : file)));
  return new Set(deliveries.map(({ file }) => file).filter((file) => !counted.has(file)));
}
