import { SourceBook } from "../sources/book.ts";
import { cellText } from "../sources/kinds/contract.ts";
import { UnreadableFile } from "./contract.ts";
import { readCsv } from "./csv.ts";
import { headerFit, recognise } from "./recognise.ts";

const BOOK = new SourceBook();

/** A client register as it stands in its file, every line of it. */
export type StandingLines = {
  readonly lines: readonly (readonly string[])[];
  /** Counted from 1. */
  readonly header: number;
  /** By canonical column name: where it stands. */
  readonly columns: ReadonlyMap<string, number>;
};

/** Reads a register cell by cell, so that it can be written again without losing anything; null where it is none. */
export function readStandingRegister(bytes: Uint8Array): StandingLines | null {
  try {
    const sheet = readCsv(bytes, headerFit(BOOK));
    const found = recognise(sheet.head, BOOK);
    if (found.kind !== "table" || found.match.source.id !== "clients") return null;
    const lines: string[][] = [];
    sheet.visit((cells, row) => {
      lines[row - 1] = cells.map(cellText);
    });
    const columns = [...found.match.columns].map(([name, places]) => [name, places[0]?.index ?? 0] as const);
    return { lines, header: found.headerRow, columns: new Map(columns) };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
