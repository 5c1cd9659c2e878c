import { z } from "zod";
import { type Exact, exact, rounded } from "../domain/exact.ts";
import { STATES, type State } from "../domain/measurement.ts";
import { compareText } from "../domain/order.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import type { ListedAlarm } from "./alarms/contract.ts";
import { alarmsSchema } from "./alarms/read.ts";
import type { SchemePrints } from "./fingerprint/prints.ts";
import { printsSchema } from "./fingerprint/read.ts";
import { parsedJson, publishedNumber, VALUE_PLACES } from "./read-json.ts";

/** What an earlier quarter published of one indicator. */
export type PastIndicator = {
  readonly state: State;
  /** Unrounded; of an older version with the six decimals that it published. */
  readonly value: Exact | null;
  readonly score: Exact | null;
  readonly full: Exact;
  /** How many cases the value rests on; null where an older version did not publish it. */
  readonly sample: number | null;
};

export type PastPerson = {
  readonly name: string;
  readonly total: Exact | null;
  readonly rank: number | null;
  readonly of: number;
  readonly grade: string | null;
  readonly profile: string;
  readonly department: string;
  readonly indicators: ReadonlyMap<string, PastIndicator>;
};

/** An earlier quarter as it was published: what trends are drawn from. */
export type PastQuarter = {
  readonly quarter: Quarter;
  /** By id, people who have left since among them. */
  readonly people: ReadonlyMap<string, PastPerson>;
  /** The firm's own values. */
  readonly firm: ReadonlyMap<string, PastFirm>;
  /** What its figures rest on; null where it was published before that was recorded. */
  readonly scheme: SchemePrints | null;
  /** The alarms that it listed; none where it was published before there were any. */
  readonly alarms: readonly ListedAlarm[];
};

/** An earlier figure of the firm. */
export type PastFirm = { readonly value: Exact | null; readonly sample: number | null };

/** Older versions did not publish it. */
const sample = z.number().nullable().default(null);

const schema = z.object({
  format: z.literal("crm-kpi/results@1"),
  quarter: z.string(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string().optional(),
      total: publishedNumber.nullable(),
      rank: z.number().nullable(),
      of: z.number(),
      grade: z.string().nullable(),
      profile: z.string(),
      department: z.string(),
      indicators: z.array(
        z.object({
          id: z.string(),
          state: z.enum(STATES),
          value: publishedNumber.nullable(),
          exact: z.string().nullable().default(null),
          score: publishedNumber.nullable(),
          full: publishedNumber,
          sample,
        }),
      ),
    }),
  ),
  firm: z.object({
    indicators: z.array(z.object({ id: z.string(), value: publishedNumber.nullable(), sample })),
  }),
  scheme: printsSchema.nullable().default(null),
  alarms: alarmsSchema.default([]),
});

/** Reads a published results.json; null where the text is none. */
export function readPastQuarter(text: string): PastQuarter | null {
  const read = schema.safeParse(parsedJson(text));
  if (!read.success) return null;
  const quarter = parseQuarter(read.data.quarter);
  if (quarter === null) return null;
  return {
    quarter,
    people: new Map(
      read.data.people.map(({ id, name = id, indicators, ...person }) => [
        id,
        { ...person, name, indicators: new Map(indicators.map((one) => [one.id, pastIndicator(one)])) },
      ]),
    ),
    firm: new Map(read.data.firm.indicators.map(({ id, value, sample }) => [id, { value, sample }])),
    scheme: read.data.scheme,
    alarms: read.data.alarms,
  };
}

type Published = z.output<typeof schema>["people"][number]["indicators"][number];

function pastIndicator({ state, value, exact: written, score, full, sample }: Published): PastIndicator {
  return { state, value: value && (unrounded(value, written) ?? value), score, full, sample };
}

/** The value before it was rounded; null where it was not published, or is not the one that was rounded. */
function unrounded(value: Exact, written: string | null): Exact | null {
  if (written === null || !/^-?\d+\/[1-9]\d*$/.test(written)) return null;
  const found = exact(written);
  return rounded(found, VALUE_PLACES) === rounded(value, VALUE_PLACES) ? found : null;
}

/** The quarters before one, the oldest first, at most so many. */
export function before(quarter: Quarter, past: readonly PastQuarter[], most: number): PastQuarter[] {
  return past
    .filter((one) => one.quarter.last < quarter.first)
    .sort((a, b) => compareText(a.quarter.id, b.quarter.id))
    .slice(-most);
}
