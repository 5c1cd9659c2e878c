import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FolderLocked } from "../../src/archive/lock.ts";
import { ForeignFolder, publish } from "../../src/archive/publish.ts";
import { recover } from "../../src/archive/swap.ts";
import {
  editionFiles,
  editionIn,
  manifestOf,
  oneByOne,
  plant,
  plantEdition,
  publishEdition,
  tree,
} from "./folders.ts";

let results = "";
let target = "";

beforeEach(async () => {
  results = await mkdtemp(join(tmpdir(), "crm-kpi-publish-"));
  target = join(results, "2025Q3");
});

afterEach(async () => {
  await rm(results, { recursive: true, force: true });
});

const beside = async () => (await readdir(results)).sort();

describe("a publication", () => {
  test("is all files and their manifest, readable by their owner alone, with nothing left beside", async () => {
    await publishEdition(target, "one");
    const listed = (await tree(target)).map((line) => line.replace(/ [0-9a-f]{64}$/, ""));
    expect(listed).toEqual([
      "manifest.json 600",
      "results.json 600",
      "scorecards/ 700",
      "scorecards/商事业务部/ 700",
      "scorecards/商事业务部/L001-王芳.xlsx 600",
      "scorecards/行政部/ 700",
      "scorecards/行政部/A001-赵敏.xlsx 600",
    ]);
    expect(await beside()).toEqual(["2025Q3"]);
  });

  test("has the SHA-256 of what was written in its manifest", async () => {
    await publishEdition(target, "one");
    const { outputs } = JSON.parse(await readFile(join(target, "manifest.json"), "utf8")) as {
      outputs: { path: string; sha256: string }[];
    };
    expect(outputs.map(({ path }) => path)).toEqual(editionFiles("one").map(({ path }) => path));
    for (const { path, sha256 } of outputs) {
      expect(
        createHash("sha256")
          .update(await readFile(join(target, path)))
          .digest("hex"),
        path,
      ).toBe(sha256);
    }
  });

  test("replaces the one before as a whole", async () => {
    await publishEdition(target, "one");
    await publish(
      target,
      oneByOne([{ path: "results.json", content: ['{"edition":"two"}'] }]),
      manifestOf,
      process.pid,
    );
    expect(await editionIn(target)).toBe("two");
    expect((await readdir(target)).sort()).toEqual(["manifest.json", "results.json"]);
    expect(await beside()).toEqual(["2025Q3"]);
  });

  test("makes the folders above it, and takes the place of an empty folder", async () => {
    const deep = join(results, "a", "b", "2025Q3");
    await publishEdition(deep, "one");
    expect(await editionIn(deep)).toBe("one");
    await mkdir(target);
    await publishEdition(target, "two");
    expect(await editionIn(target)).toBe("two");
  });
});

describe("a failure in the middle of writing leaves everything as it was:", () => {
  test.for([0, 1, 2, 3])("at file %i", async (failing) => {
    await publishEdition(target, "one");
    const before = await tree(results);
    await expect(
      publish(target, oneByOne(editionFiles("two"), failing), manifestOf, process.pid),
    ).rejects.toThrow(`no file ${failing}`);
    expect(await tree(results)).toEqual(before);
  });

  test("at the first publication nothing is there afterwards", async () => {
    await expect(
      publish(target, oneByOne(editionFiles("one"), 2), manifestOf, process.pid),
    ).rejects.toThrow();
    expect(await beside()).toEqual([]);
  });

  test.for<[string, () => Promise<void>]>([
    [
      "at the manifest",
      () =>
        publish(
          target,
          oneByOne(editionFiles("two")),
          () => {
            throw new Error("no");
          },
          process.pid,
        ),
    ],
    [
      "at a path that comes twice",
      () =>
        publish(target, oneByOne([...editionFiles("two"), ...editionFiles("two")]), manifestOf, process.pid),
    ],
    [
      "inside a file",
      () => publish(target, oneByOne([{ path: "a", content: halfWritten() }]), manifestOf, process.pid),
    ],
  ])("%s", async ([, attempt]) => {
    await publishEdition(target, "one");
    const before = await tree(results);
    await expect(attempt()).rejects.toThrow();
    expect(await tree(results)).toEqual(before);
  });

  function* halfWritten(): Generator<string> {
    yield "half";
    throw new Error("no more");
  }
});

