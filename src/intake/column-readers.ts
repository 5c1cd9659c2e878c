import { HUNDRED, ZERO } from "../domain/exact.ts";
import type { Mapping } from "../scheme/mapping.ts";
import type { Column } from "../sources/contract.ts";
import { cellText, type RawCell, type ReadOptions, type Scale } from "../sources/kinds/contract.ts";
import { isNumber, isRate } from "../sources/kinds/roles.ts";
import { foldWord } from "../sources/kinds/words.ts";
import { cellReader } from "./cell-reader.ts";
import { absentColumn, columnName, type HeaderCell, type HeaderMatch, placesOf } from "./header.ts";

const SCALE_100: Scale = { top: HUNDRED, lowest: ZERO };

/** Reads one column of a table: where its cell is taken from, and how it is read. */
export type Reader = {
  readonly key: string;
  readonly index: number;
  readonly header: string;
  readonly need: Column["need"];
  readonly kind: Column["kind"];
  readonly take: (cells: readonly RawCell[]) => RawCell;
  readonly read: ReturnType<typeof cellReader>;
};

/** What holds for a whole sheet. */
export type SheetOptions = {
  readonly date1904: boolean;
  /** The unit of amounts that a line above the header gives. */
  readonly yuanPerUnit: bigint | null;
  /** The scale that the scheme declares for the source. */
  readonly scale: Scale | null;
  /** The firm's. */
  readonly timeZone: string;
};

/**
 * The readers of a table's columns. Columns that become rows give a set for each of them; the rows of a set whose
 * cell is blank are none. Any other table has one set.
 */
export function readersOf(match: HeaderMatch, sheet: SheetOptions): readonly (readonly Reader[])[] {
  const { mapping, source } = match;
  const common = Object.keys(source.columns).flatMap((key) => {
    const place = match.columns.get(key)?.[0];
    return place === undefined ? [] : [readerOf(match, key, place, sheet)];
  });
  const unpivot = mapping?.unpivot ?? null;
  if (unpivot === null) return [common];
  return pivotCells(match).map((cell) => [
    ...common,
    readerOf(match, unpivot.name, { ...cell, index: -1, take: () => cell.header }, sheet),
    readerOf(match, unpivot.value, cell, sheet),
  ]);
}

/** Reads what is to stand in a column of a table, as its cells are read; also in one that the table lacks. */
export function readAs(
  match: HeaderMatch,
  key: string,
  cell: RawCell,
  sheet: SheetOptions,
): ReturnType<Reader["read"]> {
  const known = match.columns.get(key)?.[0] ?? absentColumn(columnName(match.source, key));
  const { take, read } = readerOf(match, key, { ...known, take: (cells) => cells[0] ?? null }, sheet);
  return read(take([cell]));
}

/** The columns that become rows, each by its header. */
function pivotCells({ mapping, line, unused }: HeaderMatch): readonly HeaderCell[] {
  const headers = mapping?.unpivot?.headers ?? unused.map(({ header }) => ({ text: header }));
  return headers.flatMap(({ text }) => placesOf(text, line).slice(0, 1));
}

function readerOf(
  { source, mapping }: HeaderMatch,
  key: string,
  place: HeaderCell,
  sheet: SheetOptions,
): Reader {
  const column = source.columns[key];
  if (column === undefined) throw new RangeError(`${source.id} has no column ${key}`);
  const { kind, need } = column;
  const { index, header } = place;
  const take = translated(place.take, key, kind, mapping);
  return {
    key,
    index,
    header,
    need,
    kind,
    take,
    read: cellReader(kind(optionsOf(key, kind, place, mapping, sheet))),
  };
}

function optionsOf(
  key: string,
  kind: Column["kind"],
  { unit }: HeaderCell,
  mapping: Mapping | null,
  sheet: SheetOptions,
): ReadOptions {
  const declared = mapping?.units.get(key);
  const yuan = declared !== undefined && "yuanPerUnit" in declared ? declared.yuanPerUnit : null;
  const yuanPerUnit = yuan ?? unit.yuanPerUnit ?? sheet.yuanPerUnit;
  const percent = declared !== undefined && "percent" in declared ? declared.percent : null;
  return {
    yuanPerUnit: yuanPerUnit ?? 1n,
    unitDeclared: yuanPerUnit !== null,
    scale: mapping?.scale ?? sheet.scale ?? unit.scale ?? SCALE_100,
    date1904: sheet.date1904,
    negatives: mapping?.negatives ?? "minus",
    dateOrder: mapping?.dateOrder ?? null,
    dateNumbers: mapping?.dateNumbers.get(key) ?? null,
    timeZone: sheet.timeZone,
    percent: percent ?? (unit.percent && isRate(kind) ? "percent" : null),
  };
}

/** A cell as the mapping translates it: words into others, dashes into nothing or zero. */
function translated(
  take: Reader["take"],
  key: string,
  kind: Column["kind"],
  mapping: Mapping | null,
): Reader["take"] {
  const words = mapping?.values.get(key);
  const dashes = mapping?.dashes ?? "refuse";
  if (words === undefined && dashes === "refuse") return take;
  const zero = dashes === "zero" && isNumber(kind) && !isRate(kind) ? "0" : null;
  return (cells) => {
    const cell = take(cells);
    if (cell === null || (typeof cell === "object" && "broken" in cell)) return cell;
    const word = words?.get(foldWord(cellText(cell)));
    if (word !== undefined) return word === "" ? null : word;
    return dashes !== "refuse" && isDash(cell) ? zero : cell;
  };
}

function isDash(cell: RawCell): boolean {
  return typeof cell === "string" && /^[-\u2010-\u2015\u2212\uFF0D_/]+$/.test(cell.trim());
}
