import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { literal } from "../../rules/numbers.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Value } from "../template/contract.ts";
import { live, operand } from "./values.ts";

/**
 * What appeals added to an indicator's points, or to the total (`info` null): a number, or where a score was
 * corrected the difference to what the formula gives. Null where nothing was adjusted.
 * @param computed the formula of the points before adjustments; null where no formula gave them
 */
export function adjustmentOf(
  { adjustments }: PersonResult,
  info: IndicatorInfo | null,
  computed: string | null,
): Value {
  const own = adjustments.filter((one) => one.info?.id === info?.id);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const difference = last.after.sub(first.before);
  const corrected = own.some(({ adjustment }) => adjustment.correctedScore !== null);
  if (!corrected || computed === null) return operand(difference);
  return live(`${literal(last.after)}-(${computed})`, difference);
}
