import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { headerOf } from "../../src/output/fill-in/header.ts";
import { fillInName } from "../../src/output/fill-in/index.ts";
import { configText } from "../../src/output/firm-folder/config.ts";
import { folderOf, NEW_FIRM_SOURCES } from "../../src/output/firm-folder/layout.ts";
import { parseXml } from "../../src/output/template/xml-read.ts";
import { DEPARTMENT_LABELS } from "../../src/sources/departments.ts";
import type { SourceId } from "../../src/sources/index.ts";
import { crmKpi, freshFolder, hashes, names, put, QUARTER } from "../commands/program.ts";
import { quarter, SAMPLES, schemeErrors, schemeOf } from "../support/quarter.ts";
import { filled, sampleRows } from "./fill.ts";

const LANGUAGES = ["zh", "en"] as const;
const Q = quarter("2025Q3");
const PAGES = { zh: "交付说明.html", en: "delivery.html" } as const;

describe.for(LANGUAGES)("a folder made by init in %s", (lang) => {
  test("with its workbooks filled in runs, and gives the numbers of the samples", {
    timeout: 240_000,
  }, async () => {
    const firm = join(await freshFolder(), "new firm");
    const made = await crmKpi(["init", firm, "--quarter", "2025Q3", "--lang", lang]);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toContain(PAGES[lang]);
    const rows = await sampleRows("2025Q3");
    for (const source of NEW_FIRM_SOURCES) {
      const folder = folderOf(source, Q, lang);
      const path = join(folder, fillInName(source, lang));
      const id = source.id as SourceId;
      await put(firm, path, await filled(await readFile(join(firm, path)), id, rows.get(id) ?? []));
    }
    const configuration = await readFile(join(firm, "crm-kpi.yaml"), "utf8");
    const answers = await readFile(join(SAMPLES, "crm-kpi.yaml"), "utf8");
    await put(firm, "crm-kpi.yaml", `${configuration}\n${answers}`);
    const out = join(await freshFolder(), "out");
    const samples = await crmKpi(["run", SAMPLES, ...QUARTER, "--out", out, "--json"]);
    const done = await crmKpi(["run", firm, ...QUARTER, "--json"]);
    expect(done.code).toBe(0);
    expect(codesOf(done.out)).toEqual(codesOf(samples.out));
    expect(await totalsIn(join(firm, "results/2025Q3"))).toEqual(await totalsIn(out));
  });

  test("holds a configuration, the page and a workbook for each export, for its owner alone", async () => {
    const firm = await freshFolder();
    const made = await crmKpi(["init", "--quarter", "2025年第3季度", "--lang", lang, "--json"], {
      cwd: firm,
    });
    const { files, quarter: made_for } = JSON.parse(made.out);
    expect(made_for).toBe("2025Q3");
    expect(Object.keys(await hashes(firm)).sort()).toEqual([...files].sort());
    expect(files).toHaveLength(3 + NEW_FIRM_SOURCES.length);
    const yaml = await readFile(join(firm, "crm-kpi.yaml"), "utf8");
    expect(yaml.split("\n")[0]).toBe("# yaml-language-server: $schema=crm-kpi.schema.json");
    for (const file of files) expect((await stat(join(firm, file))).mode & 0o777).toBe(0o600);
  });

  test("tells every department its tables, their columns and the day", async () => {
    const firm = await freshFolder();
    await crmKpi(["init", firm, "--quarter", "2025Q3", "--lang", lang]);
    const page = await readFile(join(firm, PAGES[lang]), "utf8");
    expect(page).toContain("<b>2025-10-05</b>");
    expect(page).toContain("2025-10-10");
    for (const source of NEW_FIRM_SOURCES) {
      expect(page).toContain(DEPARTMENT_LABELS[source.department][lang]);
      expect(page).toContain(fillInName(source, lang));
      for (const [key, column] of Object.entries(source.columns)) {
        expect(page).toContain(`>${headerOf(key, column, lang)}</td>`);
      }
    }
    expect(page).not.toMatch(/undefined|\[object|https?:|<script|<link|<img/);
    // Every element is closed: a strict reader takes it from the root on.
    expect(() =>
      parseXml(new TextEncoder().encode(page.replace("<!DOCTYPE html>", "")), "page"),
    ).not.toThrow();
  });
});

test("the quarter is the current one unless another is asked for", async () => {
  const firm = await freshFolder();
  await crmKpi(["init", firm, "--today", "2026-01-01"]);
  expect(await names(firm)).toContain("2026Q1");
});

describe("what is there is never touched", () => {
  test("a folder with a configuration is a firm's already", async () => {
    const firm = await freshFolder();
    await put(firm, "crm-kpi.yaml", "policies: {}\n");
    for (const [lang, words] of [
      ["zh", "中已有 crm-kpi.yaml"],
      ["en", "is a firm's folder already"],
    ] as const) {
      const { code, out, err } = await crmKpi(["init", firm, "--lang", lang]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(words);
    }
    expect(await names(firm)).toEqual(["crm-kpi.yaml"]);
  });

  test("files of other names stay, one of the same name stops it before anything is written", async () => {
    const firm = await freshFolder();
    await put(firm, "notes.txt", "mine");
    await put(firm, "人员名册.xlsx", "mine");
    const before = await hashes(firm);
    const { code, err } = await crmKpi(["init", firm]);
    expect(code).toBe(2);
    expect(err).toContain("人员名册.xlsx”已经存在");
    expect(await hashes(firm)).toEqual(before);
  });

  test("a quarter that is none", async () => {
    const { code, err } = await crmKpi(["init", join(await freshFolder(), "x"), "--quarter", "2025Q7"]);
    expect(code).toBe(2);
    expect(err).toContain("看不懂季度“2025Q7”");
  });
});

describe.for(LANGUAGES)("the configuration in %s", (lang) => {
  const text = configText(lang);
  const settings = text.replaceAll(/^#(?! )/gm, "").replaceAll(/^# .*$/gm, "");
  const uncommented = text
    .split("\n")
    .map((line) => (/^#(?! )|^# {2}/.test(line) ? line.slice(1) : line))
    .join("\n");

  test("is valid as it is, and changes nothing", () => {
    expect(text.split("\n").every((line) => line === "" || line.startsWith("#"))).toBe(true);
    expect(schemeErrors(text)).toEqual([]);
  });

  test("every setting in it is valid, and holds already", () => {
    expect(settings).toContain("policies:");
    expect(schemeErrors(uncommented)).toEqual([]);
    const [built, own] = [schemeOf(), schemeOf(uncommented)];
    expect(own.policies).toEqual(built.policies);
    expect(own.indicators).toEqual(built.indicators);
    expect(own.profiles).toEqual(built.profiles);
    expect(own.grades).toEqual(built.grades);
    expect(own.calendar).toEqual(built.calendar);
  });
});

function codesOf(out: string): string[] {
  return (JSON.parse(out).findings as { code: string }[]).map(({ code }) => code);
}

async function totalsIn(folder: string) {
  const { people } = JSON.parse(await readFile(join(folder, "results.json"), "utf8"));
  return people.map(({ id, total, rank, grade }: Record<string, unknown>) => [id, total, rank, grade]);
}
