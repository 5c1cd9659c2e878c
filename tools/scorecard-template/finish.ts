import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { chartDetails } from "./chart-details.ts";
import { dataBar } from "./data-bar.ts";
import { sparkline } from "./sparkline.ts";
import { TREND_COLUMNS } from "./trends-sheet.ts";

/** Where the bars of a sheet stand, as `G11`. */
export type Bars = { readonly sheet: string; readonly cell: string };

/**
 * Adds what the library cannot write, and takes out what would differ from one writing to the next.
 * @param trends the name of the sheet of trends
 */
export function finish(bytes: Uint8Array, bars: Bars, trends: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const text = strFromU8(part);
    if (name.startsWith("xl/charts/")) parts[name] = strToU8(chartDetails(text));
    else if (name === `xl/worksheets/${bars.sheet}.xml`) parts[name] = strToU8(dataBar(text, bars.cell));
    else if (name === `xl/worksheets/${TREND_COLUMNS.sheet}.xml`)
      parts[name] = strToU8(sparkline(text, trends));
    else if (name.startsWith("docProps/")) parts[name] = strToU8(withoutAuthor(text));
  }
  // fflate reads the local parts of the time: noon of a day is the same in every zone.
  return zipSync(parts, { level: 9, mtime: new Date(2000, 0, 1, 12) });
}

/** Neither who wrote the file nor when. */
function withoutAuthor(text: string): string {
  return text.replace(/<(dc:creator|cp:lastModifiedBy|Company|dcterms:\w+)\b[^>]*>.*?<\/\1>/g, "");
}
