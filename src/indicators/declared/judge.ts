import { type Exact, exact, isExact, shown } from "../../domain/exact.ts";
import type { Role } from "../../domain/measurement.ts";
import type { Text } from "../../domain/text.ts";
import type { Deadline, Limit, Measure, RowValue } from "../../scheme/own-indicators.ts";
import { operandOf } from "../../scheme/read-conditions.ts";
import { SPANS, sayGroups } from "../../scheme/say-measure.ts";
import type { AnyRow } from "../../sources/contract.ts";
import type { Context } from "../contract.ts";
import { sayUnmet, unmet } from "./conditions.ts";
import { between, dayEnd, dayStart, type Moment, momentOf, secondsIn } from "./moments.ts";

/** What a row is to a number: the part, the whole only, or left out; and what is to be said of it. */
export type Judgement = { readonly role: Role; readonly says: Text | null };

const PART: Judgement = { role: "part", says: null };

/** Rows that meet the conditions, or one group of several, are the part, the others the whole only. */
export function meeting(
  { meeting: groups, rows: { source } }: Extract<Measure, { kind: "share" }>,
  context: Context,
): (row: AnyRow) => Judgement {
  return (row) => {
    const failed = groups.map((group) => unmet(row, group, context));
    if (failed.includes(null)) return PART;
    const [only, ...others] = failed;
    if (only && others.length === 0) return { role: "whole", says: sayUnmet(only, source) };
    const says = sayGroups(groups, source);
    return { role: "whole", says: { zh: `不符合条件：${says.zh}`, en: `does not meet: ${says.en}` } };
  };
}

/** The deadline of a row: the last second in time; a whole day is past from the day after. */
type Until = { readonly second: Exact; readonly wholeDay: boolean; readonly says: Text };

/**
 * What was done by its deadline is the part, what was done later or is overdue at the cut-off the whole only. What is
 * not yet due at the cut-off, and what has no deadline, is left out. What happened after the cut-off has not happened.
 */
export function inTime({ to, deadline }: Extract<Measure, { kind: "in-time" }>, context: Context) {
  const { cutOff } = context;
  return (row: AnyRow): Judgement => {
    const until = untilOf(row, deadline, context);
    if (until === null) return { role: "left-out", says: { zh: "没有时限", en: "no limit given" } };
    const done = momentOf(row[to]);
    const happened = done !== null && done.day <= cutOff ? done : null;
    if (happened === null) {
      return until.second.lt(until.wholeDay ? dayStart(cutOff) : dayEnd(cutOff))
        ? {
            role: "whole",
            says: { zh: `${until.says.zh}，截止日仍未完成`, en: `${until.says.en}, not done at the cut-off` },
          }
        : {
            role: "left-out",
            says: {
              zh: `${until.says.zh}，截止日尚未到期`,
              en: `${until.says.en}, not yet due at the cut-off`,
            },
          };
    }
    // A day without a time of day is in time if its deadline lies on it or later.
    const second = exact(happened.second ?? dayStart(happened.day));
    const late = second.gt(until.second);
    return late
      ? { role: "whole", says: { zh: `${until.says.zh}，逾时`, en: `${until.says.en}, late` } }
      : { role: "part", says: { zh: `${until.says.zh}，按时`, en: `${until.says.en}, in time` } };
  };
}

function untilOf(row: AnyRow, { due, limit }: Deadline, context: Context): Until | null {
  const moment = due === null ? null : momentOf(row[due]);
  if (due === null || moment === null) return limit === null ? null : untilLimit(row, limit, context);
  const written = String(row[due]).replace("T", " ");
  const wholeDay = moment.second === null;
  return {
    second: exact(lastSecond(moment)),
    wholeDay,
    says: { zh: `期限 ${written}`, en: `due ${written}` },
  };
}

function untilLimit(row: AnyRow, { from: column, limit, in: span }: Limit, context: Context): Until | null {
  const from = momentOf(row[column]);
  const length = isExact(limit) ? limit : row[limit.column];
  if (from === null || !isExact(length)) return null;
  const words = SPANS[span];
  const says = { zh: `时限 ${shown(length)} ${words.zh}`, en: `limit ${shown(length)} ${words.en}` };
  if (span !== "working-days") {
    const wholeDay = from.second === null;
    return { second: exact(lastSecond(from)).add(secondsIn(length, span)), wholeDay, says };
  }
  const last = context.workingDays.after(from.day, Math.ceil(length.valueOf()));
  return {
    second: exact(dayEnd(last) - 1),
    wholeDay: true,
    says: { zh: `${says.zh}（至 ${last}）`, en: `${says.en} (until ${last})` },
  };
}

/** A date without a time of day lasts until its end. */
function lastSecond({ day, second }: Moment): number {
  return second ?? dayEnd(day) - 1;
}

/** What a row is worth: null where its cells are blank, or what they tell had not happened at the cut-off. */
export function worthOf(row: AnyRow, value: RowValue, { cutOff }: Context): Exact | null {
  if ("column" in value) {
    const worth = operandOf(row[value.column]);
    return isExact(worth) ? worth : null;
  }
  const from = momentOf(row[value.from]);
  const to = momentOf(row[value.to]);
  return from === null || to === null || to.day > cutOff ? null : between(from, to, value.in);
}
