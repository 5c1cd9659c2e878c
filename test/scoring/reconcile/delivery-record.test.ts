import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  logText,
  readLog,
  type SeenDelivery,
  withSeen,
} from "../../../src/scoring/reconcile/delivery-log.ts";
import { type DeliveryRecord, deliveryRecords } from "../../../src/scoring/reconcile/delivery-record.ts";
import { day, schemeOf } from "../../support/quarter.ts";

const { sourceBook } = schemeOf();
const DUE = day("2025-10-05");
const A = "a".repeat(64);
const B = "b".repeat(64);
const C = "c".repeat(64);

type Version = Partial<SeenDelivery> & { readonly on: string };

/** A version of the payments as a run saw it. */
function seen({ on, ...rest }: Version): SeenDelivery {
  const file = "2025Q3/收款明细.csv";
  return { day: day(on), source: "payments", file, sheet: null, sha256: A, rows: 10, faulty: 0, ...rest };
}

/** A run before the due day, which saw the surveys only. */
const WATCHED = seen({ on: "2025-10-01", source: "surveys" });

function records(log: readonly SeenDelivery[], source = "payments"): DeliveryRecord[] {
  const known = { quarter: "2025Q3", due: DUE, log: [WATCHED, ...log], state: null };
  return deliveryRecords(sourceBook, [known]).filter((one) => one.source === source);
}

/** `delivered in-time on 2025-10-03, 10 rows, 0 faulty, 0 corrections`. */
function said(one: DeliveryRecord | undefined): string {
  if (one === undefined) return "nothing";
  const { timing, state, first, rows, faulty, corrections } = one;
  const when = timing.kind === "late" ? `${timing.days} days late` : timing.kind;
  return `${state} ${when} on ${first}, ${rows} rows, ${faulty} faulty, ${corrections} corrections`;
}

describe("who delivered what, when (考核规定 §二.3)", () => {
  test.for<{ name: string; log: readonly Version[]; is: string }>([
    {
      name: "on the day on which it is due",
      log: [{ on: "2025-10-05" }],
      is: "delivered in-time on 2025-10-05, 10 rows, 0 faulty, 0 corrections",
    },
    {
      name: "the day after",
      log: [{ on: "2025-10-06" }],
      is: "delivered 1 days late on 2025-10-06, 10 rows, 0 faulty, 0 corrections",
    },
    {
      name: "faulty rows are those of the first version",
      log: [
        { on: "2025-10-03", faulty: 4 },
        { on: "2025-10-04", sha256: B, rows: 12 },
      ],
      is: "delivered in-time on 2025-10-03, 10 rows, 4 faulty, 0 corrections",
    },
    {
      name: "a later version after the due day is a correction",
      log: [{ on: "2025-10-03" }, { on: "2025-10-05", sha256: B }, { on: "2025-10-06", sha256: C }],
      is: "delivered in-time on 2025-10-03, 10 rows, 0 faulty, 1 corrections",
    },
    {
      name: "a second version on the first day is a correction too, where that is late",
      log: [{ on: "2025-10-08" }, { on: "2025-10-08", sha256: B, rows: 11 }],
      is: "delivered 3 days late on 2025-10-08, 10 rows, 0 faulty, 1 corrections",
    },
    {
      name: "several files of one day are one delivery",
      log: [
        { on: "2025-10-03" },
        { on: "2025-10-03", sha256: B, file: "2025Q3/二部.csv", rows: 5, faulty: 1 },
      ],
      is: "delivered in-time on 2025-10-03, 15 rows, 1 faulty, 0 corrections",
    },
    {
      name: "a file without rows says that nothing happened",
      log: [{ on: "2025-10-03", rows: 0 }],
      is: "empty in-time on 2025-10-03, 0 rows, 0 faulty, 0 corrections",
    },
    {
      name: "so does the declaration",
      log: [{ on: "2025-10-03", file: null, sha256: null, rows: 0 }],
      is: "empty in-time on 2025-10-03, 0 rows, 0 faulty, 0 corrections",
    },
    {
      name: "lines of a log that lie in another order say the same",
      log: [{ on: "2025-10-06", sha256: B }, { on: "2025-10-03" }],
      is: "delivered in-time on 2025-10-03, 10 rows, 0 faulty, 1 corrections",
    },
    {
      name: "nothing was delivered",
      log: [],
      is: "missing missing on null, 0 rows, 0 faulty, 0 corrections",
    },
  ])("$name", ({ log, is }) => {
    expect(said(records(log.map(seen))[0])).toBe(is);
  });

  test("no day holds for what is kept over the quarters, nor for what the executive group writes", () => {
    const roster = seen({ on: "2025-10-09", source: "people", file: "人员名册.xlsx" });
    const changed = seen({ on: "2025-10-20", source: "people", file: "人员名册.xlsx", sha256: B });
    expect(said(records([roster, changed], "people")[0])).toBe(
      "delivered none on 2025-10-09, 10 rows, 0 faulty, 0 corrections",
    );
    expect(said(records([{ ...roster, file: "2025Q3/人员名册.xlsx" }], "people")[0])).toContain(
      "4 days late",
    );
    const plans = seen({ on: "2025-10-20", source: "commitments", file: "2025Q3/改进计划.csv" });
    expect(records([plans], "commitments")[0]?.timing).toEqual({ kind: "none" });
  });

  test("what the first run after the due day finds may have been there in time", () => {
    const log = [seen({ on: "2025-10-08" }), seen({ on: "2025-10-09", source: "surveys" })];
    const found = deliveryRecords(sourceBook, [{ quarter: "2025Q3", due: DUE, log, state: null }]);
    const of = (source: string) => said(found.find((one) => one.source === source));
    expect(of("payments")).toBe("delivered unknown on 2025-10-08, 10 rows, 0 faulty, 0 corrections");
    expect(of("surveys")).toBe("delivered 4 days late on 2025-10-09, 10 rows, 0 faulty, 0 corrections");
  });

  test("what need not be delivered is told only where it was", () => {
    expect(records([], "items")).toEqual([]);
    expect(records([seen({ on: "2025-10-03", source: "items" })], "items")).toHaveLength(1);
  });

  test("of a quarter without a log the rows are known, and no day", () => {
    const files = [{ file: "2025Q2/收款明细.csv", sheet: null, sha256: A, rows: 7 }];
    const source = { source: "payments", files, digests: [], medians: new Map() };
    const state = { quarter: "2025Q2", sources: [source] };
    const found = deliveryRecords(sourceBook, [
      { quarter: "2025Q2", due: day("2025-07-05"), log: null, state },
    ]);
    expect(said(found.find((one) => one.source === "payments"))).toBe(
      "delivered unknown on null, 7 rows, null faulty, null corrections",
    );
    expect(said(found.find((one) => one.source === "complaints"))).toContain("empty unknown");
    expect(found.find((one) => one.source === "items")).toBeUndefined();
  });
});

