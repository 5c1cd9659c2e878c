import { compareText } from "../domain/order.ts";
import { inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { DepartmentRating, Facts, Person, Rating, Request } from "./contract.ts";
import { indexed } from "./indexed.ts";
import { foldName } from "./names.ts";
import type { Resolver } from "./resolver.ts";

/** Resolves ratings of people by people, or by other departments as one voice each. */
export function readRatings(rows: readonly Row<"ratings">[], resolver: Resolver): Facts["ratings"] {
  const ratings = rows.flatMap((row): Rating[] => {
    const { kind, date, score, at } = row;
    const ratee = resolver.roster.find(row.ratee, inCell(at, "ratee"), resolver.findings);
    const person = ratee === null ? undefined : resolver.roster.byId.get(ratee);
    const voice = readVoice(row, resolver);
    if (ratee === null || person === undefined || voice === null) return [];
    const own = kind === "department" ? person.department : ratee;
    const indicator =
      row.indicator ?? (kind === "department" ? "cross-department" : "internal-communication");
    return [{ ratee, indicator, kind, voice, self: voice === own, date, score, at }];
  });
  return indexed(ratings, ({ ratee }) => [ratee]);
}

/** A department speaks with one voice, whoever of its people fills in the form. */
function readVoice(row: Row<"ratings">, { roster, findings }: Resolver): string | null {
  const place = inCell(row.at, "rater");
  if (row.kind === "department") {
    const department = roster.departments.get(foldName(row.rater));
    if (department !== undefined) return department;
  }
  const rater = roster.find(splitId(row.rater), place, findings);
  return rater === null || row.kind !== "department" ? rater : departmentOf(roster.byId.get(rater));
}

function departmentOf(person: Person | undefined): string | null {
  return person?.department ?? null;
}

/** `张伟(L003)` as a name and an id. */
function splitId(text: string): { name: string; id: string | null } {
  const match = /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(text.trim());
  return { name: match?.[1] ?? text.trim(), id: match?.[2]?.trim() ?? null };
}

/** Resolves how departments rate other departments, or one person of another. */
export function readDepartmentRatings(
  rows: readonly Row<"department_ratings">[],
  resolver: Resolver,
): Facts["department_ratings"] {
  const { roster, findings } = resolver;
  const known = [...new Set(roster.departments.values())].sort(compareText).join("、");
  const ratings = rows.flatMap((row): DepartmentRating[] => {
    const { score, at } = row;
    const voice = roster.departments.get(foldName(row.ratingDepartment));
    if (voice === undefined) {
      const place = inCell(at, "ratingDepartment");
      findings.add("department-unknown", place, { found: row.ratingDepartment, known });
    }
    const department = roster.departments.get(foldName(row.rated));
    const named = splitId(row.rated);
    if (department === undefined && roster.candidates(named.id ?? named.name).length === 0) {
      findings.add("department-unknown", inCell(at, "rated"), { found: row.rated, known });
      return [];
    }
    if (department !== undefined) {
      return voice === undefined
        ? []
        : [{ rated: { department }, voice, self: voice === department, score, at }];
    }
    const person = roster.find(named, inCell(at, "rated"), findings);
    if (person === null || voice === undefined) return [];
    const self = voice === departmentOf(roster.byId.get(person));
    return [{ rated: { person }, voice, self, score, at }];
  });
  return indexed(ratings, ({ rated }) => ["department" in rated ? rated.department : rated.person]);
}

/** Resolves requests in the workflow: to whom, and when answered. */
export function readResponses(rows: readonly Row<"responses">[], resolver: Resolver): Facts["responses"] {
  const { roster, findings } = resolver;
  const requests = rows.flatMap((row): Request[] => {
    const { requested, responded, limit, at } = row;
    if (responded !== null && responded < requested) {
      findings.add("dates-reversed", inCell(at, "responded"), { earlier: requested, later: responded });
    }
    const from = row.from === null ? null : roster.find(row.from, inCell(at, "from"), findings);
    const to = roster.find(row.to, inCell(at, "to"), findings);
    return to === null ? [] : [{ from, to, requested, responded, limit, at }];
  });
  return indexed(requests, ({ to }) => [to]);
}
