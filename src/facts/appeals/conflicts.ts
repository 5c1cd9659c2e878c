import { inCell, sayOrigin } from "../../findings/finding.ts";
import type { Adjustment } from "../contract.ts";
import { indicatorNames } from "../indicator-names.ts";
import { comparable } from "./cell-words.ts";
import type { AppealContext, Correction, Delivered } from "./contract.ts";

/** Two appeals may ask for the same correction of a row, and for no two different ones; points are adjusted once. */
export function checkConflicts(
  corrections: readonly Correction[],
  adjustments: readonly Adjustment[],
  delivered: Delivered,
  context: AppealContext,
): void {
  corrections.forEach((one, index) => {
    const first = corrections.slice(0, index).find((other) => contradicts(one, other));
    if (first === undefined) return;
    const place = inCell(one.appeal.at, one.way === "drop" ? "way" : "new");
    context.findings.add("appeal-conflict", place, {
      first: sayOrigin(first.appeal.at),
      target: sayOrigin(one.target),
    });
  });
  for (const one of adjustments) checkTwice(one, delivered, context);
}

function contradicts(one: Correction, other: Correction): boolean {
  if (one.source !== other.source || !isSamePlace(one, other)) return false;
  if (one.way === "drop" || other.way === "drop") return one.way !== other.way;
  const plainly = (value: unknown) => comparable(value, () => null);
  return one.column === other.column && plainly(one.value) !== plainly(other.value);
}

function isSamePlace({ target: a }: Correction, { target: b }: Correction): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row;
}

/** What stands among the appeals and among the adjustments would be added twice. */
function checkTwice(one: Adjustment, { tables }: Delivered, context: AppealContext): void {
  const { roster, infos, findings } = context;
  const indicatorOf = indicatorNames(infos);
  const twice = (tables.adjustments ?? []).find(
    (row) =>
      roster.candidates(row.person.id ?? row.person.name).some(({ id }) => id === one.person) &&
      (row.indicator === null ? null : indicatorOf(row.indicator)) === one.indicator &&
      row.date === one.date,
  );
  if (twice !== undefined) {
    findings.add("appeal-adjusted-twice", inCell(one.at, "change"), { first: sayOrigin(twice.at) });
  }
}
