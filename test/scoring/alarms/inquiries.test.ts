import { describe, expect, test } from "vitest";
import type { ListedAlarm } from "../../../src/scoring/alarms/contract.ts";
import { assess, engagement, type Row, type Tables } from "../../support/tables.ts";
import { past } from "./past.ts";

const ID = "2025Q3/L001/complaint-timeliness/overdue/TS-1";
const INQUIRY: Row = {
  alarm: ID,
  date: "2025-10-08",
  by: "王芳",
  outcome: "材料移交迟延",
  measures: "当日移交",
};

/** A complaint that is overdue, and inquiries. */
function overdue(inquiries: readonly Row[]): Tables {
  const complaint = {
    number: "TS-1",
    received: "2025-09-01",
    due: "2025-09-05",
    client: "甲公司",
    people: "张伟",
  };
  return {
    engagements: [engagement("HT-1", { signed: "2024-02-01" })],
    complaints: [complaint],
    inquiries,
  };
}

async function found(tables: Tables, earlier: readonly ListedAlarm[] = []) {
  const history = earlier.length === 0 ? [] : [past("2025Q2", "complaint-rate", "0", { alarms: earlier })];
  const run = await assess(tables, { history });
  return {
    alarms: (run.assessment?.alarms ?? []).map(({ id, standing }) => `${standing} ${id}`),
    findings: run.findings.map(({ code, at }) => `${code} ${at.row} ${at.column}`),
    all: run.assessment?.alarms ?? [],
  };
}

/** An alarm of 2025Q2 as 2025Q2 published it. */
const OLD: ListedAlarm = {
  id: "2025Q2/firm/complaint-rate/falling",
  quarter: "2025Q2",
  kind: "falling",
  person: null,
  indicator: "complaint-rate",
  label: { zh: "客户投诉率", en: "Complaint rate" },
  confidential: false,
  figures: [],
  limit: null,
  number: null,
  rows: [],
  standing: "new",
  inquiry: null,
};
const OF_OLD: Row = { ...INQUIRY, alarm: OLD.id, date: "2025-07-20" };

describe("an alarm stays listed until an inquiry with date and outcome is recorded", () => {
  test("without one it is new in its quarter", async () => {
    expect((await found(overdue([]))).alarms).toEqual([`new ${ID}`]);
  });

  test("with one it is closed, with what was found", async () => {
    const { alarms, findings, all } = await found(overdue([INQUIRY]));
    expect(alarms).toEqual([`closed ${ID}`]);
    expect(all[0]?.inquiry).toMatchObject({ date: "2025-10-08", by: "王芳", outcome: "材料移交迟延" });
    expect(findings).toEqual([]);
  });

  test("an earlier quarter's stays open in this one", async () => {
    expect((await found({}, [OLD])).alarms).toEqual([`open ${OLD.id}`]);
  });

  test("and is closed in the quarter in which its inquiry comes", async () => {
    expect((await found({ inquiries: [OF_OLD] }, [OLD])).alarms).toEqual([`closed ${OLD.id}`]);
  });

  test("once closed it is listed no more, and its inquiry in the kept file is no fault", async () => {
    const closed = { ...OLD, standing: "closed" as const };
    const { alarms, findings } = await found({ inquiries: [OF_OLD] }, [closed]);
    expect([alarms, findings]).toEqual([[], []]);
  });

  test("the earliest of several inquiries with one outcome closes it", async () => {
    const { alarms, all, findings } = await found(overdue([{ ...INQUIRY, date: "2025-10-09" }, INQUIRY]));
    expect([alarms, findings]).toEqual([[`closed ${ID}`], []]);
    expect(all[0]?.inquiry?.date).toBe("2025-10-08");
  });
});

describe("an inquiry that cannot be right is told at its place", () => {
  test.for([
    {
      name: "of no known alarm",
      row: { alarm: "2025Q3/L001/new-clients/falling" },
      code: "inquiry-unknown 2 alarm",
    },
    { name: "without a quarter", row: { alarm: "投诉" }, code: "inquiry-unknown 2 alarm" },
    { name: "before the alarm's quarter ended", row: { date: "2025-09-30" }, code: "inquiry-early 2 date" },
    { name: "after the cut-off", row: { date: "2025-10-10" }, code: "inquiry-after-cut-off 2 date" },
  ])("$name", async ({ row, code }) => {
    expect((await found(overdue([{ ...INQUIRY, ...row }]))).findings).toEqual([code]);
  });

  test("after the cut-off it has not happened: the alarm stays open", async () => {
    expect((await found(overdue([{ ...INQUIRY, date: "2025-10-10" }]))).alarms).toEqual([`new ${ID}`]);
  });

  test("twice with different outcomes", async () => {
    const { findings } = await found(overdue([INQUIRY, { ...INQUIRY, outcome: "客户误会" }]));
    expect(findings).toEqual(["inquiry-contradicted 3 outcome"]);
  });

  test("of an alarm of a later quarter, or of one before all that are looked at, is left for its own", async () => {
    const rows = ["2025Q4/L001/new-clients/falling", "2024Q1/L001/new-clients/falling"];
    const { findings } = await found({ inquiries: rows.map((alarm) => ({ ...INQUIRY, alarm })) }, [OLD]);
    expect(findings).toEqual([]);
  });
});
