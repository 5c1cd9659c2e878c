import { cell, filledCell, filledDate, type RawRow, readFen, rowsOf } from "./cells.ts";
import {
  clientOf,
  type Engagement,
  engagementOf,
  type Firm,
  inQuarter,
  type Participant,
  participants,
} from "./firm.ts";
import { credit } from "./new-clients.ts";
import { compare, minus, plus, type Rational, rational, times } from "./rational.ts";
import { type OracleResult, share } from "./result.ts";
import { meaningOf } from "./words.ts";

/** 新客户业务收入占比: the person's own money of the quarter, and what of it came from new clients. */
export function newClientRevenueShare(firm: Firm, person: string): OracleResult {
  let fromNew = 0n;
  let all = 0n;
  for (const row of rowsOf(firm.tables, "payments")) {
    if (!inQuarter(firm, filledDate(row, "date"))) continue;
    const net = netFen(row);
    if (net === 0n) continue;
    const { client, people } = payee(firm, row);
    const parts = splitFen(net, people);
    for (const [index, one] of people.entries()) {
      if (one.person !== person) continue;
      const fen = parts[index] ?? 0n;
      all += fen;
      if (credit(firm, client, person).n > 0n) fromNew += fen;
    }
  }
  const part = rational(fromNew, 100n);
  const whole = rational(all, 100n);
  if (all <= 0n) return { state: "not-applicable", value: null, part, whole };
  return share(part, whole);
}

/** What the firm keeps of a payment, in fen. */
function netFen(row: RawRow): bigint {
  const fen = readFen(filledCell(row, "amount"));
  const kind = meaningOf.paymentKind(row);
  if (kind === "passed-through") return 0n;
  if (kind === "refund") return fen < 0n ? fen : -fen;
  return fen;
}

/** Whose client paid, and between whom the money is split. */
function payee(firm: Firm, row: RawRow): { client: string; people: readonly Participant[] } {
  const number = cell(row, "engagement");
  const name = cell(row, "client");
  const own = cell(row, "people");
  if (number !== null) {
    const engagement = engagementOf(firm, number);
    if (name !== null && clientOf(firm.names, null, name) !== engagement.client) {
      throw new Error(`oracle: the payment names another client than ${number}`);
    }
    return {
      client: engagement.client,
      people: own === null ? engagement.people : participants(firm.people, own),
    };
  }
  if (name === null) throw new Error("oracle: a payment names neither engagement nor client");
  const client = clientOf(firm.names, null, name);
  if (own !== null) return { client, people: participants(firm.people, own) };
  const [first, ...others] = firm.engagements.filter((one) => one.formal && one.client === client);
  if (first === undefined) throw new Error(`oracle: nobody to credit with the money of ${name}`);
  for (const other of others) {
    if (sharesOf(first) !== sharesOf(other)) throw new Error(`oracle: whose money is that of ${name}?`);
  }
  return { client, people: first.people };
}

function sharesOf(engagement: Engagement): string {
  const texts = engagement.people.map(({ person, share: one }) => `${person} ${one.n}/${one.d}`);
  return texts.toSorted().join(" ");
}

/** Splits whole fen by largest remainder, between equal remainders to the person named first. */
function splitFen(amount: bigint, people: readonly Participant[]): bigint[] {
  const size = amount < 0n ? -amount : amount;
  const parts: bigint[] = [];
  const remainders: Rational[] = [];
  let left = size;
  let whole = rational(0);
  for (const one of people) whole = plus(whole, one.share);
  if (compare(whole, rational(1)) !== 0) throw new Error("oracle: shares do not add up to one");
  for (const one of people) {
    const due = times(rational(size), one.share);
    const fen = due.n / due.d;
    parts.push(fen);
    remainders.push(minus(due, rational(fen)));
    left -= fen;
  }
  while (left > 0n) {
    let best = 0;
    for (const [index, remainder] of remainders.entries()) {
      if (compare(remainder, remainders[best] ?? remainder) > 0) best = index;
    }
    parts[best] = (parts[best] ?? 0n) + 1n;
    remainders[best] = rational(-1);
    left -= 1n;
  }
  return amount < 0n ? parts.map((part) => -part) : parts;
}
