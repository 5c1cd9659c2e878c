import { type Exact, HUNDRED } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { type Band, lowerEdge, upperEdge } from "./band-edges.ts";
import type { Fit, Refusal } from "./contract.ts";
import { isRelative, type Measure } from "./sizes.ts";

/** Every possible value must lie in a band: the lowest must not begin above the least, the highest must not end. */
export function refuseEnds(ranges: readonly Band[], measure: Measure, { position, info }: Fit): Refusal[] {
  const indexed = ranges.map((band, index) => ({ band, index }));
  const lowest = indexed.reduce((a, b) => (isLower(b.band, a.band) ? b : a));
  const highest = indexed.reduce((a, b) => (isLower(a.band, b.band) ? b : a));
  const [low, high] = [lowerEdge(lowest.band), upperEdge(highest.band)];
  const refused: Refusal[] = [];
  if (low !== null && !startsAtNothing(low.size.number, low.belongs, position, info)) {
    const text = {
      zh: "低于最低一档的值没有分数：最低一档请不要写 from 或 above",
      en: "values below the lowest band have no points: leave out its from or above",
    };
    refused.push({ path: ["ranges", lowest.index, low.key], text });
  }
  const top = info.unit === "rating" && position === "value" && !isRelative(measure);
  if (high !== null && !(top && high.belongs && high.size.number.gte(HUNDRED))) {
    const text = {
      zh: "高于最高一档的值没有分数：最高一档请不要写 to 或 below",
      en: "values above the highest band have no points: leave out its to or below",
    };
    refused.push({ path: ["ranges", highest.index, high.key], text });
  }
  return refused;
}

/** A distance is above 0; a value may be 0, and where refunds are counted below it. */
function startsAtNothing(
  size: Exact,
  belongs: boolean,
  position: Fit["position"],
  { unit }: IndicatorInfo,
): boolean {
  if (size.n !== 0n) return false;
  return position !== "value" || (belongs && unit !== "share" && unit !== "money");
}

function isLower(one: Band, other: Band): boolean {
  const [a, b] = [lowerEdge(one), lowerEdge(other)];
  if (a === null || b === null) return a === null && b !== null;
  return a.size.number.lt(b.size.number);
}
