import type { Worksheet } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { all, Grid } from "./grid.ts";
import { page } from "./page.ts";
import { HEAD, NOTE, SECTION, type Style, TEXT, TITLE } from "./styles.ts";
import { type Word, wordsIn } from "./words.ts";

const WIDTHS = [24, 46, 30, 34, 48, 26];

/** The row of the list of quarters, counted from 0: the chart of totals is drawn from it. */
export const HISTORY_ROW = 4;

const LABEL: Style = { ...TEXT, bold: true };
const NUMBER: Style = { ...TEXT, align: "center", format: "0.00" };

/** How high a list's rows are, and how many columns the last field covers. */
type Look = { readonly height: number; readonly style?: Style; readonly last?: number };

/** The fifth sheet: earlier results, what each number means and by which rules it was scored. */
export function rulesSheet(sheet: Worksheet, lang: Lang): void {
  const word = wordsIn(lang);
  const grid = new Grid(sheet, WIDTHS);
  page(sheet, word("foot"), { landscape: true, onePage: false });
  const section = (title: Word) =>
    grid.add(all([word(title), ...new Array(WIDTHS.length - 1).fill("")], SECTION), 20);
  const part = (title: Word, heads: readonly Word[], list: string, fields: readonly string[], look: Look) => {
    const { height, style = TEXT, last = 1 } = look;
    const span = (at: number) => (at === fields.length - 1 ? last : 1);
    section(title);
    if (heads.length > 0) {
      grid.add(
        heads.map((head, at) => ({ text: word(head), style: HEAD, span: span(at) })),
        22,
      );
    }
    grid.add(
      fields.map((field, at) => ({
        text: `{{${list}[].${field}}}`,
        style: at === 0 ? LABEL : style,
        span: span(at),
      })),
      height,
    );
    grid.gap(10);
  };
  grid.add([{ text: word("rulesTitle"), style: TITLE }], 28);
  grid.add([{ text: word("whose"), style: { ...NOTE, wrap: false } }], 18);
  const quarters = ["past", "current", "rank", "grade"] as const;
  part("history", ["quarter", ...quarters], "history", ["quarter", ...quarters], {
    height: 18,
    style: NUMBER,
  });
  part(
    "partRules",
    ["indicator", "definition", "clause", "formula", "rule", "noData"],
    "indicators",
    ["label", "definition", "clause", "formula", "rule", "no-value"],
    { height: lang === "zh" ? 46 : 70 },
  );
  const policies = ["label", "value", "reference"];
  part("partPolicies", ["policy", "inForce", "clause"], "policies", policies, { height: 28 });
  part("partGrades", ["grade", "from"], "grades", ["label", "from"], { height: 18, style: NUMBER });
  const wide = { height: 18, last: WIDTHS.length - 1 };
  part("partStates", ["state", "meaning"], "states", ["label", "meaning"], wide);
  part("further", [], "notes", ["label", "text"], { ...wide, height: 28 });
}
