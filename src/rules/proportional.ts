import { z } from "zod";
import { type Exact, HUNDRED, isNegative, ONE, shown, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { packText, type Text } from "../domain/text.ts";
import type { Fit, Look, LookOperands, Refusal, Side, Way } from "./contract.ts";
import { literal, points, pointsFormula, pointsOf, positive } from "./numbers.ts";
import { lookedAt, lookedAtFormula, refuseMeasure } from "./sizes.ts";
import { sayAchievement, sayFactor, VERBS } from "./words.ts";

const FULL = { percentOfWeight: HUNDRED };
const LIMIT = packText("应在 0 与 100% 之间，如 60%", "must lie between 0 and 100%, such as 60%");

const schema = z
  .strictObject({
    points: points.default(FULL).meta({
      zh: "达成率 100% 对应的分数；不写为全部权重分",
      description: "The points that 100 % of the target stand for; the whole weight by default.",
    }),
    "nothing-below": positive(LIMIT)
      .refine(({ number }) => number.lt(HUNDRED), LIMIT)
      .optional()
      .meta({
        zh: "达成率低于此值不得分",
        description: "The achievement rate in percent below which there are no points at all.",
      }),
  })
  .meta({ zh: "按达成率比例计分", description: "Points in proportion to the achievement rate." });

type Proportional = z.output<typeof schema>;

/** 按完成比例计分 (考核规定 §三.4): points in proportion to what was achieved of the target, or missed of it. */
export const proportional: Way<Proportional> = {
  schema,
  amount(rule, look, info) {
    const rate = rateOf(look, info);
    const whole = pointsOf(rule.points, look.weight);
    if (fails(rule, look, rate)) {
      const limit = shown(rule["nothing-below"]?.number ?? ZERO, 6);
      const says = { zh: `达成率低于 ${limit}%，不得分`, en: `achievement below ${limit}%: no points` };
      return { points: look.position === "value" ? ZERO : look.weight, says };
    }
    const total = rate.mul(whole);
    return { points: total, says: arithmetic(rate, whole, total) };
  },
  sentence(rule, side, info) {
    const limit = rule["nothing-below"];
    const said = sayProportion(rule, side, info);
    if (limit === undefined) return said;
    const number = shown(limit.number, 6);
    return {
      zh: `${said.zh}，达成率低于 ${number}% 不得分`,
      en: `${said.en}, none below an achievement of ${number}%`,
    };
  },
  formula(rule, at, info) {
    const rate = rateFormula(at, info);
    const given = `${rate}*${pointsFormula(rule.points, at.weight)}`;
    const limit = rule["nothing-below"];
    if (limit === undefined) return given;
    const share = limit.number.div(HUNDRED);
    return at.position === "value"
      ? `IF(ROUND(${rate},9)<${literal(share)},0,${given})`
      : `IF(ROUND(${rate},9)>${literal(ONE.sub(share))},${at.weight},${given})`;
  },
  refuses(rule, fit) {
    const noTarget = refuseMeasure("achievement", fit, "points").map(({ text }) => ({ path: [], text }));
    return [...noTarget, ...refuseLimit(rule, fit)];
  },
  smooth: () => true,
  turns(rule, { position, target, info }) {
    const limit = rule["nothing-below"];
    if (limit === undefined || position === "better") return [];
    const share = limit.number.div(HUNDRED);
    const mirrored = position === "value" && info.better === "lower";
    return [target.mul(position === "worse" ? ONE.sub(share) : mirrored ? ONE.mul(2).sub(share) : share)];
  },
};

/** The part of the target that was achieved or missed. */
function rateOf(look: Look, info: IndicatorInfo): Exact {
  const rate = lookedAt(look, "achievement", info).div(look.target);
  return isNegative(rate) ? ZERO : rate;
}

function rateFormula(at: LookOperands, info: IndicatorInfo): string {
  const rate = `(${lookedAtFormula(at, "achievement", info)})/${at.target}`;
  return at.position === "value" ? `MAX(0,${rate})` : rate;
}

function fails(rule: Proportional, { position }: Look, rate: Exact): boolean {
  const limit = rule["nothing-below"];
  if (limit === undefined) return false;
  const achieved = position === "value" ? rate : ONE.sub(rate);
  return achieved.lt(limit.number.div(HUNDRED));
}

function arithmetic(rate: Exact, whole: Exact, total: Exact): Text {
  const percent = shown(rate.mul(HUNDRED));
  return {
    zh: `${percent}% × ${shown(whole)} 分 = ${shown(total)} 分`,
    en: `${percent}% × ${shown(whole)} = ${shown(total)} points`,
  };
}

function sayProportion(rule: Proportional, { position, above, from }: Side, info: IndicatorInfo): Text {
  const factor = sayFactor(rule.points);
  if (position === "value") {
    const rate = sayAchievement(info);
    return { zh: `得分 = ${rate.zh} × ${factor.zh}`, en: `points = ${rate.en} × ${factor.en}` };
  }
  const what = from ?? { zh: "目标", en: "the target" };
  const verb = VERBS[position];
  return {
    zh: `${above ? "高于" : "低于"}${what.zh}时，${verb.zh}分 = 差额 ÷ 目标 × ${factor.zh}`,
    en: `${above ? "above" : "below"} ${what.en}: ${verb.en} the difference ÷ the target × ${factor.en}`,
  };
}

function refuseLimit(rule: Proportional, { position }: Fit): Refusal[] {
  if (rule["nothing-below"] === undefined || position !== "better") return [];
  const text = {
    zh: "nothing-below 写在 worse 或 by-value 里",
    en: "nothing-below belongs into worse or by-value",
  };
  return [{ path: ["nothing-below"], text }];
}
