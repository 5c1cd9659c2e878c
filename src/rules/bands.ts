import { z } from "zod";
import { type Exact, shown, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { joinTexts, same, type Text } from "../domain/text.ts";
import { type Band, bandList, lowerEdge, upperEdge } from "./band-edges.ts";
import { refuseEnds } from "./band-ends.ts";
import { sayBand, sayWhat } from "./band-words.ts";
import type { Side, Way } from "./contract.ts";
import { pointsFormula, pointsOf, type Quantity } from "./numbers.ts";
import {
  isRelative,
  lookedAt,
  lookedAtFormula,
  MEASURES,
  refuseMeasure,
  refuseSize,
  sizeFormula,
  sizeOf,
} from "./sizes.ts";
import { sayChange } from "./words.ts";

const schema = z
  .strictObject({
    in: z.enum(MEASURES).default("units").meta({
      zh: "分档依据：units 为指标自身的单位（比率写百分比），achievement 为达成率",
      description: "What the edges are measured in; the indicator's own unit by default.",
    }),
    ranges: bandList.meta({ zh: "各档，按顺序，互相衔接", description: "The bands in order, without gaps." }),
  })
  .meta({ zh: "分档计分", description: "Points by the band in which a value, or its distance, lies." });

type Bands = z.output<typeof schema>;

/** 分档计分 (考核规定 §三.4): the points of the band in which the distance lies, or the value itself. */
export const bands: Way<Bands> = {
  schema,
  amount(rule, look, info) {
    const seen = lookedAt(look, rule.in, info);
    const band = rule.ranges.find((one) => holds(one, seen, rule, look.target, info));
    const points = band === undefined ? ZERO : pointsOf(band.points, look.weight);
    const where = band === undefined ? same("") : sayBand(band, rule.in, look.position, info);
    return {
      points,
      says: { zh: `${where.zh}一档：${shown(points)} 分`, en: `band “${where.en}”: ${shown(points)} points` },
    };
  },
  sentence(rule, side, info) {
    const what = sayWhat(rule.in, side, info);
    const [only] = rule.ranges;
    if (only !== undefined && rule.ranges.length === 1 && side.position !== "value") {
      return sayAlways(only, side);
    }
    const list = rule.ranges.map((band): Text => {
      const [where, change] = [
        sayBand(band, rule.in, side.position, info),
        sayChange(band.points, side.position),
      ];
      return { zh: `${where.zh}${change.zh}`, en: `${where.en}: ${change.en}` };
    });
    const said = joinTexts(list, { zh: "，", en: ", " });
    return { zh: `${what.zh}${said.zh}`, en: `${what.en}${said.en}` };
  },
  formula(rule, at, info) {
    const seen = `ROUND(${lookedAtFormula(at, rule.in, info)},9)`;
    const edge = (size: Quantity) => {
      const written = sizeFormula(size, rule.in, at.target);
      return isRelative(rule.in) ? `ROUND(${written},9)` : written;
    };
    // Every value lies in one band, so that the last needs no question.
    const nested = rule.ranges.reduceRight<string | null>((rest, band) => {
      const points = pointsFormula(band.points, at.weight);
      return rest === null ? points : `IF(${within(band, seen, edge)},${points},${rest})`;
    }, null);
    // What lies on target but for the dust of binary floats is no distance.
    return at.position === "value" ? `${nested}` : `IF(${seen}<=0,0,${nested})`;
  },
  refuses(rule, fit) {
    const edges = rule.ranges.flatMap((band, index) =>
      [lowerEdge(band), upperEdge(band)].flatMap((one) =>
        one === null ? [] : refuseSize(one.size, rule.in, fit, ["ranges", index, one.key]),
      ),
    );
    return [...refuseMeasure(rule.in, fit, "in"), ...edges, ...refuseEnds(rule.ranges, rule.in, fit)];
  },
  smooth: () => false,
  turns(rule, { target, position, info }) {
    const edges = rule.ranges.flatMap((band) => [lowerEdge(band), upperEdge(band)]);
    const sizes = edges.flatMap((one) => (one === null ? [] : [sizeOf(one.size, rule.in, target, info)]));
    const mirrored = position === "value" && rule.in === "achievement" && info.better === "lower";
    return mirrored ? sizes.map((size) => target.mul(2).sub(size)) : sizes;
  },
};

/** One band for every distance: whatever lies beyond the target. */
function sayAlways({ points }: Band, { position, above, from }: Side): Text {
  const change = sayChange(points, position);
  const what = from ?? { zh: "目标", en: "the target" };
  return {
    zh: `${above ? "高于" : "低于"}${what.zh}即${change.zh}`,
    en: `${change.en} for anything ${above ? "above" : "below"} ${what.en}`,
  };
}

function holds(band: Band, seen: Exact, rule: Bands, target: Exact, info: IndicatorInfo): boolean {
  const [low, high] = [lowerEdge(band), upperEdge(band)];
  const order = (size: Quantity) => seen.compare(sizeOf(size, rule.in, target, info));
  const reaches = low === null || order(low.size) > (low.belongs ? -1 : 0);
  const ends = high === null || order(high.size) < (high.belongs ? 1 : 0);
  return reaches && ends;
}

function within(band: Band, seen: string, edge: (size: Quantity) => string): string {
  const [low, high] = [lowerEdge(band), upperEdge(band)];
  const tests = [
    ...(low === null ? [] : [`${seen}${low.belongs ? ">=" : ">"}${edge(low.size)}`]),
    ...(high === null ? [] : [`${seen}${high.belongs ? "<=" : "<"}${edge(high.size)}`]),
  ];
  return tests.length === 2 ? `AND(${tests.join(",")})` : (tests[0] ?? "TRUE()");
}
