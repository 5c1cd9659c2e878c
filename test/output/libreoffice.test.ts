import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soffice } from "../support/soffice.ts";

type Indicator = {
  id: string;
  state: string;
  value: number | null;
  score: number | null;
  full: number;
  weight: number;
};
type PersonJson = {
  id: string;
  total: number;
  rank: number;
  of: number;
  grade: string;
  indicators: Indicator[];
};

const root = new URL("../../", import.meta.url).pathname;
let work = "";
let results: { people: PersonJson[] } = { people: [] };
let cards: readonly string[] = [];

/** Publishes the samples and opens every workbook in LibreOffice, which writes each sheet as it shows it. */
beforeAll(() => {
  if (soffice === undefined) return;
  work = mkdtempSync(join(tmpdir(), "crm-kpi-lo-"));
  const out = join(work, "out");
  const run = [
    "bin/crm-kpi.js",
    "run",
    "samples",
    "--quarter",
    "2025Q3",
    "--today",
    "2025-10-09",
    "--out",
    out,
  ];
  execFileSync(process.execPath, run, { cwd: root });
  results = JSON.parse(readFileSync(join(out, "results.json"), "utf8"));
  const names = readdirSync(join(out, "scorecards"), { recursive: true, encoding: "utf8" });
  cards = names.filter((name) => name.endsWith(".xlsx"));
  const books = [join(out, "summary.xlsx"), ...cards.map((name) => join(out, "scorecards", name))];
  // All sheets, as shown on the screen, UTF-8, quotes where needed.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  const options = [`-env:UserInstallation=file://${work}/profile`, "--headless", "--convert-to", filter];
  execFileSync(soffice, [...options, "--outdir", join(work, "csv"), ...books], { stdio: "ignore" });
}, 240_000);

afterAll(() => {
  if (work !== "") rmSync(work, { recursive: true, force: true });
});

function sheet(book: string, name: string): string[][] {
  const text = readFileSync(join(work, "csv", `${book}-${name}.csv`), "utf8");
  return parse(text, { relax_column_count: true });
}

function cardOf(id: string): string {
  const card = cards.map((name) => name.split("/").at(-1) ?? "").find((name) => name.startsWith(`${id}-`));
  if (card === undefined) throw new Error(`no card of ${id}`);
  return card.replace(/\.xlsx$/, "");
}

const LABELS: Readonly<Record<string, string>> = {
  "new-clients": "新客户数量",
  "new-client-revenue-share": "新客户业务收入占比",
  "client-satisfaction": "客户满意度",
  "repeat-engagement-rate": "重复委托率",
  "referral-rate": "客户推荐率",
  "complaint-rate": "客户投诉率",
  "complaint-timeliness": "投诉处理及时率",
  "internal-communication": "内部沟通效率",
  "cross-department": "跨部门协作满意度",
};

/** A shown number: `34.06%` is 0.3406. */
function number(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text.replaceAll(",", ""));
}

describe.skipIf(soffice === undefined)("in LibreOffice (skipped where it is not installed)", () => {
  test("every published workbook opens", () => {
    expect(cards.length).toBe(results.people.length);
    const sheets = readdirSync(join(work, "csv"));
    for (const { id } of results.people) {
      for (const name of ["记分卡", "明细", "面谈记录", "历季趋势", "说明"])
        expect(sheets).toContain(`${cardOf(id)}-${name}.csv`);
    }
    expect(sheets.filter((name) => name.startsWith("summary-")).length).toBeGreaterThanOrEqual(6);
  });

  test("every scorecard shows the numbers of results.json", () => {
    for (const person of results.people) {
      const rows = sheet(cardOf(person.id), "记分卡");
      for (const { id, state, value, score, full, weight } of person.indicators) {
        const label = LABELS[id] ?? id;
        const row = rows.find(([first]) => first === label);
        const where = `${person.id} ${id}`;
        if (full === 0 && weight === 0) {
          expect(row, where).toBeUndefined();
          continue;
        }
        const [, shownValue = "", , unit, shownScore = "", shownFull = ""] = row ?? [];
        if (state === "value") {
          const shown = unit === "%" ? number(shownValue) / 100 : number(shownValue);
          expect(Math.abs(shown - (value ?? Number.NaN)), where).toBeLessThan(
            unit === "%" ? 0.000_051 : 0.0051,
          );
        } else expect(shownValue, where).not.toMatch(/\d/);
        if (score === null) expect(shownScore, where).not.toMatch(/\d/);
        else expect(number(shownScore), where).toBe(score);
        if (full > 0) expect(number(shownFull), where).toBe(full);
      }
      const text = rows.flat().join("\n");
      expect(text, person.id).toContain(`本季度总分 ${person.total.toFixed(2)} 分`);
      expect(text, person.id).toContain(`${person.rank} / ${person.of}`);
      expect(text, person.id).toContain(person.grade);
    }
  });

  test("the ranking in the summary is that of results.json", () => {
    const rows = sheet("summary", "排名");
    for (const { id, total, rank } of results.people) {
      const row = rows.find((cells) => cells.includes(id));
      expect(number(row?.[1] ?? ""), id).toBe(rank);
      expect(number(row?.[6] ?? ""), id).toBe(total);
    }
  });
});
