import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, firmCopy, freshFolder, hashes, names, put, QUARTER, smallFirm } from "./program.ts";

let firm = "";
let small = "";

beforeAll(async () => {
  firm = await firmCopy();
  small = await smallFirm();
});

const run = (...more: string[]) => crmKpi(["run", firm, ...QUARTER, ...more]);
const runSmall = (...more: string[]) => crmKpi(["run", small, ...QUARTER, ...more]);

const LOG = "2025Q3.deliveries.jsonl";

describe("what is published", () => {
  test("lies in results/<quarter>, readable by its owner alone, and beside it the delivery log", async () => {
    expect((await run()).code).toBe(0);
    expect(await names(join(firm, "results"))).toEqual(["2025Q3", LOG]);
    const folder = join(firm, "results", "2025Q3");
    const modes = new Set<string>();
    for (const path of await readdir(folder, { recursive: true })) {
      const found = await lstat(join(folder, path));
      modes.add(`${found.isDirectory() ? "folder" : "file"} ${(found.mode & 0o777).toString(8)}`);
    }
    expect([...modes].sort()).toEqual(["file 600", "folder 700"]);
    expect((await lstat(join(firm, "results", LOG))).mode & 0o777).toBe(0o600);
    for (const made of [folder, join(firm, "results")]) expect((await lstat(made)).mode & 0o777).toBe(0o700);
  });

  test("is replaced by the next run, which gives the same", async () => {
    const folder = join(firm, "results", "2025Q3");
    const before = await hashes(folder);
    await put(folder, "results.csv", "changed by hand");
    expect((await run()).code).toBe(0);
    expect(await hashes(folder)).toEqual(before);
  });
});

describe("for machines", () => {
  test("run --json is one JSON text", async () => {
    const out = join(await freshFolder(), "out");
    const done = await runSmall("--json", "--out", out);
    expect(done.err).toBe("");
    expect(JSON.parse(done.out)).toMatchObject({
      quarter: "2025Q3",
      cutOff: "2025-10-09",
      out,
      assessed: 4,
    });
  });

  test("check --json is one JSON text", async () => {
    const { out, err } = await crmKpi(["check", firm, ...QUARTER, "--json"]);
    expect(err).toBe("");
    const { delivered, findings } = JSON.parse(out) as {
      delivered: unknown[];
      findings: { code: string; confirmed: unknown }[];
    };
    expect(delivered.length).toBeGreaterThan(9);
    expect(findings.map(({ code }) => code)).toEqual(["person-not-in-source", "person-not-in-source"]);
    for (const { confirmed } of findings) expect(confirmed).toMatchObject({ by: "王子妍" });
  });

  test.for([["run"], ["check"]])("%s --quiet says nothing at all", async ([command = ""]) => {
    const out = command === "run" ? ["--out", join(await freshFolder(), "out")] : [];
    expect(await crmKpi([command, small, ...QUARTER, ...out, "--quiet"])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });
});

describe.concurrent("colours and bars are for terminals alone:", () => {
  test.for<Record<string, string>>([
    {},
    { NO_COLOR: "1" },
    { FORCE_COLOR: "1" },
    { TERM: "xterm-256color", COLORTERM: "truecolor" },
  ])("none with %j", async (env) => {
    const faulty = await freshFolder();
    await put(faulty, "2025Q3/a.csv", "评价部门,被评部门,得分\n甲,乙,x\n");
    for (const one of [
      await crmKpi(["check", faulty, ...QUARTER], { env }),
      await crmKpi(["check", small, ...QUARTER], { env }),
    ]) {
      expect(one.out + one.err).not.toBe("");
      expect(one.out + one.err).not.toContain("\u001B");
      expect(one.out + one.err).not.toContain("\r");
    }
  });
});

describe.concurrent("--out is refused, and nothing changes,", () => {
  test.for<[string, (own: string) => string, string]>([
    ["where it is the firm's folder", () => small, "holds the firm's folder"],
    ["where it holds the firm's folder", () => join(small, ".."), "holds the firm's folder"],
    ["where it is the quarter's folder", () => join(small, "2025Q3"), "lies among a quarter's exports"],
    [
      "where it lies in the quarter's folder",
      () => join(small, "2025Q3", "out"),
      "lies among a quarter's exports",
    ],
    [
      "where it lies in another quarter's folder",
      () => join(small, "2025Q2", "out"),
      "lies among a quarter's exports",
    ],
    ["where it holds files of something else", (own) => own, "was not published by this program"],
    ["where it is a file", (own) => join(own, "论文.docx"), "was not published by this program"],
  ])("%s", async ([, out, says]) => {
    const own = await freshFolder();
    await put(own, "论文.docx", "mine");
    const before = [await hashes(small), await hashes(own)];
    const { code, err } = await runSmall("--lang", "en", "--out", out(own));
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect([await hashes(small), await hashes(own)]).toEqual(before);
    expect(await names(own)).toEqual(["论文.docx"]);
  });

  test("where results of ours hold a file of somebody's", async () => {
    const out = join(await freshFolder(), "out");
    expect((await runSmall("--quiet", "--out", out)).code).toBe(0);
    await put(out, "批注.docx", "mine");
    expect((await runSmall("--quiet", "--out", out)).code).toBe(2);
    expect(await names(out)).toContain("批注.docx");
  });

  test("in Chinese as well", async () => {
    expect((await runSmall("--out", small)).err).toContain("包含律所资料文件夹");
    expect((await runSmall("--out", join(small, "2025Q3", "x"))).err).toContain("在季度资料之中");
  });
});
