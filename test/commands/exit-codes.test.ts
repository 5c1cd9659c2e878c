import { symlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, freshFolder, hashes, names, put, QUARTER, smallFirm } from "./program.ts";

let firm = "";
let before: Record<string, string> = {};

beforeAll(async () => {
  firm = await smallFirm();
  before = await hashes(firm);
});

/** What the program is asked, and what it says in each language before it gives up. */
type Refused = {
  readonly name: string;
  readonly args: () => Promise<string[]>;
  readonly zh: string;
  readonly en: string;
};

const withConfig = async (yaml: string) => {
  const folder = await freshFolder();
  await put(folder, "crm-kpi.yaml", yaml);
  return ["run", folder, ...QUARTER];
};

const USAGE: readonly Refused[] = [
  {
    name: "no such folder",
    args: async () => ["run", "nowhere"],
    zh: "找不到文件夹“nowhere”",
    en: "There is no folder “nowhere”",
  },
  {
    name: "a file for a folder",
    args: async () => ["check", join(firm, "2025Q3/人员名册.csv")],
    zh: "找不到文件夹",
    en: "There is no folder",
  },
  {
    name: "no folder of that quarter",
    args: async () => ["run", firm, "--quarter", "2026年第1季度"],
    zh: "没有2026年第1季度的文件夹",
    en: "There is no folder for 2026 Q1",
  },
  {
    name: "a quarter that is none",
    args: async () => ["run", firm, "--quarter", "2025Q5"],
    zh: "看不懂季度“2025Q5”",
    en: "“2025Q5” is no quarter",
  },
  {
    name: "a day that is none",
    args: async () => ["check", firm, "--today", "2025-02-30"],
    zh: "“2025-02-30”不对",
    en: "“2025-02-30” is no date",
  },
  {
    name: "two folders for one quarter",
    args: async () => {
      const twice = await freshFolder();
      for (const name of ["2025Q3", "2025-Q3"]) await put(twice, `${name}/a.csv`, "");
      return ["run", twice, ...QUARTER];
    },
    zh: "2025-Q3、2025Q3",
    en: "2025-Q3, 2025Q3",
  },
  {
    name: "a mistake in the configuration",
    args: () => withConfig("policies:\n  histroy: none\n"),
    zh: "crm-kpi.yaml:2:3 policies.histroy：没有“histroy”这一项",
    en: "crm-kpi.yaml:2:3 policies.histroy: there is no key “histroy”",
  },
  {
    name: "a configuration that is no YAML",
    args: () => withConfig("policies: [\n"),
    zh: "YAML 写法有误",
    en: "not well-formed YAML",
  },
  { name: "an unknown option", args: async () => ["run", firm, "--fast"], zh: "--fast", en: "--fast" },
  { name: "an unknown command", args: async () => ["publish", firm], zh: "publish", en: "publish" },
  { name: "nobody to explain", args: async () => ["explain"], zh: "PERSON", en: "PERSON" },
];

describe.concurrent.for(["zh", "en"] as const)("in %s", (lang) => {
  test("0: published", async () => {
    const out = join(await freshFolder(), "out");
    const done = await crmKpi(["run", firm, ...QUARTER, "--lang", lang, "--out", out]);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain(
      { zh: "2025年第3季度，截止 2025-10-09", en: "2025 Q3, cut-off 2025-10-09" }[lang],
    );
    expect(done.out).toContain(join(out, "scorecards"));
    expect(await names(out)).toEqual(
      expect.arrayContaining(["manifest.json", "results.csv", "results.json", "scorecards", "summary.xlsx"]),
    );
  });

  test("0: checked", async () => {
    const done = await crmKpi(["check", firm, ...QUARTER, "--lang", lang]);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain({ zh: "的数据可以使用", en: "can be used" }[lang]);
  });

  test.for(USAGE)("2: $name", async (refused) => {
    const { code, out, err } = await crmKpi([...(await refused.args()), "--lang", lang]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(refused[lang]);
    expect(err).not.toMatch(/\bat .*\.js:\d|undefined/);
  });

  test("3: the results cannot be written", async () => {
    const folder = await freshFolder();
    await put(folder, "file", "text");
    const { code, err } = await crmKpi([
      "run",
      firm,
      ...QUARTER,
      "--lang",
      lang,
      "--out",
      join(folder, "file", "out"),
    ]);
    expect(code).toBe(3);
    expect(err).toContain({ zh: "无法读取或写入", en: "Could not read or write" }[lang]);
    expect(err).toContain(join(folder, "file"));
    expect(err).not.toMatch(/\bat .*\.js:\d/);
  });

  test("3: the results lie on a drive that is not connected, which no other run holds", async () => {
    const copy = await smallFirm();
    await symlink(join(copy, "not-connected"), join(copy, "results"));
    const { code, err } = await crmKpi(["run", copy, ...QUARTER, "--lang", lang]);
    expect(code).toBe(3);
    expect(err).toContain(join(copy, "results"));
    expect(err).not.toContain(".lock");
  });

  test("3: the configuration cannot be read, and is named", async () => {
    const folder = await freshFolder();
    await put(folder, "crm-kpi.yaml/x", "");
    const { code, err } = await crmKpi(["run", folder, ...QUARTER, "--lang", lang]);
    expect(code).toBe(3);
    expect(err).toContain("crm-kpi.yaml");
  });

  test("4: another run holds the folder", async () => {
    const folder = await freshFolder();
    await put(folder, ".out.lock", `${process.pid}@${hostname()}`);
    const { code, err } = await crmKpi([
      "run",
      firm,
      ...QUARTER,
      "--lang",
      lang,
      "--out",
      join(folder, "out"),
    ]);
    expect(code).toBe(4);
    expect(err).toContain({ zh: `另一个运行（${process.pid}@`, en: `Another run (${process.pid}@` }[lang]);
    expect(await names(folder)).toEqual([".out.lock"]);
  });
});

test("nothing of all this changed the firm's folder", async () => {
  expect(await hashes(firm)).toEqual(before);
});

test.for([
  ["--help"],
  ["run", "--help"],
  ["check", "--help"],
  ["explain", "--help"],
  ["init", "--help"],
  ["templates", "--help"],
])("help: %j", async (args) => {
  const { code, out, err } = await crmKpi(args);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toContain("Usage: crm-kpi");
  if (args.length > 1) expect(out).toMatch(/Example:\n {2}crm-kpi/);
});
