import { cell, dateCell, filledCell, rowsOf } from "./cells.ts";
import { dateOfDay, dayNumber, monthsBefore } from "./days.ts";
import { clientOf, type Engagement, type Firm, inQuarter } from "./firm.ts";
import { compare, NOTHING, plus, type Rational, rational } from "./rational.ts";
import { count, type OracleResult } from "./result.ts";

/** 新客户数量: the credits of the person added up. */
export function newClients(firm: Firm, person: string): OracleResult {
  let total = NOTHING;
  for (const client of clientsEngagedInQuarter(firm)) total = plus(total, credit(firm, client, person));
  return count(total);
}

/** Every client with a formal engagement signed in the quarter, once. */
function clientsEngagedInQuarter(firm: Firm): string[] {
  const clients: string[] = [];
  for (const engagement of firm.engagements) {
    if (!engagement.formal || !inQuarter(firm, engagement.signed)) continue;
    if (!clients.includes(engagement.client)) clients.push(engagement.client);
  }
  return clients;
}

/** How much of a client, from nothing to one, the person has won as new in the quarter. */
export function credit(firm: Firm, client: string, person: string): Rational {
  const firsts = firstEngagements(firm, client);
  if (firsts.length === 0 || isOld(firm, client, firsts[0]?.signed ?? "")) return NOTHING;
  let most = NOTHING;
  for (const engagement of firsts) {
    const one = creditFrom(firm, engagement, person);
    if (compare(one, most) > 0) most = one;
  }
  return most;
}

function creditFrom(firm: Firm, engagement: Engagement, person: string): Rational {
  const { credit: policy } = firm.policies;
  if (policy === "lead") return rational(engagement.lead === person ? 1 : 0);
  if (policy === "origin") return rational((engagement.origin ?? engagement.lead) === person ? 1 : 0);
  for (const one of engagement.people) {
    if (one.person === person) return policy === "each" ? rational(1) : one.share;
  }
  return NOTHING;
}

/** The client's first formal engagement of the quarter; several of one day by the policy. */
function firstEngagements(firm: Firm, client: string): Engagement[] {
  let firsts: Engagement[] = [];
  for (const engagement of firm.engagements) {
    if (!engagement.formal || engagement.client !== client || !inQuarter(firm, engagement.signed)) continue;
    const day = firsts[0]?.signed;
    if (day === undefined || engagement.signed < day) firsts = [engagement];
    else if (engagement.signed === day) firsts.push(engagement);
  }
  if (firm.policies.sameDay === "each") return firsts;
  let lowest = firsts[0];
  for (const engagement of firsts) {
    if (lowest && isLower(engagement.number, lowest.number)) lowest = engagement;
  }
  return lowest ? [lowest] : [];
}

/** Whether a contract number is the lower one, its digits compared as numbers: HT-9 before HT-10. */
function isLower(a: string, b: string): boolean {
  const left = a.split(/(\d+)/);
  const right = b.split(/(\d+)/);
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const one = left[at] ?? "";
    const other = right[at] ?? "";
    if (one === other) continue;
    if (at % 2 === 0) return one < other;
    if (BigInt(one) !== BigInt(other)) return BigInt(one) < BigInt(other);
  }
  return left.length === right.length ? a < b : left.length < right.length;
}

/** Whether the firm knew the client before the quarter and, if the policy asks, within the months before. */
function isOld(firm: Firm, client: string, signing: string): boolean {
  const months = firm.policies.dormancyMonths;
  const start = months === null ? "0000-00-00" : monthsBefore(signing, months);
  const end = dateOfDay(dayNumber(signing) - 1);
  for (const earlier of firm.engagements) {
    if (!earlier.formal || earlier.client !== client || earlier.signed >= firm.quarter.first) continue;
    if (earlier.signed <= end && (earlier.closed === null || earlier.closed >= start)) return true;
  }
  for (const row of rowsOf(firm.tables, "clients")) {
    const date = dateCell(row, "firstEngaged");
    if (date === null || date >= firm.quarter.first || date < start) continue;
    if (clientOf(firm.names, cell(row, "clientId"), filledCell(row, "client")) === client) return true;
  }
  return false;
}
