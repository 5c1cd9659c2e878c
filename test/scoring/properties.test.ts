import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../src/domain/exact.ts";
import { fenAsYuan } from "../../src/domain/fen.ts";
import { arbitraryFirm, QUARTER, toCsvFiles } from "../oracle/arbitrary-firm.ts";
import { cell, type RawRow, type RawTables, readFen, readPeople, rowsOf } from "../oracle/cells.ts";
import { meaningOf } from "../oracle/words.ts";
import { type Assessed, assessed, textFile } from "../support/quarter.ts";
import { errorsOf, measured, written } from "../support/tables.ts";

const RUNS = { numRuns: 24 };

async function run(tables: RawTables, yaml = ""): Promise<Assessed> {
  const files = toCsvFiles(tables).map(({ path, text }) => textFile(path, text));
  const result = await assessed(files, { yaml });
  const codes = errorsOf(result);
  // An export of which no row lies in the quarter is refused as another quarter's.
  fc.pre(!codes.includes("period-wrong"));
  expect(codes).toEqual([]);
  return result;
}

/** A generated firm in which somebody is assessed. */
const firms = arbitraryFirm().filter(({ people }) =>
  (people ?? []).some(({ joined, left }) => joined === null && left === null),
);

/** Everything that is told of people and of the firm, as text; names and rows are not among it. */
function results({ assessment }: Assessed): string[] {
  const ofPeople = (assessment?.people ?? []).flatMap((one) => [
    `${one.person.id}: ${written(one.total)}, rank ${one.rank} of ${one.of}, ${written(one.measuredWeight)} measured`,
    ...one.indicators.map(
      ({ info, measurement, score }) =>
        `${one.person.id} ${info.id}: ${measured(measurement)} → ${written(score)}`,
    ),
  ]);
  const ofFirm = (assessment?.firm ?? []).map(
    ({ info, measurement, credited, unattributed }) =>
      `${info.id}: ${measured(measurement)}, ${written(credited)} + ${written(unattributed)}`,
  );
  return [...ofPeople, ...ofFirm];
}

/** The rows in an order that numbers decide. */
function shuffled<T>(rows: readonly T[], numbers: readonly number[]): T[] {
  const keyed = rows.map((row, index) => ({ row, key: numbers[index % numbers.length] ?? 0, index }));
  return keyed.sort((a, b) => a.key - b.key || b.index - a.index).map(({ row }) => row);
}

const POLICIES = fc.constantFrom(
  "",
  "policies: { credit: share, same-day: each }",
  "policies: { credit: each, re-engaged-with: person, old-client-months: ever, dormancy-months: 6 }",
);

test("permuting the rows of every file changes no number, no total and no rank", async () => {
  const order = fc.array(fc.nat(), { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(firms, order, POLICIES, async (firm, numbers, yaml) => {
      const other = Object.fromEntries(
        Object.entries(firm).map(([source, rows]) => [source, shuffled(rows, numbers)]),
      );
      expect(results(await run(other, yaml))).toEqual(results(await run(firm, yaml)));
    }),
    RUNS,
  );
});

const SHARES = ["repeat-engagement-rate", "referral-rate", "complaint-timeliness"];
const RATINGS = ["client-satisfaction", "internal-communication", "cross-department"];

test("a share of cases lies between 0 and 1, a rating between 0 and 100, a count is not negative", async () => {
  await fc.assert(
    fc.asyncProperty(firms, async (firm) => {
      const { assessment } = await run(firm);
      for (const { indicators } of assessment?.people ?? []) {
        for (const { info, measurement } of indicators) {
          if (measurement.state !== "value") continue;
          expect(measurement.value.gte(0) || info.id === "new-client-revenue-share").toBe(true);
          if (SHARES.includes(info.id)) expect(measurement.value.lte(1)).toBe(true);
          if (RATINGS.includes(info.id)) expect(measurement.value.lte(100)).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test("a rating is the weighted mean of the means that it was made of", async () => {
  await fc.assert(
    fc.asyncProperty(firms, async (firm) => {
      const { assessment } = await run(firm);
      const all = (assessment?.people ?? []).flatMap(({ indicators }) => indicators);
      for (const { info, measurement } of all) {
        if (!RATINGS.includes(info.id) || measurement.state !== "value") continue;
        const { terms } = measurement;
        const weights = sum(terms.map(({ weight }) => weight));
        const weighted = sum(terms.map(({ value, weight }) => value.mul(weight)));
        expect(written(weighted.div(weights))).toBe(written(measurement.value));
        expect(terms.reduce((total, { sample }) => total + sample, 0)).toBe(measurement.sample);
      }
    }),
    RUNS,
  );
});

test("without refunds no part of the revenue is larger than the whole", async () => {
  const isPlain = (row: RawRow) =>
    meaningOf.paymentKind(row) !== "refund" && !(cell(row, "amount") ?? "").startsWith("-");
  await fc.assert(
    fc.asyncProperty(firms, async (firm) => {
      const { assessment } = await run({ ...firm, payments: rowsOf(firm, "payments").filter(isPlain) });
      for (const { indicators } of assessment?.people ?? []) {
        const share = indicators.find(({ info }) => info.id === "new-client-revenue-share")?.measurement;
        if (share?.state !== "value") continue;
        expect(share.value.gte(0) && share.value.lte(1)).toBe(true);
      }
    }),
    RUNS,
  );
});

const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  people: ["superior"],
  engagements: ["lead", "people", "origin"],
  referrals: ["person"],
  payments: ["people"],
  surveys: ["person"],
  complaints: ["people"],
  ratings: ["ratee", "rater"],
  department_ratings: ["rated"],
  responses: ["from", "to"],
};

/** The firm with ids where it names people. */
function byIds(firm: RawTables): RawTables {
  const people = rowsOf(firm, "people").map(({ id, name }) => ({ id: id ?? "", name: name ?? "" }));
  const replaced = (text: string) => {
    let found = text;
    for (const { id, name } of people) {
      found = found.replaceAll(`${name}(${id})`, id).replaceAll(`${name}（${id}）`, id);
    }
    for (const { id, name } of people) found = found.replaceAll(name, id);
    return found;
  };
  return Object.fromEntries(
    Object.entries(firm).map(([source, rows]) => [
      source,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, text]) => {
            const names = (REFERENCES[source] ?? []).includes(column);
            return [column, names && text !== null ? replaced(text) : text];
          }),
        ),
      ),
    ]),
  );
}

test("two people of the same name never mix: giving one the name of another changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(firms, fc.nat(), fc.nat(), async (firm, one, other) => {
      const named = byIds(firm);
      const people = rowsOf(named, "people");
      const name = people[other % people.length]?.name ?? null;
      const renamed = people.map((row, index) => (index === one % people.length ? { ...row, name } : row));
      const before = results(await run(firm));
      expect(results(await run({ ...named, people: renamed }))).toEqual(before);
    }),
    RUNS,
  );
});

