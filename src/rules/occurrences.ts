import { z } from "zod";
import { type Exact, exact, isNegative, shown, sum, wholeSteps, ZERO } from "../domain/exact.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import type { Fit, Points, Position, Refusal, Way } from "./contract.ts";
import { isNothing, points, pointsFormula, pointsOf } from "./numbers.ts";
import { sayChange, VERBS } from "./words.ts";

/** More single amounts than this nobody writes. */
const MOST = 20;

const schema = z
  .strictObject({
    each: z.array(points).min(1).max(MOST).meta({
      zh: "第 1 次、第 2 次……各自的分数",
      description: "Points for the first occurrence, the second, and so on.",
    }),
    further: points.meta({
      zh: "以后每一次的分数；不再加减写 0",
      description: "Points for every further one; 0 for none.",
    }),
  })
  .meta({ zh: "按次加减分", description: "A fixed amount for each occurrence." });

type Occurrences = z.output<typeof schema>;

/** 每发生一次加减固定分值 (考核规定 §三.4): a fixed amount for each occurrence, the first ones with their own. */
export const occurrences: Way<Occurrences> = {
  schema,
  amount({ each, further }, { distance, weight }) {
    const count = isNegative(distance) ? ZERO : wholeSteps(distance);
    const first = each.filter((_, index) => count.gt(index)).map((one) => pointsOf(one, weight));
    const rest = count.sub(each.length);
    const more = isNegative(rest) ? ZERO : rest;
    const total = sum([...first, more.mul(pointsOf(further, weight))]);
    return { points: total, says: arithmetic(count, first, more, pointsOf(further, weight), total) };
  },
  sentence({ each, further }, { position }, _, target) {
    const said = sayEach(each, further, position);
    if (target.n === 0n || position === "value") return said;
    return { zh: `超出目标的部分，${said.zh}`, en: `beyond the target, ${said.en}` };
  },
  formula({ each, further }, { distance, weight }) {
    const count = `INT(${distance}+1E-9)`;
    const first = each.map((one, index) => `IF(${count}>${index},${pointsFormula(one, weight)},0)`);
    const more = isNothing(further)
      ? []
      : [`MAX(0,${count}-${each.length})*${pointsFormula(further, weight)}`];
    return `(${[...first, ...more].join("+")})`;
  },
  refuses: (_, fit) => refuseUnit(fit),
  smooth: () => false,
  turns: () => [],
};

function sayEach(each: readonly Points[], further: Points, position: Position): Text {
  const list = each.map((one, index): Text => {
    const change = sayChange(one, position);
    return { zh: `第 ${index + 1} 次${change.zh}`, en: `occurrence ${index + 1}: ${change.en}` };
  });
  const change = sayChange(further, position);
  const [only] = each;
  if (only !== undefined && each.length === 1 && sayChange(only, position).zh === change.zh) {
    return { zh: `每次${change.zh}`, en: `each occurrence: ${change.en}` };
  }
  const more = isNothing(further)
    ? { zh: `以后各次不再${VERBS[position].zh}分`, en: "nothing for any further one" }
    : { zh: `以后每次${change.zh}`, en: `every further one: ${change.en}` };
  return joinTexts([...list, more], { zh: "，", en: ", " });
}

function arithmetic(count: Exact, first: readonly Exact[], more: Exact, further: Exact, total: Exact): Text {
  const parts = first.map((one) => shown(one));
  const terms = more.n === 0n ? parts : [...parts, `${shown(more)} × ${shown(further)}`];
  const sums = terms.length === 0 ? "0" : terms.join(" + ");
  const equals = terms.length === 1 && more.n === 0n ? sums : `${sums} = ${shown(total)}`;
  const times = count.equals(exact(1)) ? "occurrence" : "occurrences";
  return {
    zh: `${shown(count)} 次：${equals} 分`,
    en: `${shown(count)} ${times}: ${equals} points`,
  };
}

function refuseUnit({ position, info }: Fit): Refusal[] {
  const { zh, en } = info.label;
  if (info.unit !== "count") {
    const text = {
      zh: `“${zh}”不是次数或个数，不能按次（occurrences）计分`,
      en: `“${en}” is no count; it cannot be scored by occurrences`,
    };
    return [{ path: [], text }];
  }
  if (position !== "value" || info.better === "higher") return [];
  const text = {
    zh: `“${zh}”越低越好，按次得分会使越差得分越高；请把 occurrences 写在 worse 里`,
    en: `“${en}” is better when low: giving points by occurrences would pay for being worse; write them in worse`,
  };
  return [{ path: [], text }];
}
