import type { SheetPart } from "./book-reader.ts";
import type { Layout, Place, SheetLayout, Source } from "./card.ts";
import { sourceOf } from "./cell-model.ts";
import type { KnownMarks } from "./contract.ts";
import type { Faults } from "./faults.ts";
import { plainParts } from "./header-footer.ts";
import { hasMark, markText } from "./marks.ts";

/** What the parts of a template share: where rows repeat, where marks stand, what cells will hold. */
export function layoutOf(
  sheets: readonly SheetPart[],
  known: KnownMarks,
  calendar1904: boolean,
  faults: Faults,
): Layout {
  return {
    known,
    calendar1904,
    sheets: sheets.map((sheet) => sheetLayout(sheet, known, faults)),
    places: placesOf(sheets),
  };
}

function sheetLayout(sheet: SheetPart, known: KnownMarks, faults: Faults): SheetLayout {
  const { name, blocks, rows } = sheet;
  const title = hasMark(name) ? plainParts(name, name, known, faults) : null;
  const cells = rows.map((row) => {
    const sources = row.cells.map((cell): [number, Source] => [cell.column, sourceOf(cell.content)]);
    return [row.row, new Map(sources)] as const;
  });
  return { name, title, blocks, cells: new Map(cells) };
}

/** Cells that a mark has to itself, or whose result it is: those that hold its value as it is. */
function placesOf(sheets: readonly SheetPart[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const { cells } of rows) {
      for (const { content, row, column } of cells) {
        const mark =
          content.kind === "mark" ? content.mark : content.kind === "formula" ? content.result : null;
        if (mark === null) continue;
        const key = markText(mark);
        places.set(key, [...(places.get(key) ?? []), { sheet, row, column }]);
      }
    }
  }
  return places;
}
