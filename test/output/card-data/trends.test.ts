import { expect, test } from "vitest";
import { exact } from "../../../src/domain/exact.ts";
import { trendHeadings, trendItems } from "../../../src/output/card-data/trends.ts";
import type { PastIndicator, PastPerson, PastQuarter } from "../../../src/scoring/past.ts";
import { quarter } from "../../support/quarter.ts";
import { personOf, publication } from "../fixture.ts";

const indicator = (score: string | null, full: string): PastIndicator => ({
  state: score === null ? "too-few" : "value",
  value: null,
  score: score === null ? null : exact(score),
  full: exact(full),
  sample: null,
});

const past = (
  id: string,
  person: string,
  indicators: Readonly<Record<string, PastIndicator>>,
): PastQuarter => {
  const own: PastPerson = {
    name: "欧阳明轩",
    total: null,
    rank: null,
    of: 0,
    grade: null,
    profile: "lead-lawyer",
    department: "商事部",
    indicators: new Map(Object.entries(indicators)),
  };
  return {
    quarter: quarter(id),
    people: new Map([[person, own]]),
    firm: new Map(),
    scheme: null,
    alarms: [],
  };
};

/** The row of L1's repeat engagement rate: 12 of 10 points in 2025Q3. */
async function rowWith(history: readonly PastQuarter[]) {
  const published = { ...(await publication()), history };
  const found = trendItems(published, personOf(published, "L1")).find(
    ({ values }) => values.get("label") === "重复委托率",
  );
  return [...(found?.values.values() ?? [])].slice(1);
}

const BLANK = [null, null, null, null, null, null];
const NOW = { number: 1.2 };

test.for([
  { name: "without earlier quarters only the last column is filled", history: [], expected: [null, NOW] },
  {
    name: "an earlier quarter stands before this one: points ÷ full points, rounded once",
    history: [past("2025Q2", "L1", { "repeat-engagement-rate": indicator("2", "3") })],
    expected: [{ number: 0.6667 }, NOW],
  },
  {
    name: "no points is a blank, never a 0",
    history: [past("2025Q2", "L1", { "repeat-engagement-rate": indicator(null, "10") })],
    expected: [null, NOW],
  },
  {
    name: "full points of 0 divide nothing",
    history: [past("2025Q2", "L1", { "repeat-engagement-rate": indicator("0", "0") })],
    expected: [null, NOW],
  },
  {
    name: "nobody else's points stand in",
    history: [past("2025Q2", "L2", { "repeat-engagement-rate": indicator("5", "10") })],
    expected: [null, NOW],
  },
])("$name", async ({ history, expected }) => {
  expect(await rowWith(history)).toEqual([...BLANK, ...expected]);
});

test("the columns are headed by their quarters, this one last", async () => {
  const history = [past("2025Q2", "L1", {}), past("2024Q4", "L1", {})];
  const published = { ...(await publication()), history };
  const headings = Object.values(trendHeadings(published, personOf(published, "L1"))).slice(0, 8);
  expect(headings).toEqual([null, null, null, null, null, "2024Q4", "2025Q2", "2025Q3"]);
});

test("only what the profile assesses has a row", async () => {
  const published = await publication();
  const labels = trendItems(published, personOf(published, "S1")).map(({ values }) => values.get("label"));
  expect(labels).not.toContain("新客户数量");
  expect(labels).toContain("客户投诉率");
});
