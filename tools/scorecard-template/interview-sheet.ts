import type { Worksheet } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { all, Grid } from "./grid.ts";
import { INTERVIEW_WORDS } from "./interview-words.ts";
import { page } from "./page.ts";
import { HEAD, NOTE, SECTION, type Style, TITLE } from "./styles.ts";
import { wordsIn } from "./words.ts";

const WIDTHS = [26, 24, 20, 20, 20];
const COLUMNS = WIDTHS.length;

const BOX: Style = { lines: "all", wrap: true, indent: 1 };
const LABEL: Style = { ...BOX, color: "grey", fill: "pale" };
const DATE: Style = { ...BOX, align: "center", format: "yyyy-mm-dd" };

/** The third sheet: the interview record (考核规定 §三.5), filled in as far as the result says it. */
export function interviewSheet(sheet: Worksheet, lang: Lang): void {
  const word = wordsIn(lang);
  const own = (name: keyof typeof INTERVIEW_WORDS) => INTERVIEW_WORDS[name][lang];
  const grid = new Grid(sheet, WIDTHS);
  page(sheet, word("foot"), { landscape: false, onePage: true });
  const section = (text: string) => {
    grid.gap(8);
    grid.add([{ text, style: SECTION, span: COLUMNS }], 20);
  };
  const heads = (names: readonly (keyof typeof INTERVIEW_WORDS)[]) => grid.add(all(names.map(own), HEAD), 20);
  const blank = (height: number, first = "") => grid.add(all([first, "", "", "", ""], BOX), height);

  grid.add([{ text: own("title"), style: TITLE, span: COLUMNS }], 30);
  grid.add([{ text: word("whose"), style: { ...NOTE, wrap: false, rule: true }, span: COLUMNS }], 18);
  grid.add([{ text: "{{interview.note}}", style: NOTE, span: COLUMNS }], 26);
  dates(grid, lang);

  section(own("commitments"));
  heads(["indicator", "goal", "owner", "byQuarter", "outcome"]);
  grid.add(
    all(
      ["indicator", "goal", "owner", "deadline", "outcome"].map((field) => `{{commitments[].${field}}}`),
      BOX,
    ),
  );
  blank(24);

  section(own("result"));
  grid.add([{ text: own("summary"), style: { ...BOX, bold: true, color: "navy" }, span: COLUMNS }], 24);
  grid.add([{ text: own("strengths"), style: LABEL, span: COLUMNS }], 18);
  grid.add([{ text: "{{strengths[].text}}", style: BOX, span: COLUMNS }], 22);
  grid.add(
    [
      { text: own("losses"), style: LABEL, span: 3 },
      { text: own("next"), style: LABEL, span: 2 },
    ],
    18,
  );
  grid.add(
    [
      { text: "{{losses[].text}}", style: BOX, span: 3 },
      { text: "{{losses[].next}}", style: BOX, span: 2 },
    ],
    30,
  );

  section(own("plan"));
  heads(["matter", "steps", "owner", "measure", "deadline"]);
  blank(38, "{{needed[].text}}");
  blank(34);

  section(own("goals"));
  heads(["matter", "now", "target", "nextTarget", "remark"]);
  const figure: Style = { ...BOX, align: "center", indent: 0 };
  grid.add(
    [
      { text: "{{indicators[].label-unit}}", style: BOX },
      { text: "{{indicators[].value}}", style: figure },
      { text: "{{indicators[].target}}", style: figure },
      { text: "", style: BOX },
      { text: "", style: BOX },
    ],
    22,
  );

  section(own("opinions"));
  for (const name of ["ownOpinion", "superiorOpinion"] as const) {
    grid.add(
      [
        { text: own(name), style: LABEL },
        { text: "", style: BOX, span: 4 },
      ],
      44,
    );
    grid.add(
      [
        { text: own("signed"), style: LABEL },
        { text: "", style: BOX, span: 2 },
        { text: own("date"), style: LABEL },
        { text: "", style: DATE },
      ],
      26,
    );
  }
  sheet.setPrintArea(0, 0, grid.row - 1, COLUMNS - 1);
}

/** The day due follows from the day of receipt, as the cycle reckons it. */
function dates(grid: Grid, lang: Lang): void {
  const own = (name: keyof typeof INTERVIEW_WORDS) => INTERVIEW_WORDS[name][lang];
  grid.add(
    [
      { text: own("received"), style: LABEL },
      { text: "{{interview.received}}", style: DATE },
      { text: own("dueOn"), style: LABEL },
      { text: "{{interview.due}}", style: DATE, span: 2 },
    ],
    24,
  );
  grid.add(
    [
      { text: own("held"), style: LABEL },
      { text: "{{interview.held}}", style: DATE },
      { text: own("superior"), style: LABEL },
      { text: "", style: BOX, span: 2 },
    ],
    24,
  );
}