describe("what a killed run left is completed or undone:", () => {
  const subsets = Array.from({ length: 16 }, (_, bits) => ({
    there: (bits & 1) > 0,
    next: (bits & 2) > 0,
    previous: (bits & 4) > 0,
    unfinished: (bits & 8) > 0,
  }));

  test.for(subsets)(
    "target $there, next $next, previous $previous, unfinished $unfinished",
    async (found) => {
      if (found.there) await plantEdition(target, "target");
      if (found.next) await plantEdition(join(results, ".2025Q3.next"), "next");
      if (found.previous) await plantEdition(join(results, ".2025Q3.previous"), "previous");
      if (found.unfinished) await plant(join(results, ".2025Q3.tmp-Ab12/results.json"), "{");
      // The old one had moved away: the new one, complete, takes its place; else nothing was exchanged yet.
      const moved = found.next ? "next" : "previous";
      const expected = found.there ? "target" : found.previous ? moved : null;
      for (let round = 0; round < 2; round += 1) {
        await recover(target);
        expect(await editionIn(target)).toBe(expected);
        expect((await beside()).filter((name) => /next|previous/.test(name))).toEqual([]);
      }
      await publishEdition(target, "new");
      expect(await editionIn(target)).toBe("new");
      expect(await beside()).toEqual(["2025Q3"]);
    },
  );

  test("and what belongs to another quarter is let alone", async () => {
    const others = [".2025Q4.next", ".2025Q4.previous", ".2025Q4.tmp-1", ".2025Q31.tmp-1", "2025Q2", "notes"];
    for (const name of others) await plantEdition(join(results, name), name);
    await publishEdition(target, "new");
    expect(await beside()).toEqual([...others, "2025Q3"].sort());
  });
});

describe("a folder of something else is never replaced:", () => {
  test.for<[string, Readonly<Record<string, string>>]>([
    ["one without a manifest", { "论文.docx": "x" }],
    ["one with another program's manifest", { "manifest.json": '{"format":"x@1"}', "a.txt": "a" }],
    ["one whose manifest is no JSON", { "manifest.json": "crm-kpi/manifest@1" }],
    ["one that only has a folder", { "a/b.txt": "b" }],
  ])("%s", async ([, files]) => {
    for (const [path, text] of Object.entries(files)) await plant(join(target, path), text);
    const before = await tree(results);
    await expect(publishEdition(target, "one")).rejects.toThrow(ForeignFolder);
    expect(await tree(results)).toEqual(before);
  });

  test("a file of that name", async () => {
    await plant(target, "text");
    await expect(publishEdition(target, "one")).rejects.toThrow(ForeignFolder);
    expect(await readFile(target, "utf8")).toBe("text");
  });

  test("a publication to which somebody added a file", async () => {
    await publishEdition(target, "one");
    await plant(join(target, "scorecards", "批注.docx"), "mine");
    await expect(publishEdition(target, "two")).rejects.toThrow(ForeignFolder);
    expect(await readFile(join(target, "scorecards", "批注.docx"), "utf8")).toBe("mine");
  });
});

describe("a planted link leads nowhere:", () => {
  test.for([".2025Q3.next", ".2025Q3.previous", ".2025Q3.tmp-Ab12", ".2025Q3.lock", "2025Q3"])(
    "%s",
    async (name) => {
      const outside = await mkdtemp(join(tmpdir(), "crm-kpi-outside-"));
      await plantEdition(outside, "outside");
      const before = await tree(outside);
      const leads = name.endsWith("lock") ? join(outside, "results.json") : outside;
      if (name !== "2025Q3") await publishEdition(target, "one");
      await symlink(leads, join(results, name));
      await publishEdition(target, "two").catch((error: unknown) =>
        expect(error).toBeInstanceOf(FolderLocked),
      );
      expect(await tree(outside)).toEqual(before);
      expect(await editionIn(target)).toBe(name.endsWith("lock") ? "one" : "two");
      await rm(outside, { recursive: true });
    },
  );
});
