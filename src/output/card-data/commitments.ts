import type { Lang, Text } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { sayGoal, sayNeeded, sayOutcome, sayPlan } from "../commitment-words.ts";
import type { Item } from "../template/contract.ts";
import { labelWithUnit } from "./indicators.ts";
import { items } from "./marks.ts";

/** The owner's plans with what became of them, and the indicators for which one is to be agreed on (考核规定 §三.5). */
export function commitmentLists(
  { commitments, plansNeeded }: PersonResult,
  lang: Lang,
): Record<"commitments" | "needed", Item[]> {
  return {
    commitments: items(
      "commitments",
      commitments.map((judged) => ({
        indicator: judged.info.label[lang],
        goal: sayGoal(judged)[lang],
        owner: judged.commitment.owner,
        measures: judged.commitment.measures,
        deadline: judged.commitment.by.id,
        outcome: sayOutcome(judged)[lang],
      })),
    ),
    needed: items(
      "needed",
      plansNeeded.map((result) => ({
        label: result.info.label[lang],
        "label-unit": labelWithUnit(result, lang),
        text: sayNeeded(result)[lang],
      })),
    ),
  };
}

/** What the first sheet says of plans: what became of those due in the quarter. */
export function sayPlans({ commitments }: PersonResult): Text[] {
  return commitments.filter(({ outcome }) => outcome !== "not-due").map(sayPlan);
}
