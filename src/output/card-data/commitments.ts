import { joinTexts, type Lang, type Text } from "../../domain/text.ts";
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

/** What the first sheet says of plans: what became of those due in the quarter, and for what one is asked. */
export function sayPlans({ commitments, plansNeeded }: PersonResult): Text[] {
  const due = commitments.filter(({ outcome }) => outcome !== "not-due").map(sayPlan);
  if (plansNeeded.length === 0) return due;
  const names = joinTexts(plansNeeded.map(({ info }) => info.label));
  return [
    ...due,
    {
      zh: `低于目标、待在面谈中商定改进计划的指标：${names.zh}`,
      en: `below target, a plan is to be agreed on in the interview: ${names.en}`,
    },
  ];
}
