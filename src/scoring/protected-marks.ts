import type { Measurement, Term } from "../domain/measurement.ts";
import type { RaterKind } from "../scheme/policies.ts";
import type { Assessment, IndicatorResult } from "./contract.ts";

/** Whether a kind of rater is one whose single mark a comparison must never show. */
export type Protects = (raters: string | null) => boolean;

const CLIENT: RaterKind = "client";
/** Marks of which it is not known what kind of rater gave them. */
const SOMEBODY = "somebody";

/**
 * Whose marks two sides must not give away by subtraction (考核规定 §三.4; 流程规定 §四.1): colleagues' and departments'
 * always, clients' where either side's policy asks for more than one voice. Between two quarters there is nothing
 * to subtract: no mark counts in both.
 */
export function protection(before: Assessment, after: Assessment): Protects {
  if (before.quarter.id !== after.quarter.id) return () => false;
  const fewest = [before, after].map(({ scheme }) => scheme.policies["minimum-raters"][CLIENT]);
  const clients = fewest.some((least) => least > 1);
  return (raters) => raters !== null && (raters !== CLIENT || clients);
}

/**
 * Whether protected marks behind an indicator are not the same on both sides, so that the two values together would
 * tell something of a single mark. It looks at what the marks gave, never at whether the value moved: an unmoved
 * value would tell that a mark is the mean.
 * @param before null where the person or the indicator is not on that side
 */
export function marksDiffer(
  before: IndicatorResult | null,
  after: IndicatorResult | null,
  protects: Protects,
): boolean {
  return traceOf(before, protects) !== traceOf(after, protects);
}

/** All that the protected marks put into a value; empty where none did. */
function traceOf(result: IndicatorResult | null, protects: Protects): string {
  if (result === null || result.measurement.state !== "value") return "";
  const { measurement, comparison } = result;
  const marks = marksOf(measurement, protects);
  // A value of an earlier quarter by which this one is scored rests on marks too.
  const earlier = comparison?.earlier?.toFraction() ?? "";
  return marks === "" ? "" : `${marks} ${earlier}`;
}

function marksOf({ terms, evidence, ...measured }: Measurement, protects: Protects): string {
  if (terms.length > 0)
    return terms
      .filter(({ raters }) => protects(raters))
      .map(sayTerm)
      .join(" ");
  // Figures that a scheme declares over marks have no means: the whole of them is protected.
  const marks = evidence.filter(({ confidential }) => confidential).length;
  if (marks === 0 || measured.state !== "value" || !protects(SOMEBODY)) return "";
  const figures = [measured.value, measured.part, measured.whole].map((one) => one?.toFraction() ?? "");
  return [marks, measured.sample, ...figures].join(" ");
}

function sayTerm({ raters, value, sample }: Term): string {
  return `${raters}:${value.toFraction()}:${sample}`;
}
