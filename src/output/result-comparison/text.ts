import type { Lang, Text } from "../../domain/text.ts";
import { isOneQuarter, type ResultComparison } from "./contract.ts";
import { peopleText } from "./people-text.ts";
import { rowsText } from "./rows-text.ts";
import type { SchemeChange } from "./scheme-changes.ts";
import { RESULT_WORDS } from "./words.ts";

/** Two results for the terminal: what went in otherwise, then everybody for whom something came out otherwise. */
export function resultComparisonText(comparison: ResultComparison, lang: Lang): string {
  const { before, after, notes, rows, scheme, people } = comparison;
  const lines = [
    `■ ${before.label[lang]} → ${after.label[lang]}`,
    sameOr(PROGRAM, before.program, after.program, lang),
    ...(isOneQuarter(comparison) ? [sameOr(CUT_OFF, before.cutOff, after.cutOff, lang)] : []),
    ...notes.map((note) => note[lang]),
    ...(rows === null ? [] : ["", ...rowsText(rows, lang)]),
    ...(scheme === null ? [] : ["", ...schemeText(scheme, lang)]),
    "",
    ...peopleText(people, isOneQuarter(comparison), lang),
  ];
  return `${lines.join("\n")}\n`;
}

const PROGRAM: Text = { zh: "程序版本", en: "program" };
const CUT_OFF: Text = { zh: "截止日", en: "cut-off" };

function sameOr(what: Text, before: string, after: string, lang: Lang): string {
  const head = `${what[lang]}${{ zh: "：", en: ": " }[lang]}`;
  return before === after
    ? { zh: `${head}${before}（相同）`, en: `${head}${before} (the same)` }[lang]
    : `${head}${before} → ${after}`;
}

function schemeText(changes: readonly SchemeChange[], lang: Lang): string[] {
  if (changes.length === 0) return [{ zh: "方案：没有变动", en: "scheme: no change" }[lang]];
  const none = { zh: "无", en: "none" }[lang];
  const lines = changes.map(({ what, before, after }) => {
    const change =
      before === null && after === null
        ? RESULT_WORDS.changed[lang]
        : `${before?.[lang] ?? none} → ${after?.[lang] ?? none}`;
    return `  ${what[lang]}${{ zh: "：", en: ": " }[lang]}${change}`;
  });
  return [{ zh: `方案：${changes.length} 项变动`, en: `scheme: ${changes.length} changed` }[lang], ...lines];
}
