import { type Area, areaText, type Corner, LAST_COLUMN, LAST_ROW } from "./addresses.ts";
import { referenceText } from "./moved-formula.ts";
import { parseFormula } from "./references.ts";

/** The first cell of a formula that several cells share. */
export type SharedFormula = { readonly formula: string; readonly row: number; readonly column: number };

/** The formula that a cell shares, with references relative to that cell. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const rows = row - shared.row;
  const columns = column - shared.column;
  return parseFormula(shared.formula)
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.area === null) return referenceText(part);
      const area = shifted(part.area, rows, columns);
      return area === null ? `${part.prefix}#REF!` : part.prefix + areaText(area);
    })
    .join("");
}

function shifted(area: Area, rows: number, columns: number): Area | null {
  const start = shiftedCorner(area.start, rows, columns);
  const end = area.end === null ? null : shiftedCorner(area.end, rows, columns);
  return start === null || (area.end !== null && end === null) ? null : { start, end };
}

function shiftedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === 0 || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === 0 || corner.columnFixed ? corner.column : corner.column + columns;
  const outside = row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN;
  return outside || (corner.row > 0 && row < 1) || (corner.column > 0 && column < 1)
    ? null
    : { ...corner, row, column };
}
