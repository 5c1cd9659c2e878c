import { describe, expect, test } from "vitest";
import { sayAlarm } from "../../../src/scoring/alarms/words.ts";
import { assess, engagement, type Setting, type Tables } from "../../support/tables.ts";

async function alarms(tables: Tables, setting: Setting = {}) {
  const run = await assess(tables, setting);
  return (run.assessment?.alarms ?? []).map((one) => `${one.id}: ${sayAlarm(one).en}`);
}

const SERVED = engagement("HT-1", { signed: "2024-02-01" });

describe("client satisfaction below the floor (整改办法 §二.1: 8 of 10)", () => {
  const surveyed = (score: string): Tables => ({
    engagements: [SERVED],
    surveys: [{ date: "2025-08-01", client: "甲公司", person: "张伟", score }],
  });

  test.for([
    { name: "on the floor is none", score: "80", found: 0 },
    { name: "below it: the person's and the firm's", score: "79.5", found: 2 },
  ])("$name", async ({ score, found }) => {
    expect(await alarms(surveyed(score))).toHaveLength(found);
  });

  test("it says the value and the floor", async () => {
    expect((await alarms(surveyed("79.5")))[0]).toBe(
      "2025Q3/L001/client-satisfaction/satisfaction-floor: Client satisfaction is below 80: 2025Q3 79.5",
    );
  });

  test("the floor is the firm's policy", async () => {
    expect(await alarms(surveyed("79.5"), { yaml: "policies: { satisfaction-floor: 75 }" })).toEqual([]);
  });
});

describe("a complaint that is overdue at the cut-off", () => {
  const complaint = (row: Record<string, string>): Tables => ({
    engagements: [SERVED],
    complaints: [
      { number: "TS-1", received: "2025-09-01", due: "2025-09-05", client: "甲公司", people: "张伟", ...row },
    ],
  });

  test.for([
    {
      name: "not handled past its deadline",
      row: {},
      found: ["2025Q3/L001/complaint-timeliness/overdue/TS-1"],
    },
    { name: "handled late is not overdue any more", row: { handled: "2025-09-20" }, found: [] },
    { name: "not yet due is none", row: { due: "2025-10-20" }, found: [] },
    { name: "one that was decided to be invalid is none", row: { status: "invalid" }, found: [] },
    {
      name: "one about two people is an alarm for each",
      row: { people: "张伟、李娜" },
      found: [
        "2025Q3/L001/complaint-timeliness/overdue/TS-1",
        "2025Q3/L002/complaint-timeliness/overdue/TS-1",
      ],
    },
    {
      name: "handled after the cut-off is not handled yet",
      row: { handled: "2025-10-15" },
      found: ["2025Q3/L001/complaint-timeliness/overdue/TS-1"],
    },
  ])("$name", async ({ row, found }) => {
    const ids = (await alarms(complaint(row))).map((one) => one.split(": ")[0]);
    expect(ids).toEqual(found);
  });
});
