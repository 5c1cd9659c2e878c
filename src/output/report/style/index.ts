import type { Lang } from "../../../domain/text.ts";
import { ACCENT } from "./colours.ts";
import { FIGURES } from "./figures.ts";
import { type Foot, paper } from "./paper.ts";
import { PHONE } from "./phone.ts";
import { PICTURES } from "./pictures.ts";
import { TABLES } from "./tables.ts";
import { TEXT } from "./text.ts";

const FONTS: Readonly<Record<Lang, string>> = {
  zh: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  en: 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** The style of the report for screens of every width and for A4. */
export function style(lang: Lang, foot: Foot): string {
  return [colours(lang), TEXT, FIGURES, TABLES, PICTURES, PHONE, paper(foot)].join("\n");
}

function colours(lang: Lang): string {
  return `:root { --accent: ${ACCENT}; --pale: #f2f4f8; --mid: #8c9bb8; --line: #d9dee7; --ink: #1b2333; --quiet: #586174; }
* { box-sizing: border-box; }
html { font: 15px/1.6 ${FONTS[lang]}; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }`;
}
