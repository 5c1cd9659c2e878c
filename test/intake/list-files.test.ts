import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Findings } from "../../src/findings/finding.ts";
import { listFiles, quarterFolders } from "../../src/intake/list-files.ts";
import { readFiles } from "../../src/intake/open-files.ts";
import { quarter } from "../support/quarter.ts";

let firm = "";

beforeEach(async () => {
  firm = await mkdtemp(join(tmpdir(), "crm-kpi-list-"));
});

afterEach(async () => {
  await rm(firm, { recursive: true, force: true });
});

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(firm, path)), { recursive: true });
    await writeFile(join(firm, path), path);
  }
}

/** The paths that are listed, and `code path` of what is not. */
async function listed(folder = "2025Q3"): Promise<string[]> {
  const findings = new Findings();
  const files = await listFiles(firm, folder, findings);
  return [
    ...files.map(({ path, place }) => `${place} ${path}`),
    ...findings.sorted().map(({ code, at }) => `${code} ${at.file}`),
  ];
}

describe("the quarter's folder", () => {
  test.for([
    "2025Q3",
    "2025-Q3",
    "2025q3",
    "2025 Q3",
    "2025年第3季度",
    "2025年第三季度",
    "2025年3季度",
    "２０２５Ｑ３",
  ])("may be called %s", async (name) => {
    await put(`${name}/a.csv`, "2025Q2/a.csv", "2024Q3/a.csv", "2025/a.csv", "归档/2025Q3/a.csv", "说明.txt");
    expect(await quarterFolders(firm, quarter("2025Q3"))).toEqual([name]);
    expect(await listed(name)).toEqual([`quarter ${name}/a.csv`]);
  });

  test("is none where there is none, and a file of that name is none", async () => {
    await put("2025Q4/a.csv", "2024Q3/a.csv", "2025年第3季度");
    expect(await quarterFolders(firm, quarter("2025Q3"))).toEqual([]);
  });

  test("may be found twice: the caller asks", async () => {
    await put("2025Q3/a.csv", "2025-Q3/a.csv");
    expect(await quarterFolders(firm, quarter("2025Q3"))).toEqual(["2025-Q3", "2025Q3"]);
  });
});

test("everything below the quarter's folder, and the tables beside it, is listed in reading order", async () => {
  await put(
    "2025Q3/财务部/10月.csv",
    "2025Q3/财务部/9月.csv",
    "2025Q3/a/b/c.xlsx",
    "2025Q3/说明.docx",
    "人员名册.xlsx",
  );
  await put("客户登记.CSV", "2025Q2/收款.csv", "crm-kpi.yaml", "说明.pdf", "results/2025Q3/results.csv");
  expect(await listed()).toEqual([
    "quarter 2025Q3/a/b/c.xlsx",
    "quarter 2025Q3/说明.docx",
    "quarter 2025Q3/财务部/9月.csv",
    "quarter 2025Q3/财务部/10月.csv",
    "firm 人员名册.xlsx",
    "firm 客户登记.CSV",
  ]);
});

test("what programs leave behind is not listed", async () => {
  const clutter = [
    "~$收款.xlsx",
    ".DS_Store",
    "._收款.xlsx",
    ".~lock.收款.xlsx#",
    "Thumbs.db",
    "desktop.ini",
    ".git/config.csv",
  ];
  await put("2025Q3/a.csv", ...clutter.flatMap((name) => [`2025Q3/${name}`, `2025Q3/财务部/${name}`, name]));
  expect(await listed()).toEqual(["quarter 2025Q3/a.csv"]);
});

test("a link to a file is followed; one to a folder is named, one to nothing is for the opening to tell", async () => {
  await put("2025Q3/a.csv", "elsewhere/b.csv");
  await symlink(join(firm, "elsewhere/b.csv"), join(firm, "2025Q3/link.csv"));
  await symlink(join(firm, "elsewhere"), join(firm, "2025Q3/folder"));
  await symlink(join(firm, "gone.csv"), join(firm, "2025Q3/gone.csv"));
  expect(await listed()).toEqual([
    "quarter 2025Q3/a.csv",
    "quarter 2025Q3/gone.csv",
    "quarter 2025Q3/link.csv",
    "file-ignored 2025Q3/folder",
  ]);
});

test("a folder that leads back to itself does not go on for ever", async () => {
  await put("2025Q3/a.csv");
  await symlink(join(firm, "2025Q3"), join(firm, "2025Q3/again"));
  expect(await listed()).toEqual(["quarter 2025Q3/a.csv", "file-ignored 2025Q3/again"]);
});

describe("beside the quarter's folder", () => {
  test("a table in a form that is not read is named, not passed over", async () => {
    await put("2025Q3/a.csv", "客户登记.xls");
    expect(await listed()).toContainEqual(expect.stringContaining("客户登记.xls"));
  });

  test("a table that is a link is read or named, not passed over", async () => {
    await put("2025Q3/a.csv", "elsewhere/客户登记.csv");
    await symlink(join(firm, "elsewhere/客户登记.csv"), join(firm, "客户登记.csv"));
    expect(await listed()).toContainEqual(expect.stringMatching(/ 客户登记\.csv$/));
  });
});

test("files are read one after another, with their place", async () => {
  await put("2025Q3/a.csv", "人员名册.csv");
  const files = await listFiles(firm, "2025Q3", new Findings());
  const done: number[] = [];
  const read: string[] = [];
  for await (const { path, place, bytes } of readFiles(firm, files, (count) => done.push(count))) {
    read.push(`${place} ${path} ${new TextDecoder().decode(bytes)}`);
  }
  expect(read).toEqual(["quarter 2025Q3/a.csv 2025Q3/a.csv", "firm 人员名册.csv 人员名册.csv"]);
  expect(done).toEqual([1, 2]);
});
