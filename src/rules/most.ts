import { shown } from "../domain/exact.ts";
import type { Points, Way } from "./contract.ts";
import { pointsFormula, pointsOf } from "./numbers.ts";
import { sayPoints, VERBS } from "./words.ts";

/** A way that gives or takes no more than so much: 最多加 10 分. */
export function atMost<P>(way: Way<P>, most: Points | undefined): Way<P> {
  if (most === undefined) return way;
  return {
    ...way,
    amount(parameters, look, info) {
      const amount = way.amount(parameters, look, info);
      const limit = pointsOf(most, look.weight);
      if (amount.points.lte(limit)) return amount;
      const held = shown(limit);
      return {
        points: limit,
        says: {
          zh: `${amount.says.zh}，最多按 ${held} 分计`,
          en: `${amount.says.en}, at most ${held}`,
        },
      };
    },
    sentence(parameters, side, info, target) {
      const said = way.sentence(parameters, side, info, target);
      const limit = sayPoints(most);
      return {
        zh: `${said.zh}，最多${VERBS[side.position].zh}${limit.zh}`,
        en: `${said.en}, at most ${limit.en}`,
      };
    },
    formula: (parameters, at, info) =>
      `MIN(${pointsFormula(most, at.weight)},${way.formula(parameters, at, info)})`,
  };
}
