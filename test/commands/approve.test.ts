import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ApprovedFolder } from "../../src/archive/approvals.ts";
import { FolderLocked } from "../../src/archive/lock.ts";
import { UsageError } from "../../src/commands/contract.ts";
import { approveQuarter, edit, firmOf, runQuarter, verifyFolder } from "./approved-firm.ts";
import { crmKpi, firmCopy, hashes, QUARTER } from "./program.ts";

const DAY = "2025-10-09";
let firm = "";

beforeEach(async () => {
  firm = await firmOf(["2025Q3"]);
  expect((await runQuarter(firm, "2025Q3", DAY)).code).toBe(0);
});

const at = (...names: string[]) => join(firm, ...names);
const json = async (...names: string[]) => JSON.parse(await readFile(at("results", ...names), "utf8"));
const approve = (today = "2025-10-12") => approveQuarter(firm, "2025Q3", today);
const run = (today = DAY) => runQuarter(firm, "2025Q3", today);

describe("a quarter is approved", () => {
  test("by name and day, and a second time says so and writes nothing", async () => {
    const said = await approveQuarter(firm, "2025Q3", "2025-10-12", { by: " 王主任 ", note: "一致通过" });
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("已由王主任于 2025-10-12 批准");
    expect(await json("2025Q3", "approval.json")).toMatchObject({
      by: "王主任",
      note: "一致通过",
      number: 1,
    });
    const before = await hashes(firm);
    const again = await approveQuarter(firm, "2025Q3", "2025-10-20", { by: "李主任" });
    expect(again).toMatchObject({ code: 0, err: "" });
    expect(again.out).toContain("王主任于 2025-10-12");
    expect(await hashes(firm)).toEqual(before);
  });

  test("and a second time says nothing of results that somebody is exchanging", async () => {
    await approve();
    await rm(at("results", "2025Q3", "summary.xlsx"));
    await writeFile(at("results", ".2025Q3.lock"), `${process.pid}@${hostname()}`);
    await expect(approve()).rejects.toThrow(FolderLocked);
  });

  test("and a second time names what was changed since", async () => {
    await approve();
    await edit(at("results/2025Q3/results.csv"), "王芳", "王方");
    expect(await approve()).toMatchObject({ code: 1, err: expect.stringContaining("results.csv") });
  });

  test("seen from the cut-off at which it was published, whatever the day", async () => {
    await approve("2026-03-01");
    expect(await json("2025Q3", "manifest.json")).toMatchObject({ cutOff: DAY });
    expect(await json("2025Q3", "approval.json")).toMatchObject({ on: "2026-03-01" });
  });
});

describe("nothing is approved, and nothing is written, where", () => {
  test.for<[string, () => Promise<unknown>, string]>([
    ["an export was changed", () => edit(at("2025Q3/收款明细.csv"), "30000.00", "30000.01"), "收款明细.csv"],
    ["an export is gone", () => rm(at("2025Q3/互评.csv")), "互评.csv"],
    [
      "a workbook is not the published file, though what is in it is",
      () => appendFile(at("results/2025Q3/summary.xlsx"), " "),
      "summary.xlsx 在发布之后被改动过",
    ],
    [
      "a file was added to the results",
      () => writeFile(at("results/2025Q3/备注.txt"), "x"),
      "多出文件 备注.txt",
    ],
    [
      "a figure was changed by hand",
      () => edit(at("results/2025Q3/results.json"), '"score":10,', '"score":11,'),
      "公布的是 11，重新计算为 10",
    ],
    [
      "a card was changed by hand",
      () => writeFile(at("results/2025Q3/scorecards/行政部/A001-赵敏.xlsx"), "x"),
      "A001-赵敏.xlsx",
    ],
    ["a document is gone", () => rm(at("results/2025Q3/report.html")), "缺少文件 report.html"],
    [
      "the record was changed",
      () => edit(at("results/2025Q3/manifest.json"), '"lang": "zh"', '"lang":  "zh"'),
      "manifest.json：第",
    ],
    ["an export was added", () => writeFile(at("2025Q3/又一份.csv"), "甲,乙\n1,2\n"), "又一份.csv"],
    [
      "a rule was changed that gives other figures",
      () => writeFile(at("crm-kpi.yaml"), "indicators:\n  client-satisfaction: { target: 99 }\n"),
      "数字会不同",
    ],
  ])("%s", async ([, change, says]) => {
    await change();
    const before = await hashes(firm);
    const said = await approve();
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toContain(says);
    expect(said.err).toContain("crm-kpi run");
    expect(await hashes(firm)).toEqual(before);
  });

  test("the quarter is not over: what is preliminary is not made final", async () => {
    expect((await run("2025-09-20")).code).toBe(0);
    const said = await approve("2025-10-12");
    expect(said.code).toBe(1);
    expect(said.err).toContain("截止日 2025-09-20 早于季度最后一天 2025-09-30");
    expect(said.err).toContain("请在季度结束后重新 run");
  });

  test("something is still to be confirmed: all reasons are told at once", async () => {
    const payments = at("2025Q3/收款明细.csv");
    const text = await readFile(payments, "utf8");
    const last = text.trimEnd().split("\n").at(-1);
    await writeFile(payments, `${text.trimEnd()}\n${last}\n`);
    expect((await run()).code).toBe(0);
    const said = await approveQuarter(firm, "2025Q3", "2025-10-12", { waive: ["优秀：无"] });
    expect(said.code).toBe(1);
    expect(said.err).toContain("待确认事项");
    expect(said.err).toContain("--waive 中的“优秀”");
    expect((await readdir(at("results"))).sort()).toEqual(["2025Q3", "2025Q3.deliveries.jsonl"]);
  });

  test.for<[string, () => Promise<unknown>, string]>([
    ["nobody is named", () => approveQuarter(firm, "2025Q3", DAY, { by: " " }), "--by"],
    ["a waiver has no reason", () => approveQuarter(firm, "2025Q3", DAY, { waive: ["优秀"] }), "--waive"],
    [
      "no run was ever made",
      async () => {
        await rm(at("results"), { recursive: true });
        return approveQuarter(firm, "2025Q3", DAY);
      },
      "请先运行 crm-kpi run --quarter 2025Q3",
    ],
    ["nothing was published", () => approveQuarter(firm, "2025Q2", DAY), "2025年第2季度还没有发布"],
  ])("%s", async ([, attempt, says]) => {
    const error = await attempt().catch((caught: unknown) => caught);
    expect(error instanceof UsageError ? error.says.zh : error).toContain(says);
  });
});

