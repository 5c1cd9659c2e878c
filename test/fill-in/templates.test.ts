import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/domain/text.ts";
import { matchHeader } from "../../src/intake/header.ts";
import { fillInBook } from "../../src/output/fill-in/book.ts";
import { fillInName } from "../../src/output/fill-in/index.ts";
import { workbookBytes } from "../../src/output/workbook.ts";
import type { Columns } from "../../src/sources/contract.ts";
import { GUIDE_MARK } from "../../src/sources/fill-in.ts";
import { SOURCE_IDS, type SourceId, sources } from "../../src/sources/index.ts";
import { kindName } from "../../src/sources/kinds/index.ts";
import { wordListOf } from "../../src/sources/kinds/words.ts";
import { crmKpi, freshFolder, names, put, QUARTER } from "../commands/program.ts";
import { assessed, SAMPLES, textFile } from "../support/quarter.ts";
import { soffice } from "../support/soffice.ts";
import { filled, sampleRows, sheetsOf, type Typed } from "./fill.ts";

const LANGUAGES = ["zh", "en"] as const;

const made = new Map<string, Promise<Uint8Array>>();

function bytesOf(id: SourceId, lang: Lang): Promise<Uint8Array> {
  const bytes = made.get(`${id} ${lang}`) ?? workbookBytes(fillInBook(sources[id], lang));
  made.set(`${id} ${lang}`, bytes);
  return bytes;
}
const columnsOf = (id: SourceId): [string, Columns[string]][] =>
  Object.entries<Columns[string]>(sources[id].columns);

/** A row that the explanations give as the example. */
async function exampleRow(id: SourceId, lang: Lang): Promise<Typed> {
  const sheet = read(await bytesOf(id, lang)).Sheets[{ zh: "填写说明", en: "How to fill in" }[lang]];
  const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, defval: "" });
  const from = rows.length - columnsOf(id).length;
  return Object.fromEntries(columnsOf(id).map(([key], index) => [key, rows[from + index]?.[4] || null]));
}

