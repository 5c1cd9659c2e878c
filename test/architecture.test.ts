import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Which folders of src a folder may import: the way data takes, in one direction. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  rules: ["domain"],
  sources: ["domain"],
  findings: ["domain"],
  scheme: ["domain", "rules", "sources"],
  intake: ["domain", "findings", "sources", "scheme"],
  facts: ["domain", "findings", "sources", "scheme"],
  indicators: ["domain", "sources", "scheme", "facts"],
  scoring: ["domain", "rules", "sources", "findings", "scheme", "facts", "indicators"],
  output: ["domain", "rules", "sources", "findings", "scheme", "facts", "indicators", "scoring"],
  mail: ["domain", "sources", "findings", "scheme", "facts", "output"],
  archive: ["domain", "scoring", "output"],
  delivery: ["domain", "findings", "scheme", "facts", "mail", "archive"],
};

/** Folders that touch nothing outside: no disk, network, clock, process or console. */
const PURE = [
  "domain",
  "rules",
  "sources",
  "findings",
  "scheme",
  "facts",
  "indicators",
  "scoring",
  "output",
  "mail",
];

/** Libraries that stand behind one file of ours. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  commander: ["cli.ts"],
  exceljs: ["output/workbook.ts"],
  "@e965/xlsx": [
    "intake/card-cells.ts",
    "intake/workbook-cell.ts",
    "intake/workbook-layout.ts",
    "intake/workbook.ts",
  ],
  "csv-parse/sync": ["intake/csv-records.ts"],
  yaml: ["scheme/locate.ts", "scheme/parse-config.ts"],
  "fraction.js": ["domain/exact.ts"],
  "nodemailer/lib/mail-composer": ["delivery/mailer.ts"],
  "nodemailer/lib/smtp-connection": ["delivery/mailer.ts"],
  "officecrypto-tool": ["delivery/encrypt.ts"],
};

const SRC = new URL("../src/", import.meta.url).pathname;
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), "utf8") }));

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function folderOf(name: string): string {
  return name.includes("/") ? (name.split("/")[0] ?? "") : "";
}

/** The folder of src that a relative import leads to. */
function target(from: string, path: string): string {
  return folderOf(new URL(path, `file:///${from}`).pathname.slice(1));
}

describe("the tree shows the way data takes", () => {
  test("there are files in every folder, and no folder without a place in the order", () => {
    const folders = new Set(files.map(({ name }) => folderOf(name)));
    expect([...folders].sort()).toEqual(["", "commands", ...Object.keys(LAYERS)].sort());
  });

  test.each(Object.entries(LAYERS))("%s imports only what comes before it", (folder, allowed) => {
    const wrong = files
      .filter(({ name }) => folderOf(name) === folder)
      .flatMap(({ name, text }) =>
        importsOf(text)
          .filter((path) => path.startsWith("."))
          .map((path) => ({ name, to: target(name, path) }))
          .filter(({ to }) => to !== folder && !allowed.includes(to)),
      );
    expect(wrong).toEqual([]);
  });

  test("only the command line imports the command line", () => {
    const wrong = files.filter(
      ({ name, text }) => name !== "cli.ts" && importsOf(text).some((path) => /(^|\/)cli\.ts$/.test(path)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe("the core is pure", () => {
  test.each(PURE)("%s touches no disk, network, clock, process or console", (folder) => {
    const impure =
      /node:(fs|os|child_process|net|http|process)|\bprocess\.|\bconsole\.|new Date\(\)|Date\.now\(/;
    const wrong = files.filter(({ name, text }) => folderOf(name) === folder && impure.test(text));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("nothing depends on the machine's locale, and no binary float is parsed", () => {
    const local = /toLocale[A-Z]|localeCompare\(|parseFloat\(|z\.coerce/;
    expect(files.filter(({ text }) => local.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test.each(Object.entries(BEHIND))("%s stands behind one file of ours", (library, behind) => {
    const users = files.filter(({ text }) => importsOf(text).includes(library)).map(({ name }) => name);
    expect(users.sort()).toEqual([...behind].sort());
  });
});
