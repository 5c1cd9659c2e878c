import type { Mistake } from "./mistakes.ts";

const RULE = "indicators:\n  new-clients:\n    rule:\n";
const REST = "      worse: none\n      cap: 120%\n      floor: 0\n";
const unknown = { zh: "没有可用的指标“win-rate”", en: "“win-rate” cannot stand here" };
const step = { zh: "步长必须大于 0", en: "a step must be greater than 0" };
const target = { zh: "应为数字", en: "expected a number" };

/** Mistakes in indicators: their targets, their rules, and what becomes of their weight. */
export const RULE_MISTAKES: readonly Mistake[] = [
  {
    name: "an unknown indicator among the targets",
    yaml: "profiles:\n  partner:\n    targets: { win-rate: 5 }\n",
    at: "3:16 profiles.partner.targets.win-rate",
    ...unknown,
  },
  {
    name: "an unknown indicator",
    yaml: "indicators:\n  win-rate:\n    target: 5\n    rule: { better: none, worse: none, cap: 100%, floor: 0 }\n    no-value: zero\n",
    at: "2:3 indicators.win-rate",
    ...unknown,
  },
  {
    name: "a weight moved to an unknown indicator",
    yaml: "indicators:\n  new-clients:\n    no-value: { move: win-rate }\n",
    at: "3:5 indicators.new-clients.no-value",
    ...unknown,
  },
  {
    name: "a weight moved to itself",
    yaml: "indicators:\n  new-clients:\n    no-value: { move: new-clients }\n",
    at: "3:5 indicators.new-clients.no-value",
    zh: "没有可用的指标“new-clients”",
    en: "“new-clients” cannot stand here",
  },
  {
    name: "an unknown way without a value",
    yaml: "indicators:\n  new-clients:\n    no-value: skip\n",
    at: "3:5 indicators.new-clients.no-value",
    zh: "应为 full、exclude、zero",
    en: "expected full, exclude, zero",
  },
  {
    name: "a share's target without a percent sign",
    yaml: "indicators:\n  referral-rate:\n    target: 5\n",
    at: "3:5 indicators.referral-rate.target",
    zh: "请写成百分比，如 20%",
    en: "as a percentage, such as 20%",
  },
  {
    name: "a share's target of a profile without a percent sign",
    yaml: "profiles:\n  partner:\n    targets: { referral-rate: 0.05 }\n",
    at: "3:16 profiles.partner.targets.referral-rate",
    zh: "请写成百分比",
    en: "as a percentage",
  },
  {
    name: "a count's target with a percent sign",
    yaml: "indicators:\n  new-clients:\n    target: 20%\n",
    at: "3:5 indicators.new-clients.target",
    zh: "目标不用百分号",
    en: "no percent sign",
  },
  {
    name: "a target that is no number",
    yaml: "profiles:\n  partner:\n    targets: { client-satisfaction: 9O }\n",
    at: "3:16 profiles.partner.targets.client-satisfaction",
    ...target,
  },
  {
    name: "a negative target",
    yaml: "indicators:\n  client-satisfaction:\n    target: -1\n",
    at: "3:5 indicators.client-satisfaction.target",
    ...target,
  },
  {
    name: "a target that is a list",
    yaml: "indicators:\n  client-satisfaction:\n    target: [90]\n",
    at: "3:5 indicators.client-satisfaction.target",
    ...target,
  },
  {
    name: "a step of 0",
    yaml: `${RULE}      better: { steps: { every: 0, in: units, points: 2% } }\n${REST}`,
    at: "4:26 indicators.new-clients.rule.better.steps.every",
    ...step,
  },
  {
    name: "a negative step",
    yaml: `${RULE}      better: { steps: { every: -1, in: units, points: 2% } }\n${REST}`,
    at: "4:26 indicators.new-clients.rule.better.steps.every",
    ...step,
  },
  {
    name: "negative points",
    yaml: `${RULE}      better: { steps: { every: 1, in: units, points: -2 } }\n${REST}`,
    at: "4:47 indicators.new-clients.rule.better.steps.points",
    zh: "应为分数",
    en: "expected points",
  },
  {
    name: "a relative step on a target of 0",
    yaml: "indicators:\n  complaint-rate:\n    target: 0%\n    rule:\n      better: none\n      worse: { steps: { every: 10, in: percent-of-target, points: 2% } }\n      cap: 120%\n      floor: 0\n",
    at: "6:36 indicators.complaint-rate.rule.worse.steps.in",
    zh: "目标值为 0 时，不能按目标的百分比",
    en: "with a target of 0 nothing can be in percent-of-target",
  },
  {
    name: "a relative step on a profile's target of 0",
    yaml: "profiles:\n  lead-lawyer:\n    targets: { new-clients: 0 }\n",
    at: "3:16 profiles.lead-lawyer.targets.new-clients",
    zh: "目标值为 0 时",
    en: "with a target of 0",
  },
  {
    name: "percentage points on a count",
    yaml: `${RULE}      better: { steps: { every: 1, in: percentage-points, points: 2% } }\n${REST}`,
    at: "4:36 indicators.new-clients.rule.better.steps.in",
    zh: "不能按百分点（percentage-points）计",
    en: "cannot be in percentage-points",
  },
  {
    name: "units on a share",
    yaml: `indicators:\n  referral-rate:\n    rule:\n      better: { steps: { every: 1, in: units, points: 2% } }\n${REST}`,
    at: "4:26 indicators.referral-rate.rule.better.steps.every",
    zh: "或按百分点（percentage-points）计",
    en: "in percentage-points",
  },
  {
    name: "a cap below the floor",
    yaml: `${RULE}      better: none\n      worse: none\n      cap: 10%\n      floor: 50%\n`,
    at: "6:7 indicators.new-clients.rule.cap",
    zh: "cap（上限）不能低于 floor（下限）",
    en: "cap must not be lower than floor",
  },
  {
    name: "an unknown unit of steps",
    yaml: `${RULE}      better: { steps: { every: 1, in: percent, points: 2% } }\n${REST}`,
    at: "4:36 indicators.new-clients.rule.better.steps.in",
    zh: "应为其中之一：units, percentage-points, percent-of-target",
    en: "expected one of: units, percentage-points, percent-of-target",
  },
  {
    name: "an unknown key of steps",
    yaml: `${RULE}      better: { steps: { every: 1, in: units, points: 2%, hole: true } }\n${REST}`,
    at: "4:59 indicators.new-clients.rule.better.steps.hole",
    zh: "没有“hole”这一项；是不是想写“whole”？",
    en: "there is no key “hole”; did you mean “whole”?",
  },
];
