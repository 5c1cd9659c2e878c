import { HEADINGS } from "../../words.ts";
import { sayPoints } from "../figures.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import type { FindMatter } from "./contract.ts";

/** People whose grade is not that of their total, since a quota was full. */
export const quotaMoves: FindMatter = ({ ranking, say }) => {
  const moved = ranking.flatMap((result) => (result.quota === null ? [] : [{ result, quota: result.quota }]));
  if (moved.length === 0) return null;
  return {
    says: {
      zh: `${moved.length} 人因等级名额评为较低等级`,
      en: `Graded lower than their total, by a quota: ${moved.length}`,
    },
    asks: { zh: "是否确认这些等级？", en: "Are these grades confirmed?" },
    basis: table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.profile) },
        { header: say(HEADINGS.total), set: "number" },
        { header: say(HEADINGS.grade) },
        { header: say(HEADINGS.reason), set: "long" },
      ],
      moved.map(({ result, quota }) => [
        personCell(result.person),
        say(result.group.label),
        sayPoints(result.total),
        result.grade === null ? null : say(result.grade.label),
        say(quota.reason),
      ]),
    ),
  };
};
