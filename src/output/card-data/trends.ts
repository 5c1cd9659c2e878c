import type { Text } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { pointsChanges } from "../../scoring/fingerprint/changes.ts";
import { before } from "../../scoring/past.ts";
import type { Publication } from "../contract.ts";
import { applies } from "../scorecard/explanation.ts";
import { shareFigure } from "../summary-data/groups.ts";
import type { Item, Value } from "../template/contract.ts";
import { BREAK, BREAK_MARK, breaksAlong, sayBreaks } from "../trend-breaks.ts";
import { type Fields, items } from "./marks.ts";
import { ownLine, totalBreaks } from "./own-line.ts";

/** Earlier quarters beside this one: two years in all. */
const EARLIER = 7;

const COLUMNS = [
  "quarter-1",
  "quarter-2",
  "quarter-3",
  "quarter-4",
  "quarter-5",
  "quarter-6",
  "quarter-7",
  "quarter-8",
] as const;
type Column = (typeof COLUMNS)[number];

/** The quarters of a person's trends, and before which of them a column says that nothing can be compared. */
function lineOf(publication: Publication, person: PersonResult) {
  const past = before(publication.assessment.quarter, publication.history, EARLIER);
  const line = ownLine(publication, past, person);
  return { line, breaks: totalBreaks(line) };
}

/**
 * The quarters of the trend, this one in the last column; without history the columns before it are blank. A column
 * of its own stands where the scheme changed.
 */
export function trendHeadings(
  publication: Publication,
  person: PersonResult,
): Readonly<Record<`trend.${Column | "breaks"}`, Value>> {
  const { lang } = publication;
  const { line, breaks } = lineOf(publication, person);
  const shown = inColumns(
    spread(
      line.map(({ quarter }) => quarter),
      breaks,
      () => BREAK[lang],
    ),
  );
  const said: Text[] = sayBreaks(publication, line, breaks);
  return {
    "trend.quarter-1": shown["quarter-1"],
    "trend.quarter-2": shown["quarter-2"],
    "trend.quarter-3": shown["quarter-3"],
    "trend.quarter-4": shown["quarter-4"],
    "trend.quarter-5": shown["quarter-5"],
    "trend.quarter-6": shown["quarter-6"],
    "trend.quarter-7": shown["quarter-7"],
    "trend.quarter-8": shown["quarter-8"],
    "trend.breaks": said.length === 0 ? null : said.map((text) => text[lang]).join("\n"),
  };
}

/**
 * Each indicator's points ÷ full points over the quarters. A quarter without the person, or without points for the
 * indicator, is blank and never a 0.
 */
export function trendItems(publication: Publication, person: PersonResult): Item[] {
  const { line, breaks } = lineOf(publication, person);
  return items(
    "trends",
    person.indicators.filter(applies).map(({ info, score, full }): Fields<"trends"> => {
      const shares = line.map(({ past }, index) => {
        if (index === line.length - 1)
          return score === null || full.n === 0n ? null : shareFigure(score.div(full));
        const then = past?.indicators.get(info.id);
        if (then === undefined || then.score === null || then.full.n === 0n) return null;
        return shareFigure(then.score.div(then.full));
      });
      const own = breaksAlong(line, (one, next) =>
        pointsChanges(one.prints, next.prints, info.id, [one.profile, next.profile]),
      );
      const mark = (index: number) => (own[index]?.length === 0 ? null : BREAK_MARK);
      return { label: info.label[publication.lang], ...inColumns(spread(shares, breaks, mark)) };
    }),
  );
}

/** Values with a further one before each quarter at which the line breaks. */
function spread(
  values: readonly Value[],
  breaks: readonly (readonly unknown[])[],
  mark: (index: number) => Value,
): Value[] {
  return values.flatMap((value, index) =>
    (breaks[index]?.length ?? 0) > 0 ? [mark(index), value] : [value],
  );
}

/** Values in the last columns, blanks before them. */
function inColumns(values: readonly Value[]): Record<Column, Value> {
  const at = (column: number): Value => values[values.length - COLUMNS.length + column] ?? null;
  return {
    "quarter-1": at(0),
    "quarter-2": at(1),
    "quarter-3": at(2),
    "quarter-4": at(3),
    "quarter-5": at(4),
    "quarter-6": at(5),
    "quarter-7": at(6),
    "quarter-8": at(7),
  };
}
