import { ITEM_WORDS } from "../../items-words.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS } from "../../words.ts";
import { sayPoints } from "../figures.ts";
import { data } from "../html.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import type { FindMatter } from "./contract.ts";

/** Bonus and deduction items of the quarter; fines (服务规则 第五十条) are imposed by the firm, not here. */
export const items: FindMatter = ({ ranking, say }) => {
  const counted = ranking.flatMap(({ person, items }) => items.map((one) => ({ person, ...one })));
  if (counted.length === 0) return null;
  return {
    says: { zh: `${counted.length} 项奖惩事项`, en: `Bonus and deduction items: ${counted.length}` },
    asks: { zh: "是否确认这些奖惩？", en: "Are these items confirmed?" },
    basis: table(
      [
        { header: say(HEADINGS.name) },
        { header: say(ITEM_WORDS.kind) },
        { header: say(ITEM_WORDS.points), set: "number" },
        { header: say(ITEM_WORDS.amount), set: "number" },
        { header: say(ITEM_WORDS.reason), set: "long" },
        { header: say(SUMMARY_WORDS.decidedBy) },
      ],
      counted.map(({ person, item, kind, points, amount }) => [
        personCell(person),
        say(kind.label),
        kind.points === null ? null : sayPoints(points),
        amount === null ? null : sayPoints(amount),
        data(item.reason),
        [data(item.decidedBy), say({ zh: "，", en: ", " }), item.date],
      ]),
    ),
  };
};
