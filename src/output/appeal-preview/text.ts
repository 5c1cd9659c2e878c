import { quarterLabel } from "../../domain/quarter.ts";
import type { Lang } from "../../domain/text.ts";
import { peopleText } from "../result-comparison/people-text.ts";
import { rowText } from "../result-comparison/rows-text.ts";
import { signed } from "../result-comparison/words.ts";
import type { AppealPreview, PreviewedAppeal } from "./contract.ts";

/** A preview for the terminal: each appeal with what it would change, then everybody who would move. */
export function appealPreviewText({ file, appeals, notes, comparison }: AppealPreview, lang: Lang): string {
  const quarter = quarterLabel(comparison.after.quarter)[lang];
  const lines = [
    {
      zh: `■ ${quarter}：如果“${file}”中的申诉成立（只是试算，没有改动数据，也没有发布）`,
      en: `■ ${quarter}: if the appeals in “${file}” are upheld (a trial: no data changed, nothing published)`,
    }[lang],
    ...appeals.flatMap((one) => appealText(one, lang)),
    "",
    ...notes.map((note) => note[lang]),
    ...peopleText(comparison.people, true, lang),
  ];
  return `${lines.join("\n")}\n`;
}

function appealText(appeal: PreviewedAppeal, lang: Lang): string[] {
  const { at, number, person, disputed, change } = appeal;
  const row = { zh: `第 ${at.row} 行`, en: `row ${at.row}` }[lang];
  const about = `${person} · ${indicatorText(appeal, lang)}${{ zh: "：", en: ": " }[lang]}${disputed}`;
  return [
    `  ${[row, ...(number === null ? [] : [number]), about].join("  ")}`,
    ...(change === null ? [] : [`    ${rowText({ ...change, appeal: null }, lang)}`]),
    ...pointsText(appeal, lang).map((line) => `    ${line}`),
  ];
}

/** Points that an appeal would add or take, in a line. */
export function pointsText({ points, indicator }: PreviewedAppeal, lang: Lang): string[] {
  if (points === null) return [];
  const change = signed(points);
  if (indicator === null) return [{ zh: `总分调整 ${change}`, en: `total ${change}` }[lang]];
  const label = indicator[lang];
  return [{ zh: `“${label}”得分调整 ${change}`, en: `points of “${label}” ${change}` }[lang]];
}

function indicatorText({ indicator }: PreviewedAppeal, lang: Lang): string {
  return indicator?.[lang] ?? { zh: "总分", en: "total" }[lang];
}
