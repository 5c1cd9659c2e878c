import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/domain/exact.ts";
import { indicators } from "../../../src/indicators/index.ts";
import { shades } from "../../../src/output/report/charts/grades.ts";
import { swarm } from "../../../src/output/report/charts/swarm.ts";
import {
  arrow,
  grouped,
  movedByHalf,
  pointsChange,
  sayPart,
  valueChange,
} from "../../../src/output/report/figures.ts";
import { at, shortened } from "../../../src/output/report/svg.ts";

describe("the dots of the totals", () => {
  test("each stands at its own value, and none covers another", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 200 }), (values) => {
        const placed = swarm(
          values.map((value, item) => ({ item, x: value / 10 })),
          2.3,
        );
        expect(placed.map(({ item }) => item).toSorted((a, b) => a - b)).toEqual(
          values.map((_, index) => index),
        );
        for (const { item, x } of placed) expect(x).toBe((values[item] ?? 0) / 10);
        placed.forEach((dot, index) => {
          const before = placed.slice(0, index).findLast(({ level }) => level === dot.level);
          if (before !== undefined) expect(dot.x - before.x).toBeGreaterThanOrEqual(2.3);
        });
      }),
    );
  });
});

describe("figures in words", () => {
  const share = indicators.find(({ unit }) => unit === "share");
  const count = indicators.find(({ unit }) => unit === "count");

  test("a change is that of the figures as shown", () => {
    expect(pointsChange(exact("80.004"), exact("80.006")).says).toBe("+0.01");
    expect(pointsChange(exact("80.001"), exact("80.002")).says).toBe("0.00");
    expect(pointsChange(exact("81"), exact("80")).says).toBe("−1.00");
  });

  test("between shares a change is in percentage points", () => {
    if (share === undefined || count === undefined) throw new Error("no such indicator");
    expect(valueChange(share, exact("1/3"), exact("1/4"), "zh").says).toBe("−8.33 个百分点");
    expect(valueChange(share, exact("1/4"), exact("1/3"), "en").says).toBe("+8.33 pp");
    expect(valueChange(count, exact(3), exact(5), "zh").says).toBe("+2");
  });

  test("arrows, parts, thousands", () => {
    expect([exact(1), exact(-1), exact(0)].map(arrow)).toEqual(["▲", "▼", "＝"]);
    expect(sayPart(exact(1), exact(0))).toBe("—");
    expect(sayPart(exact(1), exact(3))).toBe("33.33%");
    expect(["0", "999", "1000", "-1234567.5", "12345678"].map(grouped)).toEqual([
      "0",
      "999",
      "1,000",
      "-1,234,567.5",
      "12,345,678",
    ]);
  });

  test("half of what it was is not more than half; from nothing, anything is", () => {
    expect(movedByHalf(exact(80), exact(120))).toBe(false);
    expect(movedByHalf(exact(80), exact("120.01"))).toBe(true);
    expect(movedByHalf(exact(80), exact("39.99"))).toBe(true);
    expect(movedByHalf(exact(0), exact(1))).toBe(true);
    expect(movedByHalf(exact(0), exact(0))).toBe(false);
  });

  test("coordinates have two decimals at most and no negative zero", () => {
    expect([1 / 3, 12, -0.001, 99.999, 0.1 + 0.2].map(at)).toEqual(["0.33", "12", "0", "100", "0.3"]);
  });

  test("long names are shortened, short ones are not", () => {
    expect(shortened("知识产权部", 13)).toBe("知识产权部");
    expect(shortened("知识产权部", 4)).toBe("知识…部");
    const [one, other] = [1, 2].map((team) =>
      shortened(`International Arbitration & Disputes Team ${team}`, 15),
    );
    expect(one).not.toBe(other);
    expect(one?.length).toBeLessThan(28);
  });

  test("shades run from dark to pale", () => {
    expect(shades(1)).toHaveLength(1);
    const light = shades(5).map((colour) =>
      (colour.match(/\d+/g) ?? []).map(Number).reduce((sum, part) => sum + part, 0),
    );
    expect(light).toEqual(light.toSorted((a, b) => a - b));
  });
});
