import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import { sayCompared } from "./compared.ts";
import { isNothing } from "./numbers.ts";
import { sayEnd } from "./range.ts";
import { isAbove, type Rule, rangeEnd } from "./rule.ts";
import { withSide } from "./sides.ts";
import { sayGoal, sayPoints, spaced } from "./words.ts";

/** The rule as one sentence. */
export function sayRule(rule: Rule, target: Exact, info: IndicatorInfo): Text {
  const cap = sayPoints(rule.cap);
  const floor = sayPoints(rule.floor);
  const compared = rule.compare === undefined ? [] : [sayCompared(rule.compare)];
  const ways = "by-value" in rule ? sayByValue(rule, target, info) : sayAround(rule, target, info);
  const held = { zh: `最高${cap.zh}，最低${floor.zh}`, en: `at most ${cap.en}, at least ${floor.en}` };
  const { zh, en } = joinTexts([...compared, ...ways, held], { zh: "；", en: "; " });
  return { zh: spaced(zh), en };
}

type ByValue = Extract<Rule, { "by-value": unknown }>;
type Around = Exclude<Rule, ByValue>;

function sayByValue(rule: ByValue, target: Exact, info: IndicatorInfo): Text[] {
  const stands = { position: "value" as const, above: false };
  const said = withSide(rule["by-value"], (way, own) => way.sentence(own, stands, info, target));
  return said === null ? [] : [said];
}

function sayAround(rule: Around, target: Exact, info: IndicatorInfo): Text[] {
  return [
    sayBase(rule, target, info),
    ...sayDirection(rule, "better", target, info),
    ...sayDirection(rule, "worse", target, info),
  ];
}

/** What reaching the target gives. */
function sayBase(rule: Around, target: Exact, info: IndicatorInfo): Text {
  const { base } = rule;
  const at = sayTarget(rule, target, info);
  if (isNothing(base)) return { zh: `无基础分：${at.zh}得 0 分`, en: `no base: 0 points ${at.en}` };
  if ("percentOfWeight" in base && base.percentOfWeight.equals(100)) {
    return { zh: `${at.zh}得满分`, en: `full points ${at.en}` };
  }
  const given = sayPoints(base);
  return { zh: `${at.zh}得${given.zh}`, en: `${given.en} ${at.en}` };
}

function sayTarget(rule: Around, target: Exact, info: IndicatorInfo): Text {
  // The target of a comparison is each person's own, and stands beside the rule.
  if (rule.compare !== undefined) return { zh: "达到目标", en: "at the target" };
  const other = rangeEnd(rule, info);
  if (other === null) {
    const { zh, en } = sayGoal(target, info);
    return { zh: `达到目标${zh}`, en: `at the target of ${en}` };
  }
  const [low, high] = [target, other].sort((a, b) => a.compare(b)).map((end) => sayGoal(end, info));
  return {
    zh: `在目标区间${low?.zh ?? ""}至${high?.zh ?? ""}内`,
    en: `in the target range from ${low?.en ?? ""} to ${high?.en ?? ""}`,
  };
}

/** A side; left out where there is nothing to say of it, since no value can lie there. */
function sayDirection(
  rule: Around,
  position: "better" | "worse",
  target: Exact,
  info: IndicatorInfo,
): Text[] {
  const above = isAbove(position, info);
  const from = rangeEnd(rule, info) === null ? {} : { from: sayEnd(target, above, info) };
  const said = withSide(rule[position], (way, own) =>
    way.sentence(own, { position, above, ...from }, info, target),
  );
  if (said !== null) return [said];
  if (!above && target.n === 0n && rule.compare === undefined) return [];
  return [
    position === "better"
      ? { zh: "优于目标不加分", en: "nothing for doing better" }
      : { zh: "未达目标不扣分", en: "nothing off for doing worse" },
  ];
}
