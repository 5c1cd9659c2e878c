import fc from "fast-check";
import type { RawRow } from "../cells.ts";
import { type Business, spelled } from "./business.ts";
import { dayAround, nat, type PlanOf, perhaps, pick } from "./picks.ts";
import { peopleCell, type Staff, writePeople } from "./staff.ts";

const KINDS = [
  null,
  "fee",
  "律师费",
  "收款",
  null,
  "fee",
  "服务费",
  "refund",
  "退款",
  "passed-through",
  "代收代付",
];

export const paymentPlan = (outside: boolean) =>
  fc.record({
    date: dayAround(outside),
    fen: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9_999_999 })),
    isNegative: fc.boolean(),
    isGrouped: fc.boolean(),
    engagement: perhaps(nat),
    client: nat,
    hasClient: fc.boolean(),
    form: nat,
    people: peopleCell,
    hasOwn: fc.boolean(),
    kind: nat,
  });

/** A payment of an engagement, or of a client with the people it names. */
export function makePayment(
  plan: PlanOf<ReturnType<typeof paymentPlan>>,
  staff: Staff,
  business: Business,
): RawRow {
  const engagement =
    plan.engagement === null || business.formal.length === 0 ? null : pick(business.formal, plan.engagement);
  const client = engagement === null ? pick(business.names, plan.client) : engagement.client;
  const kind = pick(KINDS, plan.kind);
  // A fee is seldom negative, a refund as often as not.
  const isRefund = kind === "refund" || kind === "退款";
  const isNegative = plan.isNegative && (isRefund || plan.fen % 5 === 0);
  return {
    date: plan.date,
    amount: `${isNegative ? "-" : ""}${yuan(plan.fen, plan.isGrouped)}`,
    engagement: engagement?.number ?? null,
    client: engagement === null || plan.hasClient ? spelled(client, plan.form) : null,
    people: engagement === null || plan.hasOwn ? writePeople(staff, plan.people, null) : null,
    kind,
  };
}

function yuan(fen: number, isGrouped: boolean): string {
  const whole = String(Math.floor(fen / 100));
  const grouped = isGrouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${grouped}.${String(fen % 100).padStart(2, "0")}`;
}
