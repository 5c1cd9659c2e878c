import { z } from "zod";
import { type Exact, HUNDRED, isNegative } from "../domain/exact.ts";
import { type IndicatorInfo, levelValue } from "../domain/indicator-info.ts";
import { packText, type Text } from "../domain/text.ts";
import { expected, readQuantity } from "../rules/numbers.ts";

const TARGET_MESSAGE = packText(
  "应为数字，比率写成百分比（如 20%）",
  "expected a number; a share as a percentage (20%)",
);

/** A target as written: `90`, `20%`, `100万`, or the word of a level. Which one fits is told by the indicator. */
export type WrittenTarget = string;

export const target = z
  .union([z.number(), z.string()], expected(TARGET_MESSAGE))
  .transform((value): WrittenTarget => String(value).trim())
  .meta({
    zh: "目标值：数字、百分比（比率）、金额（可写 100万），或等次的文字",
    description: "The target: a number, a percentage for a share, an amount, or the word of a level.",
  });

/** A target in the indicator's unit, or why it is none. */
export function readTarget(
  written: WrittenTarget,
  info: IndicatorInfo,
): { readonly value: Exact } | { readonly wrong: Text } {
  if (info.unit === "level") return readLevel(written, info);
  const found = readQuantity(written);
  if (found === null || isNegative(found.number)) {
    return {
      wrong: {
        zh: "应为数字，不能为负数；比率写成百分比（如 20%）",
        en: "expected a number, not below 0; a share as a percentage (20%)",
      },
    };
  }
  const unfit = unfitTarget(written, found.number, info);
  if (unfit !== null) return { wrong: unfit };
  const share = info.unit === "share";
  if (found.percent === share) return { value: share ? found.number.div(HUNDRED) : found.number };
  return {
    wrong: found.percent
      ? {
          zh: `“${info.label.zh}”不是比率，目标不用百分号`,
          en: `“${info.label.en}” is no share: no percent sign`,
        }
      : {
          zh: `“${info.label.zh}”是比率，目标请写成百分比，如 20%`,
          en: `“${info.label.en}” is a share: write its target as a percentage, such as 20%`,
        },
  };
}

/** A target that no value of the indicator can be measured by. */
function unfitTarget(written: WrittenTarget, number: Exact, info: IndicatorInfo): Text | null {
  const { zh, en } = info.label;
  if (written.endsWith("元") && info.unit !== "money") {
    return { zh: `“${zh}”不是金额，目标不写“元”`, en: `“${en}” is no amount: no 元 in its target` };
  }
  if (info.unit === "rating" && number.gt(HUNDRED)) {
    return {
      zh: `“${zh}”是 0–100 的评分，目标不能超过 100`,
      en: `“${en}” is a rating 0–100: no target above 100`,
    };
  }
  return null;
}

function readLevel(written: WrittenTarget, info: IndicatorInfo): ReturnType<typeof readTarget> {
  const value = levelValue(info, written);
  if (value !== null) return { value };
  const levels = (info.levels ?? []).map((one) => `“${one}”`).join(" ");
  return {
    wrong: {
      zh: `“${info.label.zh}”的目标应为其中一个等次：${levels}`,
      en: `the target of “${info.label.en}” is one of its levels: ${levels}`,
    },
  };
}
