import { expect, test } from "vitest";
import { exact } from "../../../src/domain/exact.ts";
import { historyItems } from "../../../src/output/card-data/history.ts";
import type { PastPerson, PastQuarter } from "../../../src/scoring/past.ts";
import { quarter } from "../../support/quarter.ts";
import { personOf, publication } from "../fixture.ts";

const PAST: PastPerson = {
  name: "欧阳明轩",
  total: exact("81.256"),
  rank: 2,
  of: 6,
  grade: "良好",
  profile: "lead-lawyer",
  department: "商事部",
  indicators: new Map(),
};

const past = (id: string, people: Readonly<Record<string, PastPerson>>): PastQuarter => ({
  quarter: quarter(id),
  people: new Map(Object.entries(people)),
  firm: new Map(),
  scheme: null,
  alarms: [],
});

/** The rows of the history of L1: quarter, earlier total, this quarter's, rank, grade. */
async function rowsWith(history: readonly PastQuarter[]) {
  const published = { ...(await publication()), history };
  return historyItems(published, personOf(published, "L1")).map(({ values }) => [...values.values()]);
}

const NOW = ["2025Q3", null, { formula: "[[person.total]]", result: 84.4 }, "1 / 2", "良好"];

test.for([
  { name: "without earlier quarters only this one stands there", history: [], expected: [] },
  {
    name: "an earlier total is rounded once and stands in its own column",
    history: [past("2025Q2", { L1: PAST })],
    expected: [["2025Q2", { number: 81.26 }, null, "2 / 6", "良好"]],
  },
  {
    name: "the oldest comes first, whatever the order they were found in",
    history: [past("2025Q2", { L1: PAST }), past("2024Q4", { L1: PAST })],
    expected: [
      ["2024Q4", { number: 81.26 }, null, "2 / 6", "良好"],
      ["2025Q2", { number: 81.26 }, null, "2 / 6", "良好"],
    ],
  },
  {
    name: "a quarter without the person is left out, and nobody else's figures stand in for it",
    history: [past("2025Q2", { L2: PAST })],
    expected: [],
  },
  {
    name: "a quarter without a total, rank or grade has a gap and dashes, never 0",
    history: [past("2025Q2", { L1: { ...PAST, total: null, rank: null, of: 0, grade: null } })],
    expected: [["2025Q2", null, null, "—", "—"]],
  },
  {
    name: "a quarter that is not earlier is no history",
    history: [past("2025Q3", { L1: PAST }), past("2025Q4", { L1: PAST })],
    expected: [],
  },
])("$name", async ({ history, expected }) => {
  expect(await rowsWith(history)).toEqual([...expected, NOW]);
});

test("no more than seven earlier quarters are drawn: the last ones", async () => {
  const ids = [2023, 2024].flatMap((year) => [1, 2, 3, 4].map((number) => `${year}Q${number}`));
  const rows = await rowsWith(ids.map((id) => past(id, { L1: PAST })));
  expect(rows.map(([id]) => id)).toEqual([...ids.slice(1), "2025Q3"]);
});
