import { describe, expect, test } from "vitest";
import { exact } from "../../../src/domain/exact.ts";
import { fellTwice, hasSample } from "../../../src/scoring/alarms/falls.ts";
import type { PastQuarter } from "../../../src/scoring/past.ts";
import { assess, engagement, errorsOf, type Row, type Setting, type Tables } from "../../support/tables.ts";
import { past } from "./past.ts";

const LEAST = "policies: { alarm-minimum-sample: 2 }";

/** The alarms about falling values: `id: figures`. */
async function falling(tables: Tables, setting: Setting = {}): Promise<string[]> {
  const run = await assess(tables, { yaml: LEAST, ...setting });
  expect(errorsOf(run)).toEqual([]);
  return (run.assessment?.alarms ?? [])
    .filter(({ kind }) => kind === "falling")
    .map(({ id, figures }) => `${id}: ${figures.map(({ period, says }) => `${period} ${says}`).join(", ")}`);
}

/** 张伟 serves two clients all quarter; this many complaints reach him in each month. */
function complaints(...byMonth: readonly number[]): Tables {
  const rows = byMonth.flatMap((count, month) =>
    Array.from({ length: count }, (_, index): Row => {
      const day = `2025-0${7 + month}-1${index}`;
      return {
        number: `TS-${7 + month}${index}`,
        received: day,
        client: "甲公司",
        people: "张伟",
        handled: day,
      };
    }),
  );
  const served = ["甲公司", "乙公司"].map((client, index) =>
    engagement(`HT-${index + 1}`, { client, signed: "2024-02-01" }),
  );
  return { engagements: served, complaints: rows };
}

describe("an indicator that falls two months in a row raises an alarm (整改办法 §四.1)", () => {
  test.for([
    { name: "more complaints in each month", counts: [0, 1, 2], raised: true },
    { name: "as many in two months is no fall", counts: [0, 1, 1], raised: false },
    { name: "falling once and rising again is none", counts: [0, 2, 1], raised: false },
    { name: "fewer complaints is better, not worse", counts: [2, 1, 0], raised: false },
    { name: "1, 0, 0 is no alarm", counts: [1, 0, 0], raised: false },
  ])("$name", async ({ counts, raised }) => {
    const found = await falling(complaints(...counts));
    const figures = "2025-07 0%, 2025-08 50%, 2025-09 100%";
    const own = `2025Q3/L001/complaint-rate/falling: ${figures}`;
    expect(found.filter((one) => one.includes("complaint-rate"))).toEqual(
      raised ? [own, expect.stringContaining("2025Q3/firm/complaint-rate/falling")] : [],
    );
  });

  test("it names the rows of the complaints", async () => {
    const run = await assess(complaints(0, 1, 2), { yaml: LEAST });
    const own = run.assessment?.alarms.find(({ id }) => id === "2025Q3/L001/complaint-rate/falling");
    expect(own?.rows.map(({ file, row }) => `${file.replace(/^.*\//, "")} ${row}`)).toEqual([
      "complaints.csv 2",
      "complaints.csv 3",
      "complaints.csv 4",
    ]);
  });

  test("below the minimum sample it is noise", async () => {
    expect(await falling(complaints(0, 1, 2), { yaml: "" })).toEqual([]);
  });

  test("a quarter that is not over is not judged", async () => {
    const found = await falling(complaints(0, 1, 0), { cutOff: "2025-09-20" });
    expect(found).toEqual([]);
  });

  test("a month without a value breaks the sequence, and quarters are looked at", async () => {
    const handled = (number: string, received: string, late: boolean): Row => ({
      number,
      received,
      client: "甲公司",
      people: "张伟",
      due: received,
      handled: late ? "2025-09-30" : received,
    });
    const tables = {
      engagements: [engagement("HT-1", { signed: "2024-02-01" })],
      complaints: [
        handled("TS-1", "2025-07-01", false),
        handled("TS-2", "2025-07-02", true),
        handled("TS-3", "2025-09-01", true),
        handled("TS-4", "2025-09-02", true),
      ],
    };
    const history = [
      past("2025Q1", "complaint-timeliness", "1"),
      past("2025Q2", "complaint-timeliness", "0.5"),
    ];
    expect((await falling(tables, { history }))[0]).toBe(
      "2025Q3/L001/complaint-timeliness/falling: 2025Q1 100%, 2025Q2 50%, 2025Q3 25%",
    );
    expect(await falling(tables)).toEqual([]);
  });
});

/** Two old clients of whom one came again: 50 %. */
const LOYAL: Tables = {
  engagements: [
    engagement("HT-1", { client: "甲公司", signed: "2024-02-01" }),
    engagement("HT-2", { client: "乙公司", signed: "2024-02-01" }),
    engagement("HT-3", { client: "乙公司", signed: "2025-08-01" }),
  ],
};

describe("what is not measured by month is compared with the two quarters before", () => {
  const rate = (q1: PastQuarter, q2: PastQuarter) => falling(LOYAL, { history: [q1, q2] });
  const one = (id: string, value: string | null, more: Parameters<typeof past>[3] = {}) =>
    past(id, "repeat-engagement-rate", value, more);

  test("falling twice raises an alarm, of the person and of the firm", async () => {
    expect(await rate(one("2025Q1", "0.9"), one("2025Q2", "0.6"))).toEqual([
      "2025Q3/L001/repeat-engagement-rate/falling: 2025Q1 90%, 2025Q2 60%, 2025Q3 50%",
      "2025Q3/firm/repeat-engagement-rate/falling: 2025Q1 90%, 2025Q2 60%, 2025Q3 50%",
    ]);
  });

  test.for([
    { name: "falling once is none", q1: one("2025Q1", "0.5"), q2: one("2025Q2", "0.6") },
    { name: "equal to what was published is no fall", q1: one("2025Q1", "0.6"), q2: one("2025Q2", "0.5") },
    { name: "a state that is no value breaks it", q1: one("2025Q1", "0.9"), q2: one("2025Q2", null) },
    {
      name: "a quarter that was not published breaks it",
      q1: one("2024Q4", "0.9"),
      q2: one("2025Q2", "0.6"),
    },
    { name: "too few cases before", q1: one("2025Q1", "0.9", { sample: 1 }), q2: one("2025Q2", "0.6") },
    {
      name: "a changed definition stops it",
      q1: one("2025Q1", "0.9", { yaml: "policies: { old-client-months: ever }" }),
      q2: one("2025Q2", "0.6"),
    },
    {
      name: "a scheme that nobody recorded",
      q1: { ...one("2025Q1", "0.9"), scheme: null },
      q2: one("2025Q2", "0.6"),
    },
  ])("$name", async ({ q1, q2 }) => {
    expect(await rate(q1, q2)).toEqual([]);
  });

  test("another target is no other definition", async () => {
    const yaml = "indicators: { repeat-engagement-rate: { target: 11% } }";
    expect(await rate(one("2025Q1", "0.9", { yaml }), one("2025Q2", "0.6"))).toHaveLength(2);
  });
});

test("what earlier quarters lost by rounding is no fall", () => {
  const seen = (value: string) => ({ value: exact(value), sample: 13 });
  const periods = [seen("2/3"), seen("0.615385"), seen("8/13")];
  expect(fellTwice({ better: "higher" }, periods)).toBe(false);
});

test("a count becomes small by falling: its first period alone must have the sample", () => {
  const periods = [12, 6, 2].map((sample) => ({ value: exact(sample), sample }));
  expect(hasSample({ unit: "count" }, periods, 10)).toBe(true);
  expect(hasSample({ unit: "share" }, periods, 10)).toBe(false);
});