/** Whether a date lies in the quarter, as texts compare. */
function isInside(date: string | null): boolean {
  return date !== null && date >= QUARTER.first && date <= QUARTER.last;
}

/** Everybody is there for the whole quarter. */
function allEmployed(firm: RawTables): RawTables {
  return { ...firm, people: rowsOf(firm, "people").map((row) => ({ ...row, joined: null, left: null })) };
}

test("the wholes of all people's revenue are what finance received, to the fen", async () => {
  await fc.assert(
    fc.asyncProperty(firms.map(allEmployed), async (firm) => {
      const { input, assessment } = await run(firm);
      const { facts, quarter, cutOff, workingDays, scheme, indicators } = input;
      const context = {
        facts,
        quarter,
        cutOff,
        workingDays,
        policies: scheme.policies,
        book: scheme.sourceBook,
      };
      const revenue = indicators.find(({ id }) => id === "new-client-revenue-share");
      const wholes = (assessment?.people ?? []).map(({ person }) => revenue?.measure(context, person).whole);
      let received = 0n;
      for (const row of rowsOf(firm, "payments")) {
        if (!isInside(cell(row, "date")) || meaningOf.paymentKind(row) === "passed-through") continue;
        const amount = readFen(cell(row, "amount") ?? "");
        received += meaningOf.paymentKind(row) === "refund" && amount > 0n ? -amount : amount;
      }
      let total = fenAsYuan(0n);
      for (const whole of wholes) total = total.add(whole ?? 0);
      expect(written(total)).toBe(written(fenAsYuan(received)));
    }),
    RUNS,
  );
});

test("what people are credited with and what nobody is add up to the firm's own count", async () => {
  await fc.assert(
    fc.asyncProperty(firms, async (firm) => {
      const { assessment } = await run(firm);
      const sumOf = (id: string) => {
        const found = assessment?.firm.find(({ info }) => info.id === id);
        const credited = found?.credited ?? fenAsYuan(0n);
        return {
          total: written(credited.add(found?.unattributed ?? 0)),
          firm: found?.measurement.part ?? null,
        };
      };
      for (const id of ["new-clients", "new-client-revenue-share"]) {
        expect(sumOf(id).total).toBe(written(sumOf(id).firm));
      }
      // A complaint that names several people counts for each of them.
      let named = 0;
      for (const row of rowsOf(firm, "complaints")) {
        const status = meaningOf.complaintStatus(row);
        if (!isInside(cell(row, "received")) || status === "invalid" || status === "duplicate") continue;
        named += readPeople(cell(row, "people") ?? "").length;
      }
      expect(sumOf("complaint-rate").total).toBe(String(named));
    }),
    RUNS,
  );
});
