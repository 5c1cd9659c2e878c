import type { Place } from "../findings/contract.ts";
import type { SheetOptions } from "./column-readers.ts";
import { columnName, type HeaderMatch } from "./header.ts";

/** A table's header, and what holds for the sheet below it. */
export type ReadTable = { readonly match: HeaderMatch; readonly options: SheetOptions };

type Table = ReadTable & { readonly from: number };

/** Which table stands where: by file and sheet, each from its header's first row on. */
export class TablePlaces {
  readonly #bySheet = new Map<string, Table[]>();

  add(file: string, sheet: string | null, match: HeaderMatch, options: SheetOptions): void {
    const key = keyOf(file, sheet);
    const tables = this.#bySheet.get(key) ?? [];
    this.#bySheet.set(key, tables);
    tables.push({ match, options, from: match.line.first });
  }

  /** The tables to which a place belongs: those of its row, or of its whole sheet. */
  at(place: Place): readonly HeaderMatch[] {
    return this.tables(place).map(({ match }) => match);
  }

  /** As {@link at}, with how their cells are read. */
  tables({ file, sheet, row }: Place): readonly ReadTable[] {
    const tables = this.#bySheet.get(keyOf(file ?? "", sheet)) ?? [];
    const before = tables.filter(({ from }) => row === null || from <= row);
    const last = Math.max(...before.map(({ from }) => from));
    return before.filter(({ from }) => row === null || from === last);
  }

  /** A place in a canonical column as one with the header that stands in the file. */
  seen(at: Place): Place {
    const { column } = at;
    const tables = this.at(at);
    if (tables.length === 0 || column === null) return at;
    for (const { columns } of tables) {
      const header = columns.get(column)?.[0]?.header;
      if (header !== undefined) return { ...at, column: header };
    }
    const named = tables.find(({ source }) => source.columns[column] !== undefined);
    return named === undefined ? at : { ...at, column: columnName(named.source, column) };
  }
}

function keyOf(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
}
