import { z } from "zod";
import { type Exact, exact, HUNDRED, shown } from "../domain/exact.ts";
import { packText, type Text } from "../domain/text.ts";
import { positive } from "./numbers.ts";

const AT = packText("应为大于 0 的百分比，如 110%", "expected a percentage above 0, such as 110%");

/** Which earlier quarter a value is compared with. */
export const EARLIER: Readonly<Record<"last-quarter" | "same-quarter-last-year", Text>> = {
  "last-quarter": { zh: "上季度", en: "last quarter" },
  "same-quarter-last-year": { zh: "上年同季度", en: "the same quarter of last year" },
};

/** What happens where the person has no value of that quarter. */
export const WITHOUT_HISTORY: Readonly<Record<"target" | "full" | "zero", Text>> = {
  target: { zh: "按方案的目标计", en: "the scheme's target holds" },
  full: { zh: "得满分", en: "full points" },
  zero: { zh: "不得分", en: "no points" },
};

/** Comparison with an earlier quarter: the same person's value of it takes the place of the target. */
export const comparedSchema = z
  .strictObject({
    with: z.enum(["last-quarter", "same-quarter-last-year"]).meta({
      zh: "与哪个季度相比：last-quarter 上季度，same-quarter-last-year 上年同季度",
      description: "Which earlier quarter of the same person the value is compared with.",
    }),
    at: positive(AT).default({ number: HUNDRED, percent: true }).meta({
      zh: "以该季度数值的百分之几为目标，如 110% 表示增长 10%",
      description: "The part of the earlier value that is the target: 110% asks for a growth of 10 %.",
    }),
    "without-history": z.enum(["target", "full", "zero"]).meta({
      zh: "没有该季度的数值时：target 按方案的目标计，full 得满分，zero 不得分",
      description: "What happens where the person has no value of that quarter.",
    }),
  })
  .meta({
    zh: "与以前的季度相比：以本人该季度的数值为目标",
    description: "Compares with an earlier quarter: the person's own value of it is the target.",
  });

export type Compared = z.output<typeof comparedSchema>;

/** The target that an earlier value gives. */
export function targetFrom({ at }: Compared, earlier: Exact): Exact {
  return earlier.mul(at.number).div(HUNDRED);
}

/** The comparison as a part of the rule's sentence. */
export function sayCompared(compared: Compared): Text {
  const when = EARLIER[compared.with];
  const without = WITHOUT_HISTORY[compared["without-history"]];
  const at = compared.at.number;
  const plain = at.equals(exact(100));
  const part = `${shown(at, 6)}%`;
  return {
    zh: `以本人${when.zh}数值${plain ? "" : `的 ${part} `}为目标（没有该数值时${without.zh}）`,
    en: `the target is ${plain ? "" : `${part} of `}one's own value of ${when.en} (without one: ${without.en})`,
  };
}
