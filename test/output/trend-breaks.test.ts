import { beforeAll, describe, expect, test } from "vitest";
import { historyItems } from "../../src/output/card-data/history.ts";
import { trendHeadings, trendItems } from "../../src/output/card-data/trends.ts";
import type { Publication } from "../../src/output/contract.ts";
import { report } from "../../src/output/report.ts";
import {
  indicatorQuarterItems,
  quarterItems,
  sayTrendBreaks,
  valueQuarterItems,
} from "../../src/output/summary-data/trends.ts";
import type { PastQuarter } from "../../src/scoring/past.ts";
import { asPast } from "../support/history.ts";
import { personOf, publication } from "./fixture.ts";

const OLD =
  "policies: { withdrawn-complaints: exclude, minimum-group-size: 2 }\nindicators: { client-satisfaction: { target: 85 } }";
const NOW = "policies: { minimum-group-size: 2 }";

let now: Publication;
let old: Publication;
beforeAll(async () => {
  now = await publication("zh", NOW);
  old = await publication("zh", OLD);
});

const withHistory = (...history: PastQuarter[]): Publication => ({ ...now, history });
/** 2025Q1 under the old scheme, 2025Q2 under the new one. */
const changed = () => withHistory(asPast(old, "2025Q1"), asPast(now, "2025Q2"));
const SENTENCE =
  "2025Q2 起方案有变，前后不可比（变动：客户满意度的目标；客户投诉率的规定“撤回的投诉”；投诉处理及时率的规定“撤回的投诉”）。";

describe("where the scheme changed", () => {
  test("a gap with its name stands between a person's totals", () => {
    const rows = historyItems(changed(), personOf(now, "L1")).map(({ values }) => values.get("quarter"));
    expect(rows).toEqual(["2025Q1", "∥ 方案有变", "2025Q2", "2025Q3"]);
    const gap = historyItems(changed(), personOf(now, "L1"))[1]?.values;
    expect([gap?.get("past"), gap?.get("current"), gap?.get("rank")]).toEqual([null, null, null]);
  });

  test("the indicators that changed are marked in a column of its own, and the sentence says what", () => {
    const person = personOf(now, "L1");
    const headings = trendHeadings(changed(), person);
    expect(Object.values(headings).slice(4, 8)).toEqual(["2025Q1", "∥ 方案有变", "2025Q2", "2025Q3"]);
    expect(headings["trend.breaks"]).toBe(SENTENCE);
    const marks = trendItems(changed(), person).map(({ values }) => [
      values.get("label"),
      values.get("quarter-6"),
    ]);
    expect(marks).toEqual([
      ["新客户数量", null],
      ["新客户业务收入占比", null],
      ["客户满意度", "∥"],
      ["重复委托率", null],
      ["客户推荐率", null],
      ["客户投诉率", "∥"],
      ["投诉处理及时率", "∥"],
      ["内部沟通效率", null],
      ["跨部门协作满意度", null],
    ]);
  });

  test("the lines of the summary have a blank there, whoever they are of", () => {
    for (const list of [
      quarterItems(changed()),
      indicatorQuarterItems(changed()),
      valueQuarterItems(changed()),
    ]) {
      const [first, gap, ...rest] = list.map(({ values }) => [...values.values()]);
      expect(first?.[0]).toBe("2025Q1");
      expect(String(gap?.[0])).toMatch(/^∥/);
      expect(gap?.slice(1).every((value) => value === null)).toBe(true);
      expect(rest.map(([quarter]) => quarter)).toEqual(["2025Q2", "2025Q3"]);
    }
    expect(sayTrendBreaks(changed())).toContain(SENTENCE);
  });

  test("the report cuts the lines of the values that are defined otherwise, and of no others", () => {
    const text = report(changed());
    const cards = text.split('<article class="card">').slice(1);
    const cut = cards.filter((card) => card.includes('class="cut"'));
    expect(cut.map((card) => /<h3>(.*?)<\/h3>/.exec(card)?.[1])).toEqual(["客户投诉率", "投诉处理及时率"]);
    expect(cut[0]).toContain("2025Q2 起方案有变，前后不可比（变动：客户投诉率的规定“撤回的投诉”）。");
    expect(/<path class="trend" d="([^"]*)"/.exec(cut[0] ?? "")?.[1]?.match(/M/g)).toHaveLength(2);
  });

  test("the totals of last quarter are compared with a warning", () => {
    const sentence = SENTENCE.replace("2025Q2", "2025Q3");
    expect(report(withHistory(asPast(old, "2025Q2")))).toContain(sentence);
    expect(report(withHistory(asPast(now, "2025Q2")))).not.toContain("起方案有变");
  });
});

describe("where it did not", () => {
  test("nothing breaks", () => {
    const same = withHistory(asPast(now, "2025Q1"), asPast(now, "2025Q2"));
    const rows = historyItems(same, personOf(now, "L1")).map(({ values }) => values.get("quarter"));
    expect(rows).toEqual(["2025Q1", "2025Q2", "2025Q3"]);
    expect(sayTrendBreaks(same)).toBeNull();
  });

  test("a quarter that does not say its scheme breaks nothing, and is named", () => {
    const unknown = asPast(old, "2025Q1", (text) => text.replace(/^"scheme": .*$/m, '"scheme": null,'));
    const published = withHistory(unknown, asPast(now, "2025Q2"));
    const rows = historyItems(published, personOf(now, "L1")).map(({ values }) => values.get("quarter"));
    expect(rows).toEqual(["2025Q1", "2025Q2", "2025Q3"]);
    expect(sayTrendBreaks(published)).toBe("2025Q1 发布时尚未记录方案，无法判断方案是否有变。");
  });

  test("quarters on both sides of one that does not say are compared with each other", () => {
    const unknown = asPast(now, "2025Q2", (text) => text.replace(/^"scheme": .*$/m, '"scheme": null,'));
    const rows = historyItems(withHistory(asPast(old, "2025Q1"), unknown), personOf(now, "L1"));
    expect(rows.map(({ values }) => values.get("quarter"))).toEqual([
      "2025Q1",
      "2025Q2",
      "∥ 方案有变",
      "2025Q3",
    ]);
  });
});

test("who changed the profile has totals of another kind from then on", () => {
  const partner = asPast(now, "2025Q2", (text) =>
    text.replaceAll('"profile":"lead-lawyer"', '"profile":"partner"'),
  );
  const published = withHistory(partner);
  expect(trendHeadings(published, personOf(now, "L1"))["trend.breaks"]).toBe(
    "2025Q3 起方案有变，前后不可比（变动：考核类别）。",
  );
  expect(trendHeadings(published, personOf(now, "S1"))["trend.breaks"]).toBeNull();
});
