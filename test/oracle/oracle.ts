import type { RawTables } from "./cells.ts";
import { internalCommunication } from "./communication.ts";
import { complaintRate, complaintTimeliness } from "./complaints.ts";
import { dayNumber } from "./days.ts";
import { type Firm, type Person, readFirm } from "./firm.ts";
import { referralRate, repeatEngagementRate } from "./loyalty.ts";
import { newClients } from "./new-clients.ts";
import { DEFAULT_POLICIES, type OraclePolicies } from "./policies.ts";
import { clientSatisfaction, crossDepartment } from "./ratings.ts";
import { compare, parseRational, rational, times } from "./rational.ts";
import type { OracleResult } from "./result.ts";
import { newClientRevenueShare } from "./revenue.ts";

export type { RawRow, RawTables } from "./cells.ts";
export type { OraclePolicies } from "./policies.ts";
export type { OracleResult } from "./result.ts";

/** How each of the nine indicators is computed for one person. */
const INDICATORS: Readonly<Record<string, (firm: Firm, person: Person) => OracleResult>> = {
  "new-clients": (firm, person) => newClients(firm, person.id),
  "new-client-revenue-share": (firm, person) => newClientRevenueShare(firm, person.id),
  "client-satisfaction": clientSatisfaction,
  "repeat-engagement-rate": (firm, person) => repeatEngagementRate(firm, person.id),
  "referral-rate": (firm, person) => referralRate(firm, person.id),
  "complaint-rate": (firm, person) => complaintRate(firm, person.id),
  "complaint-timeliness": (firm, person) => complaintTimeliness(firm, person.id),
  "internal-communication": internalCommunication,
  "cross-department": crossDepartment,
};

/**
 * All nine indicators (考核规定 §三.2) of every person assessed, by person id and indicator id.
 * A second computation by brute force, which shares no code with the program it is compared with.
 * @throws {Error} for data that it cannot read: it knows clean data only
 */
export function oracle(
  tables: RawTables,
  quarter: { readonly first: string; readonly last: string },
  cutOff: string,
  policies: Partial<OraclePolicies> = {},
): Map<string, Map<string, OracleResult>> {
  const firm = readFirm(tables, quarter, cutOff, { ...DEFAULT_POLICIES, ...policies });
  const results = new Map<string, Map<string, OracleResult>>();
  for (const person of firm.people) {
    if (!isAssessed(firm, person)) continue;
    const own = new Map<string, OracleResult>();
    for (const [id, measure] of Object.entries(INDICATORS)) own.set(id, measure(firm, person));
    results.set(person.id, own);
  }
  return results;
}

/** Whether the person was employed for the policy's share of the quarter's days, and for a day at least. */
function isAssessed(firm: Firm, person: Person): boolean {
  let days = 0;
  let employed = 0;
  for (let day = dayNumber(firm.quarter.first); day <= dayNumber(firm.quarter.last); day += 1) {
    days += 1;
    const hasJoined = person.joined === null || dayNumber(person.joined) <= day;
    const hasLeft = person.left !== null && dayNumber(person.left) < day;
    if (hasJoined && !hasLeft) employed += 1;
  }
  const needed = times(rational(days), parseRational(firm.policies.minimumEmployment));
  return employed > 0 && compare(rational(employed), needed) >= 0;
}
