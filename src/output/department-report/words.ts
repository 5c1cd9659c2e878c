import type { Text } from "../../domain/text.ts";

/** Number, level, file, sheet, row, column, fault, remedy. */
export const REPORT_WIDTHS = [6, 9, 30, 14, 7, 14, 46, 46];

export const RETURN_WORDS = {
  first: { zh: "请先看这里", en: "Read this first" },
  number: { zh: "序号", en: "No." },
  level: { zh: "级别", en: "Level" },
  column: { zh: "列", en: "Column" },
  fault: { zh: "问题", en: "What is wrong" },
  remedy: { zh: "怎样改", en: "What to do" },
  row: { zh: "原行号", en: "Row" },
  nothing: { zh: "没有需要更正的内容。", en: "There is nothing to correct." },
  colon: { zh: "：", en: ": " },
} as const satisfies Record<string, Text>;
