import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  APPROVAL,
  ApprovalChanged,
  ApprovedFolder,
  approvalJson,
  parseFolder,
  readApproval,
} from "../../src/archive/approvals.ts";
import { ChainBroken, PublicationChanged } from "../../src/archive/approve-publication.ts";
import { chainFaults } from "../../src/archive/chain.ts";
import { keptFile } from "../../src/archive/kept-files.ts";
import { settle } from "../../src/archive/publish.ts";
import type { Scratch } from "../../src/archive/recorded.ts";
import { findManifest } from "../../src/archive/recorded.ts";
import { approveFolder, publishQuarter, scratchOf } from "./approved.ts";
import { editionIn, tree } from "./folders.ts";

let root = "";
let results = "";
let scratch: Scratch;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "crm-kpi-approvals-"));
  results = join(root, "results");
  scratch = await scratchOf(join(root, "scratch"), "2025Q3");
});

afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...names: string[]) => join(results, ...names);
const approval = async (name: string) => (await readApproval(at(name)))?.approval;

/** Three quarters, each approved, and a revision of the last. */
async function chain(): Promise<void> {
  for (const quarter of ["2025Q1", "2025Q2", "2025Q3"]) {
    await publishQuarter(results, quarter);
    await approveFolder(results, quarter, await scratchOf(join(root, "scratch"), quarter));
  }
  await publishQuarter(results, "2025Q3", 2);
  await approveFolder(results, "2025Q3.rev2", scratch);
}

describe("an approval", () => {
  test("names manifest and scheme by their hashes, and keeps everything the results rest on", async () => {
    await publishQuarter(results, "2025Q3");
    const made = await approveFolder(results, "2025Q3", scratch);
    const found = await findManifest(at("2025Q3"));
    expect(made).toMatchObject({ quarter: "2025Q3", revision: 1, number: 1, previous: null, by: "王主任" });
    expect(made.manifest).toBe(found?.sha256);
    for (const { sha256 } of [...(found?.manifest?.inputs ?? []), ...(found?.manifest?.scheme ?? [])]) {
      expect(await keptFile(results, sha256)).not.toBeNull();
    }
    const modes = (await tree(at("archive"))).map((line) => line.split(" ")[1]);
    expect(new Set(modes)).toEqual(new Set(["600"]));
    expect((await readdir(results)).sort()).toEqual(["2025Q3", "archive"]);
  });

  test("is sealed: any byte of it that is changed is seen", async () => {
    await publishQuarter(results, "2025Q3");
    await approveFolder(results, "2025Q3", scratch);
    const path = at("2025Q3", APPROVAL);
    const bytes = await readFile(path);
    const unseen: number[] = [];
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      await writeFile(path, changed);
      const read = await readApproval(at("2025Q3")).catch((error: unknown) => error);
      if (!(read instanceof ApprovalChanged)) unseen.push(index);
    }
    expect(unseen).toEqual([]);
    for (const other of [`${bytes} `, ` ${bytes}`, `\uFEFF${bytes}`, `${bytes}`.replace('"by"', '"by" ')]) {
      await writeFile(path, other);
      await expect(readApproval(at("2025Q3"))).rejects.toThrow(ApprovalChanged);
    }
  });

  test("is refused where another publication lies there by now", async () => {
    await publishQuarter(results, "2025Q3");
    const before = await findManifest(at("2025Q3"));
    await approveFolder(results, "2025Q3", scratch);
    await expect(approveFolder(results, "2025Q3", scratch)).rejects.toThrow(PublicationChanged);
    expect((await findManifest(at("2025Q3")))?.sha256).toBe(before?.sha256);
  });
});

