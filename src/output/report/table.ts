import { type Content, type Html, html } from "./html.ts";

/** A column of a table: its header and how its cells are set. */
export type Column = {
  readonly header: string;
  /** Numbers stand at the end, words at the start; sentences break and `long` ones need room. */
  readonly set?: "number" | "word" | "sentence" | "long" | "chart";
};

/** A line of cells, one for each column. */
export type Cells = readonly Content[];

/** A line with something particular about it. */
export type TableLine = Cells | { readonly cells: Cells; readonly tone: "muted" | "strong" };

/**
 * A table; the first cell of a line names it. One with long words becomes a list where the page is narrow, each
 * cell behind its header.
 */
export function table(
  columns: readonly Column[],
  lines: readonly TableLine[],
  { caption = null, kind = "" }: { readonly caption?: Content; readonly kind?: string } = {},
): Html {
  const stacks = columns.some(({ set }) => set === "long");
  const heads = columns.map(
    ({ header, set = "word" }) => html`<th scope="col" class="${set}">${header}</th>`,
  );
  const head = caption === null ? null : html`<caption>${caption}</caption>`;
  const body = lines.map((line) => row(line, columns, stacks));
  return html`<div class="scroll"><table class="${stacks ? `stacks ${kind}` : kind}">${head}<thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

function row(line: TableLine, columns: readonly Column[], stacks: boolean): Html {
  const { cells, tone } = "cells" in line ? line : { cells: line, tone: null };
  const tds = columns.map(({ header, set = "word" }, index) => {
    const content = cells[index] ?? null;
    if (index === 0) return html`<th scope="row" class="${set}">${content}</th>`;
    if (stacks && content === null) return html`<td class="${set} blank"></td>`;
    if (stacks) return html`<td class="${set}" data-header="${header}"><div>${content}</div></td>`;
    return html`<td class="${set}">${content}</td>`;
  });
  return html`<tr${tone === null ? null : html` class="${tone}"`}>${tds}</tr>
`;
}

/** The figures of a picture, folded away behind it; paper shows what the picture says itself. */
export function folded(summary: string, content: Content): Html {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}
