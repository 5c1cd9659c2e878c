import type { CivilDate } from "../../src/domain/civil-date.ts";
import { type BookRow, type Cell, type CellValue, workbookBytes } from "../../src/output/workbook.ts";
import { yuanText } from "./csv.ts";
import type { SampleCell, SampleTable } from "./table.ts";

/** The date that the files' properties state. */
const DATED = "2025-10-09" as CivilDate;

const HEADER = { bold: true, fill: "FFD9E2F3", border: true, align: "center" } as const;
const BODY = { border: true } as const;

/** The bytes of a workbook with one sheet for each table. */
export function sheetsBytes(tables: readonly SampleTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => {
    const above: BookRow[] = table.title === null ? [] : [titleRow(table.title, table.headers.length)];
    const header: BookRow = { cells: table.headers.map((value) => ({ value, style: HEADER })) };
    const rows = table.rows.map((row) => ({ cells: row.map(bodyCell) }));
    return {
      name: table.sheet ?? "Sheet1",
      columns: table.headers.map((_, column) => widthOf(table, column)),
      rows: [...above, header, ...rows],
      frozen: { rows: above.length + 1, columns: 0 },
    };
  });
  return workbookBytes({ dated: DATED, sheets });
}

function titleRow(value: string, span: number): BookRow {
  return { cells: [{ value, span, style: { bold: true, size: 14, align: "center" } }], height: 26 };
}

function bodyCell(cell: SampleCell): Cell | null {
  return cell === null ? null : { value: bookValue(cell), style: BODY };
}

function bookValue(cell: Exclude<SampleCell, null>): CellValue {
  if (typeof cell === "bigint") return { number: Number(yuanText(cell)), format: "#,##0.00" };
  return typeof cell === "number" ? { number: cell, format: "0" } : cell;
}

/** Wide enough for the first rows, Chinese characters counted twice. */
function widthOf(table: SampleTable, column: number): number {
  const texts = [table.headers[column] ?? "", ...table.rows.slice(0, 50).map((row) => row[column])];
  const widths = texts.map((cell) => (typeof cell === "string" ? cell.length * 2 : 11));
  return Math.min(48, Math.max(...widths) + 2);
}
