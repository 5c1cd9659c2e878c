import { describe, expect, test } from "vitest";
import { indicators } from "../../src/indicators/index.ts";
import {
  type PublishedFigures,
  publishedMovements,
  readPublishedFigures,
} from "../../src/scoring/published-movements.ts";

const KNOWN = new Map(
  indicators.map((info) => [
    info.id,
    { info, rated: info.reads.some((source) => ["ratings", "surveys"].includes(source)) },
  ]),
);

/** A results.json of one person, by id of indicator: value and points. */
function figures(
  quarter: string,
  total: number,
  points: Record<string, readonly [number, number | null]>,
): PublishedFigures {
  const list = Object.entries(points).map(([id, [value, score]]) => ({ id, state: "value", value, score }));
  const person = { id: "L001", name: "张伟", department: "商事部", total, rank: 1, of: 3, grade: "良好" };
  const text = JSON.stringify({
    format: "crm-kpi/results@1",
    quarter,
    people: [{ ...person, indicators: list }],
    deliveries: [
      { source: "payments", rows: 3 },
      { source: "payments", rows: 4 },
    ],
  });
  const found = readPublishedFigures(text);
  if (found === null) throw new Error(text);
  return found;
}

const moved = (before: PublishedFigures, after: PublishedFigures) =>
  publishedMovements(before, after, KNOWN).map(
    ({ before: was, after: is, indicators: all, withheld, direction }) => ({
      totals: [was?.total?.toFraction(), is?.total?.toFraction()],
      indicators: all.map(({ info }) => info.id),
      withheld,
      direction,
    }),
  );

describe("what moved by two results alone, whose rows are gone", () => {
  const Q3 = (total: number, rate: number, mark: number) =>
    figures("2025Q3", total, { "complaint-rate": [rate, 10], "internal-communication": [mark, 50] });

  test("what rests on marks is not compared, nor the total of which it is a part", () => {
    expect(moved(Q3(60, 0.1, 80), Q3(58, 0.2, 90))).toEqual([
      { totals: [undefined, undefined], indicators: ["complaint-rate"], withheld: true, direction: "lower" },
    ]);
  });

  test("that only a mark or a total moved is told of nobody", () => {
    expect(moved(Q3(60, 0.1, 80), Q3(62, 0.1, 90))).toEqual([]);
  });

  test("an indicator that the firm has no longer may rest on marks; one without points leaves the total", () => {
    const old = (total: number, value: number) =>
      figures("2025Q3", total, { "new-clients": [value, 10], praise: [value, null] });
    expect(moved(old(60, 1), old(58, 2))).toEqual([
      { totals: ["60", "58"], indicators: ["new-clients"], withheld: false, direction: null },
    ]);
  });

  test("of two quarters everything is shown, as it was published", () => {
    const later = figures("2025Q4", 62, { "complaint-rate": [0.1, 10], "internal-communication": [90, 50] });
    expect(moved(Q3(60, 0.1, 80), later)).toEqual([
      { totals: ["60", "62"], indicators: ["internal-communication"], withheld: false, direction: null },
    ]);
  });

  test("rows are counted by source; a text that is no result is none", () => {
    expect([...Q3(60, 0.1, 80).rows]).toEqual([["payments", 7]]);
    expect(readPublishedFigures("{}")).toBeNull();
    expect(readPublishedFigures("no")).toBeNull();
  });
});
