import type { Exact } from "../../domain/exact.ts";
import type { Text } from "../../domain/text.ts";
import { totalChanges } from "../../scoring/fingerprint/changes.ts";
import type { PastQuarter } from "../../scoring/past.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import { inOrderOfRank } from "../in-order-of-rank.ts";
import { leaversOf } from "../leavers.ts";
import type { Item, Value } from "../template/contract.ts";
import { breaksAlong, type OnLine } from "../trend-breaks.ts";
import { items } from "./marks.ts";
import { earlier } from "./trends.ts";

/** A person's total of one quarter; without a profile the person was not assessed. */
type Total = OnLine & { readonly profile: string | null; readonly total: Exact | null };

const ASSESSED: Text = { zh: "在考核范围", en: "assessed" };

/** The quarters that people's totals are listed of, this one last. */
export function shownQuarters(publication: Publication): string[] {
  return [...earlier(publication).map(({ quarter }) => quarter.id), publication.assessment.quarter.id];
}

/** Everybody's totals by quarter: who is assessed now, in order of rank, then who was and is not any more. */
export function peopleQuarterItems(publication: Publication): Item[] {
  const { assessment, lang } = publication;
  const past = earlier(publication);
  const now = inOrderOfRank(assessment).map(({ person, profile, total }) => ({
    id: person.id,
    name: person.name,
    department: person.department,
    standing: ASSESSED,
    line: [...pastTotals(past, person.id), thisQuarter(publication, profile.id, total)],
  }));
  const gone = leaversOf(publication, past).map(({ id, last, standing }) => ({
    id,
    name: last.name,
    department: last.department,
    standing,
    line: [...pastTotals(past, id), thisQuarter(publication, null, null)],
  }));
  return items(
    "people-quarters",
    [...now, ...gone].map(({ id, name, department, standing, line }) => ({
      id,
      name,
      department,
      standing: standing[lang],
      "total#quarters": line.map(({ profile, total }): Value => (profile === null ? null : figure(total))),
      remark: remarkOf(line)?.[lang] ?? null,
    })),
  );
}

function pastTotals(past: readonly PastQuarter[], id: string): Total[] {
  return past.map(({ quarter, people, scheme }) => {
    const then = people.get(id) ?? null;
    const prints = then === null ? null : scheme;
    return { quarter: quarter.id, prints, profile: then?.profile ?? null, total: then?.total ?? null };
  });
}

function thisQuarter({ assessment }: Publication, profile: string | null, total: Exact | null): Total {
  const prints = profile === null ? null : assessment.prints;
  return { quarter: assessment.quarter.id, prints, profile, total };
}

/** From which quarters on the totals cannot be compared with those before; what changed stands above the list. */
function remarkOf(line: readonly Total[]): Text | null {
  const breaks = breaksAlong(line, (before, after) =>
    totalChanges(before.prints, after.prints, [before.profile ?? "", after.profile ?? ""]),
  );
  const from = line.filter((_, index) => (breaks[index]?.length ?? 0) > 0).map(({ quarter }) => quarter);
  if (from.length === 0) return null;
  const quarters = from.join("、");
  return {
    zh: `${quarters} 起与以前不可比`,
    en: `not comparable with before from ${from.join(", ")} on`,
  };
}
