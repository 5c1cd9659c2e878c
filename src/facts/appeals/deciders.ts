import { Findings, inCell, sayOrigin } from "../../findings/finding.ts";
import type { AnyRow, Source } from "../../sources/contract.ts";
import { isPeople, isPersonName, type PersonName } from "../../sources/kinds/people.ts";
import type { PersonId } from "../contract.ts";
import type { Roster } from "../roster.ts";
import type { Appeal, AppealContext, AppealRow, Correction, Delivered } from "./contract.ts";
import { rowAt } from "./rows.ts";

/** Nobody decides on an appeal of his own, on one of a person whom he rates, or on a row in which he is named. */
export function checkDeciders(
  row: AppealRow,
  { person }: Appeal,
  correction: Correction | null,
  delivered: Delivered,
  context: AppealContext,
): void {
  const { roster, findings } = context;
  const at = inCell(row.at, "decidedBy");
  const raters = ratersOf(person, delivered, roster);
  const parties = correction === null ? new Set<PersonId>() : partiesOf(correction, delivered, context);
  for (const named of row.decidedBy ?? []) {
    const decider = deciderOf(named, row, context);
    if (decider === null) continue;
    const who = { decider: sayPerson(decider, roster), person: sayPerson(person, roster) };
    if (decider === person) findings.add("appeal-decided-by-self", at, who);
    else if (raters.has(decider)) findings.add("appeal-decided-by-rater", at, who);
    else if (correction !== null && parties.has(decider)) {
      const place = sayOrigin(correction.target);
      findings.add("appeal-decided-by-party", at, { decider: who.decider, place });
    }
  }
}

/** Who decided; a body, or somebody outside the firm, is asked about. */
function deciderOf(
  named: PersonName,
  { at }: AppealRow,
  { roster, findings }: AppealContext,
): PersonId | null {
  const place = inCell(at, "decidedBy");
  if (roster.candidates(named.name).length > 0 || named.id !== null)
    return roster.find(named, place, findings);
  findings.add("appeal-decider-unknown", place, { found: named.name });
  return null;
}

/** Everybody who rated a person in the quarter, superiors among them. */
function ratersOf(person: PersonId, { tables }: Delivered, roster: Roster): ReadonlySet<PersonId> {
  const raters = new Set<PersonId>();
  for (const { ratee, rater, at } of tables.ratings ?? []) {
    if (roster.find(ratee, inCell(at, null), new Findings()) !== person) continue;
    for (const { id } of roster.candidates(rater)) raters.add(id);
  }
  return raters;
}

/** Everybody whom the columns of people name in a row, as it was and as it is corrected; of a rating its rater too. */
function partiesOf(
  correction: Correction,
  delivered: Delivered,
  { roster, book }: AppealContext,
): ReadonlySet<PersonId> {
  const before = rowAt(correction, delivered);
  const corrected = correction.way === "drop" ? {} : { [correction.column]: correction.value };
  const after: AnyRow = { ...before, ...corrected, at: before.at };
  const source = book.of(correction.source);
  return new Set([before, after].flatMap((row) => peopleIn(row, source, roster)));
}

function peopleIn(row: AnyRow, { columns }: Source, roster: Roster): PersonId[] {
  const at = inCell(row.at, null);
  const named = Object.keys(columns).flatMap((key): readonly PersonName[] => {
    const value = row[key];
    if (isPeople(value)) return value;
    if (isPersonName(value)) return [value];
    return key === "rater" && typeof value === "string" ? [{ name: value, id: null }] : [];
  });
  return named.flatMap((one) => roster.find(one, at, new Findings()) ?? []);
}

function sayPerson(id: PersonId, { byId }: Roster): string {
  return `${byId.get(id)?.name ?? ""}（${id}）`;
}
