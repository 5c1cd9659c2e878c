import { filledCell, filledDate, rowsOf } from "./cells.ts";
import { dateOfDay, dayNumber, monthsBefore } from "./days.ts";
import { clientOf, type Firm, inQuarter, takesPart } from "./firm.ts";
import { rational } from "./rational.ts";
import { type OracleResult, share } from "./result.ts";

/** The person's old clients, each once. */
function oldClients(firm: Firm, person: string): string[] {
  const { first } = firm.quarter;
  const months = firm.policies.oldClientMonths;
  const start = months === null ? "0000-00-00" : monthsBefore(first, months);
  const dayBefore = dateOfDay(dayNumber(first) - 1);
  const old: string[] = [];
  for (const engagement of firm.engagements) {
    if (!engagement.formal || !takesPart(engagement, person) || engagement.signed > dayBefore) continue;
    if (engagement.closed !== null && engagement.closed < start) continue;
    if (!old.includes(engagement.client)) old.push(engagement.client);
  }
  return old;
}

/** 重复委托率: the old clients who signed another formal engagement in the quarter. */
export function repeatEngagementRate(firm: Firm, person: string): OracleResult {
  const { reEngagedWith, reEngagementKinds } = firm.policies;
  const old = oldClients(firm, person);
  let again = 0;
  for (const client of old) {
    let signedAgain = false;
    for (const engagement of firm.engagements) {
      if (engagement.client !== client || !engagement.formal) continue;
      if (!inQuarter(firm, engagement.signed)) continue;
      if (reEngagedWith === "person" && !takesPart(engagement, person)) continue;
      const { kind } = engagement;
      if (reEngagementKinds !== null && (kind === null || !reEngagementKinds.includes(kind))) continue;
      signedAgain = true;
    }
    if (signedAgain) again += 1;
  }
  return share(rational(again), rational(old.length));
}

/** 客户推荐率: the old clients with a referral recorded in the quarter. */
export function referralRate(firm: Firm, person: string): OracleResult {
  const old = oldClients(firm, person);
  let referred = 0;
  for (const client of old) {
    let hasReferred = false;
    for (const row of rowsOf(firm.tables, "referrals")) {
      if (!inQuarter(firm, filledDate(row, "date"))) continue;
      if (clientOf(firm.names, null, filledCell(row, "referrer")) === client) hasReferred = true;
    }
    if (hasReferred) referred += 1;
  }
  return share(rational(referred), rational(old.length));
}
