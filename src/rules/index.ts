import { z } from "zod";
import { type Exact, HUNDRED, isPositive, shown, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { joinTexts, same, type Text } from "../domain/text.ts";
import type { Amount, Distance, Operands, Points, Side } from "./contract.ts";
import { points, pointsFormula, pointsOf, sayPoints, sayValue } from "./numbers.ts";
import { steps } from "./steps.ts";

/** Every way of giving or taking points on one side of the target. */
const directionRules = { steps } as const;

const direction = z.union([z.literal("none"), z.strictObject({ steps: directionRules.steps.schema })]);

/**
 * A scoring rule (考核规定 §三.4): reaching the target gives the weight's full points; each side of the target
 * has a way of its own to add or subtract, within a cap and a floor.
 */
export const ruleSchema = z.strictObject({
  better: direction,
  worse: direction,
  cap: points,
  floor: points,
});

export type Rule = z.output<typeof ruleSchema>;
type Direction = z.output<typeof direction>;

/** The points of a value, exact, and the arithmetic in words. */
export type Scored = { readonly points: Exact; readonly says: Text };

/**
 * Scores a value against its target.
 * @param weight the indicator's full points
 */
export function score(rule: Rule, value: Exact, target: Exact, weight: Exact, info: IndicatorInfo): Scored {
  const above = value.sub(target);
  const gap = info.better === "higher" ? above : above.neg();
  const full = shown(weight);
  if (gap.n === 0n) {
    return {
      points: weight,
      says: { zh: `达到目标，得满分 ${full} 分`, en: `on target: full ${full} points` },
    };
  }
  const side = isPositive(gap) ? "better" : "worse";
  const { points: amount, says } = amountOf(rule[side], { distance: gap.abs(), target, weight }, info);
  const raw = side === "better" ? weight.add(amount) : weight.sub(amount);
  const points = clamp(raw, pointsOf(rule.floor, weight), pointsOf(rule.cap, weight));
  return { points, says: arithmetic(side, isPositive(above), gap.abs(), full, says, raw, points, info) };
}

/**
 * The rule as a spreadsheet formula, without the equals sign: the points that {@link score} gives, to within
 * the precision of binary floats.
 * @param weight the indicator's full points, which `at.weight` stands for
 */
export function formula(rule: Rule, at: Operands, weight: Exact, info: IndicatorInfo): string {
  const above = `${at.value}-${at.target}`;
  const below = `${at.target}-${at.value}`;
  const [gain, loss] = info.better === "higher" ? [above, below] : [below, above];
  const better = directionFormula(rule.better, gain, at);
  const worse = directionFormula(rule.worse, loss, at);
  const isBetter = `${at.value}${info.better === "higher" ? ">" : "<"}${at.target}`;
  const raw = `${at.weight}+IF(${isBetter},${better},${worse === "0" ? worse : `-${worse}`})`;
  const held = `MAX(${pointsFormula(rule.floor, at.weight)},MIN(${pointsFormula(rule.cap, at.weight)},${raw}))`;
  // On target the full points are given whatever the cap and the floor say.
  const beyond = pointsOf(rule.cap, weight).lt(weight) || pointsOf(rule.floor, weight).gt(weight);
  return beyond ? `IF(ABS(${above})<1E-9,${at.weight},${held})` : held;
}

const NOTHING: Points = { absolute: ZERO };
const FULL: Points = { percentOfWeight: HUNDRED };

/** Why a rule does not fit an indicator's target; empty where it does. */
export function refusals(rule: Rule, target: Exact, info: IndicatorInfo): Text[] {
  const found = [rule.better, rule.worse].flatMap((way) =>
    way === "none" ? [] : (directionRules.steps.refuses(way.steps, target, info) ?? []),
  );
  // Percentages need no weight to be judged; points are judged beside each weight that they are used with.
  if ("percentOfWeight" in rule.cap && "percentOfWeight" in rule.floor)
    return [...found, ...bounds(rule, HUNDRED)];
  if ("percentOfWeight" in rule.cap) return [...found, ...bounds({ cap: rule.cap, floor: NOTHING }, HUNDRED)];
  if ("percentOfWeight" in rule.floor)
    return [...found, ...bounds({ cap: FULL, floor: rule.floor }, HUNDRED)];
  return found;
}

/** Why a rule's cap and floor do not fit a weight: its full points must lie between them. */
export function bounds(rule: Pick<Rule, "cap" | "floor">, weight: Exact): Text[] {
  const cap = pointsOf(rule.cap, weight);
  const floor = pointsOf(rule.floor, weight);
  const found: Text[] = [];
  if (cap.lt(floor)) {
    return [{ zh: "cap（上限）不能低于 floor（下限）", en: "cap must not be lower than floor" }];
  }
  if (cap.lt(weight)) {
    found.push({
      zh: `cap（上限）${shown(cap)} 分低于满分 ${shown(weight)} 分，优于目标反而会少得分`,
      en: `the cap of ${shown(cap)} lies below the full ${shown(weight)} points: doing better would cost points`,
    });
  }
  if (floor.gt(weight)) {
    found.push({
      zh: `floor（下限）${shown(floor)} 分高于满分 ${shown(weight)} 分，未达目标反而会多得分`,
      en: `the floor of ${shown(floor)} lies above the full ${shown(weight)} points: doing worse would pay`,
    });
  }
  return found;
}

/** The rule as one sentence. */
export function sayRule(rule: Rule, target: Exact, info: IndicatorInfo): Text {
  const better: Side = { side: "better", above: info.better === "higher" };
  const worse: Side = { side: "worse", above: info.better === "lower" };
  const goal = sayValue(target, info);
  const cap = sayPoints(rule.cap);
  const floor = sayPoints(rule.floor);
  return joinTexts(
    [
      { zh: `达到目标 ${goal} 得满分`, en: `full points at the target of ${goal}` },
      sayDirection(rule.better, better, info),
      sayDirection(rule.worse, worse, info),
      { zh: `最高${cap.zh}，最低${floor.zh}`, en: `at most ${cap.en}, at least ${floor.en}` },
    ],
    { zh: "；", en: "; " },
  );
}

function amountOf(way: Direction, distance: Distance, info: IndicatorInfo): Amount {
  if (way === "none") return { points: ZERO, says: { zh: "不加不减", en: "nothing added or taken" } };
  return directionRules.steps.amount(way.steps, distance, info);
}

function directionFormula(way: Direction, distance: string, { target, weight }: Operands): string {
  return way === "none" ? "0" : directionRules.steps.formula(way.steps, { distance, target, weight });
}

function sayDirection(way: Direction, side: Side, info: IndicatorInfo): Text {
  if (way !== "none") return directionRules.steps.sentence(way.steps, side, info);
  return side.side === "better"
    ? { zh: "优于目标不加分", en: "nothing for doing better" }
    : { zh: "未达目标不扣分", en: "nothing off for doing worse" };
}

/** A distance between two values: between shares it is in percentage points. */
function sayGap(gap: Exact, info: IndicatorInfo): Text {
  if (info.unit !== "share") return same(shown(gap));
  const points = shown(gap.mul(HUNDRED));
  return { zh: `${points} 个百分点`, en: `${points} percentage points` };
}

function clamp(value: Exact, floor: Exact, cap: Exact): Exact {
  if (value.lt(floor)) return floor;
  return value.gt(cap) ? cap : value;
}

function arithmetic(
  side: "better" | "worse",
  above: boolean,
  gap: Exact,
  full: string,
  says: Text,
  raw: Exact,
  points: Exact,
  info: IndicatorInfo,
): Text {
  const by = sayGap(gap, info);
  const held = raw.equals(points)
    ? { zh: "", en: "" }
    : raw.gt(points)
      ? { zh: `，超过上限，按 ${shown(points)} 分计`, en: `, held at the cap of ${shown(points)}` }
      : { zh: `，低于下限，按 ${shown(points)} 分计`, en: `, held at the floor of ${shown(points)}` };
  const sign = side === "better" ? "+" : "−";
  return {
    zh: `${above ? "高于" : "低于"}目标 ${by.zh}：${says.zh}；${full} ${sign} 上数 = ${shown(raw)} 分${held.zh}`,
    en: `${by.en} ${above ? "above" : "below"} the target: ${says.en}; ${full} ${sign} that = ${shown(raw)} points${held.en}`,
  };
}