describe("the log", () => {
  const sheet = (sha256: string, file = "2025Q3/收款明细.csv") => ({
    source: "payments",
    file,
    sheet: null,
    sha256,
    rows: 3,
    faulty: 0,
  });

  test("takes a version once, on the day on which it was first seen", () => {
    const first = withSeen([], [sheet(A)], [], day("2025-10-03"));
    expect(withSeen(first, [sheet(A)], [], day("2025-10-04"))).toBe(first);
    expect(withSeen(first, [sheet(A, "2025Q3/改名.csv")], [], day("2025-10-04"))).toBe(first);
    const second = withSeen(first, [sheet(B)], ["complaints"], day("2025-10-06"));
    expect(second.map(({ day: on, source }) => `${on} ${source}`)).toEqual([
      "2025-10-03 payments",
      "2025-10-06 complaints",
      "2025-10-06 payments",
    ]);
    expect(withSeen(second, [sheet(B)], ["complaints"], day("2025-10-09"))).toBe(second);
  });

  test("is the same whatever the order of the files", () => {
    const sheets = [sheet(A, "2025Q3/10.csv"), sheet(B, "2025Q3/9.csv"), { ...sheet(C), source: "surveys" }];
    fc.assert(
      fc.property(fc.shuffledSubarray(sheets, { minLength: 3 }), (shuffled) => {
        const log = logText(withSeen([], shuffled, [], day("2025-10-03")));
        expect(log).toBe(logText(withSeen([], sheets, [], day("2025-10-03"))));
      }),
    );
  });

  test("reads what it writes, and says which line is broken", () => {
    const log = withSeen([], [sheet(A), sheet(B, "2025Q3/二部.csv")], ["complaints"], day("2025-10-03"));
    const text = logText(log);
    expect(readLog(text)).toEqual(log);
    expect(readLog("")).toEqual([]);
    const lines = text.split("\n");
    const changed = (at: number, line: string) =>
      lines.map((one, index) => (index === at ? line : one)).join("\n");
    expect(readLog(changed(1, "{"))).toBe(2);
    expect(readLog(changed(0, (lines[0] ?? "").replace("2025-10-03", "2025-10-33")))).toBe(1);
    expect(readLog(changed(2, (lines[2] ?? "").replace('"rows":3', '"rows":-3')))).toBe(3);
    expect(readLog(text.slice(0, -1))).toBe(3);
    expect(readLog(`${text}\n`)).toBe(4);
  });
});
