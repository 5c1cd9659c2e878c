import { z } from "zod";
import { HUNDRED, isPositive } from "../domain/exact.ts";
import { packText } from "../domain/text.ts";
import { ruleSchema } from "../rules/index.ts";
import { exactNumber } from "../rules/numbers.ts";
import { assignmentSchema } from "./assignments.ts";
import { civilDay } from "./days.ts";
import { editionSchema } from "./editions.ts";
import { aliasesSchema, confirmationsSchema, controlTotalsSchema, exceptionsSchema } from "./firm-parts.ts";
import { gradeSchema } from "./grades.ts";
import { itemsSchema } from "./items.ts";
import { mailSchema } from "./mail.ts";
import { sourceSchema } from "./mapping.ts";
import { ownIndicatorSchema } from "./own-indicator-schema.ts";
import { ownSourceSchema } from "./own-sources.ts";
import { policiesSchema } from "./policies.ts";
import { target } from "./target.ts";
import { templatesSchema } from "./templates.ts";
import { words } from "./words.ts";

const noValue = z.union(
  [z.enum(["full", "exclude", "zero"]), z.strictObject({ move: z.string() })],
  packText(
    "应为 full、exclude、zero 或 { move: 指标 }",
    "expected full, exclude, zero or { move: indicator }",
  ),
);

const weight = exactNumber.refine(
  (value) => isPositive(value) && value.lte(HUNDRED),
  packText(
    "权重应大于 0，不超过 100；不考核的指标请不要列出",
    "a weight lies above 0 and up to 100; leave out what is not assessed",
  ),
);

/** A weight, or `none` for one that is not taken over. */
const weightOrNone = z.union(
  [z.literal("none"), weight],
  packText(
    "权重应为数字，如 15（不写百分号）；继承时可写 none",
    "expected a number such as 15, without a percent sign; none for one that is not taken over",
  ),
);

const timeZone = z.string().refine(
  (zone) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
    } catch {
      return false;
    }
  },
  packText("没有这个时区；应如 Asia/Shanghai", "no such time zone; expected one like Asia/Shanghai"),
);

const profile = z.strictObject({
  /** Without one the profile's key is its name. */
  label: words.optional(),
  extends: z.string().min(1).optional(),
  weights: z.record(z.string(), weightOrNone).default({}),
  targets: z.record(z.string(), target).default({}),
});

export type WrittenProfile = z.output<typeof profile>;

/** The scheme as YAML writes it, every part of it. */
export const schemeSchema = z.strictObject({
  "time-zone": timeZone,
  editions: z.array(editionSchema).default([]),
  policies: policiesSchema,
  calendar: z.strictObject({ holidays: z.array(civilDay), workdays: z.array(civilDay) }),
  indicators: z.record(z.string(), z.strictObject({ target, rule: ruleSchema, "no-value": noValue })),
  profiles: z.record(z.string(), profile),
  assign: z.array(assignmentSchema).default([]),
  grades: z.array(gradeSchema).min(1),
  items: itemsSchema,
  // Which sources there are is known only with those that the firm declares.
  sources: z.record(z.string(), sourceSchema),
  /** Ready parts of the library, by name; what stands in this file goes over them. */
  include: z.array(z.string()).default([]),
  "own-sources": z.record(z.string(), ownSourceSchema).default({}),
  templates: templatesSchema,
  "own-indicators": z.record(z.string(), ownIndicatorSchema).default({}),
  aliases: aliasesSchema,
  exceptions: exceptionsSchema,
  confirmations: confirmationsSchema,
  "control-totals": controlTotalsSchema,
  mail: mailSchema,
});

export type WrittenScheme = z.output<typeof schemeSchema>;
