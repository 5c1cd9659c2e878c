/** The last row and the last column that a sheet has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** One end of a reference. `row` or `column` is 0 where a reference names whole columns or rows (`A:C`, `1:5`). */
export type Corner = {
  readonly column: number;
  readonly columnFixed: boolean;
  readonly row: number;
  readonly rowFixed: boolean;
};

/** The cells from one corner to another; `end` is null for a single cell. */
export type Area = { readonly start: Corner; readonly end: Corner | null };

/** `C` → 3; case does not matter. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 3 → `C`. */
export function columnLetters(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

/** `$A$1`, `A1`, `A` or `$5`; null if it is none of these or beyond the sheet. */
export function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (match === null || text === "") return null;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const column = columnNumber(letters);
  const row = digits === "" ? 0 : Number(digits);
  if (column > LAST_COLUMN || row > LAST_ROW || (digits !== "" && row === 0)) return null;
  if (letters === "") {
    return digits === "" ? null : { column: 0, columnFixed: false, row, rowFixed: first + second !== "" };
  }
  if (digits === "" && second !== "") return null;
  return { column, columnFixed: first !== "", row, rowFixed: second !== "" };
}

/** `A1`, `$A$1:B$2`, `A:C` or `1:5`; null for anything else. */
export function parseArea(text: string): Area | null {
  const [left = "", right, ...more] = text.split(":");
  const start = parseCorner(left);
  if (start === null || more.length > 0) return null;
  if (right === undefined) return start.column > 0 && start.row > 0 ? { start, end: null } : null;
  const end = parseCorner(right);
  if (end === null || start.column > 0 !== end.column > 0 || start.row > 0 !== end.row > 0) return null;
  return { start, end };
}

/** A corner as written in a formula. */
export function cornerText(corner: Corner): string {
  const column = corner.column > 0 ? `${corner.columnFixed ? "$" : ""}${columnLetters(corner.column)}` : "";
  return corner.row > 0 ? `${column}${corner.rowFixed ? "$" : ""}${corner.row}` : column;
}

/** An area as written in a formula. */
export function areaText(area: Area): string {
  return area.end === null ? cornerText(area.start) : `${cornerText(area.start)}:${cornerText(area.end)}`;
}

/** A sheet's name as it stands before a reference: `'明细'!`. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
