import { z } from "zod";
import { type Exact, HUNDRED, isPositive, percent } from "../domain/exact.ts";
import { packText, type Text } from "../domain/text.ts";
import { exactNumber, readExact } from "../rules/numbers.ts";
import type { Grade } from "./contract.ts";
import type { Report } from "./report.ts";
import { words } from "./words.ts";

const SHARE_MESSAGE = packText("应为百分比，如 20%", "expected a percentage, such as 20%");

/** A share of people: `20%`. */
const share = z.string(SHARE_MESSAGE).transform((value, context): Exact => {
  const found = /[%％]\s*$/.test(value) ? readExact(value.trim().slice(0, -1)) : null;
  if (found !== null && isPositive(found) && found.lte(HUNDRED)) return found.div(HUNDRED);
  context.addIssue({ code: "custom", message: SHARE_MESSAGE });
  return z.NEVER;
});

/** A grade as YAML writes it: its threshold, its name, and of how many people at most (the last: at least). */
export const gradeSchema = z.strictObject({
  from: exactNumber,
  label: words,
  "at-most": share.optional(),
  "at-least": share.optional(),
});

/** Grades go from high to low; all but the last may have a largest share of people, the last a smallest. */
export function readGrades(written: readonly z.output<typeof gradeSchema>[], report: Report): Grade[] {
  return written.map(({ from, label, "at-most": atMost, "at-least": atLeast }, index) => {
    const above = written[index - 1];
    const last = index === written.length - 1;
    if (above !== undefined && from.gte(above.from)) report(["grades", index], ORDER);
    if (last && atMost !== undefined) report(["grades", index, "at-most"], NOT_FOR_THE_LAST);
    if (!last && atLeast !== undefined) report(["grades", index, "at-least"], FOR_THE_LAST);
    return { from, label, atMost: atMost ?? null, atLeast: atLeast ?? null };
  });
}

const ORDER: Text = {
  zh: "等级应从高到低排列，分数线不能相同",
  en: "grades go from high to low, each threshold below the one before",
};
const NOT_FOR_THE_LAST: Text = {
  zh: "最后一个等级不能限定最多人数：超出的人没有更低的等级可评",
  en: "the last grade takes everybody who is left; it cannot have at-most",
};
const FOR_THE_LAST: Text = {
  zh: "at-least（至少占多少）只能用于最后一个等级",
  en: "at-least is for the last grade",
};

/** A grade's name with its share of people, if it has one. */
export function sayGrade({ label, atMost, atLeast }: Grade): Text {
  if (atMost !== null) {
    const share = percent(atMost);
    return { zh: `${label.zh}（最多 ${share}）`, en: `${label.en} (at most ${share})` };
  }
  if (atLeast === null) return label;
  const share = percent(atLeast);
  return { zh: `${label.zh}（至少 ${share}）`, en: `${label.en} (at least ${share})` };
}
