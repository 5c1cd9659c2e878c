import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { crmKpi, freshFolder, names, put, QUARTER, smallFirm } from "./program.ts";

const PAYMENTS = "2025Q3/收款明细.csv";
const RATINGS = "2025Q3/互评.csv";

/** The small firm with a date of finance and a mark of administration that cannot be. */
async function faultyFirm(): Promise<string> {
  const firm = await smallFirm();
  const change = async (path: string, from: string, to: string) => {
    const text = await readFile(join(firm, path), "utf8");
    expect(text).toContain(from);
    await writeFile(join(firm, path), text.replace(from, to));
  };
  await change(PAYMENTS, "2025-07-10", "2025-07-32");
  await change(RATINGS, "李娜,王芳,上级,90", "李娜,王芳,上级,900");
  return firm;
}

async function sheetsOf(path: string): Promise<Record<string, string[]>> {
  const workbook = read(await readFile(path), { dense: true });
  return Object.fromEntries(
    workbook.SheetNames.map((name) => {
      const rows = workbook.Sheets[name]?.["!data"] ?? [];
      const texts = rows.map((row) => (row ?? []).map((cell) => String(cell?.v ?? "")).join(" | "));
      return [name, texts];
    }),
  );
}

test("check --report FOLDER writes one workbook for each department, with its own rows only", async () => {
  const firm = await faultyFirm();
  const target = join(await freshFolder(), "退回");
  const { code, out } = await crmKpi(["check", firm, ...QUARTER, "--report", target]);
  expect(code).toBe(1);
  expect(out).toContain("财务部门");
  expect(await names(target)).toEqual(["行政部门.xlsx", "财务部门.xlsx"].sort());
  const finance = await sheetsOf(join(target, "财务部门.xlsx"));
  expect(Object.keys(finance)).toEqual(["请先看这里", "收款明细"]);
  expect(finance.请先看这里?.join("\n")).toContain("请于 2025-10-10 前");
  expect(finance.收款明细?.[0]).toContain("原行号 | 收款日期 | 金额");
  expect(finance.收款明细?.[1]).toContain("2 | 2025-07-32 | 30000.00");
  expect(JSON.stringify(finance)).not.toMatch(/李娜|900|互评/);
  const parts = unzipSync(await readFile(join(target, "财务部门.xlsx")));
  const notes = Object.entries(parts).filter(([name]) => /^xl\/comments\d*\.xml$/.test(name));
  expect(notes.map(([, part]) => strFromU8(part)).join("")).toContain("2025-07-32");
});

test("check --report FILE.xlsx writes all of them into one workbook, and the same bytes again", async () => {
  const firm = await faultyFirm();
  const folder = await freshFolder();
  for (const name of ["a.xlsx", "b.xlsx"]) {
    await crmKpi(["check", firm, ...QUARTER, "--report", join(folder, name)]);
  }
  const sheets = await sheetsOf(join(folder, "a.xlsx"));
  expect(Object.keys(sheets)).toEqual(["请先看这里-行政部门", "请先看这里-财务部门", "互评", "收款明细"]);
  expect(await readFile(join(folder, "a.xlsx"))).toEqual(await readFile(join(folder, "b.xlsx")));
});

test("what goes back is never written among the exports", async () => {
  const firm = await smallFirm();
  for (const place of ["退回.xlsx", "2025Q3/退回", "2025Q3/退回.xlsx"]) {
    const { code, err } = await crmKpi(["check", firm, ...QUARTER, "--report", join(firm, place)]);
    expect(code).toBe(2);
    expect(err).toContain("下次会被当作数据读取");
  }
});

test("check --write-register keeps what people decided, and asks no more", async () => {
  const firm = await smallFirm();
  const path = join(firm, "2025Q3/委托合同.csv");
  const engagements = await readFile(path, "utf8");
  await put(
    firm,
    "2025Q3/委托合同.csv",
    `${engagements}HT2025-03,青禾贸易公司,2025-09-01,王芳,,专项,履行中,\n`,
  );
  const register = ["check", firm, ...QUARTER, "--write-register"];
  expect((await crmKpi(register)).code).toBe(1);
  const asked = await readFile(join(firm, "clients.csv"), "utf8");
  expect(asked).toContain("青禾贸易公司,,,2025-09-01,,青禾贸易有限公司,,,,");
  const decided = asked.replace(
    "青禾贸易公司,,,2025-09-01,,青禾贸易有限公司,,,,",
    "青禾贸易公司,,,2025-09-01,,,青禾贸易有限公司,,王芳,2025-10-08",
  );
  await put(firm, "clients.csv", decided);
  expect((await crmKpi(register)).code).toBe(0);
  expect(await readFile(join(firm, "clients.csv"), "utf8")).toBe(
    // The suspicion is settled on both sides; all else stays.
    decided.replace("2024-05-20,,青禾贸易公司,", "2024-05-20,,,"),
  );
});

test("what is to be confirmed is published as open, and its printed line confirms it", async () => {
  const firm = await smallFirm();
  const payments = await readFile(join(firm, PAYMENTS), "utf8");
  await put(firm, PAYMENTS, `${payments}2025-07-10,30000.00,HT2025-01,,,律师费\n`);
  const first = await crmKpi(["run", firm, ...QUARTER]);
  expect(first.code).toBe(0);
  const line = /- \{ finding: "row-repeated".*\}/.exec(first.out)?.[0] ?? "";
  const completed = line
    .replace('by: ""', "by: 王芳")
    .replace('on: ""', "on: 2025-10-08")
    .replace('why: ""', "why: 分两次");
  await put(firm, "crm-kpi.yaml", `confirmations:\n  ${completed}\n`);
  const second = await crmKpi(["run", firm, ...QUARTER]);
  expect(second.out).toContain("已确认 1 条");
  const results = JSON.parse(await readFile(join(firm, "results/2025Q3/results.json"), "utf8"));
  expect(results.findings[0]).toMatchObject({
    code: "row-repeated",
    confirmed: { by: "王芳", why: "分两次" },
  });
  expect(await readFile(join(firm, "results/2025Q3/report.html"), "utf8")).toContain(
    "王芳于 2025-10-08 确认：分两次",
  );
});

test("a file that a mapping reads comes back with its own header, the faulty cell marked", async () => {
  const firm = await faultyFirm();
  const text = await readFile(join(firm, RATINGS), "utf8");
  const [header = "", ...lines] = text.split("\n");
  const columns = header
    .replace(/^\ufeff/, "")
    .trim()
    .split(",");
  const own = columns.map((_, index) => `列${index + 1}`);
  await writeFile(join(firm, RATINGS), [own.join(","), ...lines].join("\n"));
  const named = (name: string) => own[columns.indexOf(name)];
  await put(
    firm,
    "crm-kpi.yaml",
    `sources:\n  ratings:\n    files: "*/互评.csv"\n    columns: { ratee: ${named("被评人")}, rater: ${named("评价人")}, kind: ${named("评价关系")}, score: ${named("得分")} }\n`,
  );
  const target = join(await freshFolder(), "退回");
  expect((await crmKpi(["check", firm, ...QUARTER, "--report", target])).code).toBe(1);
  const sheets = await sheetsOf(join(target, "行政部门.xlsx"));
  expect(sheets.互评?.[0]).toContain(`原行号 | ${own.join(" | ")}`);
  expect(sheets.互评?.[1]).toContain("900");
});
