import type { PersonResult } from "../../../scoring/contract.ts";
import { overlap, type RankInterval, rankIntervals } from "../../../scoring/sensitivity.ts";
import { HEADINGS } from "../../words.ts";
import { rangeChart } from "../charts/range.ts";
import { type Content, type Html, joined } from "../html.ts";
import { note, nothing, section } from "../layout.ts";
import { personCell, personWords } from "../people.ts";
import { table } from "../table.ts";
import type { View } from "../view.ts";
import { NOTES, REPORT_WORDS } from "../words.ts";

type Placed = { readonly result: PersonResult; readonly rank: number; readonly range: RankInterval };

/** Whose rank would change if one weight moved a little, the widest range first. */
export function firmness({ ranking, assessment, say }: View): Html {
  const intervals = rankIntervals(assessment.people, assessment.scheme);
  const placed = ranking.flatMap((result): Placed[] => {
    const range = intervals.get(result.person.id);
    return range === undefined || result.rank === null ? [] : [{ result, rank: result.rank, range }];
  });
  const wide = placed.filter(({ range }) => range.best !== range.worst).sort((a, b) => width(b) - width(a));
  if (wide.length === 0)
    return section("firmness", say, [note(say(NOTES.firmness)), nothing(say(NOTES.firm))]);
  return section("firmness", say, [
    note(say(NOTES.firmness)),
    table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.profile) },
        { header: say(HEADINGS.rank), set: "number" },
        { header: say(REPORT_WORDS.interval), set: "number" },
        { header: say(REPORT_WORDS.intervalPicture), set: "chart" },
        { header: say(REPORT_WORDS.neighbours), set: "long" },
      ],
      wide.map((one) => {
        const { result, rank, range } = one;
        const words = `${range.best}–${range.worst}`;
        return [
          personCell(result.person),
          say(result.group.label),
          `${rank} / ${result.of}`,
          words,
          rangeChart(range, rank, { of: result.of, title: `${say(REPORT_WORDS.interval)} ${words}` }),
          neighbours(one, placed, say({ zh: "、", en: ", " })),
        ];
      }),
    ),
  ]);
}

function width({ range }: Placed): number {
  return range.worst - range.best;
}

/** Those next to a person in the ranking whose ranges overlap with the person's. */
function neighbours(one: Placed, placed: readonly Placed[], separator: string): Content {
  const index = placed.indexOf(one);
  const beside = [placed[index - 1], placed[index + 1]].flatMap((other) =>
    other !== undefined && other.result.group.id === one.result.group.id && overlap(one.range, other.range)
      ? [personWords(other.result.person)]
      : [],
  );
  return joined(beside, separator);
}
