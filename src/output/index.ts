import { cardData } from "./card-data.ts";
import { cardPaths } from "./card-path.ts";
import { compiledCard } from "./card-template.ts";
import type { OutputFile, Publication } from "./contract.ts";
import { report } from "./report.ts";
import { resultsCsv } from "./results-csv.ts";
import { resultsJson } from "./results-json.ts";
import { summary } from "./summary.ts";
import { stamp } from "./template/index.ts";
import { workbookBytes } from "./workbook.ts";

/**
 * Every file of a publication but its manifest, one after another: no more than one is held at a time.
 * @param template the scorecard's template, an .xlsx with marks
 */
export async function* outputFiles(
  publication: Publication,
  template: Uint8Array,
): AsyncGenerator<OutputFile> {
  const { people, scheme } = publication.assessment;
  const paths = cardPaths(people.map(({ person }) => person));
  const compiled = compiledCard(template, scheme.ownIndicators);
  for (const result of people) {
    const path = paths.get(result.person.id);
    if (path === undefined) throw new RangeError(`no path for ${result.person.id}`);
    yield { path, content: stamp(compiled, cardData(publication, result)) };
  }
  yield { path: "summary.xlsx", content: await workbookBytes(summary(publication)) };
  yield { path: "report.html", content: new TextEncoder().encode(report(publication)) };
  yield { path: "results.json", content: resultsJson(publication) };
  yield { path: "results.csv", content: resultsCsv(publication) };
}
