import { cardData } from "./card-data.ts";
import { cardPaths } from "./card-path.ts";
import { compiledCard } from "./card-template.ts";
import type { OutputFile, Publication } from "./contract.ts";
import { report } from "./report.ts";
import { resultsCsv } from "./results-csv.ts";
import { resultsJson } from "./results-json.ts";
import { knownSummaryMarks } from "./summary-data/marks.ts";
import { summaryAxes, summaryData } from "./summary-data.ts";
import { compile, stamp } from "./template/index.ts";

/** The workbooks with marks that documents are stamped from. */
export type Templates = { readonly scorecard: Uint8Array; readonly summary: Uint8Array };

/** Every file of a publication but its manifest, one after another: no more than one is held at a time. */
export async function* outputFiles(
  publication: Publication,
  templates: Templates,
): AsyncGenerator<OutputFile> {
  const { people, scheme } = publication.assessment;
  const paths = cardPaths(people.map(({ person }) => person));
  const compiled = compiledCard(templates.scorecard, scheme.ownIndicators);
  for (const result of people) {
    const path = paths.get(result.person.id);
    if (path === undefined) throw new RangeError(`no path for ${result.person.id}`);
    yield { path, content: stamp(compiled, cardData(publication, result)) };
  }
  yield { path: "summary.xlsx", content: summary(publication, templates.summary) };
  yield { path: "report.html", content: new TextEncoder().encode(report(publication)) };
  yield { path: "results.json", content: resultsJson(publication) };
  yield { path: "results.csv", content: resultsCsv(publication) };
}

/**
 * The executive group's workbook for the leading group (考核规定 §二): everybody's results, and what they rest on.
 * @throws {TypeError} for a template with faults
 */
export function summary(publication: Publication, template: Uint8Array): Uint8Array {
  const axes = summaryAxes(publication);
  const { template: compiled, faults } = compile(template, knownSummaryMarks(axes), [], axes);
  if (compiled === null) {
    throw new TypeError(`the summary's template is not valid: ${JSON.stringify(faults[0])}`);
  }
  return stamp(compiled, summaryData(publication));
}
