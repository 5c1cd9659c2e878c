import type { Lang } from "../../domain/text.ts";
import { sayOrigin } from "../../findings/finding.ts";
import type { CellChange, RowChange, SourceChange } from "../../scoring/row-changes/contract.ts";
import { ROW_WORDS } from "./words.ts";

/** Cells of a row that came or went by which a reader knows it; the workbook has all. */
const MOST_CELLS = 4;

/** The rows that differ, source by source. */
export function rowsText(sources: readonly SourceChange[], lang: Lang): string[] {
  if (sources.length === 0) return [{ zh: "数据：各行都相同", en: "rows: all the same" }[lang]];
  const head = { zh: "数据：", en: "rows:" }[lang];
  return [head, ...sources.flatMap((source) => sourceText(source, lang))];
}

function sourceText({ source, before, after, rows }: SourceChange, lang: Lang): string[] {
  const label = source.label[lang];
  if (rows === null) {
    return [
      { zh: `  ${label}：${before} 行 → ${after} 行`, en: `  ${label}: ${before} → ${after} rows` }[lang],
    ];
  }
  const counts = (["added", "removed", "changed"] as const)
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) =>
        ({ zh: `${ROW_WORDS[kind].zh} ${count} 行`, en: `${count} ${ROW_WORDS[kind].en}` })[lang],
    );
  const head = `  ${label}${{ zh: "：", en: ": " }[lang]}${counts.join({ zh: "，", en: ", " }[lang])}`;
  return [head, ...rows.map((row) => `    ${rowText(row, lang)}`)];
}

/** `改动 2025Q3/投诉记录.csv 第 3 行（TS-2）：状态 有效 → 无效`. */
export function rowText(row: RowChange, lang: Lang): string {
  const key = row.key === "" ? "" : { zh: `（${row.key}）`, en: ` (${row.key})` }[lang];
  const head = `${ROW_WORDS[row.kind][lang]} ${placeText(row, lang)}${key}`;
  const by = row.appeal === null ? "" : { zh: `（${row.appeal.zh}）`, en: ` (${row.appeal.en})` }[lang];
  if (row.withheld) {
    return {
      zh: `${head}：评价人和分数不予显示${by}`,
      en: `${head}: rater and mark are not shown${by}`,
    }[lang];
  }
  if (row.cells.length === 0) return `${head}${by}`;
  const cells = row.kind === "changed" ? row.cells : row.cells.slice(0, MOST_CELLS);
  const said = cells.map((cell) => cellText(cell, row.kind, lang)).join({ zh: "；", en: "; " }[lang]);
  return `${head}${{ zh: "：", en: ": " }[lang]}${said}${by}`;
}

/** Where the row stands; where it stood, too, if that is in another file or sheet. */
export function placeText({ before, after }: RowChange, lang: Lang): string {
  const at = after ?? before;
  if (at === null) return "";
  const place = sayOrigin(at)[lang];
  const moved =
    before !== null && after !== null && (before.file !== after.file || before.sheet !== after.sheet);
  if (!moved) return place;
  const old = sayOrigin(before)[lang];
  return { zh: `${place}（原在 ${old}）`, en: `${place} (was in ${old})` }[lang];
}

function cellText({ column, before, after }: CellChange, kind: RowChange["kind"], lang: Lang): string {
  const value = (text: CellChange["before"]) => text?.[lang] ?? "";
  if (kind === "changed") return `${column[lang]} ${value(before)} → ${value(after)}`;
  return `${column[lang]} ${value(after ?? before)}`;
}
