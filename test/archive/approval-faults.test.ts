import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readApproval } from "../../src/archive/approvals.ts";
import { settleApproval } from "../../src/archive/approve-publication.ts";
import { chainFaults } from "../../src/archive/chain.ts";
import { settleAll } from "../../src/archive/publish.ts";
import type { Scratch } from "../../src/archive/recorded.ts";
import { approveFolder, publishQuarter, scratchOf } from "./approved.ts";
import { tree } from "./folders.ts";

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
  const watchedHandle = (handle: Handle): Handle => ({
    writeFile: watched((...args) => handle.writeFile(...args)),
    sync: watched(() => handle.sync()),
    close: async () => {
      await handle.close();
      attempt();
    },
  });
  const names = ["link", "mkdir", "mkdtemp", "rename", "rm", "readdir", "stat", "readFile"];
  const open: Call = async (...args) => watchedHandle((await watched(real.open)(...args)) as Handle);
  return { ...real, open, ...Object.fromEntries(names.map((name) => [name, watched(real[name])])) };
});

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

let root = "";
let scratch: Scratch;
let deadPid = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "crm-kpi-approval-faults-"));
  scratch = await scratchOf(join(root, "scratch"), "2025Q3");
  deadPid = spawnSync(process.execPath, ["-e", ""]).pid;
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** What is approved: the quarter, or the draft of its second revision. */
const CASES = [
  { what: "a quarter", revision: 1 },
  { what: "a revision", revision: 2 },
] as const;

describe.for(CASES)("approving $what", ({ revision }) => {
  const start = () => join(root, `before-${revision}`);
  const results = () => join(root, `results-${revision}`);
  const name = revision === 1 ? "2025Q3" : `2025Q3.rev${revision}`;
  let old: readonly string[] = [];
  let done: readonly string[] = [];
  let calls = 0;

  beforeAll(async () => {
    await publishQuarter(start(), "2025Q3");
    if (revision === 2) {
      await approveFolder(start(), "2025Q3", scratch);
      await publishQuarter(start(), "2025Q3", 2);
    }
    old = await visible(start());
    await fresh();
    const made = await on(0, false, () => approveFolder(results(), name, scratch));
    calls = disk.calls;
    if (made instanceof Error) throw made;
    done = await visible(results());
  });

  const fresh = async () => {
    await rm(results(), { recursive: true, force: true });
    await cp(start(), results(), { recursive: true });
  };

  /** What a reader sees: the published folders, without what is being made beside them. */
  const visible = async (folder: string) =>
    (await tree(folder)).filter((line) => !/^(\.|archive)/.test(line));

  test("makes many calls that can fail", () => {
    expect(calls).toBeGreaterThan(40);
    expect(done).not.toEqual(old);
  });

  test.for([
    { how: "one call fails", dies: false },
    { how: "the process dies at a call", dies: true },
  ])(
    "$how: at every call it is the old state or the new one once the next command has looked, and then the new",
    async ({ dies }) => {
      const wrong: string[] = [];
      for (let failAt = 1; failAt <= calls; failAt += 1) {
        await fresh();
        const outcome = await on(failAt, dies, () => approveFolder(results(), name, scratch, deadPid));
        await settleAll(results(), process.pid);
        const found = (await visible(results())).join();
        if (![old.join(), done.join()].includes(found)) wrong.push(`call ${failAt}: ${found}`);
        if (!(outcome instanceof Error) && found !== done.join()) wrong.push(`call ${failAt}: said done`);
        const approved = (await readApproval(join(results(), "2025Q3")))?.approval.revision === revision;
        if (approved) await settleApproval(results(), "2025Q3", process.pid);
        else await approveFolder(results(), name, scratch);
        if ((await visible(results())).join() !== done.join())
          wrong.push(`call ${failAt}: not new in the end`);
        if ((await chainFaults(results())).length > 0) wrong.push(`call ${failAt}: the chain is broken`);
        const left = (await readdir(results(), { recursive: true })).filter((path) => /(^|\/)\./.test(path));
        if (left.length > 0) wrong.push(`call ${failAt}: left ${left.join()}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
