import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { crmKpi, freshFolder, hashes, put, QUARTER, smallFirm } from "./program.ts";

const EDITIONS = `editions:
  - { from: 2025-01-01, file: schemes/2025.yaml }
  - { from: 2025-10-01, file: schemes/2025Q4.yaml }
`;

async function firmWith(files: Readonly<Record<string, string>>): Promise<string> {
  const firm = await smallFirm();
  for (const [path, text] of Object.entries(files)) await put(firm, path, text);
  return firm;
}

const read = async (out: string, file: string) => JSON.parse(await readFile(join(out, file), "utf8"));

test("the edition in force on the quarter's last day is used, said and recorded; a later one is not even read", async () => {
  const firm = await firmWith({
    "crm-kpi.yaml": EDITIONS,
    "schemes/2025.yaml": "indicators: { cross-department: { target: 70 } }\n",
    "schemes/2025Q4.yaml": "not: [a scheme\n",
  });
  const out = join(await freshFolder(), "results");
  const { code, out: said } = await crmKpi(["run", firm, "--out", out, ...QUARTER]);
  expect(code).toBe(0);
  expect(said).toContain("方案版本：2025-01-01 起施行（schemes/2025.yaml）");
  const manifest = await read(out, "manifest.json");
  expect(manifest.edition).toEqual({ from: "2025-01-01", file: "schemes/2025.yaml" });
  expect(manifest.scheme.map(({ path }: { path: string }) => path)).toEqual([
    "built-in.yaml",
    "crm-kpi.yaml",
    "schemes/2025.yaml",
    "templates/scorecard.zh.xlsx",
    "templates/summary.zh.xlsx",
  ]);
  const [first] = (await read(out, "results.json")).people;
  const target = first.indicators.find(({ id }: { id: string }) => id === "cross-department").target;
  expect(target).toBe(70);
});

test("an edition whose file is missing publishes nothing, and is said at its line", async () => {
  const firm = await firmWith({ "crm-kpi.yaml": EDITIONS });
  const before = await hashes(firm);
  const { code, err } = await crmKpi(["run", firm, ...QUARTER]);
  expect(code).toBe(2);
  expect(err).toContain("crm-kpi.yaml:2:25 editions.0.file：找不到文件“schemes/2025.yaml”");
  expect(await hashes(firm)).toEqual(before);
});

test("a mistake in the edition in force publishes nothing, and is said in its file", async () => {
  const firm = await firmWith({
    "crm-kpi.yaml": EDITIONS,
    "schemes/2025.yaml": "policies:\n  credti: lead\n",
  });
  const { code, err } = await crmKpi(["run", firm, "--lang", "en", ...QUARTER]);
  expect(code).toBe(2);
  expect(err).toContain(
    "schemes/2025.yaml:2:3 policies.credti: there is no key “credti”; did you mean “credit”?",
  );
});
