import { exact, ONE } from "../../domain/exact.ts";
import type { Evidence, Measurement } from "../../domain/measurement.ts";
import type { ClientKey, Engagement, PersonId } from "../../facts/contract.ts";
import type { Context, FirmFigure, Tie } from "../contract.ts";
import { shareOf } from "./measure.ts";
import { oldClientsOf, oldClientsOfFirm, peopleWithOldClient } from "./old-clients.ts";
import { engagementEvidence } from "./served-clients.ts";

type Ctx = Context<"engagements">;

const NOTHING = {
  zh: "回溯期内没有老客户",
  en: "no old clients within the time that the policy looks back",
};

/** What an old client did in the quarter that shows loyalty; null where it did nothing. */
type Shows = (client: ClientKey, person: PersonId | null) => Evidence | null;

/** The share of a person's old clients that showed loyalty in the quarter; each client counts once. */
export function loyaltyOf(context: Ctx, person: PersonId, shows: Shows): Measurement {
  return loyalty(oldClientsOf(context, person), person, shows);
}

/** The firm's own share, and everybody's part in it found from the client's side. */
export function loyaltyOfFirm(context: Ctx, loyalClients: Iterable<ClientKey>, shows: Shows): FirmFigure {
  const { evidence: _, ...measurement } = loyalty(oldClientsOfFirm(context), null, shows);
  const pairs = [...new Set(loyalClients)].flatMap((client) =>
    peopleWithOldClient(context, client).filter((person) => shows(client, person) !== null),
  );
  const credits: Tie["credits"] = pairs.map((person) => ({ person, amount: ONE }));
  return {
    measurement: { ...measurement, evidence: [] },
    ties: [{ of: "part", total: exact(pairs.length), credits }],
  };
}

function loyalty(
  old: ReadonlyMap<ClientKey, Engagement>,
  person: PersonId | null,
  shows: Shows,
): Measurement {
  const rows: Evidence[] = [];
  let part = 0;
  for (const [client, engagement] of old) {
    rows.push(engagementEvidence("whole", engagement));
    const shown = shows(client, person);
    if (shown === null) continue;
    rows.push(shown);
    part += 1;
  }
  return shareOf(part, old.size, NOTHING, { evidence: rows });
}
