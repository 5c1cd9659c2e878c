import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import { sayCompared } from "./compared.ts";
import { isNothing } from "./numbers.ts";
import { isAbove, type Rule } from "./rule.ts";
import { type Direction, withSide } from "./sides.ts";
import { sayGoal, sayPoints } from "./words.ts";

/** The rule as one sentence. */
export function sayRule(rule: Rule, target: Exact, info: IndicatorInfo): Text {
  const cap = sayPoints(rule.cap);
  const floor = sayPoints(rule.floor);
  const compared = rule.compare === undefined ? [] : [sayCompared(rule.compare)];
  const ways =
    "by-value" in rule ? [sayByValue(rule["by-value"], target, info)] : sayAround(rule, target, info);
  const held = {
    zh: `最高${cap.zh}，最低${floor.zh}`,
    en: `at most ${cap.en}, at least ${floor.en}`,
  };
  return joinTexts([...compared, ...ways, held], { zh: "；", en: "; " });
}

function sayByValue(side: Direction, target: Exact, info: IndicatorInfo): Text {
  const stands = { position: "value" as const, above: false };
  return withSide(side, (way, own) => way.sentence(own, stands, info, target)) ?? { zh: "", en: "" };
}

type Around = Exclude<Rule, { "by-value": unknown }>;

function sayAround(rule: Around, target: Exact, info: IndicatorInfo): Text[] {
  return [
    sayBase(rule, target, info),
    sayDirection(rule.better, "better", target, info),
    sayDirection(rule.worse, "worse", target, info),
  ];
}

function sayBase({ base, compare }: Around, target: Exact, info: IndicatorInfo): Text {
  // The target of a comparison is each person's own, and stands beside the rule.
  const goal = compare === undefined ? sayGoal(target, info) : { zh: "", en: "" };
  const at = {
    zh: `达到目标${goal.zh === "" ? "" : ` ${goal.zh} `}`,
    en: `at the target${goal.en === "" ? "" : ` of ${goal.en}`}`,
  };
  if (isNothing(base)) return { zh: `无基础分：${at.zh}得 0 分`, en: `no base: 0 points ${at.en}` };
  if ("percentOfWeight" in base && base.percentOfWeight.equals(100)) {
    return { zh: `${at.zh}得满分`, en: `full points ${at.en}` };
  }
  const given = sayPoints(base);
  return { zh: `${at.zh}得${given.zh}`, en: `${given.en} ${at.en}` };
}

function sayDirection(
  side: Direction,
  position: "better" | "worse",
  target: Exact,
  info: IndicatorInfo,
): Text {
  const said = withSide(side, (way, own) =>
    way.sentence(own, { position, above: isAbove(position, info) }, info, target),
  );
  if (said !== null) return said;
  return position === "better"
    ? { zh: "优于目标不加分", en: "nothing for doing better" }
    : { zh: "未达目标不扣分", en: "nothing off for doing worse" };
}
