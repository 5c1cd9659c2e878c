import { ONE, ratio, ZERO } from "../domain/exact.ts";
import type { Origin } from "../domain/origin.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { PersonShare } from "../sources/kinds/people.ts";
import type { ClientKey, Engagement, Facts, InformalEngagement, Participant, PersonId } from "./contract.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

/** Resolves the engagements: clients, people, shares, and whether they count at all. */
export function readEngagements(
  rows: readonly Row<"engagements">[],
  resolver: Resolver,
): Facts["engagements"] {
  const formal: Engagement[] = [];
  const informal: InformalEngagement[] = [];
  const faulty = { numbers: new Set<string>(), clients: new Set<ClientKey>() };
  for (const row of rows) {
    const client = resolver.clients.identify(row, inCell(row.at, "client"), resolver.findings);
    const engagement = readEngagement(row, client, resolver);
    if (engagement === null) {
      faulty.numbers.add(row.number);
      if (client !== null) faulty.clients.add(client);
    } else if ("status" in engagement) informal.push(engagement);
    else formal.push(engagement);
  }
  const byNumber = new Map([...informal, ...formal].map((engagement) => [engagement.number, engagement]));
  const byClient = indexed(formal, ({ client }) => [client]);
  return {
    ...indexed(formal, ({ participants }) => participants.map(({ person }) => person)),
    ofClient: byClient.of,
    informal: indexed(informal, ({ lead }) => [lead]),
    numbered: (number) => byNumber.get(number) ?? null,
    faulty,
  };
}

/** Null with a finding where the row cannot be resolved. */
function readEngagement(
  row: Row<"engagements">,
  client: ClientKey | null,
  resolver: Resolver,
): Engagement | InformalEngagement | null {
  const { number, signed, status, at } = row;
  const lead = resolver.roster.find(row.lead, inCell(at, "lead"), resolver.findings);
  if (lead === null || client === null) return null;
  const participants = readParticipants(row, lead, resolver);
  if (participants === null) return null;
  if (status !== "void" && status !== "draft") return readFormal(row, lead, client, participants, resolver);
  return { number, client, clientName: row.client, signed, status, lead, participants, at };
}

function readFormal(
  row: Row<"engagements">,
  lead: PersonId,
  client: ClientKey,
  participants: readonly Participant[],
  { roster, findings }: Resolver,
): Engagement | null {
  const { number, signed, closed, status, kind, at } = row;
  const originator = row.origin === null ? lead : roster.find(row.origin, inCell(at, "origin"), findings);
  const dated = checkDates(signed, closed, status, at, findings);
  if (signed === null || !dated || originator === null) return null;
  const clientName = row.client;
  return {
    number,
    client,
    clientName,
    signed,
    closed,
    kind,
    lead,
    originator,
    participants,
    at,
  };
}

function checkDates(
  signed: Engagement["signed"] | null,
  closed: Engagement["closed"],
  status: Row<"engagements">["status"],
  at: Origin,
  findings: Findings,
): boolean {
  if (signed === null) {
    findings.add("cell-missing", inCell(at, "signed"), {});
    return false;
  }
  if (closed === null && (status === "closed" || status === "terminated")) {
    findings.add("closing-date-missing", inCell(at, "closed"), {});
    return false;
  }
  if (closed !== null && closed < signed) {
    findings.add("dates-reversed", inCell(at, "closed"), { earlier: signed, later: closed });
    return false;
  }
  return true;
}

/**
 * The people who take part, with their shares of one: as given; equal where none is given; the lead with
 * everything where nobody else is named, and with nothing where the shares given leave the lead out.
 */
function readParticipants(
  row: Row<"engagements">,
  lead: PersonId,
  { roster, findings }: Resolver,
): readonly Participant[] | null {
  if (row.people === null) return [{ person: lead, share: ONE }];
  const place = inCell(row.at, "people");
  const people = roster.findAll(row.people, place, findings);
  if (people === null) return null;
  const participants = split(people, row.people);
  if (people.includes(lead)) return participants;
  if (row.people.some(({ share }) => share === null)) {
    findings.add("engagement-unsplit", place, { lead: roster.byId.get(lead)?.name ?? lead });
    return null;
  }
  return [...participants, { person: lead, share: ZERO }];
}

/** People with the shares that a cell gives them, or equal ones. */
export function split(people: readonly PersonId[], named: readonly PersonShare[]): Participant[] {
  return people.map((person, index) => ({
    person,
    share: named[index]?.share ?? ratio(1, people.length),
  }));
}

/** Whether two engagements split their money in the same way. */
export function splitsAlike(a: readonly Participant[], b: readonly Participant[]): boolean {
  const shares = new Map(a.map(({ person, share }) => [person, share]));
  return a.length === b.length && b.every(({ person, share }) => shares.get(person)?.equals(share) ?? false);
}
