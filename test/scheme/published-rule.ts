import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type Exact, HUNDRED } from "../../src/domain/exact.ts";
import { type IndicatorInfo, levelValue } from "../../src/domain/indicator-info.ts";
import { type Rule, refusals, ruleSchema } from "../../src/rules/index.ts";
import { exactNumber, readQuantity } from "../../src/rules/numbers.ts";
import { readTarget, target } from "../../src/scheme/target.ts";

const FOLDER = new URL("./published/", import.meta.url);

/** How a scoring rule stands in a file of `published/`: as firms write it, and in our language. */
const schema = z.strictObject({
  written: z.string(),
  indicator: z.strictObject({
    unit: z.enum(["count", "share", "rating", "money", "days", "minutes", "level"]),
    better: z.enum(["higher", "lower"]),
    levels: z.array(z.string()).optional(),
  }),
  target,
  weight: exactNumber,
  rule: ruleSchema,
  says: z.strictObject({ zh: z.string(), en: z.string() }),
  rows: z
    .array(
      z.strictObject({
        value: z.union([z.number(), z.string()]),
        /** The person's value of the earlier quarter, as published; `none` without one. */
        earlier: z.union([z.number(), z.string()]).optional(),
        points: exactNumber,
        /** The arithmetic, done by hand. */
        because: z.string(),
      }),
    )
    .min(4),
});

export type Row = {
  readonly name: string;
  readonly value: Exact;
  readonly earlier: Exact | null;
  readonly points: Exact;
};

export type PublishedRule = {
  readonly name: string;
  readonly info: IndicatorInfo;
  readonly target: Exact;
  readonly weight: Exact;
  readonly rule: Rule;
  readonly says: { readonly zh: string; readonly en: string };
  readonly rows: readonly Row[];
};

/** An indicator of which nothing matters but how it is scored. */
export function infoOf(
  indicator: Pick<IndicatorInfo, "unit" | "better"> & { levels?: string[] | undefined },
) {
  const word = { zh: "指标", en: "indicator" };
  const { levels, ...rest } = indicator;
  const info: IndicatorInfo = {
    ...rest,
    id: "x",
    label: word,
    group: word,
    reference: "",
    definition: word,
    part: word,
    whole: null,
    ...(levels === undefined ? {} : { levels }),
  };
  return info;
}

/** Every published rule, read and checked as the scheme's are. */
export function publishedRules(): PublishedRule[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => readPublished(name));
}

function readPublished(name: string): PublishedRule {
  const found = schema.parse(parse(readFileSync(new URL(name, FOLDER), "utf8")));
  const info = infoOf(found.indicator);
  const goal = readTarget(found.target, info);
  if ("wrong" in goal) throw new Error(`${name}: ${goal.wrong.en}`);
  const refused = refusals(found.rule, goal.value, info);
  if (refused.length > 0) throw new Error(`${name}: ${JSON.stringify(refused)}`);
  return {
    name: name.replace(/\.yaml$/, ""),
    info,
    target: goal.value,
    weight: found.weight,
    rule: found.rule,
    says: found.says,
    rows: found.rows.map(({ value, earlier, points, because }) => ({
      name: `${value}${earlier === undefined ? "" : ` (${earlier})`}: ${because}`,
      value: readValue(value, info),
      earlier: earlier === undefined || earlier === "none" ? null : readValue(earlier, info),
      points,
    })),
  };
}

/** A value in the indicator's unit; what has no percent sign is a share as a fraction of one. */
function readValue(written: string | number, info: IndicatorInfo): Exact {
  const word = info.unit === "level" ? levelValue(info, String(written)) : null;
  if (word !== null) return word;
  const found = readQuantity(written);
  if (found === null) throw new Error(`no value: ${written}`);
  return found.percent ? found.number.div(HUNDRED) : found.number;
}
