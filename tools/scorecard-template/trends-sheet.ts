import type { Worksheet } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { Grid } from "./grid.ts";
import { page } from "./page.ts";
import { HEAD, NOTE, type Style, TEXT, TITLE } from "./styles.ts";
import { wordsIn } from "./words.ts";

const QUARTERS = [1, 2, 3, 4, 5, 6, 7, 8];
const CELL: Style = { ...TEXT, top: false };
const SHARE: Style = { ...CELL, align: "center", format: "0%" };

/** Where the small columns of the trends stand: the cells that they draw, and the cell that they stand in. */
export const TREND_COLUMNS = { sheet: "sheet4", row: 5, first: "B", last: "I", at: "J" } as const;

/** The fourth sheet: each indicator's points ÷ full points over the last quarters, with small columns beside it. */
export function trendsSheet(sheet: Worksheet, lang: Lang): void {
  const word = wordsIn(lang);
  const grid = new Grid(sheet, [lang === "zh" ? 24 : 32, ...QUARTERS.map(() => 11), 34]);
  page(sheet, word("foot"), { landscape: true, onePage: true });
  grid.add([{ text: word("trendsTitle"), style: TITLE }], 28);
  grid.add([{ text: word("whose"), style: { ...NOTE, wrap: false } }], 18);
  grid.add([{ text: word("trendsNote"), style: { ...NOTE, wrap: true }, span: 10 }], 30);
  const heads = [word("indicator"), ...QUARTERS.map((at) => `{{trend.quarter-${at}}}`), word("trendLine")];
  grid.add(
    heads.map((text) => ({ text, style: HEAD })),
    24,
  );
  grid.add(
    [
      { text: "{{trends[].label}}", style: { ...CELL, bold: true } },
      ...QUARTERS.map((at) => ({ text: `{{trends[].quarter-${at}}}`, style: SHARE })),
      { text: "", style: CELL },
    ],
    30,
  );
  grid.gap(8);
  grid.add([{ text: "{{trend.breaks}}", style: { ...NOTE, wrap: true, color: "navy" }, span: 10 }], 60);
}
