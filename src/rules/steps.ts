import { z } from "zod";
import { type Exact, HUNDRED, isPositive, shown, wholeSteps } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { packText, type Text } from "../domain/text.ts";
import type { DirectionRule } from "./contract.ts";
import { exactNumber, literal, points, pointsFormula, pointsOf, sayPoints } from "./numbers.ts";

const POSITIVE = packText("步长必须大于 0", "a step must be greater than 0");

const schema = z.strictObject({
  /** The size of one step. */
  every: exactNumber.refine(isPositive, POSITIVE),
  /** What the size is measured in. */
  in: z.enum(["units", "percentage-points", "percent-of-target"]),
  points,
  /** Whether a step must be complete to count. */
  whole: z.boolean().default(true),
});

type Steps = z.output<typeof schema>;

/** 每超出或低于目标值一定比例，相应加分或减分 (考核规定 §三.4): points for each step away from the target. */
export const steps: DirectionRule<Steps> = {
  schema,
  amount(rule, { distance, target, weight }) {
    const exactSteps = distance.div(stepSize(rule, target));
    const counted = rule.whole ? wholeSteps(exactSteps) : exactSteps;
    const each = pointsOf(rule.points, weight);
    const total = counted.mul(each);
    const count = shown(counted);
    return {
      points: total,
      says: {
        zh: `${count} 步 × ${shown(each)} 分 = ${shown(total)} 分`,
        en: `${count} steps × ${shown(each)} = ${shown(total)} points`,
      },
    };
  },
  sentence(rule, { side, above }, info) {
    const size = saySize(rule, info);
    const given = sayPoints(rule.points);
    const target = rule.in === "percent-of-target" ? "目标值" : "目标";
    const zh = `每比${target}${above ? "高" : "低"} ${size.zh}，${side === "better" ? "加" : "扣"}${given.zh}`;
    const en = `${side === "better" ? "plus" : "minus"} ${given.en} for every ${size.en} ${above ? "above" : "below"} the target`;
    return rule.whole
      ? { zh: `${zh}（不足一步不计）`, en: `${en} (whole steps only)` }
      : { zh: `${zh}（按比例计）`, en: `${en} (in proportion)` };
  },
  formula(rule, { distance, target, weight }) {
    const size = literal(rule.every);
    const quotient = `(${distance})/${rule.in === "percent-of-target" ? `(${target}*${size}%)` : size}`;
    // A quotient that is whole on paper may lie a little below it in binary.
    const counted = rule.whole ? `INT(${quotient}+1E-9)` : quotient;
    return `${counted}*${pointsFormula(rule.points, weight)}`;
  },
  refuses(rule, target, info) {
    if (rule.in === "percentage-points" && info.unit !== "share") {
      return {
        zh: `“${info.label.zh}”不是比率，步长不能用百分点（percentage-points），请用 units`,
        en: `“${info.label.en}” is no share; its steps cannot be in percentage-points, use units`,
      };
    }
    if (rule.in === "percent-of-target" && !isPositive(target)) {
      return {
        zh: `目标值为 ${shown(target)} 时，步长不能按目标的百分比（percent-of-target）计`,
        en: `with a target of ${shown(target)} steps cannot be in percent-of-target`,
      };
    }
    if (rule.in === "units" && info.unit === "share") {
      return {
        zh: `“${info.label.zh}”是比率，步长请用百分点（percentage-points）`,
        en: `“${info.label.en}” is a share; write its steps in percentage-points`,
      };
    }
    return null;
  },
};

function stepSize(rule: Steps, target: Exact): Exact {
  if (rule.in === "units") return rule.every;
  const fraction = rule.every.div(HUNDRED);
  return rule.in === "percentage-points" ? fraction : target.mul(fraction);
}

function saySize(rule: Steps, info: IndicatorInfo): Text {
  const size = shown(rule.every, 6);
  const units = {
    zh: info.unit === "rating" ? "分" : "个",
    en: info.unit === "rating" ? "points" : "pieces",
  };
  const words: Record<Steps["in"], Text> = {
    units: { zh: `${size} ${units.zh}`, en: `${size} ${units.en}` },
    "percentage-points": { zh: `${size} 个百分点`, en: `${size} percentage points` },
    "percent-of-target": { zh: `${size}%`, en: `${size}% of the target` },
  };
  return words[rule.in];
}
