import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { encodeGb18030 } from "../../samples/firm/gb18030.ts";
import { crmKpi, firmCopy, hashes, names, put, QUARTER } from "./program.ts";

const PAYMENTS = "2025Q3/财务部/收款明细.csv";
const REFERRALS = "2025Q3/业务部/客户推荐.csv";
const RATINGS = "2025Q3/行政部/部门协作评价.csv";

/** Exports of a quarter in which a single new engagement is all that happened. */
const WITHOUT_HISTORY: Readonly<Record<string, string | null>> = {
  "客户登记.xlsx": null,
  "2025Q3/业务部/委托合同.xlsx": null,
  "2025Q3/业务部/委托合同.csv": "合同编号,客户名称,签订日期,主办律师\nHT-1,青禾贸易,2025-07-01,L008\n",
  [REFERRALS]: "推荐日期,推荐客户,被推荐人\n",
  [PAYMENTS]: "收款日期,金额,合同编号\n",
  "2025Q3/行政部/满意度调查.xlsx": null,
  "2025Q3/行政部/满意度调查.csv": "调查日期,客户名称,被评价人,总体评分\n",
  "2025Q3/行政部/投诉记录.xlsx": null,
  "2025Q3/行政部/投诉记录.csv": "投诉编号,收到日期,客户名称,被投诉人\n",
};

