import { type Exact, ZERO } from "../domain/exact.ts";
import { type Fen, fenAsYuan, yuan } from "../domain/fen.ts";
import { type Evidence, evidence, type Measurement } from "../domain/measurement.ts";
import type { Payment, PersonId } from "../facts/contract.ts";
import { DEVELOPMENT } from "./concepts/groups.ts";
import { newClientsOfQuarter } from "./concepts/new-clients-of-quarter.ts";
import { whyNoRevenue } from "./concepts/revenue.ts";
import { type Context, defineIndicator, type FirmFigure, type Tie } from "./contract.ts";

type Ctx = Context<"payments" | "engagements" | "clients">;

/** 新客户带来的业务收入在总业务收入中的占比 (考核规定 §三.2). */
export const newClientRevenueShare = defineIndicator({
  id: "new-client-revenue-share",
  label: { zh: "新客户业务收入占比", en: "New-client revenue share" },
  group: DEVELOPMENT,
  reference: "考核规定 §三.2 客户开发指标",
  unit: "share",
  better: "higher",
  definition: {
    zh: "本季度实收业务收入（扣除退款和代收代付）中，来自记给本人的新客户的部分所占比例",
    en: "of the revenue received in the quarter and credited to the person, net of refunds and what passes through, the part from new clients credited to the person",
  },
  part: { zh: "新客户收入（元）", en: "revenue from new clients (yuan)" },
  whole: { zh: "全部收入（元）", en: "all revenue (yuan)" },
  reads: ["payments", "engagements", "clients"],
  version: 1,
  policies: ["dormancy-months", "credit", "same-day"],
  // A client who is new in the quarter pays in its later months too.
  byMonth: false,
  measure(context, person) {
    let part: Fen = 0n;
    let whole: Fen = 0n;
    let sample = 0;
    const rows: Evidence[] = [];
    for (const payment of context.facts.payments.of(person.id)) {
      const reason = whyNoRevenue(payment, context);
      const amount = amountOf(payment, person.id);
      if (reason !== null) {
        rows.push(paymentEvidence("left-out", payment, { amount, reason }));
        continue;
      }
      const fromNew = isFromOwnNewClient(context, payment, person.id);
      rows.push(paymentEvidence(fromNew ? "part" : "whole", payment, { amount }));
      whole += amount;
      sample += 1;
      if (fromNew) part += amount;
    }
    return shareOfMoney(part, whole, sample, rows);
  },
  measureFirm: firmFigure,
});

/** A share of money; without positive revenue there is none (decision 3). */
function shareOfMoney(part: Fen, whole: Fen, sample: number, rows: readonly Evidence[]): Measurement {
  const parts = {
    part: fenAsYuan(part),
    whole: fenAsYuan(whole),
    sample,
    evidence: rows,
    notes: [],
    terms: [],
  };
  if (whole > 0n) return { state: "value", value: parts.part.div(parts.whole), ...parts };
  const reason = {
    zh: `本季度业务收入为 ${yuan(whole)} 元，没有可以计算占比的收入`,
    en: `the revenue of the quarter is ${yuan(whole)} yuan: there is nothing to take a share of`,
  };
  return { state: "not-applicable", reason, ...parts };
}

function amountOf(payment: Payment, person: PersonId): Fen {
  return payment.parts.reduce((total, part) => (part.person === person ? total + part.amount : total), 0n);
}

function isFromOwnNewClient(context: Ctx, { client }: Payment, person: PersonId): boolean {
  if (client === null) return false;
  return newClientsOfQuarter(context).clients.get(client)?.credits.has(person) ?? false;
}

/** The owner's own part of a payment, as a row behind a number. */
function paymentEvidence(role: Evidence["role"], payment: Payment, rest: Partial<Evidence>): Evidence {
  const { engagement, clientName, date, at } = payment;
  return evidence(role, at, { key: engagement ?? "", client: clientName, date, ...rest });
}

/** The firm's totals come from the payments as they are, not from what was split. */
function firmFigure(context: Ctx): FirmFigure {
  const { clients } = newClientsOfQuarter(context);
  let part: Fen = 0n;
  let whole: Fen = 0n;
  let sample = 0;
  const fromNew: Tie["credits"][number][] = [];
  const fromAll: Tie["credits"][number][] = [];
  for (const payment of context.facts.payments.all) {
    if (whyNoRevenue(payment, context) !== null) continue;
    const isNew = payment.client !== null && clients.has(payment.client);
    whole += payment.amount;
    sample += 1;
    if (isNew) part += payment.amount;
    for (const { person, amount } of payment.parts) {
      fromAll.push({ person, amount: fenAsYuan(amount) });
      const own = isFromOwnNewClient(context, payment, person);
      if (isNew) fromNew.push({ person: own ? person : null, amount: fenAsYuan(amount) });
    }
  }
  return {
    measurement: shareOfMoney(part, whole, sample, []),
    ties: [tie("part", fenAsYuan(part), fromNew), tie("whole", fenAsYuan(whole), fromAll)],
  };
}

function tie(of: Tie["of"], total: Exact, credits: Tie["credits"]): Tie {
  const byPerson = new Map<PersonId | null, Exact>();
  for (const { person, amount } of credits) byPerson.set(person, (byPerson.get(person) ?? ZERO).add(amount));
  return { of, total, credits: [...byPerson].map(([person, amount]) => ({ person, amount })) };
}
