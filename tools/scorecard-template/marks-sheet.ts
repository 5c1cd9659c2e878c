import type { Worksheet } from "wasm-xlsxwriter";
import type { Lang, Text } from "../../src/domain/text.ts";
import { indicators } from "../../src/indicators/index.ts";
import { CARD_MARKS } from "../../src/output/card-data/marks.ts";
import { all, Grid } from "./grid.ts";
import {
  LIST_EXAMPLES,
  LIST_TITLES,
  type MarkExample,
  type MarkKind,
  VALUE_EXAMPLES,
} from "./mark-examples.ts";
import { page } from "./page.ts";
import { BODY, HEAD, SECTION, type Style, TITLE } from "./styles.ts";

const WIDTHS = [40, 44, 14, 12, 52];
const COLUMNS = WIDTHS.length;

const KINDS: Readonly<Record<MarkKind, Text>> = {
  text: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "number" },
  percent: { zh: "百分比", en: "percent" },
  date: { zh: "日期", en: "date" },
  "number-or-text": { zh: "数字或文字", en: "number or text" },
};

const WORDS = {
  title: { zh: "标记说明", en: "Template marks" },
  foot: { zh: "标记说明（不带入记分卡）", en: "Template marks (in no scorecard)" },
  mark: { zh: "标记", en: "Mark" },
  meaning: { zh: "填入的内容", en: "What it holds" },
  kind: { zh: "类型", en: "Kind" },
  count: { zh: "个数", en: "Single or list" },
  example: { zh: "示例", en: "Example" },
  single: { zh: "单个", en: "single" },
  list: { zh: "列表", en: "list" },
  values: { zh: "单个的值", en: "Single values" },
  items: {
    zh: "指标的编号（用于 {{indicators.编号.项}}）",
    en: "Ids of indicators (for {{indicators.id.field}})",
  },
} as const satisfies Record<string, Text>;

const INTRODUCTION: readonly Text[] = [
  {
    zh: "本表列出记分卡模板可用的全部标记，只供制作模板时查阅：程序按表名识别本表，不会带入任何人的记分卡。请勿改名；不需要时可以删去。",
    en: "This sheet lists every mark that a scorecard's template may use. It is for whoever makes the template: the program knows it by its name and puts it into nobody's scorecard. Do not rename it; delete it if you like.",
  },
  {
    zh: "把标记写进单元格即可：单元格只有一个标记时，数字仍是数字，日期仍是日期，显示格式用单元格自己的格式；标记也可以夹在文字中。页眉、页脚、工作表名和文本框中可以用单个的值。",
    en: "Write a mark into a cell. Alone in its cell a number stays a number and a date a date, shown in the cell's own format; marks may also stand inside text. Headers, footers, sheet names and text boxes take single values.",
  },
  {
    zh: "列表的标记（带 []）所在的行，每一项重复一行，图表、公式和打印区域随之扩展；一行只能用一个列表的标记。要取某一项指标，写它的编号，如 {{indicators.complaint-rate.score}}。",
    en: "A row with marks of a list (with []) is repeated for each item, and charts, formulas and print areas grow with it; a row takes marks of one list only. For one indicator write its id: {{indicators.complaint-rate.score}}.",
  },
  {
    zh: "标记不能写在公式里：请让公式引用标记所在的单元格。宏、隐藏的工作表、对其他文件的引用都不能用。",
    en: "Marks cannot stand in formulas: let the formula refer to the mark's cell. Macros, hidden sheets and references to other files cannot be used.",
  },
];

const CELL: Style = { ...BODY, size: 9, wrap: true };
const MARK: Style = { ...CELL, bold: true, color: "navy" };
const CENTRE: Style = { ...CELL, align: "center" };

/** The sheet for who makes a template: every mark, what it holds, of which kind it is, and an example. */
export function marksSheet(sheet: Worksheet, lang: Lang): void {
  const word = (name: keyof typeof WORDS) => WORDS[name][lang];
  const grid = new Grid(sheet, WIDTHS);
  page(sheet, word("foot"), { landscape: true, onePage: false });
  grid.add([{ text: word("title"), style: TITLE }], 28);
  for (const text of INTRODUCTION) {
    grid.add(
      [{ text: text[lang], style: { ...CELL, lines: "none" }, span: COLUMNS }],
      lang === "zh" ? 28 : 30,
    );
  }
  const part = (title: string, rows: readonly Row[]) => {
    grid.gap(8);
    grid.add(all([title, ...new Array(COLUMNS - 1).fill("")], SECTION), 20);
    grid.add(all((["mark", "meaning", "kind", "count", "example"] as const).map(word), HEAD), 20);
    for (const row of rows) addRow(grid, row, lang);
  };
  part(word("values"), valueRows());
  for (const list of LISTS) part(`${list}[]　${LIST_TITLES[list][lang]}`, listRows(list));
  grid.gap(8);
  grid.add(all([word("items"), ...new Array(COLUMNS - 1).fill("")], SECTION), 20);
  for (const { id, label } of indicators) {
    grid.add(
      [
        { text: id, style: MARK },
        { text: label[lang], style: CELL },
      ],
      18,
    );
  }
}

type ListName = keyof typeof CARD_MARKS.lists;
const LISTS = Object.keys(CARD_MARKS.lists) as ListName[];

type Row = {
  readonly mark: string;
  readonly meaning: Text;
  readonly example: MarkExample | undefined;
  readonly list: boolean;
};

function valueRows(): Row[] {
  const examples: Readonly<Record<string, MarkExample>> = VALUE_EXAMPLES;
  return Object.entries<Text>(CARD_MARKS.values).map(([name, meaning]) => ({
    mark: `{{${name}}}`,
    meaning,
    example: examples[name],
    list: false,
  }));
}

function listRows(list: ListName): Row[] {
  const examples: Readonly<Record<string, MarkExample>> = LIST_EXAMPLES[list];
  return Object.entries<Text>(CARD_MARKS.lists[list]).map(([field, meaning]) => ({
    mark: `{{${list}[].${field}}}`,
    meaning,
    example: examples[field],
    list: true,
  }));
}

function addRow(grid: Grid, { mark, meaning, example, list }: Row, lang: Lang): void {
  if (example === undefined) throw new RangeError(`no example of ${mark}`);
  const [kind, shown] = example;
  grid.add(
    [
      { text: mark, style: MARK },
      { text: meaning[lang], style: CELL },
      { text: KINDS[kind][lang], style: CENTRE },
      { text: WORDS[list ? "list" : "single"][lang], style: CENTRE },
      { text: shown[lang], style: { ...CELL, color: "grey" } },
    ],
    meaning[lang].length > 40 || shown[lang].length > 50 ? 30 : 18,
  );
}
