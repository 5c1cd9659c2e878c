import type { Origin } from "../domain/origin.ts";
import { inQuarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Correction } from "../facts/appeals/contract.ts";
import { whyNotJudged } from "./concepts/commitments.ts";
import { whyNotCounted } from "./concepts/complaints-received.ts";
import { whyNotOfQuarter } from "./concepts/period.ts";
import { whyNotRated, whyNotSurveyed } from "./concepts/rating-rows.ts";
import { DROPPED, OF_ONESELF, OUTSIDE_QUARTER } from "./concepts/reasons.ts";
import { whyNoRevenue } from "./concepts/revenue.ts";
import type { Context } from "./contract.ts";
import { whyNoRequest } from "./internal-communication.ts";

/** A row of an export, and why no indicator counts it; null where one may. */
export type RowUse = { readonly source: string; readonly at: Origin; readonly leftOut: Text | null };

/**
 * What became of every row that the indicators read: counted, or left out with the reason.
 * @param corrections those of appeals, which took rows out before the facts were made
 */
export function* rowUses(context: Context, corrections: readonly Correction[] = []): Generator<RowUse> {
  const { facts, quarter } = context;
  for (const one of facts.engagements.all) {
    const later = one.signed > quarter.last;
    const leftOut = later ? { zh: "签订日期晚于本季度", en: "signed after the quarter" } : null;
    yield { source: "engagements", at: one.at, leftOut };
  }
  for (const { at, status } of facts.engagements.informal.all) {
    const leftOut = status === "void" ? { zh: "已作废", en: "void" } : { zh: "未签订", en: "a draft" };
    yield { source: "engagements", at, leftOut };
  }
  for (const one of facts.referrals.all) {
    const leftOut = inQuarter(quarter, one.date) ? null : OUTSIDE_QUARTER;
    yield { source: "referrals", at: one.at, leftOut };
  }
  for (const one of facts.items.all) {
    const leftOut = inQuarter(quarter, one.date) ? null : OUTSIDE_QUARTER;
    yield { source: "items", at: one.at, leftOut };
  }
  for (const one of facts.commitments.all) {
    yield { source: "commitments", at: one.at, leftOut: whyNotJudged(one, quarter) };
  }
  for (const one of facts.payments.all) {
    yield { source: "payments", at: one.at, leftOut: whyNoRevenue(one, context) };
  }
  for (const one of facts.surveys.all) {
    yield { source: "surveys", at: one.at, leftOut: whyNotSurveyed(one, context) };
  }
  for (const one of facts.complaints.all) {
    yield { source: "complaints", at: one.at, leftOut: whyNotCounted(one, context) };
  }
  for (const one of facts.ratings.all) {
    yield { source: "ratings", at: one.at, leftOut: whyNotRated(one, context) };
  }
  for (const { at, self } of facts.department_ratings.all) {
    yield { source: "department_ratings", at, leftOut: self ? OF_ONESELF : null };
  }
  for (const one of facts.responses.all) {
    yield { source: "responses", at: one.at, leftOut: whyNoRequest(one, context) };
  }
  yield* ownUses(context);
  yield* dropped(corrections);
}

/** Rows that appeals took out; one that several appeals took out is one row. */
function* dropped(corrections: readonly Correction[]): Generator<RowUse> {
  const seen = new Set<string>();
  for (const { way, source, target } of corrections) {
    const key = JSON.stringify([target.file, target.sheet, target.row]);
    if (way !== "drop" || seen.has(key)) continue;
    seen.add(key);
    yield { source, at: target, leftOut: DROPPED };
  }
}

/** Rows of the firm's own sources: those of the period count, whatever an indicator makes of them. */
function* ownUses({ facts, quarter, book }: Context): Generator<RowUse> {
  for (const source of book.own) {
    for (const { at, row } of facts.records.get(source.id) ?? []) {
      yield { source: source.id, at, leftOut: whyNotOfQuarter(row, source, quarter) };
    }
  }
}
