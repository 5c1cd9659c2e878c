import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, firmCopy, freshFolder, hashes, put, QUARTER } from "../commands/program.ts";
import { checkPackage } from "../output/template/check-package.ts";
import { soffice } from "../support/soffice.ts";
import { firmTemplate, LOGO } from "./firm-template.ts";

type IndicatorJson = {
  id: string;
  state: string;
  value: number;
  score: number | null;
  full: number;
  weight: number;
};
type PersonJson = {
  id: string;
  name: string;
  total: number;
  rank: number;
  of: number;
  indicators: IndicatorJson[];
};

const template = firmTemplate();
let firm = "";
let people: PersonJson[] = [];
/** By id of the owner. */
const cards = new Map<string, Uint8Array>();

beforeAll(async () => {
  firm = await firmCopy();
  await put(firm, "本所模板/记分卡.xlsx", template);
  await put(firm, "crm-kpi.yaml", "templates:\n  scorecard: 本所模板/记分卡.xlsx\n");
  const { code, err } = await crmKpi(["run", firm, ...QUARTER]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const results = join(firm, "results/2025Q3");
  people = JSON.parse(await readFile(join(results, "results.json"), "utf8")).people;
  for (const path of Object.keys(await hashes(join(results, "scorecards")))) {
    const id = path.split("/").at(-1)?.split("-")[0] ?? "";
    cards.set(id, await readFile(join(results, "scorecards", path)));
  }
}, 120_000);

function partOf(bytes: Uint8Array | undefined, name: string): string {
  const part = unzipSync(bytes ?? new Uint8Array())[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
}

function rowsOf(bytes: Uint8Array | undefined, sheet: string): unknown[][] {
  const found = read(bytes).Sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return utils.sheet_to_json<unknown[]>(found, { header: 1, raw: true, defval: null });
}

/** The numbers that a chart shows without a calculator, and the names beside them. */
function cacheOf(chart: string, element: "cat" | "val"): string[] {
  const cache = chart.split(`<c:${element}>`)[1]?.split(`</c:${element}>`)[0] ?? "";
  return [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => value);
}

describe("a firm's own template, used on the samples", () => {
  test("everybody has a card, and each is a sound package", () => {
    expect([...cards.keys()].sort()).toEqual(people.map(({ id }) => id).sort());
    for (const [id, bytes] of cards) expect(checkPackage(bytes), id).toEqual([]);
  });

  test("the logo is kept byte for byte", () => {
    for (const [id, bytes] of cards) {
      const picture = unzipSync(bytes)["xl/media/image1.png"] ?? new Uint8Array();
      expect(Buffer.compare(picture, LOGO), id).toBe(0);
    }
  });

  test("the fields stand in the firm's order", () => {
    for (const { id, name, total, rank, of, indicators } of people) {
      const rows = rowsOf(cards.get(id), "考核结果");
      expect(rows[1]?.slice(0, 4), id).toEqual([
        `${rank} / ${of}`,
        `${name}（${id}）的季度考核`,
        null,
        total,
      ]);
      expect(rows[4], id).toEqual(["得分", "指标", "目标", "实际", "满分"]);
      const own = indicators.filter(({ weight }) => weight > 0);
      const scores = rows.slice(5, 5 + own.length).map(([score]) => score);
      expect(scores, id).toEqual(own.map(({ score }) => score ?? "—"));
      expect(rows[5 + own.length]?.slice(0, 2), id).toEqual([total, "合计"]);
    }
  });

  test("the pie shows every indicator, in its cache as in its cells", () => {
    for (const { id, indicators } of people) {
      const chart = partOf(cards.get(id), "xl/charts/chart1.xml");
      const own = indicators.filter(({ weight }) => weight > 0);
      expect(chart, id).toContain(`$A$6:$A$${5 + own.length}`);
      expect(cacheOf(chart, "cat"), id).toHaveLength(own.length);
      const scores = own.flatMap(({ score }) => score ?? []);
      expect(cacheOf(chart, "val").map(Number).filter(Number.isFinite), id).toEqual(scores);
    }
  });

  test("the owner's rows are on the firm's second sheet", () => {
    const rows = rowsOf(cards.get("L008"), "依据");
    const complaint = rows.find(([, indicator, role]) => indicator === "客户投诉率" && role === "分子");
    expect(complaint?.[0]).toBe("岚川瑾岳新能源有限公司");
    expect(complaint?.[3]).toBe(45_856);
  });

  test("the footer names the department and the quarter", () => {
    expect(partOf(cards.get("L008"), "xl/worksheets/sheet1.xml")).toContain(
      "<oddFooter>&amp;L商事业务部&amp;R2025Q3</oddFooter>",
    );
  });

  test("the manifest names the template by its SHA-256", async () => {
    const manifest = JSON.parse(await readFile(join(firm, "results/2025Q3/manifest.json"), "utf8"));
    expect(manifest.scheme).toContainEqual({
      path: "本所模板/记分卡.xlsx",
      sha256: createHash("sha256").update(template).digest("hex"),
    });
  });

  test.skipIf(soffice === undefined)(
    "LibreOffice draws it (skipped where it is not installed)",
    async () => {
      const folder = await freshFolder();
      await writeFile(join(folder, "L008.xlsx"), cards.get("L008") ?? "");
      const options = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf"];
      execFileSync(soffice ?? "", [...options, "--outdir", folder, join(folder, "L008.xlsx")], {
        stdio: "ignore",
      });
      const pdf = (await readFile(join(folder, "L008.pdf"))).toString("latin1");
      expect(pdf).toMatch(/^%PDF-/);
      // The logo is drawn as a picture, the pie as shapes.
      expect(pdf).toMatch(/\/Subtype\s*\/Image/);
    },
    120_000,
  );
});
