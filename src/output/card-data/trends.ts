import type { PersonResult } from "../../scoring/contract.ts";
import { before } from "../../scoring/past.ts";
import type { Publication } from "../contract.ts";
import { applies } from "../scorecard/explanation.ts";
import { shareFigure } from "../summary-data/groups.ts";
import type { Item, Value } from "../template/contract.ts";
import { type Fields, items } from "./marks.ts";

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

/** The quarters of the trend, this one in the last column; without history the columns before it are blank. */
export function trendHeadings(publication: Publication): Readonly<Record<`trend.${Column}`, Value>> {
  const { assessment, history } = publication;
  const ids = [...before(assessment.quarter, history, EARLIER).map(({ quarter }) => quarter.id)];
  const shown = inColumns([...ids, assessment.quarter.id]);
  return {
    "trend.quarter-1": shown["quarter-1"],
    "trend.quarter-2": shown["quarter-2"],
    "trend.quarter-3": shown["quarter-3"],
    "trend.quarter-4": shown["quarter-4"],
    "trend.quarter-5": shown["quarter-5"],
    "trend.quarter-6": shown["quarter-6"],
    "trend.quarter-7": shown["quarter-7"],
    "trend.quarter-8": shown["quarter-8"],
  };
}

/**
 * Each indicator's points ÷ full points over the quarters. A quarter without the person, or without points for the
 * indicator, is blank and never a 0.
 */
export function trendItems({ assessment, history, lang }: Publication, person: PersonResult): Item[] {
  const past = before(assessment.quarter, history, EARLIER);
  return items(
    "trends",
    person.indicators.filter(applies).map(({ info, score, full }): Fields<"trends"> => {
      const earlier = past.map((quarter) => {
        const then = quarter.people.get(person.person.id)?.indicators.get(info.id);
        if (then === undefined || then.score === null || then.full.n === 0n) return null;
        return shareFigure(then.score.div(then.full));
      });
      const now = score === null || full.n === 0n ? null : shareFigure(score.div(full));
      return { label: info.label[lang], ...inColumns([...earlier, now]) };
    }),
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
