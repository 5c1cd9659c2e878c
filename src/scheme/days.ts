import { z } from "zod";
import { type CivilDate, parseCivilDate } from "../domain/civil-date.ts";
import { packText } from "../domain/text.ts";

/** A civil date in YAML: `2025-10-01`. */
export const civilDay = z.string().transform((value, context): CivilDate => {
  const found = parseCivilDate(value);
  if (found !== null) return found;
  context.addIssue({
    code: "custom",
    message: packText("应为日期，如 2025-10-01", "expected a date such as 2025-10-01"),
  });
  return z.NEVER;
});
