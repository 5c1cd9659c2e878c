import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { settle } from "../../src/archive/publish.ts";
import { disk, on } from "./failing-disk.ts";
import { publishEdition, tree } from "./folders.ts";

vi.mock("node:fs/promises", async (original) => {
  const { failing } = await import("./failing-disk.ts");
  return failing(await original());
});

let results = "";
let target = "";
let deadPid = 0;
let calls = 0;
const trees: Record<string, readonly string[]> = {};

beforeAll(async () => {
  deadPid = spawnSync(process.execPath, ["-e", ""]).pid;
  const folder = await mkdtemp(join(tmpdir(), "crm-kpi-sound-"));
  for (const edition of ["old", "new"]) {
    disk.calls = 0;
    await publishEdition(join(folder, "2025Q3"), edition);
    calls = disk.calls;
    trees[edition] = await tree(join(folder, "2025Q3"));
  }
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  results = await mkdtemp(join(tmpdir(), "crm-kpi-faults-"));
  target = join(results, "2025Q3");
});

afterEach(() => rm(results, { recursive: true, force: true }));

/** `old`, `new`, `nothing`, or what else is there. */
async function found(): Promise<string> {
  const there = await tree(target).catch(() => null);
  if (there === null) return "nothing";
  return Object.keys(trees).find((edition) => trees[edition]?.join() === there.join()) ?? there.join("\n");
}

test("a publication makes many calls that can fail", () => {
  expect(calls).toBeGreaterThan(30);
});

describe.for([
  { how: "one call fails", dies: false },
  { how: "the process dies at a call", dies: true },
])("$how: at every call", ({ dies }) => {
  test.for(["old", "nothing"])(
    "over %s: that, or the new one, complete, once the next run has looked",
    async (before) => {
      const wrong: string[] = [];
      for (let failAt = 1; failAt <= calls; failAt += 1) {
        await rm(results, { recursive: true, force: true });
        if (before === "old") await publishEdition(target, "old");
        const outcome = await on(failAt, dies, () => publishEdition(target, "new", deadPid));
        const settled = await on(0, false, () => settle(target, process.pid));
        const there = await found();
        if (![before, "new"].includes(there)) wrong.push(`call ${failAt}: ${there}`);
        if (!(outcome instanceof Error) && there !== "new")
          wrong.push(`call ${failAt}: said done, but ${there}`);
        if (settled instanceof Error) wrong.push(`call ${failAt}: the next run says ${settled.message}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test("the next publication is complete, and leaves nothing beside it", async () => {
    const wrong: string[] = [];
    for (let failAt = 1; failAt <= calls; failAt += 1) {
      await rm(results, { recursive: true, force: true });
      await publishEdition(target, "old");
      await on(failAt, dies, () => publishEdition(target, "old", deadPid));
      const next = await on(0, false, () => publishEdition(target, "new"));
      if (next instanceof Error) wrong.push(`call ${failAt}: the next run says ${next.message}`);
      else if ((await found()) !== "new") wrong.push(`call ${failAt}: ${await found()}`);
      else if ((await readdir(results)).join() !== "2025Q3")
        wrong.push(`call ${failAt}: ${(await readdir(results)).join()}`);
    }
    expect(wrong).toEqual([]);
  });
});