describe("the chain", () => {
  test("counts approvals over quarters and revisions, each naming the one before", async () => {
    await chain();
    const links = await Promise.all(["2025Q1", "2025Q2", "2025Q3.rev1", "2025Q3"].map(approval));
    expect(links.map((one) => one?.number)).toEqual([1, 2, 3, 4]);
    expect(links.map((one) => one?.previous?.quarter)).toEqual([undefined, "2025Q1", "2025Q2", "2025Q3"]);
    expect(links.map((one) => one?.revision)).toEqual([1, 1, 1, 2]);
    expect(await chainFaults(results)).toEqual([]);
  });

  test.for<[string, () => Promise<unknown>, string, string | null]>([
    [
      "an approval that was changed",
      async () => {
        const text = await readFile(at("2025Q1", APPROVAL), "utf8");
        await writeFile(at("2025Q1", APPROVAL), text.replace("10-12", "10-13"));
      },
      "changed",
      "2025Q1",
    ],
    [
      "one that was changed and sealed anew",
      async () => {
        const old = await approval("2025Q2");
        if (old !== undefined) await writeFile(at("2025Q2", APPROVAL), approvalJson({ ...old, by: "某人" }));
      },
      "previous",
      "2025Q3.rev1",
    ],
    [
      "the last one, changed and sealed anew",
      async () => {
        const old = await approval("2025Q3");
        if (old !== undefined) await writeFile(at("2025Q3", APPROVAL), approvalJson({ ...old, by: "某人" }));
      },
      "changed",
      "2025Q3",
    ],
    ["one that was removed", () => rm(at("2025Q1", APPROVAL)), "missing", null],
    ["the last one, removed", () => rm(at("2025Q3", APPROVAL)), "missing", null],
    ["a publication that is gone", () => rm(at("2025Q2"), { recursive: true }), "gap", "2025Q3.rev1"],
    [
      "the approval of another quarter",
      () => copyFile(at("2025Q2", APPROVAL), at("2025Q1", APPROVAL)),
      "misplaced",
      "2025Q1",
    ],
  ])("names %s, and nothing is added to it", async ([, tamper, kind, folder]) => {
    await chain();
    await tamper();
    expect(await chainFaults(results)).toContainEqual(expect.objectContaining({ kind, folder }));
    await publishQuarter(results, "2025Q4");
    const next = await scratchOf(join(root, "scratch"), "2025Q4");
    await expect(approveFolder(results, "2025Q4", next)).rejects.toThrow(ChainBroken);
    expect(await approval("2025Q4")).toBeUndefined();
  });
});

describe("what was approved is never replaced or deleted:", () => {
  const refused = async (work: () => Promise<unknown>) => {
    const before = await tree(results);
    await expect(work()).rejects.toThrow(ApprovedFolder);
    expect(await tree(results)).toEqual(before);
  };

  test("by publishing over it", async () => {
    await publishQuarter(results, "2025Q3");
    await approveFolder(results, "2025Q3", scratch);
    await refused(() => publishQuarter(results, "2025Q3"));
  });

  test("by publishing over it when its approval was removed", async () => {
    await publishQuarter(results, "2025Q3");
    await approveFolder(results, "2025Q3", scratch);
    await rm(at("2025Q3", APPROVAL));
    await refused(() => publishQuarter(results, "2025Q3"));
  });

  test("by a revision of a number that is taken, or that is not the next", async () => {
    await chain();
    await refused(() => publishQuarter(results, "2025Q3", 2));
    await refused(() => publishQuarter(results, "2025Q3", 4));
  });

  test("by what completes an exchange", async () => {
    await publishQuarter(results, "2025Q3");
    await approveFolder(results, "2025Q3", scratch);
    await rename(at("2025Q3"), at(".2025Q3.previous"));
    await publishQuarter(results, "2025Q3").catch(() => {});
    await settle(at("2025Q3"), process.pid).catch(() => {});
    const names = await readdir(results);
    const kept = await Promise.all(names.map((name) => readApproval(at(name))));
    expect(kept.filter((one) => one !== null)).toHaveLength(1);
  });
});

describe("a revision", () => {
  test("takes the published name when it is approved, and the one before keeps its number", async () => {
    await chain();
    expect(await editionIn(at("2025Q3"))).toBe("2025Q3 2");
    expect(await editionIn(at("2025Q3.rev1"))).toBe("2025Q3 1");
    expect((await readdir(results)).sort()).toEqual(["2025Q1", "2025Q2", "2025Q3", "2025Q3.rev1", "archive"]);
  });

  test("that is a draft waits, whatever the next command settles", async () => {
    await publishQuarter(results, "2025Q3");
    await approveFolder(results, "2025Q3", scratch);
    await publishQuarter(results, "2025Q3", 2);
    await settle(at("2025Q3"), process.pid);
    expect(await editionIn(at("2025Q3"))).toBe("2025Q3 1");
    await publishQuarter(results, "2025Q3", 2);
    expect(await editionIn(at("2025Q3.rev2"))).toBe("2025Q3 2");
  });

  test("never goes back: an approval that was removed does not let an earlier revision take the name", async () => {
    await chain();
    await rm(at("2025Q3", APPROVAL));
    await settle(at("2025Q3"), process.pid);
    expect(await editionIn(at("2025Q3"))).toBe("2025Q3 2");
  });

  test.for([
    ["2025Q3", null],
    ["2025Q3.rev2", 2],
  ] as const)("is read from a folder's name: %s", ([name, revision]) => {
    expect(parseFolder(name)).toEqual({ name, quarter: "2025Q3", revision });
  });

  test.for(["2025Q5", "2025Q3.rev", "2025Q3.rev0", "2025Q3.old", "archive"])("not from %s", async (name) => {
    await mkdir(at(name), { recursive: true });
    expect(parseFolder(name)).toBeNull();
  });
});
