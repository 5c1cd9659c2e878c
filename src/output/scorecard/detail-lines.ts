import type { Evidence, Role } from "../../domain/measurement.ts";
import { compareOrigins } from "../../domain/origin.ts";
import { joinTexts, type Text } from "../../domain/text.ts";

const ROLE_ORDER: readonly Role[] = ["part", "whole", "left-out"];

/** By role, then by place. */
export function compareRows(a: Evidence, b: Evidence): number {
  return ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || compareOrigins(a.at, b.at);
}

/** How many marks counted and how many did not, with the reasons that the notes do not give. */
export function sayMarks(marks: readonly Evidence[], notes: readonly Text[]): Text {
  const counted = marks.filter(({ role }) => role !== "left-out").length;
  const left = marks.length - counted;
  const reasons = leftOutReasons(marks, notes);
  const why = reasons.length === 0 ? { zh: "", en: "" } : joinTexts(reasons);
  return {
    zh: `计入评价 ${counted} 份${left === 0 ? "" : `，未计入 ${left} 份${why.zh === "" ? "" : `（${why.zh}）`}`}`,
    en: `marks counted: ${counted}${left === 0 ? "" : `, left out: ${left}${why.en === "" ? "" : ` (${why.en})`}`}`,
  };
}

/** The reasons with their numbers, but for those that the notes give already. */
function leftOutReasons(marks: readonly Evidence[], notes: readonly Text[]): Text[] {
  const counts = new Map<string, { reason: Text; rows: number }>();
  for (const { role, reason } of marks) {
    if (role !== "left-out" || reason === null || notes.some(({ zh }) => zh === reason.zh)) continue;
    counts.set(reason.zh, { reason, rows: (counts.get(reason.zh)?.rows ?? 0) + 1 });
  }
  return [...counts.values()].map(({ reason, rows }) => ({
    zh: `${reason.zh} ${rows} 份`,
    en: `${reason.en}: ${rows}`,
  }));
}
