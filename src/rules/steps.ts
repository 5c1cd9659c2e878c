import { z } from "zod";
import { type Exact, isNegative, shown, wholeSteps, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { packText, type Text } from "../domain/text.ts";
import type { Fit, Refusal, Way } from "./contract.ts";
import { literal, points, pointsFormula, pointsOf, positive } from "./numbers.ts";
import {
  isMirrored,
  isRelative,
  lookedAt,
  lookedAtFormula,
  MEASURES,
  refuseMeasure,
  refuseSize,
  sizeFormula,
  sizeOf,
} from "./sizes.ts";
import { sayStep } from "./step-words.ts";

const POSITIVE = packText("步长必须大于 0", "a step must be greater than 0");

const schema = z
  .strictObject({
    every: positive(POSITIVE).meta({ zh: "一步的大小", description: "The size of one step." }),
    in: z.enum(MEASURES).meta({
      zh: "步长的单位：units 为指标自身的单位，percentage-points 为百分点，percent-of-target 为目标值的百分比，achievement 为达成率",
      description: "What the size is measured in.",
    }),
    points: points.meta({ zh: "每一步的分数，或权重分的百分比", description: "Points for each step." }),
    whole: z.boolean().default(true).meta({
      zh: "true：不足一步不计；false：不足部分按比例（线性）计",
      description: "Whether a step must be complete to count; otherwise parts of it count in proportion.",
    }),
    "at-least": positive(POSITIVE).optional().meta({
      zh: "按目标百分比计的步长至少为这么多个单位",
      description: "The least size, in units, of a step that is a part of the target.",
    }),
  })
  .meta({ zh: "按步加减分", description: "Points for each step away from the target." });

type Steps = z.output<typeof schema>;

/** 每超出或低于目标值一定比例，相应加分或减分 (考核规定 §三.4): points for each step away from the target. */
export const steps: Way<Steps> = {
  schema,
  amount(rule, look, info) {
    const exactSteps = lookedAt(look, rule.in, info).div(stepSize(rule, look.target, info));
    const counted = isNegative(exactSteps) ? ZERO : rule.whole ? wholeSteps(exactSteps) : exactSteps;
    const each = pointsOf(rule.points, look.weight);
    const total = counted.mul(each);
    return { points: total, says: arithmetic(counted, each, total) };
  },
  sentence(rule, side, info) {
    const { zh, en } = sayStep(rule, side, info);
    return rule.whole
      ? { zh: `${zh}（不足一步不计）`, en: `${en} (whole steps only)` }
      : { zh: `${zh}（按比例计）`, en: `${en} (in proportion)` };
  },
  formula(rule, at, info) {
    const own = sizeFormula(rule.every, rule.in, at.target);
    const least = rule["at-least"];
    const size = least === undefined ? own : `MAX(${own},${literal(least.number)})`;
    const quotient = `(${lookedAtFormula(at, rule.in, info)})/${size}`;
    // A quotient that is whole on paper may lie a little below it in binary.
    const counted = rule.whole ? `INT(${quotient}+1E-9)` : quotient;
    const positive = at.position === "value" ? `MAX(0,${counted})` : counted;
    return `${positive}*${pointsFormula(rule.points, at.weight)}`;
  },
  refuses(rule, fit) {
    return [
      ...refuseMeasure(rule.in, fit, "in"),
      ...refuseSize(rule.every, rule.in, fit, ["every"]),
      ...refuseLeast(rule, fit),
      ...refuseByValue(rule, fit),
    ];
  },
  smooth: ({ whole }) => !whole,
  turns: () => [],
};

function stepSize(rule: Steps, target: Exact, info: IndicatorInfo): Exact {
  const own = sizeOf(rule.every, rule.in, target, info);
  const least = rule["at-least"];
  const floor = least === undefined ? ZERO : sizeOf(least, "units", target, info);
  return own.lt(floor) ? floor : own;
}

function arithmetic(counted: Exact, each: Exact, total: Exact): Text {
  // A step of 1 % of 12.5 is 0.125: with 0.13 the product would not be the one that is said.
  const [count, one, all] = [shown(counted), shown(each, 6), shown(total)];
  return {
    zh: `${count} 步 × ${one} 分 = ${all} 分`,
    en: `${count} steps × ${one} = ${all} points`,
  };
}

function refuseLeast(rule: Steps, fit: Fit): Refusal[] {
  const least = rule["at-least"];
  if (least === undefined) return [];
  if (isRelative(rule.in)) return refuseSize(least, "units", fit, ["at-least"]);
  const text = {
    zh: "at-least 只用于按目标百分比或达成率计的步长",
    en: "at-least is only for steps in percent-of-target or achievement",
  };
  return [{ path: ["at-least"], text }];
}

/** Steps of the value itself would pay for being worse where lower is better. */
function refuseByValue(rule: Steps, { position, info }: Fit): Refusal[] {
  if (position !== "value" || info.better === "higher" || isMirrored(position, rule.in, info)) return [];
  const { zh, en } = info.label;
  const text = {
    zh: `“${zh}”越低越好，按数值计步会使越差得分越高；请写 better 和 worse，或按达成率（achievement）计`,
    en: `“${en}” is better when low: steps of the value would pay for being worse; write better and worse, or steps in achievement`,
  };
  return [{ path: ["in"], text }];
}
