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
import { disk, on } from "./failing-disk.ts";
import { tree } from "./folders.ts";

vi.mock("node:fs/promises", async (original) => {
  const { failing } = await import("./failing-disk.ts");
  return failing(await original());
});

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
