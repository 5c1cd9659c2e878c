import { type CellObject, read, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { parseCivilDate } from "../../../src/domain/civil-date.ts";
import {
  compile,
  type Data,
  type Fault,
  type KnownMarks,
  stamp,
  type Value,
} from "../../../src/output/template/index.ts";
import { checkPackage } from "./check-package.ts";

export const KNOWN: KnownMarks = {
  values: ["person.name", "person.total", "person.joined", "person.grade", "quarter.label", "quarter.cutOff"],
  lists: { indicators: ["label", "score", "target", "points"], details: ["client", "amount", "date"] },
};

type Fields = Readonly<Record<string, Value>>;

/** Data from plain objects; items get their `id` from the field of that name, else their place. */
export function dataOf(values: Fields, lists: Readonly<Record<string, readonly Fields[]>> = {}): Data {
  const all: Readonly<Record<string, readonly Fields[]>> = { indicators: [], details: [], ...lists };
  return {
    values: new Map(Object.entries(values)),
    lists: new Map(
      Object.entries(all).map(([name, items]) => [
        name,
        items.map((item, index) => ({
          id: typeof item.id === "string" ? item.id : String(index),
          values: new Map(Object.entries(item)),
        })),
      ]),
    ),
  };
}

/** A stamped workbook, whose structure is sound. @throws with the faults of a template that does not compile */
export function stamped(template: Uint8Array, data: Data, known: KnownMarks = KNOWN): Uint8Array {
  const compiled = compile(template, known);
  if (compiled.template === null) throw new Error(JSON.stringify(compiled.faults));
  const bytes = stamp(compiled.template, data);
  expect(checkPackage(bytes)).toEqual([]);
  return bytes;
}

/** The faults of a template, each as `code reason sheet!cell mark`. */
export function faultsOf(template: Uint8Array, known: KnownMarks = KNOWN): string[] {
  return compile(template, known).faults.map(
    ({ code, reason, sheet, cell, mark }: Fault) => `${code} ${reason} ${sheet}!${cell} ${mark}`,
  );
}

/** A workbook as another program reads it. */
export function reread(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellFormula: true, cellDates: false, cellNF: true, sheetStubs: true });
}

/** A cell as another program reads it. */
export function cellAt(bytes: Uint8Array, sheet: string, address: string): CellObject | undefined {
  return reread(bytes).Sheets[sheet]?.[address] as CellObject | undefined;
}

/** The values of a sheet's cells by address. */
export function valuesOf(bytes: Uint8Array, sheet: string): Record<string, unknown> {
  const cells = Object.entries(reread(bytes).Sheets[sheet] ?? {});
  return Object.fromEntries(
    cells.flatMap(([address, cell]: [string, CellObject]) =>
      address.startsWith("!") || cell.v === undefined || cell.t === "z" ? [] : [[address, cell.v]],
    ),
  );
}

/** The formulas of a sheet's cells by address. */
export function formulasOf(bytes: Uint8Array, sheet: string): Record<string, string> {
  const cells = Object.entries(reread(bytes).Sheets[sheet] ?? {});
  return Object.fromEntries(
    cells.flatMap(([address, cell]: [string, CellObject]) =>
      address.startsWith("!") || cell.f === undefined ? [] : [[address, cell.f]],
    ),
  );
}

/** The text of a part. @throws if there is none */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

export const SHEET1 = "xl/worksheets/sheet1.xml";

export function date(text: string) {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no date: ${text}`);
  return { date: parsed };
}
