import { z } from "zod";
import { type Exact, HUNDRED, isPositive, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Look, Refusal, Way } from "./contract.ts";
import { literal, type Quantity, quantity } from "./numbers.ts";
import { refuseSize, sizeOf } from "./sizes.ts";
import { chosenSchema, wayKeys, withWay } from "./ways.ts";
import { sayGoal, sayUnits } from "./words.ts";

const schema = z
  .strictObject({
    to: quantity.meta({
      zh: "目标区间的另一端（目标值是这一端）",
      description: "The other end of the range; the target is the one where it begins.",
    }),
    beyond: chosenSchema.meta({
      zh: "超出区间时怎样扣分",
      description: "How a value beyond the range loses points.",
    }),
  })
  .meta({ zh: "目标区间：过犹不及", description: "A target range: too much is as bad as too little." });

type Range = z.output<typeof schema>;

/** 目标区间: from the target to the other end the points stay; what goes beyond loses points as what falls short. */
export const range: Way<Range> = {
  schema,
  amount(rule, look, info) {
    const beyond = look.distance.sub(widthOf(rule, look.target, info));
    if (!isPositive(beyond)) {
      return {
        points: ZERO,
        says: { zh: "在目标区间内，不加不减", en: "within the range: nothing added or taken" },
      };
    }
    const lost = withWay(rule.beyond, (way, own) => way.amount(own, lookBeyond(look, beyond), info));
    const points = lost?.points ?? ZERO;
    const says = lost?.says ?? { zh: "", en: "" };
    const by = sayUnits(info.unit === "share" ? beyond.mul(HUNDRED) : beyond, info);
    return {
      points: points.neg(),
      says: { zh: `超出目标区间 ${by.zh}：${says.zh}`, en: `${by.en} beyond the range: ${says.en}` },
    };
  },
  sentence(rule, { above }, info, target) {
    const end = sayEnd(endOf(rule.to, info), above, info);
    const lost = withWay(rule.beyond, (way, own) =>
      way.sentence(own, { position: "worse", above, from: end }, info, target),
    );
    return lost ?? { zh: "", en: "" };
  },
  formula(rule, at, info) {
    const distance = `ABS(${at.value}-${literal(rule.to.number)})`;
    const lost = withWay(rule.beyond, (way, own) =>
      way.formula(own, { ...at, position: "worse", distance }, info),
    );
    const beyond = `${at.distance}-ABS(${literal(rule.to.number)}-${at.target})`;
    return `IF(ROUND(${beyond},9)<=0,0,-(${lost ?? "0"}))`;
  },
  refuses(rule, { target, info }) {
    if (info.unit === "level") return [{ path: [], text: sayNoRange(info) }];
    const fit = { position: "worse" as const, target, info };
    const inside = withWay(rule.beyond, (way, own) => way.refuses(own, fit)) ?? [];
    const below = inside.map(({ path, text }) => ({
      path: ["beyond", ...wayKeys(rule.beyond), ...path],
      text,
    }));
    const size = refuseSize(rule.to, "units", fit, ["to"]);
    return [...(size.length > 0 ? size : refuseEnd(rule, target, info)), ...below];
  },
  smooth: () => false,
  turns(rule, { target, info }) {
    const width = widthOf(rule, target, info);
    const fit = { position: "worse" as const, target, info };
    const beyond = withWay(rule.beyond, (way, own) => way.turns(own, fit)) ?? [];
    return [width, ...beyond.map((distance) => width.add(distance))];
  },
};

/** An end of the range in words. */
export function sayEnd(end: Exact, upper: boolean, info: IndicatorInfo): Text {
  const goal = sayGoal(end, info);
  return {
    zh: `区间${upper ? "上" : "下"}限 ${goal.zh}`,
    en: `the ${upper ? "upper" : "lower"} end of ${goal.en}`,
  };
}

function lookBeyond(look: Look, distance: Exact): Look {
  return { ...look, position: "worse", distance };
}

/** The other end of a range in the indicator's unit. */
export function endOf(to: Quantity, info: IndicatorInfo): Exact {
  return sizeOf(to, "units", ZERO, info);
}

function widthOf({ to }: Range, target: Exact, info: IndicatorInfo): Exact {
  return endOf(to, info).sub(target).abs();
}

function sayNoRange({ label }: IndicatorInfo): Text {
  return {
    zh: `“${label.zh}”的值是文字，没有目标区间（range），请用 levels`,
    en: `the values of “${label.en}” are words and have no range; use levels`,
  };
}

function refuseEnd(rule: Range, target: Exact, info: IndicatorInfo): Refusal[] {
  const width = endOf(rule.to, info).sub(target);
  if (isPositive(info.better === "higher" ? width : width.neg())) return [];
  const [start, end] = [sayGoal(target, info), sayGoal(endOf(rule.to, info), info)];
  const text = {
    zh: `区间的另一端 ${end.zh} 应${info.better === "higher" ? "高于" : "低于"}目标 ${start.zh}`,
    en: `the other end of the range, ${end.en}, must lie ${info.better === "higher" ? "above" : "below"} the target of ${start.en}`,
  };
  return [{ path: ["to"], text }];
}
