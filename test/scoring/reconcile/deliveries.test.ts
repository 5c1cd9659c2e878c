import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Findings } from "../../../src/findings/finding.ts";
import { compareWithPast } from "../../../src/scoring/reconcile/compare-states.ts";
import {
  type DeliveryState,
  deliveryState,
  readState,
  stateJson,
} from "../../../src/scoring/reconcile/delivery-state.ts";
import { redeliveries, sayRedelivery } from "../../../src/scoring/reconcile/redelivery.ts";
import { SourceBook } from "../../../src/sources/book.ts";
import { assess, type Row } from "../../support/tables.ts";

const BOOK = new SourceBook();

function rating(index: number, score = String(60 + index)): Row {
  return {
    ratee: "L001",
    rater: "L002",
    kind: "peer",
    score,
    date: `2025-08-${String(index + 1).padStart(2, "0")}`,
  };
}

function payment(amount: string): Row {
  return { date: "2025-08-02", amount, client: "旧客户", people: "张伟" };
}

async function stateOf(
  quarter: string,
  tables: { ratings?: Row[]; payments?: Row[] },
): Promise<DeliveryState> {
  const { intake, findings } = await assess(tables);
  expect(findings.filter(({ code }) => code !== "row-repeated")).toEqual([]);
  const own = intake.deliveries.filter(({ source }) => ["ratings", "payments"].includes(source));
  return deliveryState(quarter, own, intake.rows);
}

function said(now: DeliveryState, before: DeliveryState): string[] {
  const findings = new Findings();
  compareWithPast(now, before, BOOK, findings);
  return findings.sorted().map(({ code }) => code);
}

const TWENTY = Array.from({ length: 20 }, (_, index) => rating(index));

describe("95 % the same rows as last quarter are last quarter's file", () => {
  test.for([
    {
      name: "one row of twenty changed",
      now: [rating(0, "59"), ...TWENTY.slice(1)],
      codes: ["file-of-other-quarter"],
    },
    {
      name: "rows in another order",
      now: [...TWENTY].reverse().concat(rating(25)),
      codes: ["file-of-other-quarter"],
    },
    {
      name: "two rows of twenty changed",
      now: [rating(0, "59"), rating(1, "58"), ...TWENTY.slice(2)],
      codes: [],
    },
    { name: "few rows may be alike by chance", now: TWENTY.slice(0, 3), codes: [] },
  ])("$name", async ({ now, codes }) => {
    const before = await stateOf("2025Q2", { ratings: TWENTY });
    expect(said(await stateOf("2025Q3", { ratings: now }), before)).toEqual(codes);
  });
});

test.for([
  { name: "from yuan to 10,000 yuan", amounts: ["1.2", "3", "2.5"], codes: ["amount-moved"] },
  { name: "tenfold", amounts: ["120000", "300000", "250000"], codes: [] },
])("a median that moved $name", async ({ amounts, codes }) => {
  const before = await stateOf("2025Q2", { payments: ["12000", "30000", "25000"].map(payment) });
  expect(said(await stateOf("2025Q3", { payments: amounts.map(payment) }), before)).toEqual(codes);
});

test("deliveries.json says what the state says, and nothing of the rows", async () => {
  const state = await stateOf("2025Q3", { ratings: TWENTY, payments: [payment("12000")] });
  expect(readState(stateJson(state))).toEqual(state);
  expect(stateJson(state)).not.toMatch(/张伟|旧客户|L002/);
  expect(readState("{}")).toBeNull();
});

describe("what became of a source since the quarter was published", () => {
  test.for([
    { name: "the same again", before: TWENTY, now: TWENTY, kind: "unchanged", added: 0, removed: 0 },
    { name: "a row more", before: TWENTY.slice(1), now: TWENTY, kind: "changed", added: 1, removed: 0 },
    {
      name: "a row corrected",
      before: TWENTY,
      now: [rating(0, "59"), ...TWENTY.slice(1)],
      kind: "changed",
      added: 1,
      removed: 1,
    },
  ])("$name", async ({ before, now, kind, added, removed }) => {
    const earlier = await stateOf("2025Q3", { ratings: before });
    const state = await stateOf("2025Q3", { ratings: now });
    const found = redeliveries(state, earlier).find(({ source }) => source === "ratings");
    expect(found).toEqual({ source: "ratings", kind, added, removed });
  });

  test("not there before is late, not there now is withdrawn, never published is the first", async () => {
    const state = await stateOf("2025Q3", { ratings: TWENTY });
    const nothing: DeliveryState = { quarter: "2025Q3", sources: [] };
    expect(redeliveries(state, nothing).map(({ kind }) => kind)).toEqual(["late", "late"]);
    expect(redeliveries(nothing, state).map(({ kind }) => kind)).toEqual(["withdrawn", "withdrawn"]);
    expect(redeliveries(state, null).map(({ kind }) => kind)).toEqual(["first", "first"]);
  });

  test("is said in both languages", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("first", "unchanged", "changed", "late", "withdrawn"),
        fc.nat(),
        (kind: "first" | "unchanged" | "changed" | "late" | "withdrawn", rows) => {
          const words = sayRedelivery({ source: "ratings", kind, added: rows, removed: rows });
          expect(words.zh).toMatch(/\p{Script=Han}/u);
          expect(words.en).toMatch(/[a-z]{4}/);
        },
      ),
    );
  });
});
