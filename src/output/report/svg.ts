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

/** A text no wider than so many letters of Chinese; two Latin letters take the place of one. */
export function shortened(text: string, width: number): string {
  let used = 0;
  const kept: string[] = [];
  for (const character of text) {
    used += character < "\u2E80" ? 0.58 : 1;
    if (used > width) return `${kept.slice(0, -1).join("")}…`;
    kept.push(character);
  }
  return text;
}

/** Nothing in a picture. */
export const NOTHING: Html = constant("");
