import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { settle } from "../../src/archive/publish.ts";
import { publishEdition, tree } from "./folders.ts";

type Call = (...args: unknown[]) => Promise<unknown>;
type Handle = { readonly [K in "writeFile" | "sync" | "close"]: Call };

/** Which call to the disk fails, and whether every later one does too, as in a process that was killed. */
const disk = vi.hoisted(() => ({ calls: 0, failAt: Number.POSITIVE_INFINITY, dies: false }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<Record<string, Call>>();
  const attempt = () => {
    disk.calls += 1;
    if (disk.calls === disk.failAt || (disk.dies && disk.calls > disk.failAt)) {
      throw Object.assign(new Error(`EIO at call ${disk.calls}`), { code: "EIO" });
    }
  };
  const watched =
    (call: Call | undefined): Call =>
    async (...args) => {
      attempt();
      return call?.(...args);
    };
  /** A handle whose writing, syncing and closing can fail; it is closed all the same. */
  const watchedHandle = (handle: Handle): Handle => ({
    writeFile: watched((...args) => handle.writeFile(...args)),
    sync: watched(() => handle.sync()),
    close: async () => {
      await handle.close();
      attempt();
    },
  });
  const names = ["link", "mkdir", "mkdtemp", "rename", "rm", "unlink", "readdir", "stat"];
  const open: Call = async (...args) => watchedHandle((await watched(real.open)(...args)) as Handle);
  return { ...real, open, ...Object.fromEntries(names.map((name) => [name, watched(real[name])])) };
});

let results = "";
let target = "";
let deadPid = 0;
let calls = 0;
const trees: Record<string, readonly string[]> = {};

/** Works with a disk that fails at a call, or at none. */
async function on<T>(failAt: number, dies: boolean, work: () => Promise<T>): Promise<T | Error> {
  Object.assign(disk, { calls: 0, failAt, dies });
  try {
    return await work();
  } catch (error) {
    return error as Error;
  } finally {
    Object.assign(disk, { failAt: Number.POSITIVE_INFINITY, dies: false });
  }
}

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
