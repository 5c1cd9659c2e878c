import type { Lang } from "../../domain/text.ts";
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
    programLine(comparison, lang),
    ...notes.map((note) => note[lang]),
    ...(rows === null ? [] : ["", ...rowsText(rows, lang)]),
    ...(scheme === null ? [] : ["", ...schemeText(scheme, lang)]),
    "",
    ...peopleText(people, isOneQuarter(comparison), lang),
  ];
  return `${lines.join("\n")}\n`;
}

function programLine({ before, after }: ResultComparison, lang: Lang): string {
  if (before.program === after.program) {
    return { zh: `程序版本：${before.program}（相同）`, en: `program: ${before.program} (the same)` }[lang];
  }
  const change = `${before.program} → ${after.program}`;
  return { zh: `程序版本：${change}`, en: `program: ${change}` }[lang];
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
