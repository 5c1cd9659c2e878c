import { firstSheetCells } from "../../intake/card-cells.ts";
import { cardFault, keyPlaces } from "../../output/card-check.ts";
import { cardPaths } from "../../output/card-path.ts";
import type { OutputFile, Publication } from "../../output/contract.ts";
import { TieOutError } from "../../scoring/tie-out.ts";

/**
 * Passes the files of a publication on, each scorecard read back by another reader first: it must be its owner's and
 * say what the results say, and there are as many as there are assessed people.
 * @throws {TieOutError} where it does not: nothing is published then
 */
export async function* checkedCards(
  files: AsyncIterable<OutputFile>,
  { assessment: { people }, lang }: Publication,
  template: Uint8Array,
): AsyncGenerator<OutputFile> {
  const places = keyPlaces(await firstSheetCells(template));
  const paths = cardPaths(people.map(({ person }) => person));
  const owners = new Map(people.map((result) => [paths.get(result.person.id), result]));
  let cards = 0;
  for await (const file of files) {
    const owner = owners.get(file.path);
    if (owner !== undefined && file.content instanceof Uint8Array) {
      cards += 1;
      const fault = cardFault(await firstSheetCells(file.content), places, owner, lang);
      if (fault !== null) throw new TieOutError(`${file.path}: ${fault}`);
    }
    yield file;
  }
  if (cards !== people.length) throw new TieOutError(`${cards} scorecards ≠ ${people.length} people`);
}
