import type { Exact } from "../../domain/exact.ts";
import type { Text } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { before, type PastPerson, type PastQuarter } from "../../scoring/past.ts";
import type { Publication } from "../contract.ts";
import { inOrderOfRank } from "../in-order-of-rank.ts";

/** What every section is written from: the publication, and what is looked up in it again and again. */
export type View = Publication & {
  /** The latest quarter published before this one; null where there is none. */
  readonly previous: PastQuarter | null;
  /** By profile, then by rank. */
  readonly ranking: readonly PersonResult[];
  /** The words of the document's language. */
  readonly say: (text: Text) => string;
};

/** How many earlier quarters a line shows: two years. */
const QUARTERS = 8;

/** The view of a publication. */
export function viewOf(publication: Publication): View {
  const { assessment, lang } = publication;
  const history = before(assessment.quarter, publication.history, QUARTERS);
  return {
    ...publication,
    history,
    previous: history.at(-1) ?? null,
    ranking: inOrderOfRank(assessment),
    say: (text) => text[lang],
  };
}

/** Sentences one after another, as each language sets them. */
export const SENTENCES: Text = { zh: "", en: " " };

/** What stands between the items of a list in words. */
export const ITEMS: Text = { zh: "；", en: "; " };

/** A person with a total now and in the latest earlier quarter. */
export type Moved = {
  readonly result: PersonResult;
  readonly past: PastPerson;
  readonly before: Exact;
  readonly after: Exact;
};

/** Everybody who has a total in both quarters, in order of rank. */
export function movedPeople({ ranking, previous }: View): Moved[] {
  return ranking.flatMap((result) => {
    const moved = movedPerson(result, previous);
    return moved === null ? [] : [moved];
  });
}

/** How one person moved; null without a total in both quarters. */
export function movedPerson(result: PersonResult, previous: PastQuarter | null): Moved | null {
  const past = previous?.people.get(result.person.id);
  if (past === undefined || past.total === null || result.total === null) return null;
  return { result, past, before: past.total, after: result.total };
}
