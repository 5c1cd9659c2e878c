import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/commands/run.ts";
import type { LogEvent } from "../../src/world.ts";
import { keptWorld } from "../support/world.ts";
import { crmKpi, freshFolder, hashes, names, put, smallFirm } from "./program.ts";

const RUN = { lang: "zh", quiet: true, json: false, quarter: "last", out: undefined } as const;

/** Runs on the day after which `last` is the third quarter of 2025. */
async function runLast(dir: string, log?: (event: LogEvent) => void) {
  const { world, out, err } = keptWorld(log === undefined ? {} : { log });
  const code = await run(world, { ...RUN, dir, today: undefined });
  return { code, out: out(), err: err() };
}

test("run --quarter last twice in a row gives the same bytes, and 0 both times", async () => {
  const firm = await smallFirm();
  expect(await runLast(firm)).toEqual({ code: 0, out: "", err: "" });
  const once = await hashes(firm);
  expect(Object.keys(once)).toContain("results/2025Q3/manifest.json");
  expect(await runLast(firm)).toEqual({ code: 0, out: "", err: "" });
  expect(await hashes(firm)).toEqual(once);
});

test("the log counts findings by level, and says nothing of what they say", async () => {
  const firm = await smallFirm();
  await put(firm, "2025Q3/结果签收.csv", "被考核人,签收日期\n无此人,2025-10-10\n李娜,2025-12-31\n");
  const events: LogEvent[] = [];
  expect((await runLast(firm, (event) => events.push(event))).code).toBe(1);
  expect(events).toEqual([
    { event: "findings", quarter: "2025Q3", errors: 1, toConfirm: 0, warnings: 1, notes: 0 },
  ]);
});

/** Every file and folder below a folder that was not there before, with its mode. */
async function modesBelow(folder: string, before: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of await readdir(folder, { recursive: true })) {
    if (before.includes(path)) continue;
    const state = await lstat(join(folder, path));
    found.set(path, `${state.isDirectory() ? "folder" : "file"} ${(state.mode & 0o777).toString(8)}`);
  }
  return found;
}

describe("as a process", () => {
  test("what any command writes is its owner's alone, whatever the umask", async () => {
    const home = await freshFolder();
    const firm = join(home, "firm");
    const by = ["/bin/sh", "-c", 'umask 000; exec "$@"', "sh"];
    const at = ["--quarter", "2025Q3", "--today", "2025-10-09"];
    const small = await smallFirm();
    const before = await readdir(home, { recursive: true });
    const beforeSmall = await readdir(small, { recursive: true });
    await put(small, "new.yaml", "policies: { quota-ties: up }\n");
    beforeSmall.push("new.yaml");
    const commands = [
      ["init", firm, "--quarter", "2025Q4"],
      ["templates", "--out", join(home, "workbooks")],
      ["templates", "--scorecard", "--out", join(home, "card")],
      ["run", small, ...at],
      ["status", small, ...at, "--ics", join(small, "results/days.ics")],
      ["check", small, ...at, "--report", join(home, "returns"), "--write-register"],
      [
        "compare",
        small,
        "--scheme",
        join(small, "new.yaml"),
        "--quarter",
        "2025Q3",
        "--today",
        "2025-10-09",
        "--out",
        join(home, "compared.xlsx"),
      ],
    ];
    for (const args of commands) {
      expect(await crmKpi(args, { by, cwd: home }), args.join(" ")).toMatchObject({ code: 0 });
    }
    const written = [...(await modesBelow(home, before)), ...(await modesBelow(small, beforeSmall))];
    const paths = written.map(([path]) => path);
    for (const path of [
      "firm/crm-kpi.yaml",
      "workbooks/互评.xlsx",
      "compared.xlsx",
      "results/days.ics",
      "clients.csv",
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths.some((path) => path.startsWith("results/2025Q3/scorecards/"))).toBe(true);
    expect(written.filter(([, mode]) => mode !== "folder 700" && mode !== "file 600")).toEqual([]);
  });

  test("--log-json: the error stream holds lines of JSON and nothing else, without a name in them", async () => {
    const firm = await smallFirm();
    await put(firm, "2025Q3/结果签收.csv", "被考核人,签收日期\n无此人,2025-10-10\n");
    const { code, out, err } = await crmKpi([
      "run",
      firm,
      "--quarter",
      "2025Q3",
      "--today",
      "2025-10-18",
      "--log-json",
    ]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const events = err
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        event: "started",
        command: "run",
        version: expect.any(String),
      },
      {
        time: expect.any(String),
        event: "findings",
        quarter: "2025Q3",
        errors: 1,
        toConfirm: 0,
        warnings: 0,
        notes: 0,
      },
      { time: expect.any(String), event: "finished", exit: 1, ms: expect.any(Number) },
    ]);
  });

  test.for<[string, (firm: string) => Promise<string[]>, object]>([
    [
      "a mistake in the configuration, at its line",
      async (firm) => {
        await put(firm, "crm-kpi.yaml", "policies:\n  credit: 张伟\n");
        return ["run", firm];
      },
      { event: "failed", error: "ConfigurationError", at: ["crm-kpi.yaml:2:3"] },
    ],
    ["wrong usage", async (firm) => ["run", firm, "--fast"], { event: "failed", error: "CommanderError" }],
    [
      "somebody whom nobody knows, not by name",
      async (firm) => ["explain", "张伟伟", "--dir", firm, "--quarter", "2025Q3", "--today", "2025-10-09"],
      { event: "failed", error: "UsageError" },
    ],
  ])("--log-json: %s", async ([, make, event]) => {
    const { code, err } = await crmKpi([...(await make(await smallFirm())), "--log-json"]);
    expect(code).toBe(2);
    const events = err
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.slice(-2)).toMatchObject([event, { event: "finished", exit: 2 }]);
    expect(err).not.toMatch(/张伟/);
  });

  test("two starts at once: the results are those of one, and whoever comes too late says what to do", async () => {
    const firm = await smallFirm();
    const args = ["run", firm, "--quarter", "2025Q3", "--today", "2025-10-09"];
    const both = await Promise.all([crmKpi(args), crmKpi(args)]);
    for (const { code, err } of both) {
      expect([0, 4]).toContain(code);
      expect(err === "").toBe(code === 0);
    }
    expect(both.map(({ code }) => code)).toContain(0);
    const results = await hashes(firm);
    await rm(join(firm, "results"), { recursive: true });
    await crmKpi(args);
    expect(results).toEqual(await hashes(firm));
    expect(await names(join(firm, "results"))).toEqual(["2025Q3", "2025Q3.deliveries.jsonl"]);
    await put(firm, "results/.2025Q3.lock", `${process.pid}@${hostname()}`);
    const late = await crmKpi([...args, "--log-json"]);
    expect(late.code).toBe(4);
    expect(late.err).toContain('"event":"failed","error":"FolderLocked"');
    const said = await crmKpi(args);
    expect(said).toMatchObject({ code: 4, out: "" });
    expect(said.err).toContain(`另一个运行（${process.pid}@${hostname()}）正在使用结果文件夹。请等它结束`);
  });
});
