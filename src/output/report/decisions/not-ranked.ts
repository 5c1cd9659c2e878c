import { HEADINGS } from "../../words.ts";
import { sayPoints } from "../figures.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import type { FindMatter } from "./contract.ts";

/** People who are listed but not ranked, and why (decision 9 of the regulation's page). */
export const notRanked: FindMatter = ({ ranking, say }) => {
  const people = ranking.filter(({ rank }) => rank === null);
  if (people.length === 0) return null;
  return {
    says: {
      zh: `${people.length} 人未参加排名和评等`,
      en: `Listed without rank and grade: ${people.length}`,
    },
    asks: { zh: "是否维持不排名？", en: "Shall they stay unranked?" },
    basis: table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.profile) },
        { header: say(HEADINGS.total), set: "number" },
        { header: say(HEADINGS.reason), set: "long" },
      ],
      people.map((one) => [
        personCell(one.person),
        say(one.profile.label),
        sayPoints(one.total),
        one.notRanked === null ? null : say(one.notRanked),
      ]),
    ),
  };
};
