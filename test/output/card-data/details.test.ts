import { expect, test } from "vitest";
import { detailItems } from "../../../src/output/card-data/details.ts";
import type { Publication } from "../../../src/output/contract.ts";
import type { PersonResult } from "../../../src/scoring/contract.ts";
import { personOf, publication } from "../fixture.ts";

const rowsOf = (published: Publication, person: PersonResult) =>
  detailItems(published, person).map(({ values }) => Object.fromEntries(values));

async function own(id: string) {
  const published = await publication();
  return { published, person: personOf(published, id), rows: rowsOf(published, personOf(published, id)) };
}

test.for([
  {
    name: "a row that counts has its role, number, date, key, client and place",
    find: { indicator: "新客户数量", key: "HT-04" },
    expected: {
      role: "分子",
      count: { number: 1 },
      date: { date: "2025-07-10" },
      client: "红枫物流有限公司",
      file: "2025Q3/engagements.csv",
      row: { number: 5 },
    },
  },
  {
    name: "an amount stands in yuan, to the fen, and is not counted as a piece",
    find: { indicator: "新客户业务收入占比", role: "分子" },
    expected: { count: null, amount: { number: 15000.01 } },
  },
  {
    name: "an adjustment after an appeal is told with its reason and day",
    find: { role: "申诉调整" },
    expected: { indicator: "新客户数量", count: null, amount: null, date: { date: "2025-10-08" } },
  },
])("$name", async ({ find, expected }) => {
  const { rows } = await own("L1");
  const found = rows.find((row) => Object.entries(find).every(([key, value]) => row[key] === value));
  expect(found).toMatchObject(expected);
});

test("a row that is left out says why, and counts nothing", async () => {
  const { rows } = await own("L1");
  const left = rows.filter(({ role }) => role === "未计入");
  expect(left.length).toBeGreaterThan(0);
  for (const { explanation, count } of left) {
    expect(explanation).not.toBeNull();
    expect(count).toBeNull();
  }
});

test("no row of a rater stands there: neither name nor mark nor place", async () => {
  const { person, rows } = await own("L1");
  const marks = person.indicators.flatMap(({ measurement }) =>
    measurement.evidence.filter(({ confidential }) => confidential),
  );
  expect(marks.length).toBeGreaterThan(2);
  expect(rows.filter(({ file }) => file === "2025Q3/ratings.csv")).toEqual([]);
  for (const name of ["司徒静怡", "诸葛文渊", "上官云霄"]) expect(JSON.stringify(rows)).not.toContain(name);
});

test("a mean of marks stands there with its weight, to be computed with", async () => {
  const { rows } = await own("L1");
  const means = rows.filter(({ indicator, mean }) => indicator === "内部沟通效率" && mean !== null);
  expect(means.length).toBeGreaterThan(0);
  for (const { weight } of means) expect(weight).toMatchObject({ number: expect.any(Number) });
});

test("who has no rows at all has one that says so: formulas need cells to look at", async () => {
  const { published, person } = await own("L1");
  const empty: PersonResult = { ...person, indicators: [], adjustments: [] };
  const rows = rowsOf(published, empty);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    indicator: null,
    count: null,
    file: null,
    explanation: expect.any(String),
  });
});
