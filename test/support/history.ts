import type { Publication } from "../../src/output/contract.ts";
import { resultsJson } from "../../src/output/results-json.ts";
import { type PastQuarter, readPastQuarter } from "../../src/scoring/past.ts";

/** What a later run reads of a publication, as if it had been of another quarter. */
export function asPast(publication: Publication, id: string, change = (text: string) => text): PastQuarter {
  const { quarter } = publication.assessment;
  const text = [...resultsJson(publication)]
    .join("")
    .replace(`"quarter": "${quarter.id}"`, `"quarter": "${id}"`);
  const past = readPastQuarter(change(text));
  if (past === null) throw new Error(`${id} does not read back`);
  return past;
}
