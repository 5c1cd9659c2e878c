import type { Text } from "../domain/text.ts";
import { sayValue } from "../rules/numbers.ts";
import { sayGoal as sayNumber } from "../rules/words.ts";
import type { IndicatorResult, JudgedCommitment, Outcome } from "../scoring/contract.ts";

/** The words for improvement plans (考核规定 §三.5; 整改办法 §五.1). */
export const PLAN_WORDS = {
  title: { zh: "改进计划", en: "Improvement plans" },
  goal: { zh: "改进目标", en: "Goal" },
  by: { zh: "完成季度", en: "Due" },
  owner: { zh: "责任人", en: "Owner" },
  measures: { zh: "措施", en: "Measures" },
  outcome: { zh: "完成情况", en: "Outcome" },
  asked: { zh: "应达到", en: "Asked for" },
  needed: { zh: "待制定", en: "needed" },
  none: {
    zh: "没有改进计划，也没有需要制定计划的指标。",
    en: "There are no improvement plans, and no indicator needs one.",
  },
} as const satisfies Record<string, Text>;

export const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  kept: { zh: "已完成", en: "kept" },
  missed: { zh: "未完成", en: "missed" },
  "not-due": { zh: "未到期", en: "not yet due" },
  open: { zh: "无法判断", en: "cannot be judged" },
};

const SIDES: Readonly<Record<JudgedCommitment["commitment"]["goal"]["sense"], string>> = {
  "at-least": "≥",
  "at-most": "≤",
  above: ">",
  below: "<",
};

/** The number that the goal comes to, with its side: `≥ 90`. Null where it depends on a value that is missing. */
export function sayBound({ commitment, bound, info }: JudgedCommitment): Text | null {
  if (bound === null) return null;
  const { zh, en } = sayNumber(bound, info);
  const side = SIDES[commitment.goal.sense];
  return { zh: `${side} ${zh}`, en: `${side} ${en}` };
}

/** The goal as it was agreed on; of a relative one what it comes to: `+5 分（2025Q2 为 80，即 ≥ 85）`. */
export function sayGoal(judged: JudgedCommitment): Text {
  const { commitment, earlier, info } = judged;
  const { written, goal, base } = commitment;
  const bound = sayBound(judged);
  if (goal.of === "value" || earlier === null || bound === null) return { zh: written, en: written };
  const was = sayNumber(earlier, info);
  return {
    zh: `${written}（${base.id} 为 ${was.zh}，即 ${bound.zh}）`,
    en: `${written} (${base.id}: ${was.en}, so ${bound.en})`,
  };
}

/** `未完成（实际 8.33%）`, `无法判断：本季度没有有效投诉`. */
export function sayOutcome({ outcome, value, info, reason }: JudgedCommitment): Text {
  const { zh, en } = OUTCOMES[outcome];
  if (reason !== null) return { zh: `${zh}：${reason.zh}`, en: `${en}: ${reason.en}` };
  if (value === null) return { zh, en };
  const was = sayNumber(value, info);
  return { zh: `${zh}（实际 ${was.zh}）`, en: `${en} (value ${was.en})` };
}

/** `客户投诉率 ≤ 5%（2025Q4，责任人李娜）：已完成（实际 3.7%）`, without a full stop. */
export function sayPlan(judged: JudgedCommitment): Text {
  const { info, commitment } = judged;
  const goal = sayGoal(judged);
  const outcome = sayOutcome(judged);
  return {
    zh: `${info.label.zh} ${goal.zh}（${commitment.by.id}，责任人${commitment.owner}）：${outcome.zh}`,
    en: `${info.label.en} ${goal.en} (${commitment.by.id}, owner ${commitment.owner}): ${outcome.en}`,
  };
}

/** An indicator that needs a plan: `客户投诉率：实际 8.33%，目标 5%`. */
export function sayNeeded({ info, measurement, target }: IndicatorResult): Text {
  const value = measurement.state === "value" ? sayValue(measurement.value, info) : "—";
  const goal = target === null ? "—" : sayValue(target, info);
  return {
    zh: `${info.label.zh}：实际 ${value}，目标 ${goal}`,
    en: `${info.label.en}: value ${value}, target ${goal}`,
  };
}
