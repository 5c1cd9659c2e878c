import fc from "fast-check";
import { type Exact, exact, ratio } from "../../src/domain/exact.ts";
import type { IndicatorInfo } from "../../src/domain/indicator-info.ts";
import type { Position } from "../../src/rules/contract.ts";
import { type Rule, refusals, ruleSchema, turns } from "../../src/rules/index.ts";
import { infoOf } from "../scheme/published-rule.ts";

const LEVELS = ["甲", "乙", "丙", "丁"];

const infos: fc.Arbitrary<IndicatorInfo> = fc
  .record({
    unit: fc.constantFrom("count", "share", "rating", "money", "days", "minutes", "level"),
    better: fc.constantFrom("higher", "lower"),
  })
  .map(({ unit, better }) =>
    unit === "level" ? infoOf({ unit, better: "higher", levels: LEVELS }) : infoOf({ unit, better }),
  );

const amount = fc.integer({ min: 1, max: 120 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);
const points = fc.oneof(
  amount,
  amount.map((text) => `${text}%`),
  fc.constant("0"),
  fc.constant("1/3"),
);

function measures(info: IndicatorInfo): fc.Arbitrary<string> {
  if (info.unit === "level") return fc.constant("units");
  return fc.constantFrom(
    info.unit === "share" ? "percentage-points" : "units",
    "percent-of-target",
    "achievement",
  );
}

function steps(info: IndicatorInfo): fc.Arbitrary<object> {
  return fc
    .record({
      every: amount,
      in: measures(info),
      points,
      whole: fc.boolean(),
      "at-least": fc.option(info.unit === "share" ? amount.map((text) => `${text}%`) : amount, {
        nil: undefined,
      }),
    })
    .map((one) => {
      const { "at-least": least, ...rest } = one;
      const relative = one.in === "percent-of-target" || one.in === "achievement";
      return { steps: relative && least !== undefined ? one : rest };
    });
}

function proportional(position: Position): fc.Arbitrary<object> {
  const limit = fc.integer({ min: 1, max: 99 }).map((number) => `${number}%`);
  return fc
    .record({ points: fc.constantFrom("100%", "80%", "7.5"), limit: fc.option(limit, { nil: undefined }) })
    .map(({ points: full, limit: below }) => ({
      proportional: {
        points: full,
        ...(below === undefined || position === "better" ? {} : { "nothing-below": below }),
      },
    }));
}

/** Bands whose points go up with the distance, or with what is better where the value itself gives them. */
function bands(position: Position, info: IndicatorInfo): fc.Arbitrary<object> {
  return fc
    .record({
      edges: fc.uniqueArray(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 4 }),
      belongs: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      points: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }),
      in: measures(info),
      falling: fc.boolean(),
    })
    .map(({ edges, belongs, points: given, in: measure, falling }) => {
      const sorted = [...edges].sort((a, b) => a - b);
      const best = [...given].sort((a, b) => a - b);
      const rising = position !== "value" || info.better === "higher" || measure === "achievement";
      const worth = rising ? best : best.reverse();
      const ranges = [...sorted, null].map((end, index) => {
        const start = sorted[index - 1];
        return {
          ...(start === undefined ? {} : { [belongs[index - 1] ? "above" : "from"]: start }),
          ...(end === null ? {} : { [belongs[index] ? "to" : "below"]: end }),
          points: worth[index],
        };
      });
      return { bands: { in: measure, ranges: falling ? ranges.reverse() : ranges } };
    });
}

function occurrences(): fc.Arbitrary<object> {
  return fc
    .record({ each: fc.array(points, { minLength: 1, maxLength: 3 }), further: points })
    .map((one) => ({ occurrences: one }));
}

/** Each level's points, more for what lies farther from the target, or for what is better. */
function levels(position: Position, target: Exact): fc.Arbitrary<object> {
  return fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }).map((given) => {
    const sorted = [...given].sort((a, b) => a - b);
    const entries = LEVELS.flatMap((word, index): [string, number][] => {
      const distance = exact(LEVELS.length - index).sub(target);
      const far = Math.abs(Number(distance.valueOf()));
      if (position === "value") return [[word, sorted[LEVELS.length - index - 1] ?? 0]];
      const here = position === "better" ? distance.s > 0n && distance.n > 0n : distance.s < 0n;
      return here ? [[word, sorted[far] ?? 0]] : [];
    });
    return { levels: Object.fromEntries(entries) };
  });
}

