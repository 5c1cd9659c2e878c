import type { BookType } from "../contract.ts";

/** A workbook to read. */
export type Question = { readonly book: Uint8Array; readonly type: BookType };

/** Bytes before each message that hold its length. */
export const HEADER = 4;

/** The pipe on which answers come: standard output could be written to by others. */
export const ANSWERS = 3;
