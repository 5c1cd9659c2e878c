import { inQuarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Payment } from "../../facts/contract.ts";
import type { Context } from "../contract.ts";
import { OUTSIDE_QUARTER } from "./reasons.ts";

/** Why a payment is no revenue of the quarter; null if it is (decision 3). */
export function whyNoRevenue(payment: Payment, { quarter }: Pick<Context, "quarter">): Text | null {
  if (!inQuarter(quarter, payment.date)) return OUTSIDE_QUARTER;
  return payment.passedThrough ? { zh: "代收代付，不是收入", en: "passed through, no revenue" } : null;
}
