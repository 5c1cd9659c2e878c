import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { FolderLocked } from "../../src/archive/lock.ts";
import { UsageError } from "../../src/commands/contract.ts";
import { approveQuarter, edit, firmOf, runQuarter, type Said, verifyFolder } from "./approved-firm.ts";
import { crmKpi, freshFolder, hashes } from "./program.ts";

/** A year's first three quarters, each run and approved before the next; the second was revised. */
let sound = "";

beforeAll(async () => {
  sound = await firmOf(["2025Q1", "2025Q2", "2025Q3"]);
  await writeFile(join(sound, "crm-kpi.yaml"), "indicators:\n  client-satisfaction: { target: 85 }\n");
  for (const [quarter, day] of [
    ["2025Q1", "2025-04-09"],
    ["2025Q2", "2025-07-09"],
    ["2025Q3", "2025-10-09"],
  ] as const) {
    expect(await runQuarter(sound, quarter, day)).toMatchObject({ code: 0 });
    expect(await approveQuarter(sound, quarter, day)).toMatchObject({ code: 0, err: "" });
  }
  await edit(join(sound, "2025Q2/投诉记录.csv"), "2025-05-06", "2025-05-20");
  expect(await runQuarter(sound, "2025Q2", "2025-10-12")).toMatchObject({ code: 0 });
  expect(await approveQuarter(sound, "2025Q2", "2025-10-12")).toMatchObject({ code: 0, err: "" });
}, 120_000);

/** A copy of the sound firm in which something was done. */
async function tampered(change: (firm: string) => Promise<unknown>): Promise<string> {
  const firm = join(await freshFolder(), "firm");
  await cp(sound, firm, { recursive: true });
  await change(firm);
  return firm;
}

/** Changes one bit of one byte, in the middle of a file unless a text says where. */
async function flip(firm: string, path: string, at?: string): Promise<void> {
  const bytes = await readFile(join(firm, path));
  const index = at === undefined ? Math.floor(bytes.length / 2) : bytes.indexOf(at);
  if (index < 0) throw new Error(`no “${at}” in ${path}`);
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  await writeFile(join(firm, path), bytes);
}

/** The name under which the archive keeps what a file of the firm holds. */
async function kept(firm: string, path: string): Promise<string> {
  return `results/archive/${(await hashes(firm))[path]}`;
}

test("all that was published is identical, revisions too, and verifying changes nothing", async () => {
  const before = await hashes(sound);
  const said = await verifyFolder(sound);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out.match(/：一致/g)).toHaveLength(4);
  expect(said.out).toContain("批准链：完整");
  expect(await hashes(sound)).toEqual(before);
});

describe("one byte is changed in an earlier quarter:", () => {
  const card = "results/2025Q1/scorecards/商事业务部/L001-王芳.xlsx";
  test.for<[string, (firm: string) => Promise<unknown>, string[]]>([
    ["an export", (firm) => flip(firm, "2025Q1/收款明细.csv"), ["2025Q1/收款明细.csv"]],
    [
      "an export's kept copy",
      async (firm) => flip(firm, await kept(firm, "2025Q1/收款明细.csv")),
      ["收款明细.csv", "存档"],
    ],
    [
      "a target in the scheme",
      (firm) => flip(firm, "crm-kpi.yaml", "85"),
      ["方案", "数字会不同", "editions"],
    ],
    [
      "the scheme's kept copy",
      async (firm) => flip(firm, await kept(firm, "crm-kpi.yaml")),
      ["crm-kpi.yaml", "存档"],
    ],
    ["a scorecard", (firm) => flip(firm, card), ["L001-王芳.xlsx", "SHA-256"]],
    [
      "a figure in results.json",
      (firm) => flip(firm, "results/2025Q1/results.json", '0,"full"'),
      ["results.json：", "重新计算为"],
    ],
    [
      "a figure in results.csv",
      (firm) => flip(firm, "results/2025Q1/results.csv", "30000"),
      ["results.csv：第", "30000"],
    ],
    ["the report", (firm) => flip(firm, "results/2025Q1/report.html"), ["report.html"]],
    ["the summary", (firm) => flip(firm, "results/2025Q1/summary.xlsx"), ["summary.xlsx"]],
    ["the manifest", (firm) => flip(firm, "results/2025Q1/manifest.json"), ["manifest.json"]],
    [
      "the approval",
      (firm) => flip(firm, "results/2025Q1/approval.json", "2025-04-09"),
      ["approval.json", "封印"],
    ],
    [
      "the approval of a revised edition",
      (firm) => flip(firm, "results/2025Q2.rev1/approval.json"),
      ["2025Q2.rev1/approval.json"],
    ],
  ])("%s", async ([, change, says]) => {
    const said = await verifyFolder(await tampered(change), "2025Q1");
    expect(said.code).toBe(1);
    for (const words of says) expect(said.out).toContain(words);
  });
});

