import { type Content, constant, type Html, html } from "./html.ts";

/** A coordinate: two decimals at most, the same on every machine. */
export function at(value: number): string {
  const hundredths = Math.round(value * 100);
  return String(hundredths === 0 ? 0 : hundredths / 100);
}

/** A coordinate as a part of the picture's width: pictures grow with the page, their letters do not. */
export function across(percentage: number): string {
  return `${at(percentage)}%`;
}

/** What a picture says to somebody who does not see it. */
export type Alternative = {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
};

/** A picture as wide as its place and so many pixels high. */
export function picture({ id, title, description }: Alternative, height: number, body: Content): Html {
  return html`<svg class="picture" role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${at(height)}"><title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>${body}</svg>`;
}

/** A picture in a line of a table, whose figures stand beside it. */
export function smallPicture(title: string, height: number, body: Content): Html {
  return html`<svg class="picture" role="img" width="100%" height="${at(height)}"><title>${title}</title>${body}</svg>`;
}

/** A text of a picture. */
export function label(
  x: string,
  y: number,
  text: string,
  { anchor = "start", tone = "" }: { anchor?: "start" | "middle" | "end"; tone?: string } = {},
): Html {
  return html`<text x="${x}" y="${at(y)}" text-anchor="${anchor}" class="${tone === "" ? "label" : `label ${tone}`}">${text}</text>`;
}

/** A patch of a colour in a legend. */
export function swatch(fill: string): Html {
  return html`<svg class="swatch" aria-hidden="true" width="12" height="12"><rect width="12" height="12" rx="2" fill="${fill}"/></svg>`;
}

/**
 * A text no wider than so many letters of Chinese; two Latin letters take the place of one. It is cut in the
 * middle: names that differ often do so at their ends.
 */
export function shortened(text: string, width: number): string {
  const letters = [...text];
  if (widthOf(letters) <= width) return text;
  let head = 0;
  let tail = 0;
  while (widthOf([...letters.slice(0, head + 1), "…", ...lastOf(letters, tail)]) <= width) {
    head += 1;
    if (head % 2 === 0 && widthOf([...letters.slice(0, head), "…", ...lastOf(letters, tail + 1)]) <= width)
      tail += 1;
  }
  return [...letters.slice(0, head), "…", ...lastOf(letters, tail)].join("");
}

function lastOf(letters: readonly string[], count: number): readonly string[] {
  return letters.slice(letters.length - count);
}

function widthOf(letters: readonly string[]): number {
  return letters.reduce((width, letter) => width + (letter < "\u2E80" ? 0.56 : 1), 0);
}

/** Nothing in a picture. */
export const NOTHING: Html = constant("");