describe.for(LANGUAGES)("a fill-in workbook in %s", (lang) => {
  test.for(SOURCE_IDS)(
    "%s: its header is known without mapping, with every column of the source",
    async (id) => {
      const [data, guide] = await sheetsOf(await bytesOf(id, lang));
      const match = matchHeader(sources[id], data?.head[0] ?? []);
      expect([...match.columns.keys()]).toEqual(Object.keys(sources[id].columns));
      expect(match.unused).toEqual([]);
      expect(data?.head).toHaveLength(1);
      expect(guide?.head[0]?.[0]).toBe(GUIDE_MARK[lang]);
    },
  );

  test.for(SOURCE_IDS)(
    "%s: numbers and names are text, words have a drop-down, every column a note",
    async (id) => {
      const parts = unzipSync(await bytesOf(id, lang));
      const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
      const sheet = text("xl/worksheets/sheet1.xml");
      const formats = [...text("xl/styles.xml").matchAll(/<xf [^>]*?numFmtId="(\d+)"[^>]*>/g)].map(
        ([, one]) => one,
      );
      const listed = [...sheet.matchAll(/type="list"[^>]*sqref="([A-Z]+)2:/g)].map(([, letter]) => letter);
      const expected: string[] = [];
      for (const [index, [key, column]] of columnsOf(id).entries()) {
        const letter = String.fromCharCode(65 + index);
        const kind = kindName(column.kind);
        if (
          wordListOf(column.kind) !== null ||
          /^(adjustments|appeals|commitments)\.indicator$/.test(`${id}.${key}`)
        )
          expected.push(letter);
        if (["code", "text", "person", "people", "client", "engagement", "words"].includes(kind)) {
          expect(formats[styleOf(sheet, index + 1)], `${id}.${key}`).toBe("49");
        }
        expect(text("xl/comments1.xml"), `${id}.${key}`).toContain(`ref="${letter}1"`);
      }
      expect(listed).toEqual(expected);
      expect(sheet).toMatch(/<sheetProtection sheet="1"/);
      expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
      expect(text("xl/comments1.xml")).toContain("<author></author>");
    },
  );

  test.for(SOURCE_IDS)("%s: the example is a row that the reader takes", async (id) => {
    const example = await exampleRow(id, lang);
    const required = columnsOf(id).filter(([, { need }]) => need === "cell");
    for (const [key] of required) expect(example[key], key).toBeTruthy();
    const bytes = await filled(await bytesOf(id, lang), id, [example]);
    const { findings } = await assessed([{ path: `2025Q3/${id}.xlsx`, bytes, place: "quarter" }]);
    const own = findings.filter(({ at }) => at.file?.startsWith("2025Q3/"));
    // Who and what the example names is unknown to this firm of one row; the cells themselves are right.
    const unknown =
      /^(person|client|engagement|department|indicator)-unknown$|^(nobody-assessed|history-missing|entered-not-declared)$/;
    expect(own.map(({ code }) => code).filter((code) => !unknown.test(code))).toEqual([]);
  });

  test.for(SOURCE_IDS)("%s: the same bytes each time", async (id) => {
    expect(Buffer.compare(await workbookBytes(fillInBook(sources[id], lang)), await bytesOf(id, lang))).toBe(
      0,
    );
  });
});

function styleOf(sheet: string, column: number): number {
  const found = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"/g)].find(
    ([, min, max]) => column >= Number(min) && column <= Number(max),
  );
  return Number(found?.[3]) + 1;
}

describe("what templates writes and a person fills, run reads without mapping", () => {
  test.for(LANGUAGES)(
    "the sample quarter typed into the workbooks in %s gives the numbers of the samples",
    { timeout: 240_000 },
    async (lang) => {
      const firm = await freshFolder();
      const written = await crmKpi(["templates", "--out", join(firm, "2025Q3"), "--lang", lang, "--quiet"]);
      expect(written).toEqual({ code: 0, out: "", err: "" });
      for (const [id, rows] of await sampleRows("2025Q3")) {
        const path = `2025Q3/${fillInName(sources[id], lang)}`;
        await put(firm, path, await filled(await readFile(join(firm, path)), id, rows));
      }
      await put(firm, "crm-kpi.yaml", await readFile(join(SAMPLES, "crm-kpi.yaml")));
      const out = join(await freshFolder(), "out");
      const samples = await crmKpi(["run", SAMPLES, ...QUARTER, "--out", `${out}-samples`, "--json"]);
      const typed = await crmKpi(["run", firm, ...QUARTER, "--out", out, "--json"]);
      expect([samples.code, typed.code]).toEqual([0, 0]);
      expect(toldBy(typed)).toEqual(toldBy(samples));
      expect(await numbersIn(out)).toEqual(await numbersIn(`${out}-samples`));
    },
  );

  test("workbooks in which nobody wrote anything are taken as declared empty, and that is said", async () => {
    const firm = await freshFolder();
    await crmKpi(["templates", "--out", join(firm, "2025Q3"), "--quiet"]);
    const rows = await sampleRows("2025Q3");
    for (const id of ["people", "engagements", "clients"] as const) {
      const path = `2025Q3/${fillInName(sources[id], "zh")}`;
      await put(firm, path, await filled(await readFile(join(firm, path)), id, rows.get(id) ?? []));
    }
    const { code, out } = await crmKpi(["run", firm, ...QUARTER, "--json"]);
    expect(code).toBe(0);
    const found = toldBy({ out }).filter((told) => told.startsWith("warning template-unfilled"));
    const empty = [
      "referrals",
      "payments",
      "surveys",
      "complaints",
      "ratings",
      "department_ratings",
      "responses",
    ] as const;
    expect(found.sort()).toEqual(
      empty
        .map(
          (id) =>
            `warning template-unfilled “${sources[id].label.zh}”的填报表中没有任何一行，按“没有发生”处理。`,
        )
        .sort(),
    );
  });

  test("nothing is written where one of the files is there", async () => {
    const out = await freshFolder();
    await put(out, "互评.xlsx", "mine");
    const { code, err } = await crmKpi(["templates", "--out", out]);
    expect(code).toBe(2);
    expect(err).toContain(`${join(out, "互评.xlsx")}”已经存在`);
    expect(await names(out)).toEqual(["互评.xlsx"]);
  });

  test("a firm's own exports have a workbook too", async () => {
    const firm = await freshFolder();
    await put(
      firm,
      "crm-kpi.yaml",
      `own-sources:
  visits:
    label: { zh: 回访记录, en: Visits }
    department: business
    reference: 服务规则 第三十七条
    compulsory: false
    columns:
      date: { header: 回访日期, kind: date, required: true }
      kept: { header: 是否准时, kind: yes-no, required: true }
`,
    );
    const done = await crmKpi(["templates", "--out", "new", "--json"], { cwd: firm });
    expect(JSON.parse(done.out).files).toContain("回访记录.xlsx");
    const [data] = await sheetsOf(await readFile(join(firm, "new/回访记录.xlsx")));
    expect(data?.head[0]).toEqual(["回访日期*", "是否准时*"]);
  });
});

/** What a run found, without its places. */
function toldBy({ out }: { readonly out: string }): string[] {
  const { findings } = JSON.parse(out) as { findings: { code: string; level: string; message: string }[] };
  return findings.map(({ code, level, message }) => `${level} ${code} ${message}`).sort();
}

/** Everybody's results and the firm's, without the places of rows in files. */
async function numbersIn(folder: string): Promise<unknown> {
  const { people, firm } = JSON.parse(await readFile(join(folder, "results.json"), "utf8"), (key, value) =>
    ["rows", "file", "sheet"].includes(key) ? undefined : value,
  );
  return { people, firm };
}

test("a sheet of explanations is known by its first cell, whatever its name became", async () => {
  const renamed = fillInBook(sources.referrals, "zh");
  const bytes = await workbookBytes({
    ...renamed,
    sheets: renamed.sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` })),
  });
  const { findings } = await assessed([
    { path: "2025Q3/推荐.xlsx", bytes, place: "quarter" },
    textFile("2025Q3/x.csv", "评价部门,被评部门或人员,得分\n"),
  ]);
  expect(findings.map(({ code }) => code)).not.toContain("sheet-ignored");
});

test.skipIf(soffice === undefined)(
  "filled in and saved by LibreOffice it is read the same (skipped where it is not installed)",
  async () => {
    const folder = await freshFolder();
    const rows = (await sampleRows("2025Q3")).get("complaints") ?? [];
    await put(folder, "投诉记录.xlsx", await filled(await bytesOf("complaints", "zh"), "complaints", rows));
    const options = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx"];
    execFileSync(
      soffice ?? "",
      [...options, "--outdir", join(folder, "saved"), join(folder, "投诉记录.xlsx")],
      {
        stdio: "ignore",
      },
    );
    const cells = async (path: string) => {
      const found: unknown[] = [];
      const [data] = await sheetsOf(await readFile(path));
      data?.visit((row) => found.push(row.filter((cell) => cell !== null)));
      return found;
    };
    expect(await cells(join(folder, "saved/投诉记录.xlsx"))).toEqual(
      await cells(join(folder, "投诉记录.xlsx")),
    );
  },
);
