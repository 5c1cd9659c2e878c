import type { Worksheet } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { RATERS_PROTECTED } from "../../src/output/scorecard/words.ts";
import { all, Grid } from "./grid.ts";
import { page } from "./page.ts";
import { BODY, HEAD, NOTE, SECTION, type Style, TITLE } from "./styles.ts";
import { wordsIn } from "./words.ts";

/** Shared by the calculation above and the rows below. */
const WIDTHS = [23, 12, 12, 13, 10, 9, 11, 15, 24, 46, 30, 11, 6];
const COLUMNS = WIDTHS.length;

/** The columns at the right, over which words run. */
const WORDS = 4;

const MIDDLE: Style = { ...BODY, size: 8.5 };
const LABEL: Style = { ...MIDDLE, bold: true };
const NUMBER: Style = { ...MIDDLE, align: "right", format: "#,##0.00####" };
const TOTAL: Style = { ...BODY, bold: true, color: "navy", fill: "pale", size: 8.5 };

/** The second sheet: how the points come out, and the owner's rows behind every number. */
export function detailsSheet(sheet: Worksheet, lang: Lang): void {
  const word = wordsIn(lang);
  const grid = new Grid(sheet, WIDTHS);
  page(sheet, word("foot"), { landscape: true, onePage: false });
  grid.add([{ text: word("detailsTitle"), style: TITLE }], 28);
  grid.add([{ text: word("whose"), style: { ...NOTE, wrap: false } }], 18);
  calculation(grid, lang);
  grid.gap(10);
  grid.add([{ text: word("details"), style: SECTION }, ...all(new Array(COLUMNS - 1).fill(""), SECTION)], 20);
  grid.add([{ text: RATERS_PROTECTED[lang], style: { ...NOTE, wrap: false } }], 18);
  const header = rows(grid, lang);
  sheet.setRepeatRows(header, header);
  sheet.autofilter(header, 0, header + 1, COLUMNS - 1);
}

function calculation(grid: Grid, lang: Lang): void {
  const word = wordsIn(lang);
  grid.add(
    [{ text: word("calculation"), style: SECTION }, ...all(new Array(COLUMNS - 1).fill(""), SECTION)],
    20,
  );
  grid.add([{ text: word("calculationNote"), style: { ...NOTE, wrap: false } }], 18);
  const heads = ["indicator", "part", "whole", "value", "target", "weight", "full", "adjustment"] as const;
  grid.add(
    [
      ...all(heads.map(word), HEAD),
      { text: word("exactPoints"), style: HEAD },
      { text: word("process"), style: HEAD, span: WORDS },
    ],
    22,
  );
  const fields = ["part", "whole", "exact-value", "exact-target", "weight", "exact-full", "adjustment"];
  grid.add(
    [
      { text: "{{indicators[].label}}", style: LABEL },
      ...all(
        fields.map((field) => `{{indicators[].${field}}}`),
        NUMBER,
      ),
      { text: "{{indicators[].exact-points}}", style: { ...NUMBER, bold: true, color: "navy" } },
      { text: "{{indicators[].explanation}}", style: { ...MIDDLE, indent: 1, wrap: true }, span: WORDS },
    ],
    40,
  );
  const right: Style = { ...TOTAL, align: "right", format: "#,##0.00####" };
  grid.add(
    [
      { text: word("total"), style: TOTAL },
      ...all(new Array(6).fill(""), TOTAL),
      { text: "{{person.total-adjustment}}", style: right },
      { text: "{{person.exact-total}}", style: right },
      { text: "", style: TOTAL, span: WORDS },
    ],
    20,
  );
}

function rows(grid: Grid, lang: Lang): number {
  const word = wordsIn(lang);
  const heads = [
    "indicator",
    "counts",
    "count",
    "amount",
    "mean",
    "weight",
    "date",
    "key",
    "client",
    "explanation",
    "file",
    "sheet",
    "row",
  ] as const;
  const header = grid.add(all(heads.map(word), HEAD), 22);
  const cell = (field: string, style: Style) => ({ text: `{{details[].${field}}}`, style });
  const centre: Style = { ...MIDDLE, align: "center" };
  grid.add(
    [
      cell("indicator", LABEL),
      cell("role", centre),
      cell("count", { ...NUMBER, format: "0.####" }),
      cell("amount", { ...NUMBER, format: "#,##0.00" }),
      cell("mean", { ...NUMBER, format: "0.00" }),
      cell("weight", { ...NUMBER, format: "0.00" }),
      cell("date", { ...centre, format: "yyyy-mm-dd" }),
      cell("key", MIDDLE),
      cell("client", MIDDLE),
      // Means and adjustments have no place in a file: their words run on into the empty cells.
      cell("explanation", MIDDLE),
      cell("file", { ...MIDDLE, color: "grey" }),
      cell("sheet", { ...MIDDLE, color: "grey" }),
      cell("row", { ...MIDDLE, color: "grey", align: "right" }),
    ],
    16,
  );
  return header;
}
