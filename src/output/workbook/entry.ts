import type { Lang, Text } from "../../domain/text.ts";

/** What the cells of a column that is to be filled in may hold; a spreadsheet program asks or refuses. */
export type Check =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly others: boolean }
  /** Of dates the serials of the first and the last day. */
  | { readonly kind: "date" | "decimal"; readonly from: number; readonly to: number };

/** A column of empty cells for a person to fill in, below the rows that are written. */
export type EntryColumn = {
  /** `@` keeps what is typed as text: leading zeros, and numbers of more than 15 digits. */
  readonly format: string;
  readonly check: Check | null;
  /** What the program says where something else is typed. */
  readonly expected: string;
};

/** The last row of a sheet. */
const LAST_ROW = 1_048_576;

const TITLE: Text = { zh: "请核对", en: "Please check" };

/** The cells of a column below a row, as a spreadsheet addresses them. */
export function cellsBelow(letter: string, row: number): string {
  return `${letter}${row + 1}:${letter}${LAST_ROW}`;
}

/**
 * The rule for cells as a workbook writes it. Words that have one meaning each may not be others; whatever else is
 * doubtful is asked about, since a pasted table is not asked at all and the reader judges in the end.
 */
export function validationOf({ check, expected }: EntryColumn, lang: Lang) {
  if (check === null) return null;
  const words = { showErrorMessage: true, errorTitle: TITLE[lang], error: expected.slice(0, 220) };
  if (check.kind !== "words") {
    const { from, to } = check;
    return {
      ...words,
      type: check.kind,
      operator: "between" as const,
      allowBlank: true,
      formulae: check.kind === "date" ? [dayOf(from), dayOf(to)] : [from, to],
      errorStyle: "warning",
    };
  }
  return {
    ...words,
    type: "list" as const,
    allowBlank: true,
    formulae: [`"${check.words.join(",")}"`],
    errorStyle: check.others ? "information" : "stop",
  };
}

/** The day of a spreadsheet's serial, as the writing library takes it. */
function dayOf(serial: number): Date {
  return new Date((serial - 25_569) * 86_400_000);
}

/** What may still be done with a sheet whose header is locked: all but changing the header. */
export const LOCKED_HEADER = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
};
