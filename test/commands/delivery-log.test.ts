import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, hashes, names, put, smallFirm } from "./program.ts";

const LOG = "results/2025Q3.deliveries.jsonl";
const PAYMENTS = "2025Q3/收款明细.csv";

const text = (firm: string, path: string) => readFile(join(firm, path), "utf8");
const run = (firm: string, today: string, ...more: string[]) =>
  crmKpi(["run", firm, "--quarter", "2025Q3", "--today", today, ...more]);

type Line = { day: string; source: string; file: string; faulty: number };

async function linesOf(firm: string): Promise<Line[]> {
  const lines = (await text(firm, LOG)).trimEnd().split("\n");
  return lines.map((line): Line => JSON.parse(line));
}

describe("run keeps what was delivered on which day", () => {
  let firm = "";
  let first = "";
  beforeAll(async () => {
    firm = await smallFirm();
    expect((await run(firm, "2025-10-03")).code).toBe(0);
    first = await text(firm, LOG);
  });

  test("each source with a line of its own, and no machine's path", async () => {
    const lines = await linesOf(firm);
    expect(new Set(lines.map(({ day }) => day))).toEqual(new Set(["2025-10-03"]));
    expect(lines.map(({ source }) => source)).toContain("payments");
    expect(first).not.toContain(firm);
  });

  test("check, and a run that is published elsewhere, add nothing", async () => {
    await put(firm, PAYMENTS, (await text(firm, PAYMENTS)).replace("\n", " \n"));
    expect((await crmKpi(["check", firm, "--quarter", "2025Q3", "--today", "2025-10-06"])).code).toBe(0);
    expect((await run(firm, "2025-10-06", "--out", join(firm, "..", "out"))).code).toBe(0);
    expect(await text(firm, LOG)).toBe(first);
  });

  test("a new version is a line of its day, a known one none", async () => {
    expect((await run(firm, "2025-10-08")).code).toBe(0);
    const lines = await linesOf(firm);
    expect((await text(firm, LOG)).startsWith(first)).toBe(true);
    expect(lines.slice(first.split("\n").length - 1).map(({ day, source }) => `${day} ${source}`)).toEqual([
      "2025-10-08 payments",
    ]);
    const published = await hashes(join(firm, "results"));
    expect((await run(firm, "2025-10-08")).code).toBe(0);
    expect(await hashes(join(firm, "results"))).toEqual(published);
    const results = JSON.parse(await text(firm, "results/2025Q3/results.json"));
    const record = results.deliveryRecords.find(({ source }: Line) => source === "payments");
    expect(record).toMatchObject({ first: "2025-10-03", timing: "in-time", daysLate: 0, corrections: 1 });
  });

  test("the manifest has the log as it stands after the run", async () => {
    const { inputs } = JSON.parse(await text(firm, "results/2025Q3/manifest.json"));
    const named = inputs.find(({ path }: { path: string }) => path === LOG);
    expect(named.sha256).toBe((await hashes(firm))[LOG]);
  });

  test("a refused run keeps the log, and leaves the published folder as it was", async () => {
    const before = await hashes(join(firm, "results/2025Q3"));
    const was = await text(firm, PAYMENTS);
    await put(firm, PAYMENTS, was.replace(/\d{4}-\d\d-\d\d/, "2025-02-30"));
    expect((await run(firm, "2025-10-09")).code).toBe(1);
    expect(await hashes(join(firm, "results/2025Q3"))).toEqual(before);
    expect((await linesOf(firm)).at(-1)).toMatchObject({ day: "2025-10-09", source: "payments", faulty: 1 });
    await put(firm, PAYMENTS, was);
  });

  test("a broken line is refused with its place, and nothing is written", async () => {
    const log = await text(firm, LOG);
    await put(firm, LOG, log.replace('"rows":', '"rows":-'));
    const before = await hashes(firm);
    const { code, err } = await run(firm, "2025-10-09");
    expect(code).toBe(3);
    expect(err).toMatch(/提交日志“.*2025Q3\.deliveries\.jsonl”第 1 行已损坏/);
    expect(await hashes(firm)).toEqual(before);
    await put(firm, LOG, log);
  });

  test("the next quarter's run names it among what its results rest on", async () => {
    expect(await names(join(firm, "results"))).toEqual(["2025Q3", "2025Q3.deliveries.jsonl"]);
  });
});

test("status says on which day a department that was late delivered", async () => {
  const firm = await smallFirm();
  const payments = await text(firm, PAYMENTS);
  await rm(join(firm, PAYMENTS));
  await put(firm, "results/readme.txt", "an earlier quarter was published here");
  expect((await run(firm, "2025-10-04")).code).toBe(1);
  await put(firm, PAYMENTS, payments);
  expect((await run(firm, "2025-10-08")).code).toBe(0);
  const asked = ["status", firm, "--quarter", "2025Q3", "--today", "2025-10-09", "--lang", "en"];
  const { out } = await crmKpi(asked);
  expect(out).toMatch(/finance department .*Payments; done on 2025-10-08, 3 days late/);
  expect(out).not.toMatch(/business department .* late/);
});
