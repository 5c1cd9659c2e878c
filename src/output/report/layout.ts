import type { Lang, Text } from "../../domain/text.ts";
import { type Content, constant, type Html, html } from "./html.ts";
import { style } from "./style/index.ts";
import type { Foot } from "./style/paper.ts";
import { REPORT_WORDS, SECTIONS, type SectionId } from "./words.ts";

/** Nothing is loaded and nothing runs: the page is read from the file alone. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const LANGUAGE_TAGS: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en" };

export type Document = {
  readonly lang: Lang;
  readonly title: string;
  readonly foot: Foot;
  readonly body: Content;
};

/** The whole page. */
export function page({ lang, title, foot, body }: Document): string {
  const tag = LANGUAGE_TAGS[lang];
  return `<!DOCTYPE html>\n${html`<html lang="${tag}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}</title>
<style>
${constant(style(lang, foot))}
</style>
</head>
<body>
${body}
</body>
</html>`}\n`;
}

const ORDER = Object.keys(SECTIONS) as SectionId[];

/** The list of sections; it leads nowhere but into the page itself. */
export function contents(lang: Lang): Html {
  return html`<nav aria-label="${REPORT_WORDS.contents[lang]}"><ol>${ORDER.map(
    (id, index) =>
      html`<li><a href="#${id}"><span class="ordinal">${index + 1}</span>${SECTIONS[id][lang]}</a></li>`,
  )}</ol></nav>`;
}

/** A section with its number and title; a new page on paper where it asks for one. */
export function section(
  id: SectionId,
  say: (text: Text) => string,
  body: Content,
  { newPage = false } = {},
): Html {
  return html`
<section id="${id}"${newPage ? constant(' class="page"') : null}>
<h2><span class="ordinal">${ORDER.indexOf(id) + 1}</span> ${say(SECTIONS[id])}</h2>
${body}
</section>`;
}

/** A sentence that explains how to read what follows. */
export function note(text: string): Html {
  return html`<p class="note">${text}</p>`;
}

/** What stands where there is nothing to show. */
export function nothing(text: string): Html {
  return html`<p class="empty">${text}</p>`;
}
