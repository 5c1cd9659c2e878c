import type { Fen } from "../domain/fen.ts";
import { splitFen } from "../domain/fen.ts";
import { compareNatural } from "../domain/order.ts";
import { inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { ClientKey, Facts, Participant, Payment } from "./contract.ts";
import { split, splitsAlike } from "./engagements.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

type Engagements = Facts["engagements"];
type Referred = NonNullable<ReturnType<Engagements["numbered"]>>;

/** Resolves the payments: what they belong to, and whose they are to the fen. */
export function readPayments(
  rows: readonly Row<"payments">[],
  engagements: Engagements,
  resolver: Resolver,
): Facts["payments"] {
  const payments = rows.flatMap((row) => readPayment(row, engagements, resolver) ?? []);
  return indexed(payments, ({ parts }) => parts.map(({ person }) => person));
}

function readPayment(row: Row<"payments">, engagements: Engagements, resolver: Resolver): Payment | null {
  const { findings } = resolver;
  const engagement = row.engagement === null ? null : engagements.numbered(row.engagement);
  if (row.engagement !== null && engagement === null) {
    if (!engagements.faulty.numbers.has(row.engagement))
      findings.add("engagement-unknown", inCell(row.at, "engagement"), { found: row.engagement });
    return null;
  }
  if (row.engagement === null && row.client === null) {
    findings.add("payment-unassigned", inCell(row.at, "engagement"), {});
    return null;
  }
  const client = clientOf(row, engagement, resolver);
  if (client === null) return null;
  const participants = participantsOf(row, engagement, client, engagements, resolver);
  if (participants === null) return null;
  const amount = signedAmount(row);
  const amounts = splitFen(
    amount,
    participants.map(({ share }) => share),
  );
  return {
    date: row.date,
    amount,
    passedThrough: row.kind === "passed-through",
    client,
    clientName: row.client ?? engagement?.clientName ?? null,
    engagement: row.engagement,
    parts: participants.map(({ person }, index) => ({ person, amount: amounts[index] ?? 0n })),
    at: row.at,
  };
}

/** Refunds are negative, whether finance writes the minus or not. */
function signedAmount({ kind, amount }: Row<"payments">): Fen {
  return kind === "refund" && amount > 0n ? -amount : amount;
}

function clientOf(row: Row<"payments">, engagement: Referred | null, resolver: Resolver): ClientKey | null {
  if (row.client === null) return engagement?.client ?? null;
  const place = inCell(row.at, "client");
  const client = resolver.clients.find(row.client, place, resolver.findings);
  if (client === null || engagement === null || client === engagement.client) return client;
  resolver.findings.add("client-mismatch", place, {
    client: row.client,
    engagement: engagement.number,
    other: engagement.clientName,
  });
  return null;
}

/** The payment's own people; else the engagement's; else those of the client's engagements, if they all agree. */
function participantsOf(
  row: Row<"payments">,
  engagement: Referred | null,
  client: ClientKey,
  engagements: Engagements,
  { roster, findings }: Resolver,
): readonly Participant[] | null {
  if (row.people !== null) {
    const people = roster.findAll(row.people, inCell(row.at, "people"), findings);
    return people && split(people, row.people);
  }
  if (engagement !== null) return engagement.participants;
  if (engagements.faulty.clients.has(client)) return null;
  // In order of number: what is left over of a fen must not follow the order of rows.
  const all = [...engagements.ofClient(client)].sort((a, b) => compareNatural(a.number, b.number));
  const [first, ...others] = all;
  const agreed = others.every((other) => first && splitsAlike(first.participants, other.participants));
  if (first !== undefined && agreed) return first.participants;
  findings.add("payment-ambiguous", inCell(row.at, "client"), {
    client: row.client ?? "",
    engagements: all.map(({ number }) => number).join("、"),
  });
  return null;
}
