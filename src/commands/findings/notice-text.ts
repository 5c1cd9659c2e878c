import { joinTexts, type Text } from "../../domain/text.ts";
import { type Finding, levelOf, titleOf } from "../../findings/finding.ts";

/** How many findings a notice lists. */
const SHOWN = 20;

/** Findings as they may leave the machine: what kind, and where; no value, no name, no row's content. */
export function noticeOfFindings(findings: readonly Finding[]): Text {
  const errors = findings.filter((finding) => levelOf(finding) === "error");
  const lines = errors.slice(0, SHOWN).map((finding): Text => {
    const { file, sheet, row, column } = finding.at;
    const place = [file, sheet].filter((part) => part !== null).join(" · ");
    const title = titleOf(finding);
    const zh = `${row === null ? "" : ` 第 ${row} 行`}${column === null ? "" : ` “${column}”列`}`;
    const en = `${row === null ? "" : ` row ${row}`}${column === null ? "" : ` column “${column}”`}`;
    return {
      zh: `${place}${zh} ${title.zh} [${finding.code}]`.trim(),
      en: `${place}${en} ${title.en} [${finding.code}]`.trim(),
    };
  });
  const first: Text = { zh: `错误 ${errors.length} 条：`, en: `${errors.length} errors:` };
  return joinTexts([first, ...lines], { zh: "\n", en: "\n" });
}
