import { z } from "zod";
import { type Exact, HUNDRED, isNegative, isPositive } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { packText } from "../domain/text.ts";
import { comparedSchema } from "./compared.ts";
import type { Points, Position } from "./contract.ts";
import { points } from "./numbers.ts";
import { endOf } from "./range.ts";
import { betterSchema, type Direction, worseSchema } from "./sides.ts";
import { chosenSchema } from "./ways.ts";

/** All of the weight. */
export const FULL: Points = { percentOfWeight: HUNDRED };

const around = {
  compare: comparedSchema.optional(),
  cap: points.meta({ zh: "上限：最高得多少分", description: "The most that the indicator gives." }),
  floor: points.meta({ zh: "下限：最低得多少分", description: "The least that the indicator gives." }),
};

const ONE_FORM = packText(
  "by-value 与 better、worse 只能写一种",
  "by-value stands alone, without better and worse",
);

/** A key of the other form of a rule, so that both are told apart from a misspelling. */
const ofOtherForm = z.never(ONE_FORM).optional();

/** Points around a target: what reaching it gives, and what is added or taken on each side of it. */
const byTarget = z.strictObject({
  "by-value": ofOtherForm,
  base: points.default(FULL).meta({
    zh: "达到目标得多少分；不写为满分，0 为没有基础分",
    description: "What reaching the target gives: full points by default, 0 for a bonus without base.",
  }),
  better: betterSchema.meta({ zh: "优于目标时", description: "Beyond the target." }),
  worse: worseSchema.meta({ zh: "未达目标时", description: "Short of the target." }),
  ...around,
});

/** Points by the value itself. */
const byValue = z.strictObject({
  base: ofOtherForm,
  better: ofOtherForm,
  worse: ofOtherForm,
  "by-value": chosenSchema.meta({
    zh: "直接按数值（或达成率、等次）给分",
    description: "Points by the value itself, its achievement rate or its word.",
  }),
  ...around,
});

/**
 * A scoring rule (考核规定 §三.4): reaching the target gives the weight's full points; each side of the target has
 * a way of its own to add or subtract, within a cap and a floor. Or the value itself gives the points.
 */
export const ruleSchema = z.union([
  byTarget.transform(({ "by-value": _, ...rule }) => rule),
  byValue.transform(({ base: _, better: __, worse: ___, ...rule }) => rule),
]);

export type Rule = z.output<typeof ruleSchema>;

/** The points at the target; null where the value itself gives the points. */
export function baseOf(rule: Rule): Points | null {
  return "by-value" in rule ? null : rule.base;
}

/** The side of the target on which a value lies; null on the target. */
export function sideOf(value: Exact, target: Exact, { better }: IndicatorInfo): "better" | "worse" | null {
  const above = value.sub(target);
  if (above.n === 0n) return null;
  return (better === "higher" ? isPositive(above) : isNegative(above)) ? "better" : "worse";
}

/** The ways of a rule, each with where it stands and the keys that lead to it. */
export function waysOf(rule: Rule): { position: Position; side: Direction; key: string }[] {
  if ("by-value" in rule) return [{ position: "value", side: rule["by-value"], key: "by-value" }];
  return [
    { position: "better", side: rule.better, key: "better" },
    { position: "worse", side: rule.worse, key: "worse" },
  ];
}

/** The other end of a target range, in the indicator's unit; null where the rule has none. */
export function rangeEnd(rule: Rule, info: IndicatorInfo): Exact | null {
  if ("by-value" in rule || rule.better === "none" || rule.better.range === undefined) return null;
  return endOf(rule.better.range.to, info);
}

/** Whether a value can be too much of a good thing, so that a step back may gain points. */
export function hasTooMuch(rule: Rule): boolean {
  return "by-value" in rule
    ? rule["by-value"].bands !== undefined
    : rule.better !== "none" && rule.better.range !== undefined;
}

/** Whether values on a side of the target lie above it. */
export function isAbove(position: Position, { better }: IndicatorInfo): boolean {
  return (position === "worse") === (better === "lower");
}
