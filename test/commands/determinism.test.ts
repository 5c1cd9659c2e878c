import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, firmCopy, freshFolder, hashes, QUARTER, type Surroundings, smallFirm } from "./program.ts";

/** Runs what follows at another time of the clock. */
const CLOCK = ["faketime", "--exclude-monotonic"] as const;
const hasFaketime = spawnSync(CLOCK[0], ["--version"]).status === 0;

let firm = "";
let first: Record<string, string> = {};

/** What a run in these surroundings publishes. */
async function published(of: string, surroundings: Surroundings, more: readonly string[] = []) {
  const out = join(await freshFolder(), "out");
  const { code, err } = await crmKpi(["run", of, ...QUARTER, "--quiet", "--out", out, ...more], surroundings);
  expect(err).toBe("");
  expect(code).toBe(0);
  return hashes(out);
}

beforeAll(async () => {
  firm = await firmCopy();
  first = await published(firm, {});
});

test("a run publishes a folder that is worth comparing", () => {
  expect(Object.keys(first).length).toBeGreaterThan(50);
  expect(Object.keys(first)).toContain("manifest.json");
});

describe.concurrent("byte for byte the same", () => {
  test.for<Record<string, string>>([
    {},
    { TZ: "America/New_York", LANG: "C" },
    { TZ: "Asia/Shanghai", LC_ALL: "de_DE.UTF-8" },
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
  ])("in another run with %j", async (env) => {
    expect(await published(firm, { env })).toEqual(first);
  });

  test.skipIf(!hasFaketime)("with another clock (needs faketime)", async () => {
    expect(await published(firm, { by: [...CLOCK, "2031-03-30 01:59:58"] })).toEqual(first);
  });

  test("from files that were made in another order, in another place, given in another way", async () => {
    expect(await published(".", { cwd: await firmCopy("backward") })).toEqual(first);
  });
});

test("in English other bytes", async () => {
  expect(await published(firm, {}, ["--lang", "en"])).not.toEqual(first);
});

describe.concurrent("without --today", () => {
  test.skipIf(!hasFaketime).for([
    ["2025-10-08 15:59:50", "2025-10-08"],
    ["2025-10-08 16:00:10", "2025-10-09"],
  ] as const)(
    "the day is the firm's, not the machine's: at %s UTC it is %s (needs faketime)",
    async ([clock, day]) => {
      const out = join(await freshFolder(), "out");
      const args = ["run", await smallFirm(), "--json", "--out", out];
      const { code, out: json } = await crmKpi(args, { by: [...CLOCK, clock], env: { TZ: "UTC" } });
      expect(code).toBe(0);
      expect(JSON.parse(json)).toMatchObject({ quarter: "2025Q3", cutOff: day });
    },
  );
});
