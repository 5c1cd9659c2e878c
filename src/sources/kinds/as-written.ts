import { type Kind, kindOf, type RawCell, type ReadOptions } from "./contract.ts";

/** A cell that is read later by the kind of another column: what it held, and how its own workbook counts days. */
export type Written = { readonly cell: RawCell; readonly date1904: ReadOptions["date1904"] };

/** A cell as it was typed. A spreadsheet makes a number of a date, and only the column that it is about knows it. */
export const asWritten: Kind<Written> = kindOf<Written>((cell, { date1904 }) => ({ cell, date1904 }));
