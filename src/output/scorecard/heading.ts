import { quarterLabel } from "../../domain/quarter.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";

/** Whose sheet it is, of which quarter, as of when. */
export function heading({ assessment, lang }: Publication, { person }: PersonResult): string {
  const { quarter, cutOff } = assessment;
  const parts = [
    quarterLabel(quarter)[lang],
    `${person.name} (${person.id})`,
    person.department,
    `${HEADINGS.cutOff[lang]} ${cutOff}`,
  ];
  return parts.join("  ·  ");
}
