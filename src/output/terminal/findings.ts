import type { Lang, Text } from "../../domain/text.ts";
import { confirmationLine } from "../../findings/confirm.ts";
import type { Level, Place } from "../../findings/contract.ts";
import { type Finding, isOpen, levelOf, messageOf, remedyOf, titleOf } from "../../findings/finding.ts";

const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  error: { zh: "错误", en: "error" },
  confirm: { zh: "待确认", en: "to confirm" },
  warning: { zh: "提醒", en: "warning" },
  note: { zh: "说明", en: "note" },
};
const LEVEL_COLOURS: Readonly<Record<Level, string>> = {
  error: "31",
  confirm: "35",
  warning: "33",
  note: "2",
};

/** How many findings a terminal shows; all of them are in `--json`. */
const SHOWN = 20;

/** What stands around the findings: the quarter, for the lines that confirm them, and the rows they are about. */
export type Around = {
  readonly quarter?: string;
  readonly excerpts?: (at: Place) => string | null;
};

const CONFIRM_BY: Text = {
  zh: "确认无误的，请把下面一行补全（by 确认人、on 日期、why 理由）后加到 crm-kpi.yaml 的 confirmations: 之下：",
  en: "If it is right as it is, complete this line (by, on, why) and put it under confirmations: in crm-kpi.yaml:",
};

/**
 * Findings as a person reads them: the worst first, grouped by file, each with its place, the row, cause and remedy.
 * What somebody confirmed is counted, and listed in the documents.
 */
export function findingsText(
  findings: readonly Finding[],
  lang: Lang,
  colours: boolean,
  { quarter, excerpts }: Around = {},
): string {
  const open = findings.filter(({ confirmed }) => confirmed === undefined);
  const shown = open.slice(0, SHOWN);
  const lines: string[] = [];
  let file: string | null | undefined;
  for (const finding of shown) {
    if (finding.at.file !== file) {
      file = finding.at.file;
      lines.push("", file ?? { zh: "（整个季度）", en: "(the whole quarter)" }[lang]);
    }
    lines.push(...findingLines(finding, lang, colours, excerpts?.(finding.at) ?? null));
    const line = quarter === undefined || !isOpen(finding) ? null : confirmationLine(finding, quarter);
    if (line !== null) lines.push(`      ${CONFIRM_BY[lang]}`, `        ${line}`);
  }
  const more = open.length - shown.length;
  if (more > 0) {
    lines.push(
      "",
      { zh: `另有 ${more} 条，用 --json 查看全部。`, en: `${more} more; --json lists all.` }[lang],
    );
  }
  return lines.length === 0 ? "" : `${lines.join("\n").trimStart()}\n`;
}

function findingLines(finding: Finding, lang: Lang, colours: boolean, excerpt: string | null): string[] {
  const level = levelOf(finding);
  const word = LEVEL_WORDS[level][lang];
  const mark = colours ? `\u001B[${LEVEL_COLOURS[level]}m${word}\u001B[0m` : word;
  const place = placeText(finding.at, lang);
  const title = `${titleOf(finding)[lang]} [${finding.code}]`;
  return [
    `  ${mark} ${place === "" ? "" : `${place} · `}${title}`,
    `      ${messageOf(finding)[lang]}`,
    ...(excerpt === null ? [] : [`      | ${excerpt}`]),
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
  const open = findings.filter(isOpen).length;
  const settled = count("confirm") - open;
  const asked = {
    zh: `${open > 0 ? `待确认 ${open} 条，` : ""}${settled > 0 ? `已确认 ${settled} 条，` : ""}`,
    en: `${open > 0 ? `to be confirmed: ${open}, ` : ""}${settled > 0 ? `confirmed: ${settled}, ` : ""}`,
  }[lang];
  return {
    zh: `错误 ${errors} 条，${asked}提醒 ${warnings} 条，说明 ${notes} 条`,
    en: `errors: ${errors}, ${asked}warnings: ${warnings}, notes: ${notes}`,
  }[lang];
}
