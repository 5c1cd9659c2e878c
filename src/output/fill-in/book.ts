import { parseCivilDate } from "../../domain/civil-date.ts";
import type { Lang } from "../../domain/text.ts";
import type { Column, Source } from "../../sources/contract.ts";
import { kindName } from "../../sources/kinds/index.ts";
import { HEAD, NAVY, STRONG } from "../workbook/palette.ts";
import type { Book, BookSheet, Cell } from "../workbook.ts";
import { choicesOf, entryColumn } from "./entry-column.ts";
import { guideSheet } from "./guide-sheet.ts";
import { guideOf } from "./guides/index.ts";
import { bookName, headerOf, NEED_WORDS } from "./header.ts";

/** The same in every file: who filled it in when is for the file system to say. */
const DATED = parseCivilDate("2000-01-01");

/** A workbook for a department to fill in: an empty table that the reader knows by its header, and explanations. */
export function fillInBook(source: Source, lang: Lang): Book {
  if (DATED === null) throw new RangeError("no such day");
  return { dated: DATED, sheets: [dataSheet(source, lang), guideSheet(source, lang)] };
}

function dataSheet(source: Source, lang: Lang): BookSheet {
  const columns = Object.entries(source.columns);
  return {
    name: bookName(source, lang),
    columns: columns.map(([key, column]) => widthOf(key, column, lang)),
    rows: [{ cells: columns.map(([key, column]) => headerCell(source.id, key, column, lang)), height: 30 }],
    frozen: { rows: 1, columns: 0 },
    landscape: true,
    titleRow: 1,
    entry: { lang, columns: columns.map(([key, column]) => entryColumn(source.id, key, column, lang)) },
  };
}

/** Dark where something must stand in every row, pale elsewhere. */
function headerCell(source: string, key: string, column: Column, lang: Lang): Cell {
  const required = { ...HEAD, size: 10 };
  const optional = { ...STRONG, size: 10, align: "center", indent: 0, color: NAVY, wrap: true } as const;
  return {
    value: headerOf(key, column, lang),
    style: column.need === "cell" ? required : optional,
    note: noteOf(source, key, column, lang),
  };
}

function noteOf(source: string, key: string, column: Column, lang: Lang): string {
  const { what, example } = guideOf(source, key, column);
  const choices = choicesOf(source, key, column, lang);
  const lines = [
    {
      zh: `【${NEED_WORDS[column.need].zh}】${what.zh}。`,
      en: `[${NEED_WORDS[column.need].en}] ${what.en}.`,
    }[lang],
    choices.length === 0
      ? ""
      : { zh: `可选：${choices.join("、")}`, en: `One of: ${choices.join(", ")}` }[lang],
    example[lang] === "" ? "" : { zh: `例：${example.zh}`, en: `Example: ${example.en}` }[lang],
  ];
  return lines.filter((text) => text !== "").join("\n");
}

const WIDTHS: Readonly<Partial<Record<ReturnType<typeof kindName>, number>>> = {
  client: 26,
  text: 22,
  prose: 30,
  people: 26,
  "date-time": 18,
};

function widthOf(key: string, column: Column, lang: Lang): number {
  const header = headerOf(key, column, lang);
  const wide = header.length * (lang === "zh" ? 2 : 1.1) + 4;
  return Math.max(wide, WIDTHS[kindName(column.kind)] ?? 14);
}
