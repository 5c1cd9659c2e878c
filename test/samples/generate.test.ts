import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileBytes } from "../../samples/firm/files.ts";
import { generateFirm, generateMonitored, SAMPLE } from "../../samples/firm/firm.ts";
import type { SampleTable } from "../../samples/firm/table.ts";
import { tables as ofFirm } from "./sample-firm.ts";

const tables = [...ofFirm, ...generateMonitored(SAMPLE)];

const FOLDER = join(import.meta.dirname, "../../samples");

describe("the checked-in samples", () => {
  it.each(tables.map((table) => [table.path, table] as const))(
    "%s is what the generator writes",
    async (path, table) => {
      const [made, stored] = await Promise.all([fileBytes(table), readFile(join(FOLDER, path))]);
      expect(Buffer.compare(Buffer.from(made), stored)).toBe(0);
    },
  );

  it("hold no other files", async () => {
    const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const own = files.filter((file) => !file.startsWith(join(FOLDER, "results")));
    const data = own.filter((file) => /\.(xlsx|csv)$/.test(file) || /\d{4}Q\d/.test(file));
    expect(new Set(data)).toEqual(new Set(tables.map((table) => join(FOLDER, table.path))));
  });

  it("come in several encodings", async () => {
    const head = async (path: string) => (await readFile(join(FOLDER, path))).subarray(0, 3).toString("hex");
    expect(await head("2025Q3/行政部/互评.csv")).toBe("efbbbf");
    expect(await head("2025Q3/行政部/内部流程记录.csv")).toBe(Buffer.from("发").toString("hex"));
    const gbk = await readFile(join(FOLDER, "2025Q3/财务部/收款明细.csv"));
    const lines = new TextDecoder("gb18030", { fatal: true }).decode(gbk).split("\r\n");
    expect(lines[0]).toBe("到账日期,金额,合同编号,客户名称,业绩归属,款项类型");
    expect(lines[1]).toMatch(/^2025\/7\/\d,-?\d+\.\d\d,/);
  });
});

describe("a generated firm", () => {
  it("depends on the seed alone", () => {
    const options = { seed: 7, people: 60, quarters: ["2025Q3"] };
    expect(generateFirm(options)).toEqual(generateFirm(options));
    expect(generateFirm({ ...options, seed: 8 })).not.toEqual(generateFirm(options));
  });

  it("grows with its people and payments, and every client keeps an own name", () => {
    const made = generateFirm({
      seed: 1,
      people: 3000,
      quarters: ["2025Q3"],
      payments: 60_000,
      workbooks: false,
    });
    const rows = (source: SampleTable["source"]) => made.find((table) => table.source === source)?.rows ?? [];
    expect(rows("people")).toHaveLength(3000);
    expect(Math.abs(rows("payments").length - 60_000)).toBeLessThan(1_500);
    expect(new Set(rows("clients").map((row) => row[1])).size).toBe(rows("clients").length);
    expect(made.every((table) => table.path.endsWith(".csv") && table.sheet === null)).toBe(true);
  });

  it("has at least the people of one block", () => {
    expect(() => generateFirm({ ...SAMPLE, people: 53 })).toThrow(RangeError);
  });
});
