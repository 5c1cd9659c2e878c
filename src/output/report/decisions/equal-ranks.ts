import type { PersonResult } from "../../../scoring/contract.ts";
import { HEADINGS } from "../../words.ts";
import { sayPoints } from "../figures.ts";
import { joined } from "../html.ts";
import { personWords } from "../people.ts";
import { table } from "../table.ts";
import { REPORT_WORDS } from "../words.ts";
import type { FindMatter } from "./contract.ts";

/** People of one group who share a rank. */
export const equalRanks: FindMatter = ({ ranking, say }) => {
  const byRank = new Map<string, PersonResult[]>();
  for (const one of ranking) {
    if (one.rank === null) continue;
    const key = `${one.group.id} ${one.rank}`;
    byRank.set(key, [...(byRank.get(key) ?? []), one]);
  }
  const shared = [...byRank.values()].filter(({ length }) => length > 1);
  if (shared.length === 0) return null;
  return {
    says: { zh: `${shared.length} 个名次由多人并列`, en: `Ranks shared by several people: ${shared.length}` },
    asks: { zh: "是否按并列公布？", en: "Shall they be published as equal?" },
    basis: table(
      [
        { header: say(HEADINGS.profile) },
        { header: say(HEADINGS.rank), set: "number" },
        { header: say(HEADINGS.total), set: "number" },
        { header: say(REPORT_WORDS.person), set: "long" },
      ],
      shared.flatMap((people) => {
        const [first] = people;
        if (first === undefined) return [];
        const who = people.map(({ person }) => personWords(person));
        return [
          [
            say(first.group.label),
            first.rank,
            sayPoints(first.total),
            joined(who, say({ zh: "、", en: ", " })),
          ],
        ];
      }),
    ),
  };
};
