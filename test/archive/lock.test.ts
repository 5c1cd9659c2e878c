import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderLocked } from "../../src/archive/lock.ts";
import { publish, settle } from "../../src/archive/publish.ts";
import { editionFiles, editionIn, manifestOf, plant, plantEdition, publishEdition, tree } from "./folders.ts";

let results = "";
let target = "";

beforeEach(async () => {
  results = await mkdtemp(join(tmpdir(), "crm-kpi-lock-"));
  target = join(results, "2025Q3");
});

afterEach(() => rm(results, { recursive: true, force: true }));

/** The id of a process that is no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

/** Boot and tick at which a process began, read otherwise than the program reads it. */
function startOf(pid: number): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const [, fields = ""] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  return `${boot}/${fields.split(" ")[19]}`;
}

const lock = () => join(results, ".2025Q3.lock");

test.for<[string, () => string]>([
  ["of a living run", () => `${process.ppid}@${hostname()}`],
  ["of a living run that began when it says", () => `${process.ppid}@${hostname()} ${startOf(process.ppid)}`],
  ["of a run on another machine", () => `${deadPid()}@elsewhere`],
  ["of who knows whom", () => "somebody"],
])("a lock %s is respected, and nothing changes", async ([, owner]) => {
  await publishEdition(target, "one");
  await plant(lock(), owner());
  await plantEdition(join(results, ".2025Q3.next"), "next");
  await plant(join(results, ".2025Q3.tmp-Ab12/results.json"), "{");
  const before = await tree(results);
  const error = await publishEdition(target, "two").catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FolderLocked);
  expect((error as FolderLocked).owner).toBe((await readFile(lock(), "utf8")).split(" ")[0]);
  await expect(settle(target, process.pid)).rejects.toThrow(FolderLocked);
  expect(await tree(results)).toEqual(before);
});

test.for<[string, () => string]>([
  ["of a dead run", () => `${deadPid()}@${hostname()}`],
  ["of an id that another program has now", () => `${process.ppid}@${hostname()} ${startOf(process.pid)}`],
  ["from before the machine was started again", () => `${process.ppid}@${hostname()} an-earlier-boot/1`],
  ["without a name, left by a run that could not write it,", () => ""],
])("a lock %s is taken over", async ([, owner]) => {
  await plant(lock(), owner());
  await publishEdition(target, "one");
  expect(await editionIn(target)).toBe("one");
  expect(await readdir(results)).toEqual(["2025Q3"]);
});

test("a lock is held while files are written, and keeps a second run away", async () => {
  async function* slow() {
    yield* editionFiles("one");
    expect(await readFile(lock(), "utf8")).toBe(`${process.pid}@${hostname()} ${startOf(process.pid)}`);
    await expect(publishEdition(target, "two")).rejects.toThrow(FolderLocked);
  }
  await publish(target, slow(), manifestOf, process.pid);
  expect(await editionIn(target)).toBe("one");
  await publishEdition(target, "three");
  expect(await editionIn(target)).toBe("three");
});
