import { addMonths, type CivilDate, laterDate } from "../../domain/civil-date.ts";
import { type Exact, isPositive, ONE } from "../../domain/exact.ts";
import { compareNatural } from "../../domain/order.ts";
import { inQuarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { ClientKey, Engagement, PersonId } from "../../facts/contract.ts";
import { indexed } from "../../facts/indexed.ts";
import type { Context } from "../contract.ts";
import { oncePer } from "./measure.ts";

type Ctx = Context<"engagements" | "clients">;

/** An engagement of the quarter, whom it credits, and why it brings no new client if it brings none. */
export type Signing = {
  readonly engagement: Engagement;
  readonly credits: ReadonlyMap<PersonId, Exact>;
  readonly notNew: Text | null;
};

/** A client whose first formal engagement with the firm was signed in the quarter, and who is credited. */
export type NewClient = { readonly client: ClientKey; readonly credits: ReadonlyMap<PersonId, Exact> };

/**
 * New is decided by the firm's whole history, not by one person's (decision 1); the credit follows the policy
 * `credit` (decision 2).
 */
export const newClientsOfQuarter = oncePer((context: Ctx) => {
  const signings: Signing[] = [];
  const clients = new Map<ClientKey, NewClient>();
  const signedInQuarter = indexed(
    context.facts.engagements.all.filter(({ signed }) => inQuarter(context.quarter, signed)),
    ({ client }) => [client],
  );
  for (const client of new Set(signedInQuarter.all.map((engagement) => engagement.client))) {
    const engagements = [...signedInQuarter.of(client)].sort(bySigning);
    const [first] = engagements;
    if (first === undefined) continue;
    const known = knownBefore(context, first);
    const bringing = known === null ? firstOnes(context, engagements, first) : [];
    for (const engagement of engagements) {
      const notNew = known ?? (bringing.includes(engagement) ? null : laterOne(first));
      signings.push({ engagement, credits: creditsOf(context, engagement), notNew });
    }
    if (bringing.length > 0) clients.set(client, { client, credits: largestCredits(context, bringing) });
  }
  return {
    clients,
    /** By the person credited: every engagement signed in the quarter. */
    signings: indexed(signings, ({ credits }) => credits.keys()),
    /** By the person credited: the new clients. */
    byPerson: indexed([...clients.values()], ({ credits }) => credits.keys()),
  };
});

function bySigning(a: Engagement, b: Engagement): number {
  return a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : compareNatural(a.number, b.number);
}

function firstOnes({ policies }: Ctx, engagements: readonly Engagement[], first: Engagement): Engagement[] {
  if (policies["same-day"] === "first") return [first];
  return engagements.filter(({ signed }) => signed === first.signed);
}

/** Why the client was a client before its first engagement of the quarter; null if it was not. */
function knownBefore(context: Ctx, first: Engagement): Text | null {
  const { facts, quarter, policies } = context;
  const months = policies["dormancy-months"];
  const since = months === "never" ? null : addMonths(first.signed, -months);
  const [earlier] = facts.engagements
    .ofClient(first.client)
    .filter(({ signed, closed }) => signed < quarter.first && active(lastDay(signed, closed), since))
    .sort(bySigning);
  if (earlier !== undefined) {
    const { signed, number } = earlier;
    return {
      zh: `该客户早在 ${signed} 已签订合同 ${number}`,
      en: `the client signed engagement ${number} on ${signed} already`,
    };
  }
  const registered = facts.clients.firstEngaged.get(first.client);
  if (!registered || registered.firstEngaged >= quarter.first || !active(registered.firstEngaged, since))
    return null;
  const date = registered.firstEngaged;
  return { zh: `客户登记的首次委托日期为 ${date}`, en: `the client register has ${date} as first engaged` };
}

/** The last day of an engagement as far as it is known; null while it is open. */
function lastDay(signed: CivilDate, closed: CivilDate | null): CivilDate | null {
  return closed === null ? null : laterDate(signed, closed);
}

/** Whether activity that lasted until a day (null: goes on) keeps a client from being dormant. */
function active(until: CivilDate | null, since: CivilDate | null): boolean {
  return since === null || until === null || until >= since;
}

function laterOne(first: Engagement): Text {
  return {
    zh: `该客户的首次合同是 ${first.number}（${first.signed}）`,
    en: `the client's first engagement is ${first.number} (${first.signed})`,
  };
}

/** Whom an engagement credits with its client, and with how much of one. */
function creditsOf({ policies }: Ctx, engagement: Engagement): ReadonlyMap<PersonId, Exact> {
  switch (policies.credit) {
    case "origin":
      return new Map([[engagement.originator, ONE]]);
    case "lead":
      return new Map([[engagement.lead, ONE]]);
    case "share":
      return new Map(
        engagement.participants
          .filter(({ share }) => isPositive(share))
          .map(({ person, share }) => [person, share]),
      );
    case "each":
      return new Map(engagement.participants.map(({ person }) => [person, ONE]));
  }
}

/** Where several engagements bring one client, each person has the largest credit that one of them gives. */
function largestCredits(context: Ctx, bringing: readonly Engagement[]): ReadonlyMap<PersonId, Exact> {
  const credits = new Map<PersonId, Exact>();
  for (const engagement of bringing) {
    for (const [person, credit] of creditsOf(context, engagement)) {
      const known = credits.get(person);
      if (known === undefined || credit.gt(known)) credits.set(person, credit);
    }
  }
  return credits;
}
