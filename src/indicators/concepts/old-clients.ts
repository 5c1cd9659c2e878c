import { addMonths, type CivilDate } from "../../domain/civil-date.ts";
import { compareNatural } from "../../domain/order.ts";
import type { ClientKey, Engagement, PersonId } from "../../facts/contract.ts";
import type { Context } from "../contract.ts";
import { oncePer } from "./measure.ts";

type Ctx = Context<"engagements">;

/** The first day of the time that makes an old client; null where it has no beginning. */
function since({ quarter, policies }: Ctx): CivilDate | null {
  const months = policies["old-client-months"];
  return months === "ever" ? null : addMonths(quarter.first, -months);
}

/**
 * Old clients among the clients of these engagements: signed before the quarter, and signed or still open within
 * the policy's months before it (decision 4). Each with the engagement that shows it, the latest one.
 */
function oldAmong(context: Ctx, engagements: readonly Engagement[]): ReadonlyMap<ClientKey, Engagement> {
  const from = since(context);
  const old = new Map<ClientKey, Engagement>();
  for (const engagement of engagements) {
    const { client, signed, closed } = engagement;
    if (signed >= context.quarter.first) continue;
    if (from !== null && signed < from && closed !== null && closed < from) continue;
    const known = old.get(client);
    if (known === undefined || later(engagement, known)) old.set(client, engagement);
  }
  return old;
}

function later(a: Engagement, b: Engagement): boolean {
  return a.signed > b.signed || (a.signed === b.signed && compareNatural(a.number, b.number) > 0);
}

/** The old clients of a person. */
export function oldClientsOf(context: Ctx, person: PersonId): ReadonlyMap<ClientKey, Engagement> {
  return oldAmong(context, context.facts.engagements.of(person));
}

/** The old clients of the whole firm. */
export const oldClientsOfFirm = oncePer((context: Ctx) => oldAmong(context, context.facts.engagements.all));

/** Everybody of whom a client is an old client: found from the client's side, for the tie-out. */
export function peopleWithOldClient(context: Ctx, client: ClientKey): PersonId[] {
  const from = since(context);
  const people = new Set<PersonId>();
  for (const { signed, closed, participants } of context.facts.engagements.ofClient(client)) {
    const inTime = from === null || signed >= from || closed === null || closed >= from;
    if (signed < context.quarter.first && inTime) for (const { person } of participants) people.add(person);
  }
  return [...people];
}
