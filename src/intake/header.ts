import { exact, ZERO } from "../domain/exact.ts";
import type { CellFrom, ColumnFrom, Mapping, Written } from "../scheme/mapping.ts";
import type { Source } from "../sources/contract.ts";
import { foldHeader, headersOf } from "../sources/header-names.ts";
import { cellText, type RawCell, type Scale } from "../sources/kinds/contract.ts";
import { columnIndex } from "../sources/letters.ts";
import { yuanPer } from "../sources/units.ts";
import { type HeaderLine, oneLine } from "./header-line.ts";

/** What a header says in brackets about the cells below it. */
export type HeaderUnit = {
  readonly yuanPerUnit: bigint | null;
  readonly scale: Scale | null;
  readonly percent: boolean;
};

/** A row read as the header of one source. */
export type HeaderMatch = {
  readonly source: Source;
  readonly mapping: Mapping | null;
  readonly line: HeaderLine;
  /** By column: where it stands, and what its header says of units. Several places: the header repeats it. */
  readonly columns: ReadonlyMap<string, readonly HeaderCell[]>;
  /** Required columns that are not there. */
  readonly missing: readonly string[];
  /** Headers that the mapping names and the line does not have. */
  readonly absent: readonly Written[];
  /** Headers that stand for no column of this source. */
  readonly unused: readonly HeaderName[];
};

/** A header and its place from 0. */
export type HeaderName = { readonly header: string; readonly index: number };

/** A column's place (-1 for what stands in no cell), its header, its unit, and how its value is taken from a row. */
export type HeaderCell = HeaderName & {
  readonly unit: HeaderUnit;
  readonly take: (cells: readonly RawCell[]) => RawCell;
};

const NO_UNIT: HeaderUnit = { yuanPerUnit: null, scale: null, percent: false };

/** A column that stands in no cell of a table. */
export function absentColumn(header: string): HeaderCell {
  return { index: -1, header, unit: NO_UNIT, take: () => null };
}

/** Reads a header line, or a row of cells, as the header of a source; a mapping's names go before those known. */
export function matchHeader(
  source: Source,
  header: HeaderLine | readonly RawCell[],
  mapping: Mapping | null = null,
): HeaderMatch {
  const line = "names" in header ? header : oneLine(header, 1);
  const columns = new Map<string, HeaderCell[]>();
  const absent: Written[] = [];
  for (const [key, { from, at }] of mapping?.columns ?? []) {
    const found = mappedCells(from, line, columnName(source, key));
    if (typeof found === "string") absent.push({ text: found, at });
    else columns.set(key, found);
  }
  const named = [...(mapping?.where.map(({ header }) => header) ?? []), ...(mapping?.unpivot?.headers ?? [])];
  absent.push(...named.filter(({ text }) => placesOf(text, line).length === 0));
  const mappedKeys = new Set(columns.keys());
  const taken = new Set(
    [...columns.values()].flat().flatMap(({ index, also }: MappedCell) => [index, ...(also ?? [])]),
  );
  for (const { text } of named) for (const { index } of placesOf(text, line)) taken.add(index);
  const unused = knownCells(source, line, taken, mappedKeys, columns);
  return {
    source,
    mapping,
    line,
    columns,
    absent,
    unused,
    missing: missingColumns(source, mapping, columns),
  };
}

type MappedCell = HeaderCell & { readonly also?: readonly number[] };

/** The columns that a source's own headers name; returns the headers that name none. */
function knownCells(
  source: Source,
  line: HeaderLine,
  taken: ReadonlySet<number>,
  mapped: ReadonlySet<string>,
  columns: Map<string, HeaderCell[]>,
): HeaderName[] {
  const unused: HeaderName[] = [];
  const ranks = new Map<HeaderCell, number>();
  line.names.forEach((names, index) => {
    const [first] = names;
    if (first === undefined || taken.has(index)) return;
    const rank = names.findIndex((name) => columnOf(source, name) !== null);
    const header = names[rank] ?? first;
    const found = rank < 0 ? null : columnOf(source, header);
    if (found === null || mapped.has(found.column)) {
      unused.push({ header, index });
      return;
    }
    const cell: HeaderCell = { index, header, unit: found.unit, take: takeAt(index) };
    ranks.set(cell, names.length > 1 ? rank : 0);
    columns.set(found.column, [...(columns.get(found.column) ?? []), cell]);
  });
  for (const [key, cells] of columns) columns.set(key, mostTelling(cells, ranks, unused));
  return unused.sort((a, b) => a.index - b.index);
}

/** 收款金额 of a two-line header goes before the 金额 below another heading. */
function mostTelling(
  cells: HeaderCell[],
  ranks: ReadonlyMap<HeaderCell, number>,
  unused: HeaderName[],
): HeaderCell[] {
  const best = Math.min(...cells.map((cell) => ranks.get(cell) ?? 0));
  const kept = cells.filter((cell) => (ranks.get(cell) ?? 0) === best);
  for (const cell of cells) if (!kept.includes(cell)) unused.push({ header: cell.header, index: cell.index });
  return kept;
}

