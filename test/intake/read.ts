import ExcelJS from "exceljs";
import { type Finding, Findings } from "../../src/findings/finding.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import { type Intake, readSources } from "../../src/intake/read-sources.ts";
import type { SourceId, Tables } from "../../src/sources/index.ts";
import { schemeOf } from "../support/quarter.ts";

export type Read = {
  readonly tables: Tables;
  readonly intake: Intake;
  readonly findings: readonly Finding[];
  /** Sources that are said to be missing; the other findings are without them, since no test delivers all. */
  readonly missing: readonly string[];
  /** `code row 3 金额` of each finding. */
  readonly told: readonly string[];
};

/** Reads files as a quarter's exports. */
export async function read(files: readonly InputFile[], yaml = ""): Promise<Read> {
  const found = new Findings();
  const intake = await readSources(files, schemeOf(yaml), found);
  const missing: string[] = [];
  const findings: Finding[] = [];
  for (const finding of found.sorted()) {
    if (finding.code === "source-missing") missing.push(finding.args.source.zh);
    else findings.push(finding);
  }
  return { tables: intake.tables, intake, missing, findings, told: findings.map(tell) };
}

function tell({ code, at }: Finding): string {
  return [code, at.sheet, at.row === null ? null : `row ${at.row}`, at.column]
    .filter((part) => part !== null)
    .join(" ");
}

export function csv(content: string | Uint8Array, path = "2025Q3/表.csv"): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, bytes, place: path.includes("/") ? "quarter" : "firm" };
}

export type Cell = ExcelJS.CellValue;

/** A workbook of one sheet. */
export function xlsx(rows: readonly (readonly Cell[])[], settings: Settings = {}): Promise<InputFile> {
  return workbook({ 表: rows }, settings);
}

type Settings = {
  readonly date1904?: boolean;
  readonly change?: (sheet: ExcelJS.Worksheet) => void;
};

/** A workbook with its sheets' rows by name. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  { date1904 = false, change }: Settings = {},
): Promise<InputFile> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    change?.(sheet);
  }
  return { path: "2025Q3/表.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()), place: "quarter" };
}

/** One column of a source's rows, with the numbers of the rows. */
export function column<Id extends SourceId>(
  tables: Tables,
  source: Id,
  name: keyof NonNullable<Tables[Id]>[number] & string,
): [row: number, value: unknown][] {
  return (tables[source] ?? []).map((row) => [row.at.row, (row as Readonly<Record<string, unknown>>)[name]]);
}
