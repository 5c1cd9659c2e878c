import { z } from "zod";
import { type Exact, exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { STATES } from "../domain/measurement.ts";
import { compareText } from "../domain/order.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import { same } from "../domain/text.ts";
import { type Figure, isMoved, type Movement, type Standing } from "./movements.ts";

/** At most six decimals are published; JavaScript writes very small ones with an exponent. */
const decimal = z
  .number()
  .transform((value): Exact => exact(String(value).includes("e") ? value.toFixed(6) : String(value)));

const schema = z.object({
  format: z.literal("crm-kpi/results@1"),
  quarter: z.string(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      department: z.string(),
      total: decimal.nullable(),
      rank: z.number().nullable(),
      of: z.number(),
      grade: z.string().nullable(),
      indicators: z.array(
        z.object({
          id: z.string(),
          state: z.enum(STATES),
          value: decimal.nullable(),
          score: decimal.nullable(),
        }),
      ),
    }),
  ),
  deliveries: z.array(z.object({ source: z.string(), rows: z.number() })),
});

type PublishedPerson = z.output<typeof schema>["people"][number];

/** Everybody's figures as a results.json says them, rounded as they were published. */
export type PublishedFigures = {
  readonly quarter: Quarter;
  readonly people: readonly PublishedPerson[];
  /** By source: how many rows its sheets had. */
  readonly rows: ReadonlyMap<string, number>;
};

/** Reads a published results.json; null where the text is none. */
export function readPublishedFigures(text: string): PublishedFigures | null {
  const read = schema.safeParse(parsedJson(text));
  const quarter = read.success ? parseQuarter(read.data.quarter) : null;
  if (!read.success || quarter === null) return null;
  const rows = new Map<string, number>();
  for (const one of read.data.deliveries) rows.set(one.source, (rows.get(one.source) ?? 0) + one.rows);
  return { quarter, people: read.data.people, rows };
}

/** What an indicator is, and whether marks of raters may stand behind it. */
export type KnownIndicator = { readonly info: IndicatorInfo; readonly rated: boolean };

/**
 * What moved between two publications by their results alone, whose rows are no longer there: nobody can tell
 * whether marks changed, so that of one quarter no indicator that rests on marks is compared, and no total of which
 * it is a part.
 * @param known the firm's indicators; one that is not among them may rest on marks
 */
export function publishedMovements(
  before: PublishedFigures,
  after: PublishedFigures,
  known: ReadonlyMap<string, KnownIndicator>,
): Movement[] {
  const oneQuarter = before.quarter.id === after.quarter.id;
  const [old, now] = [before, after].map(({ people }) => new Map(people.map((one) => [one.id, one])));
  const ids = new Set([...before.people, ...after.people].map(({ id }) => id));
  const all = [...ids].sort(compareText).flatMap((id) => {
    const [was, is] = [old?.get(id) ?? null, now?.get(id) ?? null];
    return movementOf(was, is, (indicator) => oneQuarter && (known.get(indicator)?.rated ?? true), known);
  });
  return oneQuarter ? all.filter(isMoved) : all;
}

function movementOf(
  was: PublishedPerson | null,
  is: PublishedPerson | null,
  secret: (indicator: string) => boolean,
  known: ReadonlyMap<string, KnownIndicator>,
): Movement[] {
  const person = is ?? was;
  if (person === null) return [];
  const both = [...(was?.indicators ?? []), ...(is?.indicators ?? [])];
  const withheld = both.some(({ id, score }) => secret(id) && score !== null);
  const open = [...new Set(both.map(({ id }) => id))].filter((id) => !secret(id));
  const totals = [was?.total ?? null, is?.total ?? null] as const;
  return [
    {
      person: { id: person.id, name: person.name, department: person.department },
      indicators: open.flatMap((id) => {
        const [before, after] = [figureOf(was, id), figureOf(is, id)];
        const info = known.get(id)?.info ?? unknown(id);
        return sayFigure(before) === sayFigure(after) ? [] : [{ info, before, after, withheld: false }];
      }),
      before: standingOf(was, withheld),
      after: standingOf(is, withheld),
      withheld,
      direction: withheld ? directionOf(...totals) : null,
    },
  ];
}

function directionOf(before: Exact | null, after: Exact | null): Movement["direction"] {
  if (before === null || after === null) return null;
  return after.lt(before) ? "lower" : "not-lower";
}

function standingOf(person: PublishedPerson | null, withheld: boolean): Standing | null {
  if (person === null) return null;
  const { total, rank, of, grade } = person;
  return { total: withheld ? null : total, rank, of, grade: grade === null ? null : { label: same(grade) } };
}

function figureOf(person: PublishedPerson | null, indicator: string): Figure | null {
  const found = person?.indicators.find(({ id }) => id === indicator);
  return found === undefined ? null : { state: found.state, value: found.value, points: found.score };
}

/** Not to be on a side and not to be assessed by an indicator are the same. */
function sayFigure(figure: Figure | null): string {
  if (figure === null || figure.state === "not-applicable") return "";
  return [figure.state, figure.value?.toFraction(), figure.points?.toFraction()].join(" ");
}

/** An indicator that the firm no longer has: its id is all that is known. */
function unknown(id: string): IndicatorInfo {
  const label = same(id);
  return {
    id,
    label,
    group: label,
    reference: "",
    unit: "count",
    better: "higher",
    definition: label,
    part: label,
    whole: null,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
