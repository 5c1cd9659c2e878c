import { z } from "zod";
import { rounded } from "../../domain/exact.ts";
import { publishedDay, publishedNumber, VALUE_PLACES } from "../read-json.ts";
import { ALARM_KINDS, type ListedAlarm, STANDINGS } from "./contract.ts";

const about = z.object({ id: z.string(), name: z.string(), department: z.string() });

/** The part `alarms` of a results.json. */
export const alarmsSchema = z.array(
  z.object({
    id: z.string(),
    quarter: z.string(),
    kind: z.enum(ALARM_KINDS),
    standing: z.enum(STANDINGS),
    person: about.nullable(),
    indicator: z.string(),
    label: z.object({ zh: z.string(), en: z.string() }),
    confidential: z.boolean(),
    figures: z.array(
      z.object({
        period: z.string(),
        value: publishedNumber,
        says: z.string(),
      }),
    ),
    limit: z.string().nullable(),
    number: z.string().nullable(),
    rows: z.array(z.object({ file: z.string(), sheet: z.string().nullable(), row: z.number() })),
    inquiry: z
      .object({ date: publishedDay, by: z.string(), outcome: z.string(), measures: z.string().nullable() })
      .nullable(),
  }),
);

/** An alarm as results.json publishes it: whole, since later quarters list it until an inquiry closes it. */
export function alarmJson(alarm: ListedAlarm) {
  const { figures, ...rest } = alarm;
  return {
    ...rest,
    figures: figures.map(({ value, ...one }) => ({ ...one, value: Number(rounded(value, VALUE_PLACES)) })),
  };
}
