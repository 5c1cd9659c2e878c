import { z } from "zod";
import type { Confirmation } from "../domain/confirmation.ts";
import type { Exact } from "../domain/exact.ts";
import { parseQuarter } from "../domain/quarter.ts";
import { packText } from "../domain/text.ts";
import { exactNumber } from "../rules/numbers.ts";
import { SOURCE_IDS, type SourceId } from "../sources/index.ts";
import { civilDay } from "./days.ts";

/** Other names that the firm uses, each with the id, name or number of what it stands for. */
export type Aliases = {
  readonly people: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, string>;
};

export const NO_ALIASES: Aliases = { people: new Map(), departments: new Map(), clients: new Map() };

/** What a department says a quarter's source adds up to, in yuan, and how many rows it has. */
export type ControlTotal = { readonly amount: Exact | null; readonly rows: number | null };

/** By source and quarter. */
export type ControlTotals = ReadonlyMap<SourceId, ReadonlyMap<string, ControlTotal>>;

const name = z.string().trim().min(1);

/** An id or number; YAML reads one without letters as a number. */
const key = z
  .union([name, z.number()], packText("应为文字或编号", "expected a text or number"))
  .transform((value) => String(value));

const names = z
  .record(name, key)
  .default({})
  .transform((map): ReadonlyMap<string, string> => new Map(Object.entries(map)));

const quarterId = z.string().transform((value, context): string => {
  const found = parseQuarter(value);
  if (found !== null) return found.id;
  context.addIssue({
    code: "custom",
    message: packText("应为季度，如 2025Q3", "expected a quarter: 2025Q3"),
  });
  return z.NEVER;
});

/** `aliases:` in crm-kpi.yaml. */
export const aliasesSchema = z
  .strictObject({ people: names, departments: names, clients: names })
  .default(NO_ALIASES);

const orNull = <T>(schema: z.ZodType<T>) =>
  schema
    .nullable()
    .optional()
    .transform((value): T | null => value ?? null);

/** `confirmations:` in crm-kpi.yaml. */
export const confirmationsSchema = z
  .array(
    z.strictObject({
      finding: name,
      quarter: quarterId,
      file: orNull(name),
      sheet: orNull(name),
      row: orNull(z.int().min(1)),
      column: orNull(name),
      key: orNull(key),
      value: key,
      by: name,
      on: civilDay,
      why: name,
    }),
  )
  .default([])
  .transform((list): readonly Confirmation[] => list);

const controlTotal = z.union(
  [
    exactNumber.transform((amount): ControlTotal => ({ amount, rows: null })),
    z
      .strictObject({ amount: exactNumber.optional(), rows: z.int().min(0).optional() })
      .transform(({ amount, rows }): ControlTotal => ({ amount: amount ?? null, rows: rows ?? null })),
  ],
  packText(
    "应为金额（元），或 { amount: 金额, rows: 行数 }",
    "expected an amount in yuan, or { amount, rows }",
  ),
);

/** `control-totals:` in crm-kpi.yaml: by source and quarter. */
export const controlTotalsSchema = z
  .partialRecord(
    z.enum(SOURCE_IDS),
    z.record(quarterKey(), controlTotal).transform((map) => new Map(Object.entries(map))),
  )
  .default({})
  .transform((map): ControlTotals => new Map(SOURCE_IDS.flatMap((id) => (map[id] ? [[id, map[id]]] : []))));

function quarterKey() {
  return z
    .string()
    .refine((value) => parseQuarter(value) !== null)
    .transform((value) => parseQuarter(value)?.id ?? value);
}

/** `exceptions:` in crm-kpi.yaml: by source, the ids of those who need not appear in it. */
export const exceptionsSchema = z
  .partialRecord(z.enum(SOURCE_IDS), z.array(key))
  .default({})
  .transform((map): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(map)));
