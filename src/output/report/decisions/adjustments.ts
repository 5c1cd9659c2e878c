import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS } from "../../words.ts";
import { pointsChange, sayPoints } from "../figures.ts";
import { data } from "../html.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import type { FindMatter } from "./contract.ts";

/** Scores changed after appeals, with before and after (考核规定 §二.2). */
export const adjustments: FindMatter = ({ ranking, say }) => {
  const applied = ranking.flatMap(({ person, adjustments }) =>
    adjustments.map((one) => ({ person, ...one })),
  );
  if (applied.length === 0) return null;
  const { before, after, change, decidedBy } = SUMMARY_WORDS;
  return {
    says: {
      zh: `${applied.length} 项得分经申诉调整`,
      en: `Scores adjusted after appeals: ${applied.length}`,
    },
    asks: { zh: "是否确认这些调整？", en: "Are the adjustments confirmed?" },
    basis: table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.indicator) },
        { header: `${say(before)} → ${say(after)}`, set: "number" },
        { header: say(change), set: "number" },
        { header: say(HEADINGS.reason), set: "long" },
        { header: say(decidedBy) },
      ],
      applied.map(({ person, adjustment, info, before: from, after: to }) => [
        personCell(person),
        say(info?.label ?? HEADINGS.total),
        `${sayPoints(from)} → ${sayPoints(to)}`,
        pointsChange(from, to).says,
        data(adjustment.reason),
        [data(adjustment.decidedBy), say({ zh: "，", en: ", " }), adjustment.date],
      ]),
    ),
  };
};