describe("a file comes or goes:", () => {
  test.for<[string, (firm: string) => Promise<unknown>, string]>([
    ["an output", (firm) => rm(join(firm, "results/2025Q1/results.csv")), "缺少文件 results.csv"],
    [
      "a file among the outputs",
      (firm) => writeFile(join(firm, "results/2025Q1/批注.docx"), "x"),
      "多出文件 批注.docx",
    ],
    ["an approval", (firm) => rm(join(firm, "results/2025Q1/approval.json")), "（第 1 号）不见了"],
    ["the last approval", (firm) => rm(join(firm, "results/2025Q2/approval.json")), "（第 4 号）不见了"],
    ["an export", (firm) => rm(join(firm, "2025Q1/互评.csv")), "“2025Q1/互评.csv”发布之后不在了"],
    [
      "a further export",
      (firm) => writeFile(join(firm, "2025Q1/又一份.csv"), "甲,乙\n1,2\n"),
      "“2025Q1/又一份.csv”是发布之后新增的",
    ],
    ["a publication", (firm) => rm(join(firm, "results/2025Q2.rev1"), { recursive: true }), "不见了"],
  ])("%s", async ([, change, says]) => {
    const said = await verifyFolder(await tampered(change), "2025Q1");
    expect(said.code).toBe(1);
    expect(said.out).toContain(says);
  });

  test("what file managers leave is no difference", async () => {
    const firm = await tampered((one) => writeFile(join(one, "results/2025Q1/Thumbs.db"), "x"));
    expect(await verifyFolder(firm, "2025Q1")).toMatchObject({ code: 0 });
  });
});

describe("what may go on changing is named and no difference:", () => {
  test.for<[string, (firm: string) => Promise<unknown>, string]>([
    [
      "a table beside the quarters",
      (firm) => writeFile(join(firm, "人员备查.csv"), "x,y\n1,2\n"),
      "“人员备查.csv”",
    ],
    [
      "a rule that gives nobody other figures",
      (firm) => edit(join(firm, "crm-kpi.yaml"), "85 }", "85 } # 说明"),
      "所有人的数字都不变",
    ],
    [
      "receipts, which come after the results",
      (firm) => writeFile(join(firm, "2025Q1/签收.csv"), "被考核人,签收日期,面谈日期\n王芳,2025-04-12,\n"),
      "属于结果公布之后提交的资料",
    ],
    [
      "the version of the program",
      // The record of a version is sealed with it: only a quarter that is not approved can be planted here.
      async (firm) => {
        await rm(join(firm, "results"), { recursive: true });
        await runQuarter(firm, "2025Q1", "2025-04-09");
        await edit(join(firm, "results/2025Q1/manifest.json"), "0.0.0-test", "0.0.0-old");
      },
      "另一版本的程序",
    ],
  ])("%s", async ([, change, says]) => {
    const said = await verifyFolder(await tampered(change), "2025Q1");
    expect(said.out).toContain(says);
    expect(said.code).toBe(0);
  });
});

describe("a quarter that is not approved", () => {
  const draft = async (change: (firm: string) => Promise<unknown>): Promise<Said> => {
    const firm = await tampered(async (one) => {
      await rm(join(one, "results"), { recursive: true });
      await runQuarter(one, "2025Q1", "2025-04-09");
      await change(one);
    });
    return verifyFolder(firm);
  };

  test("is verified from the firm's files", async () => {
    const said = await draft(async () => {});
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).toContain("尚未批准");
  });

  test("is not identical once an export was changed", async () => {
    const said = await draft((firm) => flip(firm, "2025Q1/收款明细.csv"));
    expect(said).toMatchObject({ code: 1 });
    expect(said.out).toContain("“2025Q1/收款明细.csv”发布之后被改动过");
  });
});

test("a publication that is not there is refused with those that are", async () => {
  const error = await verifyFolder(sound, "2024Q4").catch((caught: unknown) => caught);
  expect(error instanceof UsageError && error.says.zh).toContain("2025Q1、2025Q2.rev1、2025Q2、2025Q3");
});

test("what another command is at work on is not called tampered with", async () => {
  const firm = await tampered((firm) => rm(join(firm, "results/2025Q3/summary.xlsx")));
  const lock = join(firm, "results/.2025Q3.lock");
  await writeFile(lock, `${process.pid}@${hostname()}`);
  await expect(verifyFolder(firm)).rejects.toThrow(FolderLocked);
  await rm(lock);
  expect(await verifyFolder(firm)).toMatchObject({ code: 1, out: expect.stringContaining("summary.xlsx") });
});

test("nothing of what was recorded is left in the temporary folder", async () => {
  const temporary = await freshFolder();
  const { code } = await crmKpi(["verify", "2025Q1", "--dir", sound], { env: { TMPDIR: temporary } });
  expect(code).toBe(0);
  expect(await readdir(temporary)).toEqual([]);
});
