import { type Evidence, evidence } from "../../domain/measurement.ts";
import type { ClientKey, Engagement } from "../../facts/contract.ts";
import type { Context } from "../contract.ts";

/** Clients with an engagement that was open on any day of the quarter (decision 5), each with one that shows it. */
export function servedAmong(
  { quarter }: Context<"engagements">,
  engagements: readonly Engagement[],
): ReadonlyMap<ClientKey, Engagement> {
  const served = new Map<ClientKey, Engagement>();
  for (const engagement of engagements) {
    const { client, signed, closed } = engagement;
    const open = signed <= quarter.last && (closed === null || closed >= quarter.first);
    if (open && !served.has(client)) served.set(client, engagement);
  }
  return served;
}

/** An engagement as a row behind a number. */
export function engagementEvidence(
  role: Evidence["role"],
  {
    number,
    clientName,
    signed,
    at,
  }: Pick<Engagement, "number" | "clientName" | "at"> & { signed: Engagement["signed"] | null },
  rest: Partial<Evidence> = {},
): Evidence {
  return evidence(role, at, { key: number, client: clientName, date: signed, ...rest });
}
