import { z } from "zod";
import { type Exact, shown } from "../domain/exact.ts";
import { packText, type Text } from "../domain/text.ts";
import { points, type Quantity, quantity } from "./numbers.ts";

const edge = (zh: string, description: string) => quantity.optional().meta({ zh, description });

/** One band: between two edges, each of which belongs to it or not. */
const band = z
  .strictObject({
    from: edge("从此值起（含）", "From this value on, itself included."),
    above: edge("高于此值（不含）", "Above this value, itself not included."),
    to: edge("到此值止（含）", "Up to this value, itself included."),
    below: edge("低于此值（不含）", "Below this value, itself not included."),
    level: z.string().min(1).optional().meta({
      zh: "这一档的名称，如“优秀”",
      description: "What the band is called.",
    }),
    points: points.meta({ zh: "落在这一档的分数", description: "Points of a value in the band." }),
  })
  .superRefine(({ from, above, to, below }, context) => {
    const refuse = (key: string, zh: string, en: string) =>
      context.addIssue({ code: "custom", path: [key], message: packText(zh, en) });
    if (from && above) refuse("above", "from 和 above 只写一个", "write from or above, not both");
    if (to && below) refuse("below", "to 和 below 只写一个", "write to or below, not both");
  });

export type Band = z.output<typeof band>;

/** An edge of a band; `belongs` where it is itself in the band. */
type Edge = { readonly size: Quantity; readonly key: keyof Band; readonly belongs: boolean };

/** The edge at which a band begins; null where it has none. */
export function lowerEdge({ from, above }: Band): Edge | null {
  if (from !== undefined) return { size: from, key: "from", belongs: true };
  return above === undefined ? null : { size: above, key: "above", belongs: false };
}

/** The edge at which a band ends; null where it has none. */
export function upperEdge({ to, below }: Band): Edge | null {
  if (to !== undefined) return { size: to, key: "to", belongs: true };
  return below === undefined ? null : { size: below, key: "below", belongs: false };
}

/** More bands than this nobody reads, and a spreadsheet's formula does not hold. */
const MOST_BANDS = 30;

/** Bands in one order, each beginning where the one before ends: no gap, no overlap, nothing twice. */
export const bandList = z
  .array(band)
  .min(1)
  .max(MOST_BANDS)
  .superRefine((bands, context) => {
    const wrong = firstMisfit(bands);
    if (wrong === null) return;
    const { at, text } = wrong;
    context.addIssue({ code: "custom", path: [at], message: packText(text.zh, text.en) });
  });

/** The first band that does not follow from the one before. */
function firstMisfit(bands: readonly Band[]): { at: number; text: Text } | null {
  const falling = isFalling(bands);
  for (const [at, one] of bands.entries()) {
    const before = bands[at - 1];
    const [lower, higher] = falling ? [one, before] : [before, one];
    const text = emptyBand(one) ?? (lower && higher ? misfit(lower, higher) : null);
    if (text !== null) return { at, text };
  }
  return null;
}

/** Whether the bands go from high to low: then the first one ends above the second. */
function isFalling([first, second]: readonly Band[]): boolean {
  if (first === undefined || second === undefined) return false;
  const [a, b] = [lowerEdge(first), lowerEdge(second)];
  if (a === null || b === null) return b === null && a !== null;
  return numberOf(a).gt(numberOf(b));
}

function emptyBand(one: Band): Text | null {
  const [low, high] = [lowerEdge(one), upperEdge(one)];
  if (low === null || high === null) return null;
  const order = numberOf(low).compare(numberOf(high));
  if (order < 0 || (order === 0 && low.belongs && high.belongs)) return null;
  return { zh: "这一档是空的：起点不低于终点", en: "nothing lies in this band: it ends before it begins" };
}

/** Why the higher of two neighbouring bands does not begin where the lower one ends. */
function misfit(lower: Band, higher: Band): Text | null {
  const [end, start] = [upperEdge(lower), lowerEdge(higher)];
  if (end === null || start === null) {
    return {
      zh: "与相邻的一档重叠：只有最高一档可以不写终点，只有最低一档可以不写起点；各档应按顺序排列",
      en: "overlaps its neighbour: only the highest band may have no end and only the lowest no beginning; bands stand in order",
    };
  }
  const [ends, starts] = [`${end.key}: ${written(end)}`, `${start.key}: ${written(start)}`];
  const order = numberOf(end).compare(numberOf(start));
  if (order > 0 || (order === 0 && end.belongs && start.belongs)) {
    return {
      zh: `两档重叠或顺序不对：一档到 ${ends}，另一档从 ${starts} 开始；边界值只能属于一档（from 与 below、above 与 to 相接）`,
      en: `bands overlap or stand out of order: one ends at ${ends}, the other begins at ${starts}; an edge belongs to one band (from meets below, above meets to)`,
    };
  }
  if (order === 0 && (end.belongs || start.belongs)) return null;
  return {
    zh: `两档之间有空缺：一档到 ${ends}，另一档从 ${starts} 开始；请让它们相接（from 与 below、above 与 to）`,
    en: `there is a gap between bands: one ends at ${ends}, the other begins at ${starts}; let them meet (from with below, above with to)`,
  };
}

function numberOf({ size }: Edge): Exact {
  return size.number;
}

function written({ size }: Edge): string {
  return `${shown(size.number, 6)}${size.percent ? "%" : ""}`;
}
