import { mean } from "../domain/exact.ts";
import { inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { Complaint, Facts, PersonId, Referral, Survey } from "./contract.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

/** Resolves referrals: which client recommended the firm. */
export function readReferrals(rows: readonly Row<"referrals">[], resolver: Resolver): Facts["referrals"] {
  const referrals = rows.flatMap((row): Referral[] => {
    const { date, at } = row;
    if (row.person !== null) resolver.roster.find(row.person, inCell(at, "person"), resolver.findings);
    const referrer = resolver.clients.find(row.referrer, inCell(at, "referrer"), resolver.findings);
    return referrer === null ? [] : [{ date, referrer, referrerName: row.referrer, at }];
  });
  return indexed(referrals, ({ referrer }) => [referrer]);
}

/** Resolves surveys: about whom, and how content, 0–100. */
export function readSurveys(
  rows: readonly Row<"surveys">[],
  engagements: Facts["engagements"],
  resolver: Resolver,
): Facts["surveys"] {
  const surveys = rows.flatMap((row): Survey[] => {
    const { at, date } = row;
    const { findings } = resolver;
    const client = resolver.clients.find(row.client, inCell(at, "client"), findings);
    const engagement = row.engagement === null ? null : engagements.numbered(row.engagement);
    if (row.engagement !== null && engagement === null) {
      if (!engagements.faulty.numbers.has(row.engagement))
        findings.add("engagement-unknown", inCell(at, "engagement"), { found: row.engagement });
      return [];
    }
    if (engagement !== null && client !== null && client !== engagement.client) {
      const args = { client: row.client, engagement: engagement.number, other: engagement.clientName };
      findings.add("client-mismatch", inCell(at, "client"), args);
    }
    const about = surveyed(row, engagement?.participants.map(({ person }) => person) ?? null, resolver);
    const marks = [row.service, row.communication, row.outcome].filter((mark) => mark !== null);
    const score = row.score ?? (marks.length === 0 ? null : mean(marks));
    if (score === null) findings.add("survey-without-score", inCell(at, "score"), {});
    return client === null || about === null || score === null ? [] : [{ date, client, about, score, at }];
  });
  return indexed(surveys, ({ about }) => about);
}

function surveyed(
  row: Row<"surveys">,
  participants: readonly PersonId[] | null,
  { roster, findings }: Resolver,
): readonly PersonId[] | null {
  if (row.person !== null) return roster.findAll(row.person, inCell(row.at, "person"), findings);
  if (participants === null) findings.add("survey-without-person", inCell(row.at, null), {});
  return participants;
}

/** Resolves complaints: about whom, by which client, handled when. */
export function readComplaints(rows: readonly Row<"complaints">[], resolver: Resolver): Facts["complaints"] {
  const complaints = rows.flatMap((row): Complaint[] => {
    const { number, received, due, handled, at } = row;
    const { findings } = resolver;
    for (const [column, date] of [
      ["due", due],
      ["handled", handled],
    ] as const) {
      if (date !== null && date < received) {
        findings.add("dates-reversed", inCell(at, column), { earlier: received, later: date });
      }
    }
    const client = resolver.clients.find(row.client, inCell(at, "client"), findings);
    const about = resolver.roster.findAll(row.people, inCell(at, "people"), findings);
    if (client === null || about === null) return [];
    const status = row.status ?? "valid";
    return [{ number, received, client, clientName: row.client, about, due, handled, status, at }];
  });
  return indexed(complaints, ({ about }) => about);
}
