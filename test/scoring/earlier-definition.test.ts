import { expect, test } from "vitest";
import { exact, ONE } from "../../src/domain/exact.ts";
import { indicatorsOf } from "../../src/indicators/index.ts";
import { compared, ownPast } from "../../src/scoring/compare.ts";
import { schemePrints } from "../../src/scoring/fingerprint/prints.ts";
import { personOf, publication } from "../output/fixture.ts";
import { asPast } from "../support/history.ts";
import { quarter, schemeOf } from "../support/quarter.ts";

const RULE = `indicators:
  complaint-rate:
    rule:
      compare: { with: last-quarter, without-history: WITHOUT }
      better: { steps: { every: 1, in: percentage-points, points: 10% } }
      worse: { steps: { every: 1, in: percentage-points, points: 10% } }
      cap: 150%
      floor: 0
`;

/** What L1's complaint rate of 2025Q3 is compared with, where 2025Q2 was published under another scheme. */
async function found(then: string, instead = "zero") {
  const scheme = schemeOf(RULE.replace("WITHOUT", instead));
  const published = await publication("zh", then);
  const info = personOf(published, "L1").indicators.find((one) => one.info.id === "complaint-rate")?.info;
  const one = scheme.indicators.get("complaint-rate");
  if (info === undefined || one?.rule.compare === undefined) throw new Error("no rule that compares");
  const past = ownPast([asPast(published, "2025Q2")], "L1", schemePrints(scheme, indicatorsOf(scheme)));
  const aim = { target: one.target, employed: ONE };
  return compared(one.rule, one.rule.compare, exact("0.1"), aim, info, quarter("2025Q3"), past);
}

test("a value whose definition is the same is compared, whatever its target was", async () => {
  const { comparison } = await found("indicators: { complaint-rate: { target: 4% } }");
  expect(comparison.instead).toBeNull();
  expect(comparison.says.zh).toContain("以 2025Q2 的数值");
});

test("a value that was defined otherwise is not compared: the rule's without-history holds, and it is told", async () => {
  const { target, comparison } = await found("policies: { withdrawn-complaints: exclude }");
  expect(target).toBeNull();
  expect(comparison.says).toEqual({
    zh: "2025Q2 以来方案有变（客户投诉率的规定“撤回的投诉”），与该季度不可比：不得分",
    en: "the scheme has changed since 2025Q2 (Complaint rate: policy “withdrawn complaints”), with which nothing can be compared: no points",
  });
});

test("where the scheme's target holds instead, it does", async () => {
  const { target, comparison } = await found("policies: { withdrawn-complaints: exclude }", "target");
  expect(target?.toFraction()).toBe("1/20");
  expect(comparison.says.zh).toContain("与该季度不可比：按方案的目标计");
});
