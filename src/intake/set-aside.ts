import type { Text } from "../domain/text.ts";

/** Lines of a sheet that are not data, for one reason. */
export type NotData = {
  readonly reason: Text;
  /** How many lines. */
  readonly rows: number;
  /** Their numbers: `1–2、15`. */
  readonly at: string;
};

/** Collects the lines of a sheet that hold something and are not data, each with its reason. */
export class SetAside {
  readonly #byReason = new Map<string, { readonly reason: Text; readonly rows: number[] }>();

  add(reason: Text, row: number): void {
    const known = this.#byReason.get(reason.zh) ?? { reason, rows: [] };
    this.#byReason.set(reason.zh, known);
    known.rows.push(row);
  }

  /** In the order of their first lines. */
  list(): readonly NotData[] {
    return [...this.#byReason.values()]
      .map(({ reason, rows }) => ({ reason, rows: rows.length, sorted: [...rows].sort((a, b) => a - b) }))
      .sort((a, b) => (a.sorted[0] ?? 0) - (b.sorted[0] ?? 0))
      .map(({ reason, rows, sorted }) => ({ reason, rows, at: sayRows(sorted) }));
  }
}

/** How many runs of rows are named one by one. */
const NAMED = 20;

/** Numbers of rows in order, runs of them joined: `1–2、15`; a long list ends in `…`. */
export function sayRows(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run !== undefined && row <= run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const named = runs
    .slice(0, NAMED)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${named.join("、")}${runs.length > NAMED ? "…" : ""}`;
}

/** Why a line of a sheet is no row of data. */
export const ASIDE = {
  above: { zh: "表头上方的标题或说明", en: "title or remark above the header" },
  header: { zh: "重复的表头或标题", en: "header or title repeated" },
  total: { zh: "合计或小计行", en: "total or subtotal" },
  running: { zh: "累计行（跨期，不核对）", en: "running total of several periods, not checked" },
  footer: { zh: "表尾（制表、审核、打印、备注等）", en: "footer: made by, checked by, printed, remarks" },
  heading: { zh: "合并成一格的分组标题或说明", en: "heading or remark in one merged cell" },
  between: { zh: "两表之间的标题或说明", en: "title or remark between two tables" },
  hidden: { zh: "隐藏行（hidden: skip）", en: "hidden row (hidden: skip)" },
  lines: { zh: "并入同一编号的首行（merge-by）", en: "merged into the first row of its number (merge-by)" },
} satisfies Readonly<Record<string, Text>>;
