import ExcelJS from "exceljs";

/** A card as exceljs gets it: every cell's place, value and style, and what else of a sheet it can write. */
export type CellPlan = readonly SheetPlan[];

type SheetPlan = {
  readonly name: string;
  readonly widths: readonly (number | undefined)[];
  readonly cells: readonly [row: number, column: number, value: ExcelJS.CellValue, style: object][];
  readonly merges: readonly string[];
  readonly heights: readonly (number | undefined)[];
  readonly formats: readonly ExcelJS.ConditionalFormattingOptions[];
  readonly page: Partial<ExcelJS.Worksheet>;
};

/** The cells of a stamped card, so that both ways write the same one. exceljs loses its charts: it gets less to do. */
export async function cellPlan(card: Uint8Array): Promise<CellPlan> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(card.slice().buffer);
  return book.worksheets.map((sheet) => {
    const cells: [number, number, ExcelJS.CellValue, object][] = [];
    const heights: (number | undefined)[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      heights.push(row.height);
      row.eachCell({ includeEmpty: true }, (cell) => {
        const covered = cell.isMerged && cell.master !== cell;
        cells.push([Number(cell.row), Number(cell.col), covered ? null : cell.value, cell.style]);
      });
    });
    const widths = sheet.columns?.map(({ width }) => width) ?? [];
    const { name, pageSetup, headerFooter, views, autoFilter, properties } = sheet;
    return {
      name,
      widths,
      heights,
      cells,
      merges: sheet.model.merges ?? [],
      formats: conditionalFormats(sheet),
      page: { pageSetup, headerFooter, views, properties, ...(autoFilter == null ? {} : { autoFilter }) },
    };
  });
}

/** The same card built cell by cell. */
export async function buildCard(plan: CellPlan): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, widths, heights, cells, merges, formats, page } of plan) {
    const sheet = Object.assign(book.addWorksheet(name), page);
    for (const [index, width] of widths.entries()) {
      if (width !== undefined) sheet.getColumn(index + 1).width = width;
    }
    for (const [row, column, value, style] of cells) {
      const cell = sheet.getCell(row, column);
      if (value !== null) cell.value = value;
      cell.style = style;
    }
    for (const [index, height] of heights.entries()) {
      if (height !== undefined) sheet.getRow(index + 1).height = height;
    }
    for (const area of merges) sheet.mergeCells(area);
    for (const format of formats) sheet.addConditionalFormatting(format);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The library keeps them without saying so in its types. */
function conditionalFormats(sheet: ExcelJS.Worksheet): ExcelJS.ConditionalFormattingOptions[] {
  return "conditionalFormattings" in sheet && Array.isArray(sheet.conditionalFormattings)
    ? sheet.conditionalFormattings
    : [];
}
