import type { Lang, Text } from "../../domain/text.ts";
import type { Source } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import { GUIDE_MARK } from "../../sources/fill-in.ts";
import { BODY, GREY, HEAD, NAVY, STRONG, TITLE } from "../workbook/palette.ts";
import type { BookRow, BookSheet, Cell } from "../workbook.ts";
import { choicesOf } from "./entry-column.ts";
import { guideOf } from "./guides/index.ts";
import { bookName, headerOf, NEED_WORDS } from "./header.ts";

const WORDS = {
  name: { zh: "填写说明", en: "How to fill in" },
  column: { zh: "列", en: "Column" },
  need: { zh: "是否必填", en: "Needed" },
  what: { zh: "填写内容", en: "What to write" },
  words: { zh: "可选的词", en: "Words to choose from" },
  example: { zh: "示例（竖着看就是一行）", en: "Example (one row, read downwards)" },
} as const satisfies Record<string, Text>;

const WIDTHS = [20, 12, 58, 30, 30];
const COLUMNS = WIDTHS.length;

/** The sheet that says what to write into each column, with one row of example data written downwards. */
export function guideSheet(source: Source, lang: Lang): BookSheet {
  const word = (name: keyof typeof WORDS) => WORDS[name][lang];
  const heads = [word("column"), word("need"), word("what"), word("words"), word("example")];
  return {
    name: word("name"),
    columns: WIDTHS,
    locked: true,
    plain: true,
    landscape: true,
    rows: [
      line(GUIDE_MARK[lang], { ...TITLE, size: 13 }, 26),
      ...introduction(source).map((text) => line(text[lang], { size: 9, color: GREY }, 17)),
      { cells: [], height: 8 },
      { cells: heads.map((value): Cell => ({ value, style: HEAD })), height: 22 },
      ...Object.entries(source.columns).map(([key, column]): BookRow => {
        const { what, example } = guideOf(source.id, key, column);
        const choices = choicesOf(source.id, key, column, lang);
        const words = choices.join({ zh: "、", en: ", " }[lang]);
        return {
          cells: [
            { value: headerOf(key, column, lang), style: { ...BODY, bold: true, color: NAVY } },
            { value: NEED_WORDS[column.need][lang], style: { ...BODY, align: "center", indent: 0 } },
            { value: what[lang], style: BODY },
            { value: words, style: BODY },
            { value: example[lang], style: { ...STRONG, bold: false, italic: true } },
          ],
          height: heightOf([what[lang], 58], [words, 30], [example[lang], 30]),
        };
      }),
    ],
  };
}

function introduction(source: Source): Text[] {
  const { label, department, reference, keepsHistory } = source;
  const who = DEPARTMENT_LABELS[department];
  const [zh, en] = [bookName(source, "zh"), bookName(source, "en")];
  return [
    {
      zh: `${label.zh}，由${who.zh}填写（${reference}）。请填在“${zh}”表中，从第 2 行起每行一条，中间不要留标题、小计或合计。`,
      en: `${label.en}, filled in by the ${who.en} (${reference}). Write on the sheet “${en}” from row 2 on, one record a row, without titles or totals between.`,
    },
    {
      zh: "表头已锁定，请不要改动；带 * 的列每行必填。日期写成 2025-07-03 这样的格式；编号和姓名按文本保存，前面的 0 不会丢失。",
      en: "The header is locked; columns with a * are needed in every row. Write dates as 2025-07-03; numbers and names are kept as text, so that leading zeros survive.",
    },
    keepsHistory
      ? {
          zh: "本表长期使用：新的情况接着往下填，以前的行不要删除。",
          en: "This table is kept for good: go on below, and do not delete earlier rows.",
        }
      : {
          zh: "本季度没有发生的，表中不填任何行，照样提交即可：只有表头的表按“没有发生”处理。",
          en: "If nothing happened in the quarter, deliver the table without rows: a header alone says just that.",
        },
  ];
}

function line(text: string, style: NonNullable<Cell["style"]>, height: number): BookRow {
  return { cells: [{ value: text, span: COLUMNS, style: { ...style, wrap: false } }], height };
}

/** Enough for the longest of the texts in its column; a Han character is as wide as two others. */
function heightOf(...texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => {
    const wide = [...text].filter((character) => character > "\u2e80").length;
    return Math.ceil((text.length + wide) / (width - 1));
  });
  return 6 + 14 * Math.max(1, ...lines);
}