function way(position: Position, info: IndicatorInfo, target: Exact): fc.Arbitrary<object> {
  const all = [steps(info), bands(position, info)];
  if (info.unit === "level") all.push(levels(position, target));
  else all.push(proportional(position));
  if (info.unit === "count") all.push(occurrences());
  return fc
    .tuple(fc.oneof(...all), fc.option(points, { nil: undefined }))
    .map(([one, most]) => ({ ...one, ...(most === undefined ? {} : { most }) }));
}

function around(info: IndicatorInfo, target: Exact, ranged: boolean): fc.Arbitrary<object> {
  const side = (position: "better" | "worse") =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant<unknown>("none") },
      { weight: 6, arbitrary: way(position, info, target) },
    );
  const width = fc.integer({ min: 1, max: 30 });
  const range = fc.tuple(width, way("worse", info, target)).map(([by, beyond]) => {
    const unit = info.unit === "share" ? ratio(by, 100) : exact(by);
    const end = info.better === "higher" ? target.add(unit) : target.sub(unit);
    return {
      range: { to: info.unit === "share" ? `${end.mul(100).toFraction()}%` : end.toFraction(), beyond },
    };
  });
  return fc.record({
    base: fc.constantFrom("100%", "80%", "0"),
    better: ranged ? range : side("better"),
    worse: side("worse"),
    cap: fc.constantFrom("100%", "120%", "150%"),
    floor: fc.constant("0"),
  });
}

export type Case = {
  readonly rule: Rule;
  readonly info: IndicatorInfo;
  readonly target: Exact;
  readonly weight: Exact;
  readonly values: readonly Exact[];
};

/** A value that an indicator can have, from below 0 up to well beyond its target. */
function anyValue(info: IndicatorInfo): fc.Arbitrary<Exact> {
  if (info.unit === "level") return fc.integer({ min: 1, max: LEVELS.length }).map((place) => exact(place));
  const quotient = fc.tuple(fc.integer({ min: -20, max: 600 }), fc.integer({ min: 1, max: 12 }));
  return quotient.map(([n, d]) => ratio(n, info.unit === "share" ? d * 100 : d));
}

function targetOf(info: IndicatorInfo): fc.Arbitrary<Exact> {
  if (info.unit === "level") return fc.integer({ min: 1, max: LEVELS.length }).map((place) => exact(place));
  const quotient = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom(1, 1, 2, 3));
  return quotient.map(([n, d]) => ratio(n, info.unit === "share" ? d * 100 : d));
}

/**
 * Rules of every kind with a target, a weight and values, the values at their turning points among them.
 * @param ranged whether all of them, or none, have a target range
 */
export function ruleCases(ranged = false): fc.Arbitrary<Case> {
  return infos
    .filter(({ unit }) => !(ranged && unit === "level"))
    .chain((info) => fc.tuple(fc.constant(info), targetOf(info)))
    .chain(([info, target]) => {
      const byValue = way("value", info, target).map((one) => ({ "by-value": one, cap: "120%", floor: "0" }));
      return fc.record({
        info: fc.constant(info),
        target: fc.constant(target),
        rule: ranged
          ? around(info, target, true)
          : fc.oneof(
              { weight: 3, arbitrary: around(info, target, false) },
              { weight: 1, arbitrary: byValue },
            ),
        weight: fc.constantFrom(exact(10), exact(15), exact("12.5"), exact(100)),
        values: fc.array(anyValue(info), { minLength: 3, maxLength: 6 }),
      });
    })
    .map((one) => ({ ...one, read: ruleSchema.safeParse(one.rule) }))
    .filter(({ read, target, info }) => read.success && refusals(read.data, target, info).length === 0)
    .map(({ read, info, target, weight, values }) => {
      if (!read.success) throw new Error("filtered");
      const rule = read.data;
      return { rule, info, target, weight, values: [...values, target, ...turns(rule, target, info)] };
    });
}
