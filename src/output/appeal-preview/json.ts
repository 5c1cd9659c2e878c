import { toNumber } from "../../domain/exact.ts";
import type { Lang } from "../../domain/text.ts";
import { personJson, rowJson } from "../result-comparison/json.ts";
import type { AppealPreview } from "./contract.ts";

/** A preview for machines. What is withheld is null, with `withheld` true. */
export function appealPreviewJson({ file, appeals, notes, comparison }: AppealPreview, lang: Lang) {
  const { quarter, cutOff } = comparison.after;
  return {
    quarter: quarter.id,
    cutOff,
    file,
    appeals: appeals.map(({ at, number, person, indicator, disputed, change, points }) => ({
      ...at,
      number,
      person,
      indicator: indicator?.[lang] ?? null,
      disputed,
      change: change === null ? null : rowJson(change, lang),
      points: points === null ? null : toNumber(points, 2),
    })),
    notes: notes.map((note) => note[lang]),
    people: comparison.people.map((one) => personJson(one, lang)),
  };
}
