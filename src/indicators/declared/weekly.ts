import { addDays, type CivilDate, dayNumber, earlierDate, laterDate } from "../../domain/civil-date.ts";
import { exact } from "../../domain/exact.ts";
import { type Evidence, evidence } from "../../domain/measurement.ts";
import type { Text } from "../../domain/text.ts";
import type { Engagement, PersonId } from "../../facts/contract.ts";
import type { Measure } from "../../scheme/own-indicators.ts";
import type { Context, Tie } from "../contract.ts";
import { shown } from "./evidence.ts";
import type { Total } from "./figure.ts";
import { momentOf } from "./moments.ts";
import { type Looked, look } from "./rows.ts";

type Weekly = Extract<Measure, { kind: "weekly" }>;

/** An engagement with its weeks, each with the rows that fall into it; and the rows that fall into none. */
type Covered = {
  readonly engagement: Engagement;
  readonly weeks: readonly { readonly monday: CivilDate; readonly rows: readonly Looked[] }[];
  readonly leftOut: readonly { readonly row: Looked; readonly why: Text }[];
};

/** Every formal engagement's weeks in the quarter, found once for everybody. */
export function coverage(measure: Weekly, context: Context): Covered[] {
  const { column } = measure.rows.credit;
  const byEngagement = new Map<string, Looked[]>();
  for (const row of look(measure.rows, context)) {
    const number = row.record.engagements.get(column)?.number;
    if (number !== undefined) byEngagement.set(number, [...(byEngagement.get(number) ?? []), row]);
  }
  return context.facts.engagements.all.map((engagement) =>
    covered(engagement, byEngagement.get(engagement.number) ?? [], measure.date, context),
  );
}

function covered(engagement: Engagement, rows: readonly Looked[], date: string, context: Context): Covered {
  const weeks = weeksOf(engagement, context).map((monday) => ({ monday, rows: [] as Looked[] }));
  const leftOut: { row: Looked; why: Text }[] = [];
  for (const row of rows) {
    const day = momentOf(row.record.row[date])?.day;
    const week = weeks.find(({ monday }) => day !== undefined && day >= monday && day <= addDays(monday, 6));
    if (row.why !== null) leftOut.push({ row, why: row.why });
    else if (week === undefined) leftOut.push({ row, why: NO_WEEK });
    else week.rows.push(row);
  }
  return { engagement, weeks, leftOut };
}

const NO_WEEK: Text = {
  zh: "不在应有记录的完整周内",
  en: "in no whole week of the quarter in which the engagement was open",
};

/**
 * The Mondays of the weeks that lie wholly in the quarter, in the time from signing to closing, and before the
 * cut-off's end: a week of which a part is missing is nobody's omission.
 */
export function weeksOf(
  { signed, closed }: Pick<Engagement, "signed" | "closed">,
  { quarter, cutOff }: Pick<Context, "quarter" | "cutOff">,
): CivilDate[] {
  const from = laterDate(quarter.first, signed);
  const until = earlierDate(earlierDate(quarter.last, cutOff), closed ?? quarter.last);
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const past = (dayNumber(from) + 3) % 7;
  const mondays: CivilDate[] = [];
  for (
    let monday = addDays(from, past === 0 ? 0 : 7 - past);
    addDays(monday, 6) <= until;
    monday = addDays(monday, 7)
  ) {
    mondays.push(monday);
  }
  return mondays;
}

function peopleOf({ lead, participants }: Engagement, { rows }: Weekly): readonly PersonId[] {
  return rows.credit.by === "lead" ? [lead] : participants.map(({ person }) => person);
}

/** Adds up the weeks of a person's engagements, or of the firm's (null). */
export function weeklyTotal(all: readonly Covered[], measure: Weekly, person: PersonId | null): Total {
  const own = all.filter(
    ({ engagement }) => person === null || peopleOf(engagement, measure).includes(person),
  );
  const weeks = own.flatMap((one) => one.weeks);
  const part = exact(weeks.filter(({ rows }) => rows.length > 0).length);
  const whole = exact(weeks.length);
  return {
    part,
    whole,
    value: weeks.length === 0 ? null : part.div(whole),
    sample: weeks.length,
    evidence: person === null ? [] : own.flatMap((one) => rowsBehind(one, measure)),
  };
}

function rowsBehind({ engagement, weeks, leftOut }: Covered, { rows: selection }: Weekly): Evidence[] {
  const { number, clientName: client, at } = engagement;
  return [
    ...weeks.flatMap(({ monday, rows: [first, ...others] }): Evidence[] => {
      const of = sayWeek(monday);
      if (first === undefined) {
        const reason = { zh: `${of.zh}没有记录`, en: `no row in ${of.en}` };
        return [evidence("whole", at, { key: number, client, date: monday, reason })];
      }
      const again = { zh: `${of.zh}已有记录`, en: `another row in ${of.en}` };
      return [
        evidence("part", first.record.at, { ...shown(first.record, selection), reason: of }),
        ...others.map(({ record }) =>
          evidence("left-out", record.at, { ...shown(record, selection), reason: again }),
        ),
      ];
    }),
    ...leftOut.map(({ row: { record }, why }) =>
      evidence("left-out", record.at, { ...shown(record, selection), reason: why }),
    ),
  ];
}

function sayWeek(monday: CivilDate): Text {
  const sunday = addDays(monday, 6);
  return { zh: `${monday} 至 ${sunday} 这一周`, en: `the week ${monday} to ${sunday}` };
}

/** How the people's weeks add up: each engagement's once for everybody whose it is. */
export function weeklyTies(all: readonly Covered[], measure: Weekly): Tie[] {
  const tie = (of: Tie["of"], count: (one: Covered) => number): Tie => ({
    of,
    total: exact(all.reduce((sum, one) => sum + count(one) * peopleOf(one.engagement, measure).length, 0)),
    credits: all.flatMap((one) =>
      peopleOf(one.engagement, measure).map((person) => ({ person, amount: exact(count(one)) })),
    ),
  });
  return [
    tie("part", ({ weeks }) => weeks.filter(({ rows }) => rows.length > 0).length),
    tie("whole", ({ weeks }) => weeks.length),
  ];
}