/** Required columns that neither stand in the header nor come about by the mapping. */
function missingColumns(
  { columns }: Source,
  mapping: Mapping | null,
  found: ReadonlyMap<string, unknown>,
): readonly string[] {
  const made = new Set([mapping?.unpivot?.name, mapping?.unpivot?.value]);
  return Object.entries(columns)
    .filter(([key, { need }]) => need !== "none" && !found.has(key) && !made.has(key))
    .map(([key]) => key);
}

/** Where a mapped column stands; the header that is not there, in words. */
function mappedCells(from: ColumnFrom, line: HeaderLine, name: string): MappedCell[] | string {
  switch (from.by) {
    case "constant":
      return [{ index: -1, header: name, unit: NO_UNIT, take: () => from.value }];
    case "join": {
      const parts = from.parts.map((part) => cellsFrom(part, line)[0] ?? null);
      const absent = from.parts.find((_, index) => parts[index] === null);
      if (absent !== undefined) return nameOf(absent);
      const cells = parts.filter((part) => part !== null);
      return [
        {
          index: cells[0]?.index ?? -1,
          also: cells.map(({ index }) => index),
          header: cells.map(({ header }) => header).join("+"),
          unit: NO_UNIT,
          take: (row) =>
            joined(
              cells.map(({ take }) => take(row)),
              from.between,
            ),
        },
      ];
    }
    default: {
      const cells = cellsFrom(from, line);
      return cells.length === 0 ? nameOf(from) : cells;
    }
  }
}

function nameOf(from: CellFrom): string {
  return from.by === "header" ? from.header : from.letters;
}

function cellsFrom(from: CellFrom, line: HeaderLine): HeaderCell[] {
  if (from.by === "header") return placesOf(from.header, line);
  const header = line.names[from.index]?.[0] ?? from.letters;
  return [{ index: from.index, header, unit: bracketUnit(header), take: takeAt(from.index) }];
}

/** Everywhere that a header stands, with or without its unit in brackets; in a table without one, by letters. */
export function placesOf(text: string, line: HeaderLine): HeaderCell[] {
  const wanted = foldHeader(text);
  if (line.last === 0) {
    const index = columnIndex(text.trim());
    return index === null ? [] : [{ index, header: text, unit: NO_UNIT, take: takeAt(index) }];
  }
  const cells = line.names.flatMap((names, index) => {
    const header =
      names.find((name) => foldHeader(name) === wanted) ?? names.find((name) => baseOf(name) === wanted);
    return header === undefined ? [] : [{ index, header, unit: bracketUnit(header), take: takeAt(index) }];
  });
  const whole = cells.filter(({ header }) => foldHeader(header) === wanted);
  return whole.length > 0 ? whole : cells;
}

function takeAt(index: number): HeaderCell["take"] {
  return (cells) => cells[index] ?? null;
}

/** Texts side by side, blank ones left out; a cell that is broken breaks the whole. */
function joined(parts: readonly RawCell[], between: string): RawCell {
  const broken = parts.find((part) => typeof part === "object" && part !== null && "broken" in part);
  if (broken !== undefined) return broken;
  const texts = parts.map((part) => cellText(part).trim()).filter((text) => text !== "");
  return texts.length === 0 ? null : texts.join(between);
}

/** `到账金额(万元)` is the column 到账金额 in units of 10,000 yuan, `评分(5分制)` the column 评分 on a scale of 5. */
function columnOf({ columns }: Source, header: string): { column: string; unit: HeaderUnit } | null {
  const headers = headersOf(columns);
  const whole = headers.get(foldHeader(header));
  if (whole !== undefined) return { column: whole, unit: NO_UNIT };
  const [base, bracket] = bracketOf(header);
  const column = headers.get(base);
  const unit = unitOf(bracket);
  return column === undefined || unit === null ? null : { column, unit };
}

function bracketOf(header: string): readonly [base: string, bracket: string] {
  const [, base = "", bracket = ""] = /^(.+)\((.+)\)$/.exec(foldHeader(header)) ?? [];
  return [base, bracket];
}

/** The header without a unit in brackets; empty where there is none. */
function baseOf(header: string): string {
  const [base, bracket] = bracketOf(header);
  return unitOf(bracket) === null ? "" : base;
}

function bracketUnit(header: string): HeaderUnit {
  return unitOf(bracketOf(header)[1]) ?? NO_UNIT;
}

function unitOf(bracket: string): HeaderUnit | null {
  const yuanPerUnit = yuanPer(bracket.replace(/^单位/, ""));
  if (yuanPerUnit !== null) return { ...NO_UNIT, yuanPerUnit };
  if (bracket === "%") return { ...NO_UNIT, percent: true };
  const top = /^(5|10|100)分制$/.exec(bracket)?.[1];
  if (top === undefined) return bracket === "必填" ? NO_UNIT : null;
  return { ...NO_UNIT, scale: { top: exact(top), lowest: top === "100" ? ZERO : exact(1) } };
}

/** The header a person would look for: the Chinese name of a column. */
export function columnName({ columns }: Source, column: string): string {
  return columns[column]?.zh ?? column;
}
