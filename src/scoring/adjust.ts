import { type Exact, sum } from "../domain/exact.ts";
import { compareText } from "../domain/order.ts";
import { compareOrigins } from "../domain/origin.ts";
import { same, type Text } from "../domain/text.ts";
import type { Adjustment, Person } from "../facts/contract.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { AppliedAdjustment, IndicatorResult } from "./contract.ts";

/** A person's scores after appeals: the indicators, the total, and each change with before and after. */
export type Adjusted = {
  readonly indicators: readonly IndicatorResult[];
  readonly total: Exact | null;
  readonly applied: readonly AppliedAdjustment[];
};

/**
 * Applies adjustments in the order in which they were decided (考核规定 §二.2). One that has no score to change
 * is a finding.
 * @param itemPoints what bonus and deduction items add to the total, before it is adjusted itself
 */
export function adjust(
  person: Person,
  scored: readonly IndicatorResult[],
  itemPoints: Exact,
  adjustments: readonly Adjustment[],
  findings: Findings,
): Adjusted {
  const byId = new Map(scored.map((one) => [one.info.id, one]));
  checkOrder(adjustments, findings);
  const applied: AppliedAdjustment[] = [];
  const onTotal: Adjustment[] = [];
  for (const adjustment of inOrder(adjustments)) {
    if (adjustment.indicator === null) {
      onTotal.push(adjustment);
      continue;
    }
    const result = byId.get(adjustment.indicator);
    if (result === undefined || result.score === null) {
      nothingToAdjust(person, adjustment, result?.info.label ?? same(adjustment.indicator), findings);
      continue;
    }
    const after = changed(result.score, adjustment);
    applied.push({ adjustment, info: result.info, before: result.score, after });
    byId.set(adjustment.indicator, { ...result, score: after });
  }
  const indicators = scored.map((one) => byId.get(one.info.id) ?? one);
  const scores = indicators.flatMap(({ score }) => (score === null ? [] : [score]));
  let total = scores.length === 0 ? null : sum(scores).add(itemPoints);
  for (const adjustment of onTotal) {
    if (total === null) {
      nothingToAdjust(person, adjustment, { zh: "总分", en: "total" }, findings);
      continue;
    }
    const after = changed(total, adjustment);
    applied.push({ adjustment, info: null, before: total, after });
    total = after;
  }
  return { indicators, total, applied };
}

/** A correction and another adjustment of one day have no order but that of rows, which must not matter. */
function checkOrder(adjustments: readonly Adjustment[], findings: Findings): void {
  for (const one of adjustments) {
    const { indicator, date, at } = one;
    const others = adjustments.filter(
      (other) => other !== one && other.indicator === indicator && other.date === date,
    );
    if (one.correctedScore !== null && others.length > 0) {
      findings.add("adjustment-conflict", inCell(at, "date"), { date });
    }
  }
}

function nothingToAdjust(
  { name, id }: Person,
  { at }: Adjustment,
  indicator: Text,
  findings: Findings,
): void {
  findings.add("adjustment-without-score", inCell(at, "indicator"), {
    person: `${name}（${id}）`,
    indicator,
  });
}

function changed(before: Exact, { change, correctedScore }: Adjustment): Exact {
  return correctedScore ?? (change === null ? before : before.add(change));
}

function inOrder(adjustments: readonly Adjustment[]): Adjustment[] {
  return [...adjustments].sort((a, b) => compareText(a.date, b.date) || compareOrigins(a.at, b.at));
}
