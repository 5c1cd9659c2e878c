import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crmKpi, QUARTER, smallFirm } from "./program.ts";

const RULE = `indicators:
  client-satisfaction:
    rule:
      compare: { with: last-quarter, without-history: zero }
      better: { steps: { every: 1, in: units, points: 10% } }
      worse: { steps: { every: 1, in: units, points: 10% } }
      cap: 150%
      floor: 0
`;

/** A quarter as it was published, with one value of one person. */
function published(quarter: string, value: number): string {
  const indicator = { id: "client-satisfaction", state: "value", value, score: 20, full: 20 };
  const standing = {
    total: 80,
    rank: 1,
    of: 1,
    grade: null,
    profile: "lead-lawyer",
    department: "商事业务部",
  };
  return JSON.stringify({
    format: "crm-kpi/results@1",
    quarter,
    people: [{ id: "L002", ...standing, indicators: [indicator] }],
    firm: { indicators: [] },
  });
}

async function firmWith(earlier: Readonly<Record<string, number>>): Promise<string> {
  const firm = await smallFirm();
  await writeFile(join(firm, "crm-kpi.yaml"), RULE);
  for (const [quarter, value] of Object.entries(earlier)) {
    await mkdir(join(firm, "results", quarter), { recursive: true });
    await writeFile(join(firm, "results", quarter, "results.json"), published(quarter, value));
  }
  return firm;
}

const explain = (firm: string) =>
  crmKpi(["explain", "L002", "client-satisfaction", "--dir", firm, ...QUARTER]);

describe.concurrent("a rule that compares with last quarter", () => {
  test("takes the person's own value of the results published before", async () => {
    // The one survey about her gave 92, four points above 88.
    const { code, out } = await explain(await firmWith({ "2025Q2": 88, "2025Q1": 70 }));
    expect(code).toBe(0);
    expect(out).toContain("目标：88\n");
    expect(out).toContain(
      "计分：以 2025Q2 的数值 88 为目标；高于目标 4：4 步 × 2 分 = 8 分；20 + 上数 = 28 分",
    );
  });

  test("does as the rule says where there is none, and says so", async () => {
    const { code, out } = await explain(await firmWith({ "2025Q1": 70 }));
    expect(code).toBe(0);
    expect(out).not.toContain("目标：");
    expect(out).toContain("计分：没有 2025Q2 的数值可比：不得分，计 0 分");
  });

  test("is published with what it was compared with, and the file that this came from", async () => {
    const firm = await firmWith({ "2025Q2": 88 });
    const { code } = await crmKpi(["run", firm, ...QUARTER]);
    expect(code).toBe(0);
    const read = async (name: string) =>
      JSON.parse(await readFile(join(firm, "results", "2025Q3", name), "utf8"));
    const { people } = await read("results.json");
    const own = people.find(({ id }: { id: string }) => id === "L002");
    const found = own.indicators.find(({ id }: { id: string }) => id === "client-satisfaction");
    expect(found.comparedWith).toEqual({ quarter: "2025Q2", value: 88, instead: null });
    const { inputs } = await read("manifest.json");
    expect(inputs.map(({ path }: { path: string }) => path)).toContain("results/2025Q2/results.json");
  });
});
