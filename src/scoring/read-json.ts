import { z } from "zod";
import { parseCivilDate } from "../domain/civil-date.ts";
import { exact } from "../domain/exact.ts";

/** Values are published with so many decimals, and exactly where these are not all of them. */
export const VALUE_PLACES = 6;

/** A published decimal, exact as it is written. */
export const publishedNumber = z.number().transform((value) => exact(plainDecimal(value)));

/** The day that a text means; a file of ours has no other text in its place. */
export const publishedDay = z.string().transform((text, context) => {
  const day = parseCivilDate(text);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

/** What a text of JSON holds; null where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** JavaScript writes very small numbers with an exponent. */
function plainDecimal(value: number): string {
  return String(value).includes("e") ? value.toFixed(VALUE_PLACES) : String(value);
}