describe("a run on an approved quarter", () => {
  test("writes nothing where nobody's figures differ: the day, the roster beside it and a receipt may", async () => {
    await approve();
    await writeFile(at("人员备查.csv"), "姓名,备注\n张伟,x\n");
    await writeFile(at("2025Q3/结果签收.csv"), "被考核人,签收日期,面谈日期\n王芳,2025-10-13,\n");
    const before = await hashes(firm);
    const said = await run("2025-10-20");
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("已批准的结果保持不变");
    expect(said.out).toContain("截止日：2025-10-09 → 2025-10-20");
    expect(await hashes(firm)).toEqual(before);
  });

  test("drafts a revision where a figure moves, says why, and replaces its own draft", async () => {
    await approve();
    const published = await hashes(at("results/2025Q3"));
    await edit(at("2025Q3/投诉记录.csv"), "2025-08-06", "2025-08-20");
    const said = await run();
    expect(said.out).toContain("第 2 版修订稿 results/2025Q3.rev2");
    expect(said.out).toContain("数据文件已更改：2025Q3/投诉记录.csv");
    expect(said.out).toMatch(/\d 人的数字有变化/);
    expect(await hashes(at("results/2025Q3"))).toEqual(published);
    expect(await json("2025Q3.rev2", "manifest.json")).toMatchObject({
      revision: 2,
      because: {
        inputs: expect.arrayContaining([{ path: "2025Q3/投诉记录.csv", change: "changed" }]),
      },
    });
    await edit(at("2025Q3/投诉记录.csv"), "2025-08-20", "2025-08-06");
    expect((await run()).out).toContain("results/2025Q3.rev2 仍在");
  });

  test("drafts one where a rule gives other figures", async () => {
    await approve();
    await writeFile(at("crm-kpi.yaml"), "indicators:\n  client-satisfaction: { target: 99 }\n");
    expect((await run()).out).toContain("方案文件新增：crm-kpi.yaml");
    expect(await readdir(at("results"))).toContain("2025Q3.rev2");
  });

  test("publishes elsewhere as ever, but never over what was approved", async () => {
    await approve();
    expect((await runQuarter(firm, "2025Q3", DAY, at("probe"))).code).toBe(0);
    expect(await readdir(at("probe"))).not.toContain("approval.json");
    const before = await hashes(firm);
    await expect(runQuarter(firm, "2025Q3", DAY, at("results/2025Q3"))).rejects.toThrow(ApprovedFolder);
    await rm(at("results/2025Q3/approval.json"));
    await expect(run()).rejects.toThrow(ApprovedFolder);
    delete before["results/2025Q3/approval.json"];
    expect(await hashes(firm)).toEqual(before);
  });

  test("and the revision, approved, takes the name; later quarters read its figures", async () => {
    await approve();
    await edit(at("2025Q3/投诉记录.csv"), "2025-08-06", "2025-08-20");
    await run();
    const draft = await hashes(at("results/2025Q3.rev2"));
    const said = await approve("2025-10-25");
    expect(said.out).toContain("第 2 版");
    expect((await readdir(at("results"))).sort()).toEqual([
      "2025Q3",
      "2025Q3.deliveries.jsonl",
      "2025Q3.rev1",
      "archive",
    ]);
    expect(await hashes(at("results/2025Q3"))).toMatchObject(draft);
    expect(await json("2025Q3.rev1", "approval.json")).toMatchObject({ revision: 1, number: 1 });
    expect(await json("2025Q3", "approval.json")).toMatchObject({ revision: 2, number: 2 });
    expect((await run()).out).toContain("已批准的结果保持不变");
    expect(await verifyFolder(firm)).toMatchObject({ code: 0 });
  });
});

test("the whole sample firm: run, approve, verify, as an administrator types them", async () => {
  const samples = await firmCopy();
  expect((await crmKpi(["run", samples, ...QUARTER, "--quiet"])).code).toBe(0);
  const approved = await crmKpi(["approve", samples, ...QUARTER, "--by", "王主任"]);
  expect(approved).toMatchObject({ code: 0, err: "" });
  const verified = await crmKpi(["verify", "--dir", samples]);
  expect(verified).toMatchObject({ code: 0, err: "" });
  expect(verified.out).toContain("王主任于 2025-10-09 批准）：一致");
});
