import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { RawSheet } from "../../src/intake/contract.ts";
import { matchHeader } from "../../src/intake/header.ts";
import { readFileContents } from "../../src/intake/read-file.ts";
import { headerFit, recognise } from "../../src/intake/recognise.ts";
import { readWorkbook } from "../../src/intake/workbook.ts";
import { columnLetters } from "../../src/output/template/addresses.ts";
import { SourceBook } from "../../src/sources/book.ts";
import { type SourceId, sources } from "../../src/sources/index.ts";
import { cellText, type RawCell } from "../../src/sources/kinds/contract.ts";
import { sampleFiles } from "../support/quarter.ts";

const BOOK = new SourceBook();

/** Rows as somebody would type them, by the column's key; numbers stay numbers. */
export type Typed = Readonly<Record<string, RawCell>>;

/** What the departments of the sample firm deliver for a quarter, by source. */
export async function sampleRows(quarter: string): Promise<Map<SourceId, Typed[]>> {
  const all = new Map<SourceId, Typed[]>();
  for (const file of await sampleFiles(quarter)) {
    const { sheets } = await readFileContents(file, headerFit(BOOK));
    for (const sheet of sheets) {
      const found = recognise(sheet.head, BOOK);
      if (found.kind !== "table") continue;
      const { source, columns } = found.match;
      const id = source.id as SourceId;
      const rows = all.get(id) ?? [];
      all.set(id, rows);
      sheet.visit((cells, number) => {
        if (number <= found.headerRow || cells.every((cell) => cell === null)) return;
        const typed = [...columns].map(([key, [place]]) => [key, cells[place?.index ?? -1] ?? null] as const);
        rows.push(Object.fromEntries(typed));
      });
    }
  }
  return all;
}

/**
 * A fill-in workbook with rows typed below its header, as a spreadsheet program would save them: each cell in the
 * style of its column, everything else as it was. Dates given as text become dates where the column has them.
 */
export async function filled(
  template: Uint8Array,
  id: SourceId,
  rows: readonly Typed[],
): Promise<Uint8Array> {
  const [data] = await sheetsOf(template);
  const header = data?.head[0] ?? [];
  const { columns } = matchHeader(sources[id], header);
  const keys = header.map(
    (_, index) => [...columns].find(([, [place]]) => place?.index === index)?.[0] ?? "",
  );
  const parts = unzipSync(template);
  const name = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  const xml = rows.map((row, index) => rowXml(row, keys, index + 2, styles(sheet))).join("");
  parts[name] = strToU8(sheet.replace("</sheetData>", `${xml}</sheetData>`));
  return zipSync(parts);
}

/** The sheets of a workbook as the program reads them; it finds nothing wrong with it. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const { sheets, faults } = await readWorkbook(bytes, "xlsx");
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return sheets;
}

/** The style of each column, counted from 1. */
function styles(sheet: string): (column: number) => string {
  const ranges = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"/g)].map((found) =>
    found.slice(1).map(Number),
  );
  return (column) => {
    const found = ranges.find(([min = 0, max = 0]) => column >= min && column <= max);
    if (found === undefined) throw new Error(`column ${column} has no style`);
    return String(found[2]);
  };
}

function rowXml(
  row: Typed,
  keys: readonly string[],
  number: number,
  style: (column: number) => string,
): string {
  const cells = keys.map((key, index) => {
    const cell = row[key] ?? null;
    if (cell === null) return "";
    const at = `r="${columnLetters(index + 1)}${number}" s="${style(index + 1)}"`;
    const value = typeof cell === "string" ? (serialOf(cell) ?? cell) : cellText(cell);
    const isNumber = (typeof cell === "object" && "number" in cell) || value !== cellText(cell);
    return isNumber
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** What a spreadsheet makes of a typed date, with or without a time of day. */
function serialOf(text: string): string | null {
  const [, year, month, day, hour = "0", minute = "0"] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return String(days + (Number(hour) * 60 + Number(minute)) / 1440);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
