import { type Exact, ZERO } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { literal } from "../../rules/numbers.ts";
import type { AppliedAdjustment, PersonResult } from "../../scoring/contract.ts";
import type { Value } from "../template/contract.ts";
import { live, operand } from "./values.ts";

/**
 * What appeals added to an indicator's points, or to the total (`info` null): a number, or where a score was
 * corrected the difference to what the formula gives. Null where nothing was adjusted.
 * @param computed the formula of the points before adjustments
 */
export function adjustmentOf(
  { adjustments }: PersonResult,
  info: IndicatorInfo | null,
  computed: string,
): Value {
  const own = adjustments.filter((one) => one.info?.id === info?.id);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const difference = last.after.sub(first.before);
  const corrected = own.findLastIndex(({ adjustment }) => adjustment.correctedScore !== null);
  if (corrected === -1) return operand(difference);
  return live(`${literal(reached(own, corrected))}-(${computed})`, difference);
}

/** The corrected score with the changes that were decided after it. */
function reached(own: readonly AppliedAdjustment[], corrected: number): Exact {
  return own[own.length - 1]?.after ?? own[corrected]?.after ?? ZERO;
}
