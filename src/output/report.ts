import { quarterLabel } from "../domain/quarter.ts";
import type { Publication } from "./contract.ts";
import { mattersOf } from "./report/decisions/index.ts";
import { type Html, html } from "./report/html.ts";
import { contents, note, page, section } from "./report/layout.ts";
import { alarms } from "./report/sections/alarms.ts";
import { decisions } from "./report/sections/decisions.ts";
import { distribution } from "./report/sections/distribution.ts";
import { firmness } from "./report/sections/firmness.ts";
import { indicators } from "./report/sections/indicators.ts";
import { keyFigures } from "./report/sections/key-figures.ts";
import { movement } from "./report/sections/movement.ts";
import { plans } from "./report/sections/plans.ts";
import { quality } from "./report/sections/quality.ts";
import { ranking } from "./report/sections/ranking.ts";
import { scheme } from "./report/sections/scheme.ts";
import { type View, viewOf } from "./report/view.ts";
import { NOTES, REPORT_WORDS } from "./report/words.ts";
import { SUMMARY_WORDS } from "./summary-data/words.ts";
import { HEADINGS } from "./words.ts";

/**
 * The executive group's report to the leading group (考核规定 §二): one page of HTML that needs nothing but itself,
 * for screens and for A4. The same publication gives the same bytes.
 */
export function report(publication: Publication): string {
  const view = viewOf(publication);
  const { say, lang, assessment } = view;
  const matters = mattersOf(view);
  const title = `${say(REPORT_WORDS.title)} ${say(quarterLabel(assessment.quarter))}`;
  return page({
    lang,
    title,
    foot: { start: say(SUMMARY_WORDS.foot), end: say(quarterLabel(assessment.quarter)) },
    body: [
      head(view),
      contents(lang),
      html`<main>${[
        keyFigures(view, matters.length),
        decisions(view, matters),
        distribution(view),
        indicators(view),
        movement(view),
        alarms(view),
        plans(view),
        firmness(view),
        ranking(view),
        quality(view),
        scheme(view),
        approval(view),
      ]}</main>`,
    ],
  });
}

function head({ assessment, say }: View): Html {
  const { quarter, cutOff } = assessment;
  return html`<header><p class="from">${say(REPORT_WORDS.from)}</p>
<h1>${say(REPORT_WORDS.title)}</h1>
<p class="period"><span>${say(HEADINGS.quarter)} <b>${say(quarterLabel(quarter))}</b></span> <span>${say(HEADINGS.cutOff)} <b>${cutOff}</b></span></p>
<p class="secret">${say(SUMMARY_WORDS.foot)}</p></header>`;
}

function approval({ say }: View): Html {
  const { opinion, signed } = REPORT_WORDS;
  return section("approval", say, [
    note(say(NOTES.approval)),
    html`<div class="signature">${[opinion, signed, HEADINGS.date].map((word) => html`<p>${say(word)}</p>`)}</div>`,
  ]);
}
