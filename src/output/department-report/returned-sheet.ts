import type { Lang } from "../../domain/text.ts";
import { type Finding, levelOf, messageOf, remedyOf } from "../../findings/finding.ts";
import { AMBER, BODY, HEAD, ROSE } from "../workbook/palette.ts";
import { cell, rowOf } from "../workbook/rows.ts";
import type { BookRow, BookSheet, Cell, Style } from "../workbook.ts";
import { RETURN_WORDS } from "./words.ts";

/** A table's faulty rows as they were delivered, and what is wrong with them. */
export type ReturnedTable = {
  readonly file: string;
  readonly sheet: string | null;
  /** Empty where the table was not recognised. */
  readonly header: readonly string[];
  /** By the name that findings give a column: where it stands, from 0. */
  readonly places: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly findings: readonly Finding[];
};

const WIDEST = 30;
const NARROWEST = 10;
const WORDS_WIDTH = 44;

/** The rows with their numbers in front, the faults and remedies behind them, and the faulty cells marked. */
export function returnedSheet(table: ReturnedTable, name: string, lang: Lang): BookSheet {
  const { header, rows } = table;
  const width = Math.max(header.length, ...[...rows.values()].map((cells) => cells.length));
  const widths = [
    8,
    ...Array.from({ length: width }, (_, index) => widthOf(table, index)),
    WORDS_WIDTH,
    WORDS_WIDTH,
  ];
  const titles = [
    RETURN_WORDS.row[lang],
    ...Array.from({ length: width }, (_, index) => header[index] ?? ""),
    RETURN_WORDS.fault[lang],
    RETURN_WORDS.remedy[lang],
  ];
  const lines = [...rows].sort(([a], [b]) => a - b);
  return {
    name,
    columns: widths,
    rows: [
      rowOf(
        widths,
        titles.map((title) => cell(title, HEAD)),
        20,
      ),
      ...lines.map(([row, cells]) => lineOf(table, { row, cells, width, widths, lang })),
    ],
    frozen: { rows: 1, columns: 1 },
    filter: { row: 1, columns: widths.length, last: lines.length + 1 },
    titleRow: 1,
    landscape: true,
  };
}

type Place = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly width: number;
  readonly widths: readonly number[];
  readonly lang: Lang;
};

function lineOf(
  { header, places, findings }: ReturnedTable,
  { row, cells, width, widths, lang }: Place,
): BookRow {
  const own = findings.filter(({ at }) => at.row === row);
  const shown = Array.from({ length: width }, (_, index): Cell => {
    const about = own.filter(({ at }) => at.column !== null && indexOf(at.column, header, places) === index);
    const plain = cell(cells[index] ?? "", about.length === 0 ? BODY : markOf(about));
    return about.length === 0 ? plain : { ...plain, note: about.map((one) => wordsOf(one, lang)).join("\n") };
  });
  const numbered = (texts: readonly string[]) =>
    texts.length === 1 ? (texts[0] ?? "") : texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
  return rowOf(
    widths,
    [
      cell({ number: row, format: "0" }, own.some(({ at }) => at.column === null) ? markOf(own) : BODY),
      ...shown,
      cell(numbered(own.map((one) => messageOf(one)[lang])), BODY),
      cell(numbered(own.map((one) => remedyOf(one)[lang])), BODY),
    ],
    17,
  );
}

function wordsOf(finding: Finding, lang: Lang): string {
  return `${messageOf(finding)[lang]}\n→ ${remedyOf(finding)[lang]}`;
}

function markOf(findings: readonly Finding[]): Style {
  return { ...BODY, fill: findings.some((one) => levelOf(one) === "error") ? ROSE : AMBER };
}

/** A column by its header, or by its letters where it has none. */
function indexOf(column: string, header: readonly string[], places: ReadonlyMap<string, number>): number {
  const at = places.get(column) ?? header.findIndex((one) => one.trim() === column);
  if (at >= 0 || !/^[A-Z]{1,3}$/.test(column)) return at;
  return [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function widthOf({ header, rows }: ReturnedTable, index: number): number {
  const texts = [header[index] ?? "", ...[...rows.values()].map((cells) => cells[index] ?? "")];
  const longest = Math.max(...texts.map((text) => text.replace(/[^\x20-\x7E]/g, "xx").length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
