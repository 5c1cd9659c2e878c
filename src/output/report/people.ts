import type { Person } from "../../facts/contract.ts";
import { data, type Html, html } from "./html.ts";

/** A person in a table: the name, and below it what tells people of one name apart. */
export function personCell({ name, id, department }: Person): Html {
  return html`<span class="person">${data(name)}</span> <span class="beside">${data(id)} ${data(department)}</span>`;
}

/** A person in a sentence: name and id. */
export function personWords({ name, id }: Person): Html {
  return html`<bdi>${name} <span class="beside">${id}</span></bdi>`;
}
