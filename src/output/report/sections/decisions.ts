import type { Matter } from "../decisions/contract.ts";
import { type Html, html } from "../html.ts";
import { nothing, section } from "../layout.ts";
import type { View } from "../view.ts";
import { NOTES } from "../words.ts";

/** What the leading group has to decide before it approves (考核规定 §二.1), each matter with what it rests on. */
export function decisions({ say }: View, matters: readonly Matter[]): Html {
  return section(
    "decisions",
    say,
    matters.length === 0
      ? nothing(say(NOTES.nothingToDecide))
      : html`<ol class="matters">${matters.map(
          ({ says, asks, basis }) =>
            html`<li><div><h3>${say(says)}</h3><p class="asks">${say(asks)}</p>${basis}</div></li>`,
        )}</ol>`,
  );
}
