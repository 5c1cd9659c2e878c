import type { Text } from "../domain/text.ts";

/** The first row and column in which two versions of results.csv differ; null where the rows are the same. */
export function csvDifference(before: string, after: string): Text | null {
  const [one, other] = [rows(before), rows(after)];
  const header = other[0] ?? [];
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const [published, again] = [one[at] ?? [], other[at] ?? []];
    const column = Math.max(published.length, again.length);
    for (let index = 0; index < column; index += 1) {
      const [was, is] = [published[index] ?? "", again[index] ?? ""];
      if (was !== is) return said(at + 1, again.length > 0 ? again : published, header[index] ?? "", was, is);
    }
  }
  return null;
}

/** Person and indicator stand at fixed places of a row: id, name, and the indicator's name. */
function said(row: number, cells: readonly string[], column: string, was: string, is: string): Text {
  const who = row === 1 ? "" : [cells[1], cells[2], cells[11]].filter((part) => part !== undefined).join(" ");
  return {
    zh: `第 ${row} 行${who === "" ? "" : `（${who}）`}“${column}”列：公布的是“${was}”，重新计算为“${is}”`,
    en: `row ${row}${who === "" ? "" : ` (${who})`}, column “${column}”: published “${was}”, recomputed “${is}”`,
  };
}

/** Cells of a CSV as the program writes them: quotes where needed, doubled inside. */
function rows(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => plain(match[1] ?? "")),
    );
}

function plain(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
