import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

type Goal = { found: string; indicator: Text; expected: Text };

/** Faults of improvement plans: a goal must be measurable, with an owner and a date (考核规定 §三.5; 整改办法 §五.1). */
export const commitmentEntries = {
  "goal-without-number": entry<Goal>({
    level: "error",
    title: { zh: "改进目标没有数字", en: "Goal without a number" },
    message: ({ found, indicator }) => ({
      zh: `“${indicator.zh}”的改进目标“${found}”没有数字，到期时无法判断是否完成。`,
      en: `The goal “${found}” of “${indicator.en}” has no number: nobody could tell whether it was reached.`,
    }),
    remedy: ({ expected }) => ({
      zh: `请与责任人商定可以衡量的目标，如：${expected.zh}。`,
      en: `Agree on a goal that can be measured, such as: ${expected.en}.`,
    }),
  }),
  "goal-unclear": entry<Goal>({
    level: "error",
    title: { zh: "改进目标写法有误", en: "Goal not written clearly" },
    message: ({ found, indicator }) => ({
      zh: `“${indicator.zh}”的改进目标“${found}”读不懂：应是一个数字，前面可写 ≥、≤、不低于、不超过、提高到、+、- 等。`,
      en: `The goal “${found}” of “${indicator.en}” is not understood: it should be one number, with ≥, ≤, at least, at most, + or - before it.`,
    }),
    remedy: ({ expected }) => ({
      zh: `请改写，如：${expected.zh}；一行只写一个目标。`,
      en: `Write it such as: ${expected.en}; one goal in a row.`,
    }),
  }),
  "goal-unit": entry<Goal>({
    level: "error",
    title: { zh: "改进目标的单位与指标不符", en: "Unit of the goal does not fit" },
    message: ({ found, indicator }) => ({
      zh: `改进目标“${found}”的单位或范围与“${indicator.zh}”不符。`,
      en: `The unit or range of the goal “${found}” does not fit “${indicator.en}”.`,
    }),
    remedy: ({ expected }) => ({
      zh: `请按这一指标的计量方式填写，如：${expected.zh}。`,
      en: `Write it as the indicator is measured, such as: ${expected.en}.`,
    }),
  }),
  "goal-backwards": entry<{ found: string; indicator: Text; better: Text }>({
    level: "confirm",
    title: { zh: "改进目标的方向相反", en: "Goal points the other way" },
    message: ({ found, indicator, better }) => ({
      zh: `“${indicator.zh}”${better.zh}，改进目标却写成“${found}”。`,
      en: `Of “${indicator.en}” ${better.en}, but the goal says “${found}”.`,
    }),
    remedy: () => ({
      zh: "请核对方向；写错的请更正，确属如此的请确认，届时按所写的判断。",
      en: "Look at its direction: correct it, or confirm it; it is judged as it is written.",
    }),
    asks: ({ found }) => ({ key: null, value: found }),
  }),
  "commitment-over": entry<{ by: string; made: string }>({
    level: "error",
    title: { zh: "改进计划制定时已过完成期限", en: "Plan due before it was made" },
    message: ({ by, made }) => ({
      zh: `改进计划的制定时间是 ${made}，完成期限是 ${by}，制定时就已经过去。`,
      en: `The plan was made in ${made} and is due in ${by}, which was over by then.`,
    }),
    remedy: () => ({
      zh: "请更正完成季度或制定季度；按某一季度的结果制定的计划，最早在下一季度完成。",
      en: "Correct one of the two; a plan made on a quarter's results is due in the next quarter at the earliest.",
    }),
  }),
  "commitment-contradicted": entry<{ person: string; indicator: Text; quarter: string; first: Text }>({
    level: "error",
    title: { zh: "同一季度有两个不同的改进目标", en: "Two goals for one quarter" },
    message: ({ person, indicator, quarter, first }) => ({
      zh: `${person}的“${indicator.zh}”在 ${quarter} 已有另一个目标（${first.zh}）。`,
      en: `“${indicator.en}” of ${person} has another goal for ${quarter} already (${first.en}).`,
    }),
    remedy: () => ({
      zh: "请只保留商定的那一个。",
      en: "Keep the one that was agreed on.",
    }),
  }),
} as const;
