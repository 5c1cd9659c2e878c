import type { Text } from "../domain/text.ts";

/** Why a mark is not known, by the engine's reason. */
export const UNKNOWN_MARK = {
  "no-such-value": { zh: "没有这个标记", en: "there is no such mark" },
  "no-such-list": { zh: "没有这个列表", en: "there is no such list" },
  "no-such-field": { zh: "该列表没有这一项", en: "the list has no such field" },
  "no-such-item": { zh: "没有这个指标", en: "there is no such indicator" },
  "not-closed": {
    zh: "没有写完整；标记应以两个半角左花括号开头，以两个半角右花括号结尾",
    en: "it is not complete; a mark begins with two plain opening braces and ends with two closing ones",
  },
} as const satisfies Record<string, Text>;

/** Why a mark cannot stand where it does, by the engine's reason. */
export const MISPLACED_MARK = {
  "two-lists-in-a-row": {
    zh: "同一行已有另一个列表的标记，而一行只能随一个列表重复",
    en: "the row has marks of another list, and a row repeats for one list only",
  },
  "list-outside-rows": {
    zh: "列表的标记只能放在表格的行中，页眉、页脚和工作表名只能用单个值的标记",
    en: "marks of lists stand in rows; headers, footers and sheet names take marks of single values only",
  },
  "merged-over-rows": {
    zh: "合并单元格跨过了随列表重复的行",
    en: "merged cells reach over a row that repeats for a list",
  },
  "inside-formula": {
    zh: "标记不能写在公式里；请把标记放在另一个单元格，再在公式中引用该单元格",
    en: "a mark cannot stand in a formula; put it into a cell of its own and refer to that cell",
  },
  "table-header": {
    zh: "“套用表格格式”的表格，标题行只能是固定的文字",
    en: "the header row of a table can hold fixed words only",
  },
  "not-in-a-cell": {
    zh: "数据验证的提示、图片的说明等处的标记不会被填写",
    en: "marks in the messages of checks, in descriptions of pictures and the like are not filled in",
  },
} as const satisfies Record<string, Text>;

type Unusable = { readonly what: (found: string) => Text; readonly todo: Text };

const SAVE_ANEW: Text = {
  zh: "请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”，不设密码，再放回原处。",
  en: "Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” without a password and put it back.",
};

/** Why a template cannot be used at all, and what to do, by the engine's reason. */
export const UNUSABLE_TEMPLATE = {
  "not-a-workbook": {
    what: () => ({ zh: "内容不是 .xlsx 工作簿", en: "its content is no .xlsx workbook" }),
    todo: SAVE_ANEW,
  },
  encrypted: { what: () => ({ zh: "文件设有密码", en: "it has a password" }), todo: SAVE_ANEW },
  "too-big": {
    what: () => ({ zh: "文件太大，解压后超过 50 MB", en: "it is too large, above 50 MB unpacked" }),
    todo: {
      zh: "请删去不用的工作表，压缩其中的图片，再另存。",
      en: "Delete sheets that are not needed, make its pictures smaller, and save it again.",
    },
  },
  damaged: {
    what: (found) => ({
      zh: `文件不完整或已损坏（${found}）`,
      en: `it is incomplete or damaged (${found})`,
    }),
    todo: SAVE_ANEW,
  },
  macros: {
    what: () => ({
      zh: "文件带有宏，而记分卡中不能有任何可以运行的内容",
      en: "it holds macros, and nothing in a scorecard may run",
    }),
    todo: SAVE_ANEW,
  },
  "no-marks": {
    what: () => ({
      zh: "其中没有任何标记，每个人的记分卡会一模一样",
      en: "it has no mark at all, so that everybody's scorecard would be the same",
    }),
    todo: {
      zh: "请核对 crm-kpi.yaml 中 templates.scorecard 写的是不是这份文件。可从 crm-kpi templates --scorecard 写出的模板改起。",
      en: "Check that templates.scorecard in crm-kpi.yaml names the file that is meant. Start from the template that crm-kpi templates --scorecard writes.",
    },
  },
  "hidden-sheet": {
    what: () => ({
      zh: "这张工作表是隐藏的，其中的内容会随记分卡发给每个人",
      en: "this sheet is hidden, and what it holds would go to everybody",
    }),
    todo: { zh: "请取消隐藏，或删去这张工作表。", en: "Show the sheet, or delete it." },
  },
  "chart-sheet": {
    what: () => ({
      zh: "这是图表工作表或其他特殊的表，不能填写",
      en: "this is a chart sheet or another special one, which cannot be filled in",
    }),
    todo: {
      zh: "请把图表移到普通的工作表中。",
      en: "Move the chart into an ordinary sheet.",
    },
  },
  "dropped-sheet": {
    what: (found) => ({
      zh: `公式引用了“标记说明”表，而这张表不会带入记分卡：${found}`,
      en: `a formula refers to the sheet that lists the marks, which no scorecard has: ${found}`,
    }),
    todo: { zh: "请在模板中改正这个公式。", en: "Correct the formula in the template." },
  },
  "external-link": {
    what: (found) => ({
      zh: `引用了别的文件：${found}`,
      en: `it refers to another file: ${found}`,
    }),
    todo: {
      zh: "请改为引用模板自己的单元格；图片请直接插入，不要链接到文件。",
      en: "Refer to the template's own cells; insert pictures instead of linking to files.",
    },
  },
} as const satisfies Record<string, Unusable>;
