import type { Text } from "../../../domain/text.ts";
import type { Place } from "../../../findings/contract.ts";
import { isOpen, levelOf, messageOf, remedyOf, titleOf } from "../../../findings/finding.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { data, type Html, html } from "../html.ts";
import { table } from "../table.ts";
import type { View } from "../view.ts";
import { REPORT_WORDS } from "../words.ts";
import type { FindMatter } from "./contract.ts";

/** Warnings of the checks, and what nobody has confirmed: the results stand, but somebody has to look. */
export const warnings: FindMatter = ({ findings, say }) => {
  const found = findings.filter((finding) => levelOf(finding) === "warning" || isOpen(finding));
  if (found.length === 0) return null;
  const open = found.filter(isOpen).length;
  return {
    says: saysHow(found.length - open, open),
    asks: { zh: "是否先处理再批准？", en: "Shall they be settled before approval?" },
    basis: table(
      [
        { header: say(SUMMARY_WORDS.finding) },
        { header: say(REPORT_WORDS.place) },
        { header: say(SUMMARY_WORDS.message), set: "long" },
        { header: say(SUMMARY_WORDS.remedy), set: "long" },
      ],
      found.map((finding) => [
        say(titleOf(finding)),
        placeWords(finding.at, say),
        say(messageOf(finding)),
        say(remedyOf(finding)),
      ]),
    ),
  };
};

function saysHow(warned: number, open: number): Text {
  const [zh, en]: [string[], string[]] = [[], []];
  if (warned > 0) {
    zh.push(`${warned} 条提醒`);
    en.push(`warnings of the data checks: ${warned}`);
  }
  if (open > 0) {
    zh.push(`${open} 条待确认事项`);
    en.push(`to be confirmed: ${open}`);
  }
  const joined = en.join(", ");
  return { zh: `数据检查有 ${zh.join("、")}`, en: `${joined.charAt(0).toUpperCase()}${joined.slice(1)}` };
}

/** A place in words: file, sheet, row, column, as far as it has them. */
export function placeWords({ file, sheet, row, column }: Place, say: View["say"]): Html | null {
  if (file === null) return null;
  const parts = [
    file,
    sheet,
    row === null ? null : say({ zh: `第 ${row} 行`, en: `row ${row}` }),
    column,
  ].filter((part) => part !== null);
  return html`${data(parts.join(" / "))}`;
}