type Change = Readonly<Record<string, string | Uint8Array | null>>;
type Case = {
  readonly name: string;
  readonly change: (firm: string) => Promise<Change>;
  readonly code: string;
  /** The lines that name the place, in Chinese and English. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
};

async function text(firm: string, path: string, encoding = "utf-8"): Promise<string> {
  return new TextDecoder(encoding).decode(await readFile(join(firm, path)));
}

/** The payments with one more row, right below the header. */
async function payment(firm: string, row: string): Promise<Change> {
  const [header = "", ...rows] = (await text(firm, PAYMENTS, "gb18030")).split("\n");
  return { [PAYMENTS]: encodeGb18030([header, row, ...rows].join("\n")) };
}

const CASES: readonly Case[] = [
  {
    name: "an unknown person in a payment",
    change: (firm) => payment(firm, "2025/9/30,100.00,HT2024-0126,,李无名,律师费"),
    code: "person-unknown",
    zh: [PAYMENTS, "第 2 行 “业绩归属”列", "人员名册中没有“李无名”"],
    en: [PAYMENTS, "row 2 column “业绩归属”", "“李无名” is not in the roster"],
  },
  {
    name: "a missing column",
    change: async (firm) => ({ [RATINGS]: (await text(firm, RATINGS)).replace("得分", "备注") }),
    code: "column-missing",
    zh: [RATINGS, "第 1 行", "缺少必需的列“得分”", "请让提供部门补上“得分”列"],
    en: [RATINGS, "row 1", "lacks the required column “得分”", "add the column “得分”"],
  },
  {
    name: "the date 2025-02-30",
    change: async (firm) => ({
      [REFERRALS]: (await text(firm, REFERRALS)).replace("2025-07-22", "2025-02-30"),
    }),
    code: "cell-invalid",
    zh: [REFERRALS, "第 2 行 “推荐日期”列", "“2025-02-30”填写有误"],
    en: [REFERRALS, "row 2 column “推荐日期”", "“2025-02-30” is not right here"],
  },
  {
    name: "shares that add up to 90 %",
    change: (firm) => payment(firm, "2025/9/30,100.00,HT2024-0126,,L008 60%;L014 30%,律师费"),
    code: "shares-not-100",
    zh: [PAYMENTS, "第 2 行 “业绩归属”列", "90", "应为 100%"],
    en: [PAYMENTS, "row 2 column “业绩归属”", "90", "100 %"],
  },
  {
    name: "a survey score of 11 on a scale of 10",
    change: async (firm) => {
      const client = (await text(firm, PAYMENTS, "gb18030")).split("\n")[1]?.split(",")[3] ?? "";
      return {
        "crm-kpi.yaml": "sources:\n  surveys: { scale: 10 }\n",
        "2025Q3/行政部/满意度调查.xlsx": null,
        "2025Q3/行政部/满意度调查.csv": `调查日期,客户名称,被评价人,总体评分\n2025-09-01,${client},L008,9\n2025-09-01,${client},L008,11\n`,
      };
    },
    code: "score-out-of-range",
    zh: ["满意度调查.csv", "第 3 行 “总体评分”列", "“11”超出本表量程 1–10"],
    en: ["满意度调查.csv", "row 3 column “总体评分”", "“11” lies outside the scale 1–10"],
  },
  {
    name: "engagements without history",
    change: async () => WITHOUT_HISTORY,
    code: "history-missing",
    zh: ["整个季度", "2025Q3 之前签订", "policies: { history: none }"],
    en: ["the whole quarter", "before 2025Q3", "policies: { history: none }"],
  },
];

async function apply(firm: string, change: Change): Promise<void> {
  for (const [path, content] of Object.entries(change)) {
    if (content === null) await rm(join(firm, path));
    else await put(firm, path, content);
  }
}

const LOG = "2025Q3.deliveries.jsonl";

describe.for(CASES)("$name", ({ change, code, zh, en }) => {
  let firm = "";
  let before: Record<string, string> = {};

  beforeAll(async () => {
    firm = await firmCopy();
    await put(firm, "results/2025Q3/manifest.json", '{"format":"crm-kpi/manifest@1"}');
    await put(firm, "results/2025Q3/scorecards/商事业务部/L008-张伟.xlsx", "an earlier card");
    await apply(firm, await change(firm));
    before = await hashes(firm);
  });

  test.for([
    ["zh", zh, "错误 1 条", "没有发布任何结果"],
    ["en", en, "errors: 1", "nothing was published"],
  ] as const)("is refused in %s, with its place and what to do", async ([lang, words, count, last]) => {
    const { code: exit, out, err } = await crmKpi(["run", firm, ...QUARTER, "--lang", lang]);
    expect(exit).toBe(1);
    expect(out).toBe("");
    for (const word of [...words, `[${code}]`, "→ ", count, last]) expect(err).toContain(word);
    expect(err).not.toMatch(/undefined|\[object|\bat .*\.js:\d/);
  });

  test("is the one finding for machines, and leaves every file as it was", async () => {
    const { code: exit, out, err } = await crmKpi(["run", firm, ...QUARTER, "--json"]);
    expect(exit).toBe(1);
    expect(err).toBe("");
    const { findings } = JSON.parse(out) as { findings: { code: string; level: string; remedy: string }[] };
    expect(findings.filter(({ level }) => level === "error").map((one) => one.code)).toEqual([code]);
    expect(findings[0]?.remedy).toMatch(/\S/);
    const { [`results/${LOG}`]: log, ...others } = await hashes(firm);
    expect(others).toEqual(before);
    const beside = (await names(join(firm, "results"))).filter((name) => name !== LOG);
    expect(beside).toEqual(["2025Q3"]);
    // What could be read was delivered, whatever is wrong with it.
    if (log !== undefined)
      expect(await text(firm, `results/${LOG}`)).toMatch(/^(\{"day":"2025-10-09".*\n)+$/);
  });
});

test("check refuses the same, and a quiet run says no less", async () => {
  const firm = await firmCopy();
  await apply(firm, { [RATINGS]: (await text(firm, RATINGS)).replace("得分", "备注") });
  const run = await crmKpi(["run", firm, ...QUARTER, "--quiet"]);
  const check = await crmKpi(["check", firm, ...QUARTER]);
  expect(check.code).toBe(1);
  expect(run).toEqual(check);
  expect(await names(firm)).not.toContain("results");
});
