import type { Lang } from "../../domain/text.ts";
import { indicators } from "../../indicators/index.ts";
import type { Column } from "../../sources/contract.ts";
import { kindName } from "../../sources/kinds/index.ts";
import { wordListOf } from "../../sources/kinds/words.ts";
import type { Check, EntryColumn } from "../workbook/entry.ts";
import { guideOf } from "./guides/index.ts";

type KindName = ReturnType<typeof kindName>;

/** Serials of 1990-01-01 and 2100-12-31, between which the reader takes dates. */
const DAYS = { from: 32_874, to: 73_415 };
const MOST = 1_000_000_000_000;

const FORMATS: Readonly<Record<KindName, string>> = {
  text: "@",
  prose: "@",
  code: "@",
  number: "0.######",
  quantity: "0.######",
  money: "#,##0.00",
  percent: "0.00%",
  score: "0.##",
  date: "yyyy-mm-dd",
  "date-time": "yyyy-mm-dd hh:mm",
  "yes-no": "@",
  person: "@",
  people: "@",
  client: "@",
  engagement: "@",
  words: "@",
};

/** How the cells of a column look and what may be typed into them. */
export function entryColumn(source: string, key: string, column: Column, lang: Lang): EntryColumn {
  const kind = kindName(column.kind);
  const words = choicesOf(source, key, column, lang);
  const { what } = guideOf(source, key, column);
  const list =
    words.length === 0
      ? ""
      : { zh: `可选：${words.join("、")}。`, en: ` One of: ${words.join(", ")}.` }[lang];
  return {
    format: FORMATS[kind],
    check: checkOf(kind, words, wordListOf(column.kind)?.others ?? false),
    expected: `${what[lang]}${{ zh: "。", en: "." }[lang]}${list}`,
  };
}

const NAMING_INDICATORS: ReadonlySet<string> = new Set(["adjustments", "appeals", "commitments"]);

/** The words that a drop-down offers, in the language of the workbook; none for a column without. */
export function choicesOf(source: string, key: string, column: Column, lang: Lang): string[] {
  // Adjustments and plans name an indicator in words of their own, which the reader looks up.
  if (NAMING_INDICATORS.has(source) && key === "indicator") {
    // An appeal may dispute the total; where it is adjusted the cell is blank, and plans are made of indicators only.
    const total = source === "appeals" ? [{ zh: "总分", en: "total" }[lang]] : [];
    return [...indicators.map(({ id, label }) => (lang === "zh" ? label.zh : id)), ...total];
  }
  const { words = [] } = wordListOf(column.kind) ?? {};
  return words.map(({ meaning, word }) => (lang === "zh" ? word : meaning));
}

function checkOf(kind: KindName, words: readonly string[], others: boolean): Check | null {
  // A list in a formula has at most 255 characters, and a comma would part a word in two.
  const fits = words.join(",").length <= 250 && words.every((word) => !/[,"]/.test(word));
  if (words.length > 0) return fits ? { kind: "words", words, others } : null;
  if (kind === "date" || kind === "date-time") return { kind: "date", ...DAYS };
  if (kind === "score") return { kind: "decimal", from: 0, to: 100 };
  if (kind === "quantity") return { kind: "decimal", from: 0, to: MOST };
  if (kind === "money" || kind === "number") return { kind: "decimal", from: -MOST, to: MOST };
  return kind === "percent" ? { kind: "decimal", from: 0, to: 1 } : null;
}
