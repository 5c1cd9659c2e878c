import { type Exact, toNumber } from "../domain/exact.ts";
import type { Lang } from "../domain/text.ts";
import type { JudgedCommitment } from "../scoring/contract.ts";

/** An improvement plan as results.json and `explain --json` give it; numbers in the indicator's unit. */
export function commitmentJson({ commitment, outcome, bound, value, reason }: JudgedCommitment, lang: Lang) {
  const { indicator, written, goal, by, base, owner, measures, at } = commitment;
  return {
    indicator,
    goal: written,
    sense: goal.sense,
    bound: number(bound),
    by: by.id,
    ...(goal.of === "value" ? {} : { from: base.id }),
    owner,
    measures,
    outcome,
    value: number(value),
    reason: reason?.[lang] ?? null,
    ...at,
  };
}

function number(exact: Exact | null): number | null {
  return exact === null ? null : toNumber(exact, 6);
}
