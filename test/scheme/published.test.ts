import { describe, expect, test } from "vitest";
import { type Exact, HUNDRED, ONE, rounded, ZERO } from "../../src/domain/exact.ts";
import { formula, sayRule, score } from "../../src/rules/index.ts";
import { literal } from "../../src/rules/numbers.ts";
import { compared } from "../../src/scoring/compare.ts";
import { quarter } from "../support/quarter.ts";
import { recalculated } from "../support/recalculated.ts";
import { soffice } from "../support/soffice.ts";
import { written } from "../support/tables.ts";
import { type PublishedRule, publishedRules, type Row } from "./published-rule.ts";

const RULES = publishedRules();

/** The target that holds for a row; null where there was nothing to compare with. */
function targetOf({ rule, target, info }: PublishedRule, { value, earlier }: Row): Exact | null {
  if (rule.compare === undefined) return target;
  const past = () => (earlier === null ? null : { value: earlier, changes: [] });
  return compared(rule, rule.compare, value, { target, employed: ONE }, info, quarter("2025Q3"), past).target;
}

function pointsOf(one: PublishedRule, row: Row): Exact {
  const target = targetOf(one, row);
  if (target !== null) return score(one.rule, row.value, target, one.weight, one.info).points;
  return one.rule.compare?.["without-history"] === "full" ? one.weight : ZERO;
}

test("there are at least forty rules as firms write them", () => {
  expect(RULES.length).toBeGreaterThanOrEqual(40);
});

describe.each(RULES)("$name", (one) => {
  test.each(one.rows)("$name", (row) => {
    expect(written(pointsOf(one, row))).toBe(written(row.points));
  });

  test("says itself", () => {
    expect(sayRule(one.rule, one.target, one.info)).toEqual(one.says);
  });
});

describe.skipIf(soffice === undefined)("as a spreadsheet (skipped without LibreOffice)", () => {
  test("every row of every rule comes out the same", () => {
    const rows = RULES.flatMap((one) => one.rows.map((row) => ({ one, row, target: targetOf(one, row) })));
    const lines = rows.flatMap(({ one, row, target }) => {
      if (target === null) return [];
      const unit = one.info.unit === "share" ? HUNDRED : 1;
      return [
        {
          value: literal(row.value.mul(unit)),
          target: literal(target.mul(unit)),
          weight: literal(one.weight),
          formula: (at: Parameters<typeof formula>[1]) => formula(one.rule, at, one.weight, one.info),
          name: `${one.name} ${row.name}`,
          points: row.points,
        },
      ];
    });
    const computed = recalculated(lines);
    expect(computed).toHaveLength(lines.length);
    const wrong = lines.filter(({ points }, index) => {
      const difference = (computed[index] ?? Number.NaN) - Number(rounded(points, 12));
      return !(Math.abs(difference) < 1e-9);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  }, 240_000);
});
