import { expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { cardFault, keyPlaces } from "../../src/output/card-check.ts";
import { assess, personOf } from "../support/tables.ts";

const TEMPLATE = [
  ["记分卡"],
  ["工号 {{person.id}}", null, "{{person.name}}"],
  ["{{person.total}}", "{{person.rank}}"],
  ["{{indicators[].label}}", "{{person.total}}"],
];

test("keys are looked for above the first list of a template", () => {
  expect(keyPlaces(TEMPLATE)).toEqual([
    { key: "person.id", row: 1, column: 0, alone: false },
    { key: "person.total", row: 2, column: 0, alone: true },
    { key: "person.rank", row: 2, column: 1, alone: true },
  ]);
});

test.for([
  { name: "a card that says what the results say", id: "L001", total: 82.35, rank: "1 / 2", fault: null },
  { name: "somebody else's card", id: "L002", total: 82.35, rank: "1 / 2", fault: "person.id" },
  { name: "another total", id: "L001", total: 82.36, rank: "1 / 2", fault: "person.total" },
  { name: "a total as text", id: "L001", total: "82.35", rank: "1 / 2", fault: "person.total" },
  { name: "another rank", id: "L001", total: 82.35, rank: "2 / 2", fault: "person.rank" },
])("$name", async ({ id, total, rank, fault }) => {
  const result = { ...personOf(await assess({}), "张伟"), total: exact("82.345"), rank: 1, of: 2 };
  const card = [["记分卡"], [`工号 ${id}`, null, "张伟"], [total, rank]];
  const found = cardFault(card, keyPlaces(TEMPLATE), result, "zh");
  expect(found?.split(":")[0] ?? null).toBe(fault);
});
