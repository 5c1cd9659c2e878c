import type { Lang, Text } from "../../domain/text.ts";
import type { Level, Place } from "../../findings/contract.ts";
import { type Finding, levelOf, messageOf, remedyOf, titleOf } from "../../findings/finding.ts";

const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  note: { zh: "说明", en: "note" },
};

const LEVEL_COLOURS: Readonly<Record<Level, string>> = { error: "31", warning: "33", note: "2" };

/** How many findings a terminal shows; all of them are in `--json`. */
const SHOWN = 20;

/** Findings as a person reads them: grouped by file, the worst first, each with its place, cause and remedy. */
export function findingsText(findings: readonly Finding[], lang: Lang, colours: boolean): string {
  const shown = findings.slice(0, SHOWN);
  const lines: string[] = [];
  let file: string | null | undefined;
  for (const finding of shown) {
    if (finding.at.file !== file) {
      file = finding.at.file;
      lines.push("", file ?? { zh: "（整个季度）", en: "(the whole quarter)" }[lang]);
    }
    lines.push(...findingLines(finding, lang, colours));
  }
  const more = findings.length - shown.length;
  if (more > 0) {
    lines.push(
      "",
      { zh: `另有 ${more} 条，用 --json 查看全部。`, en: `${more} more; --json lists all.` }[lang],
    );
  }
  return lines.length === 0 ? "" : `${lines.join("\n").trimStart()}\n`;
}

function findingLines(finding: Finding, lang: Lang, colours: boolean): string[] {
  const level = levelOf(finding);
  const word = LEVEL_WORDS[level][lang];
  const mark = colours ? `\u001B[${LEVEL_COLOURS[level]}m${word}\u001B[0m` : word;
  const place = placeText(finding.at, lang);
  const title = `${titleOf(finding)[lang]} [${finding.code}]`;
  return [
    `  ${mark} ${place === "" ? "" : `${place} · `}${title}`,
    `      ${messageOf(finding)[lang]}`,
    `      → ${remedyOf(finding)[lang]}`,
  ];
}

/** Sheet, row and column of a place; the file stands above. */
export function placeText({ sheet, row, column }: Place, lang: Lang): string {
  const parts: string[] = [];
  if (sheet !== null) parts.push({ zh: `工作表“${sheet}”`, en: `sheet “${sheet}”` }[lang]);
  if (row !== null) parts.push({ zh: `第 ${row} 行`, en: `row ${row}` }[lang]);
  if (column !== null) parts.push({ zh: `“${column}”列`, en: `column “${column}”` }[lang]);
  return parts.join(" ");
}

/** How many of each level, in words. */
export function countText(findings: readonly Finding[], lang: Lang): string {
  const count = (level: Level) => findings.filter((finding) => levelOf(finding) === level).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  return {
    zh: `错误 ${errors} 条，提醒 ${warnings} 条，说明 ${notes} 条`,
    en: `errors: ${errors}, warnings: ${warnings}, notes: ${notes}`,
  }[lang];
}
