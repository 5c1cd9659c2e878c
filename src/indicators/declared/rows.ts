import { type Exact, isExact, ONE } from "../../domain/exact.ts";
import type { Text } from "../../domain/text.ts";
import type {
  Engagement,
  InformalEngagement,
  Participant,
  PersonId,
  SourceRecord,
} from "../../facts/contract.ts";
import type { Condition, Credit, Selection } from "../../scheme/own-indicators.ts";
import { whyNotOfQuarter } from "../concepts/period.ts";
import type { Context } from "../contract.ts";
import { sayUnmet, unmet } from "./conditions.ts";

/** A row that was looked at: whose it is, how much it weighs, and why it does not count if it does not. */
export type Looked = {
  readonly record: SourceRecord;
  readonly why: Text | null;
  /** Whose it is, with the share that each has; empty: nobody's. */
  readonly shares: ReadonlyMap<PersonId, Exact>;
  readonly weight: Exact;
};

/** The rows of a selection; of a source with history those of other times are not even looked at. */
export function look(rows: Selection, context: Context): Looked[] {
  const { source, where, weightedBy } = rows;
  const records = context.facts.records.get(source.id) ?? [];
  return records.flatMap((record): Looked[] => {
    const { row } = record;
    const failed = unmet(row, where, context);
    if (failed !== null && source.keepsHistory && isOfTime(failed)) return [];
    const why = whyNotOfQuarter(row, source, context.quarter) ?? (failed && sayUnmet(failed, source));
    const weight = weightedBy === null ? null : row[weightedBy];
    // A case whose weight is not given counts as one.
    return [
      { record, why, shares: sharesOf(record, rows.credit, context), weight: isExact(weight) ? weight : ONE },
    ];
  });
}

function isOfTime(condition: Condition): boolean {
  return "is" in condition && condition.is !== "filled" && condition.is !== "blank";
}

function sharesOf(record: SourceRecord, credit: Credit, context: Context): ReadonlyMap<PersonId, Exact> {
  const { through, column, by } = credit;
  if (through === "person") return shared(record.people.get(column) ?? [], by);
  if (through === "engagement") {
    const engagement = record.engagements.get(column);
    return engagement === undefined ? new Map() : ofEngagement(engagement, by);
  }
  const client = record.clients.get(column);
  const all = client === undefined ? [] : context.facts.engagements.ofClient(client);
  return new Map(all.filter((one) => isOpen(one, context)).flatMap((one) => [...ofEngagement(one, by)]));
}

function ofEngagement(
  { lead, participants }: Engagement | InformalEngagement,
  by: Credit["by"],
): ReadonlyMap<PersonId, Exact> {
  return by === "lead" ? new Map([[lead, ONE]]) : shared(participants, by);
}

function shared(participants: readonly Participant[], by: Credit["by"]): ReadonlyMap<PersonId, Exact> {
  return new Map(participants.map(({ person, share }) => [person, by === "shares" ? share : ONE]));
}

/** Whether an engagement was open on any day of the quarter. */
export function isOpen(
  { signed, closed }: Pick<Engagement, "signed" | "closed">,
  { quarter }: Context,
): boolean {
  return signed <= quarter.last && (closed === null || closed >= quarter.first);
}
