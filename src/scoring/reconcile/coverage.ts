import { isPositive } from "../../domain/exact.ts";
import type { Facts, Person } from "../../facts/contract.ts";
import { type Findings, inCell } from "../../findings/finding.ts";
import { type SourceId, sources } from "../../sources/index.ts";
import type { Assessment, PersonResult } from "../contract.ts";

/** A source in which everybody is expected who is measured by it: how many rows it has in all, and about a person. */
type Census = {
  readonly id: SourceId;
  readonly all: (facts: Facts) => number;
  readonly of: (facts: Facts, person: Person) => number;
};

function census(id: "engagements" | "payments" | "surveys" | "ratings"): Census {
  return { id, all: (facts) => facts[id].all.length, of: (facts, person) => facts[id].of(person.id).length };
}

const CENSUS: readonly Census[] = [
  census("engagements"),
  census("payments"),
  census("surveys"),
  census("ratings"),
  {
    id: "department_ratings",
    all: (facts) => facts.department_ratings.all.length,
    of: ({ department_ratings: rated }, { id, department }) =>
      rated.of(id).length + rated.of(department).length,
  },
];

/**
 * Every assessed person appears in each source that the person's indicators are measured by, or on the list of
 * exceptions: a person without rows looks like one with nothing to measure. Complaints, referrals and requests are
 * events; that there is none is no omission. A source without any row says that nothing happened. Where the firm keeps
 * a list of exceptions for a source, the list is complete: who is missing from both is an error.
 */
export function checkCoverage(
  { people, scheme }: Assessment,
  facts: Facts,
  indicators: readonly Reading[],
  findings: Findings,
): void {
  for (const result of people) {
    const { person } = result;
    const expected = expectedIn(result, indicators);
    for (const { id, all, of } of CENSUS) {
      if (!expected.has(id) || all(facts) === 0 || of(facts, person) > 0) continue;
      const list = scheme.exceptions.get(id);
      if (list?.includes(person.id)) continue;
      findings.add(
        list === undefined ? "person-not-in-source" : "person-not-excepted",
        inCell(person.at, null),
        {
          person: `${person.name}（${person.id}）`,
          id: person.id,
          source: sources[id].label,
          listed: id,
        },
      );
    }
  }
}

/** An indicator by what it reads. */
type Reading = { readonly id: string; readonly reads: readonly string[] };

/** The sources that a person's weighted indicators read. */
function expectedIn({ indicators: own }: PersonResult, indicators: readonly Reading[]): ReadonlySet<string> {
  const weighted = new Set(own.filter(({ weight }) => isPositive(weight)).map(({ info }) => info.id));
  const read = new Set(indicators.filter(({ id }) => weighted.has(id)).flatMap(({ reads }) => reads));
  return read;
}
