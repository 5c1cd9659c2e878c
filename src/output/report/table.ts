import { type Content, type Html, html } from "./html.ts";

/** A column of a table: its header and how its cells are set. */
export type Column = {
  readonly header: string;
  /** Numbers stand at the end, words at the start. */
  readonly set?: "number" | "word" | "wide" | "picture";
};

/** A line of cells, one for each column. */
export type Cells = readonly Content[];

/** A line with something particular about it. */
export type TableLine = Cells | { readonly cells: Cells; readonly tone: "muted" | "strong" };

/** A table; the first cell of a line names it. */
export function table(
  columns: readonly Column[],
  lines: readonly TableLine[],
  caption: Content = null,
): Html {
  const heads = columns.map(
    ({ header, set = "word" }) => html`<th scope="col" class="${set}">${header}</th>`,
  );
  return html`<div class="scroll"><table>${
    caption === null ? null : html`<caption>${caption}</caption>`
  }<thead><tr>${heads}</tr></thead><tbody>${lines.map((line) => row(line, columns))}</tbody></table></div>`;
}

function row(line: TableLine, columns: readonly Column[]): Html {
  const cells = "cells" in line ? line.cells : line;
  const tds = columns.map(({ set = "word" }, index) =>
    index === 0
      ? html`<th scope="row" class="${set}">${cells[index] ?? null}</th>`
      : html`<td class="${set}">${cells[index] ?? null}</td>`,
  );
  return "cells" in line ? html`<tr class="${line.tone}">${tds}</tr>` : html`<tr>${tds}</tr>`;
}

/** The figures of a picture, folded away behind it; paper shows what the picture says itself. */
export function folded(summary: string, content: Content): Html {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}
