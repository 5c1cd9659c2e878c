import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { indicators } from "../src/indicators/index.ts";
import { policies } from "../src/scheme/policies.ts";
import type { Columns } from "../src/sources/contract.ts";
import { SOURCE_IDS, sources } from "../src/sources/index.ts";
import { findingsDocument } from "../tools/findings-document.ts";

const root = new URL("../", import.meta.url);
const READMES = ["README.md", "README.zh-CN.md"] as const;

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

function help(...args: string[]): string {
  const command = ["bin/crm-kpi.js", ...args, "--help"];
  return execFileSync(process.execPath, command, { cwd: root, encoding: "utf8" });
}

/** The commands that the program itself lists. */
function commands(): string[] {
  return [...help().matchAll(/^ {2}([a-z]+) .*(?:\[|<)/gm)]
    .map((match) => match[1] ?? "")
    .filter((name) => name !== "help");
}

describe.each(READMES)("%s", (file) => {
  const text = read(file);

  test("names every command and every option of it", () => {
    expect(commands().length).toBeGreaterThanOrEqual(3);
    for (const command of commands()) {
      expect(text).toContain(`crm-kpi ${command} `);
      for (const [, option = ""] of help(command).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)) {
        expect(text, `${command} ${option}`).toContain(option);
      }
    }
  });

  test("names every source with its columns", () => {
    for (const id of SOURCE_IDS) {
      const columns: Columns = sources[id].columns;
      const line = text.split("\n").find((one) => one.startsWith("|") && one.includes(`\`${id}\``)) ?? "";
      for (const { zh, need } of Object.values(columns)) {
        expect(line, id).toContain(need === "none" ? zh : `**${zh}**`);
      }
    }
  });

  test("shows pictures that are there", () => {
    for (const [, path = ""] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
      expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });

  test("gives the two lines that do everything", () => {
    expect(text).toContain("npm ci && npm start");
    expect(text).toContain("npm ci && npm test");
  });
});

describe("documents made from the code", () => {
  test("docs/findings.md is what the catalogue says (npm run docs)", () => {
    expect(read("docs/findings.md")).toBe(findingsDocument());
  });

  test("the built-in edition sets every policy and every indicator", () => {
    const edition = read("editions/built-in.yaml");
    for (const name of Object.keys(policies)) expect(edition).toContain(`\n  ${name}: `);
    for (const { id } of indicators) expect(edition).toContain(`\n  ${id}:\n    target: `);
  });

  test("every command's help has an example", () => {
    for (const command of commands()) expect(help(command)).toMatch(/Example:\n {2}crm-kpi /);
  });
});
