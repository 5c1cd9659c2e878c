import { z } from "zod";
import { POSITIONS } from "../domain/position.ts";
import { packText } from "../domain/text.ts";
import { didYouMean } from "./suggest.ts";
import { words } from "./words.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** What a cell can be beside holding a value. */
export const BEINGS = [
  "filled",
  "blank",
  "in-quarter",
  "before-quarter",
  "by-quarter-end",
  "not-before-quarter",
  "by-cut-off",
] as const;
/** Comparisons of a cell with a value or with another column of its row. */
export const COMPARISONS = ["above", "below", "at-least", "at-most"] as const;

const compared = z.union([scalar, z.strictObject({ column: z.string() })]).optional();

const condition = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({
    not: z.union([scalar, z.array(scalar).min(1)]).optional(),
    is: z.enum(BEINGS).optional(),
    above: compared,
    below: compared,
    "at-least": compared,
    "at-most": compared,
  }),
]);

/** Columns, and what each row must have in them. */
const where = z.record(z.string(), condition);

export const ELAPSED_UNITS = ["minutes", "hours", "days"] as const;
const elapsedUnit = z.enum(ELAPSED_UNITS);

const rowValue = z.union([z.string(), z.strictObject({ from: z.string(), to: z.string(), in: elapsedUnit })]);

/** The person, engagement or client column through which a row is somebody's, and which of several people have it. */
const credit = z.strictObject({
  person: z.string().optional(),
  engagement: z.string().optional(),
  client: z.string().optional(),
  by: z.enum(["all", "lead", "shares"]).default("all"),
});

/** One number made of rows. */
const aggregate = {
  distinct: z.string().optional(),
  sum: rowValue.optional(),
  mean: rowValue.optional(),
  median: rowValue.optional(),
};

const side = z.strictObject({
  of: z.union([z.literal("count"), z.strictObject(aggregate)]),
  source: z.string().optional(),
  where: where.optional(),
  credit: credit.optional(),
  "weighted-by": z.string().optional(),
});

const inTime = z.strictObject({
  from: z.string().optional(),
  to: z.string(),
  /** A number, or the column that holds it. */
  limit: z.union([z.number(), z.string()]).optional(),
  in: z.enum([...ELAPSED_UNITS, "working-days"]).optional(),
  /** The column that holds the deadline itself; rows where it is blank have the limit, if there is one. */
  due: z.string().optional(),
});

/** The ways of measuring that are written as a key; `count` and `entered` are words of their own. */
const MEASURES = ["distinct", "sum", "mean", "median", "share", "in-time", "ratio", "weekly"] as const;

const measure = z.union(
  [
    z.enum(["count", "entered"]),
    z.strictObject({
      ...aggregate,
      /** Conditions; or several groups of them, of which one must be met. */
      share: z.union([where, z.array(where).min(1)]).optional(),
      "in-time": inTime.optional(),
      ratio: z.strictObject({ part: side, whole: side }).optional(),
      weekly: z.string().optional(),
    }),
  ],
  {
    error: ({ input }) => {
      const known = ["count", "entered", ...MEASURES];
      const meant = typeof input === "string" ? didYouMean(input, known) : { zh: "", en: "" };
      const list = ["count", "entered", ...MEASURES.map((name) => `{ ${name}: … }`)].join(", ");
      return packText(`应为其中之一：${list}${meant.zh}`, `expected one of: ${list}${meant.en}`);
    },
  },
);

/** An indicator that the scheme declares, as YAML writes it. */
export const ownIndicatorSchema = z.strictObject({
  label: words,
  reference: z.string().trim().min(1),
  better: z.enum(["higher", "lower"]),
  measure,
  source: z.string().optional(),
  where: where.optional(),
  credit: credit.optional(),
  "weighted-by": z.string().optional(),
  unit: z.enum(["count", "share", "rating", "money", "days", "minutes"]).optional(),
  /** The words of an entered level, the best first. */
  levels: z.array(z.string().trim().min(1)).min(2).optional(),
  "minimum-sample": z.int().min(1).default(1),
  positions: z.array(z.enum(POSITIONS)).min(1).optional(),
  /** Whether a card shows the rows as a number only, as it does those of raters. */
  confidential: z.boolean().default(false),
  group: words.optional(),
  definition: words.optional(),
  part: words.optional(),
  whole: words.optional(),
});

export type WrittenIndicator = z.output<typeof ownIndicatorSchema>;
export type WrittenMeasure = Exclude<WrittenIndicator["measure"], string>;
export type WrittenWhere = z.output<typeof where>;
export type WrittenCondition = WrittenWhere[string];
export type WrittenCredit = z.output<typeof credit>;
export type WrittenSide = z.output<typeof side>;
export type WrittenRowValue = z.output<typeof rowValue>;
export type WrittenInTime = z.output<typeof inTime>;
export type Scalar = z.output<typeof scalar>;
