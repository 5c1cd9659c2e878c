import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStandingRegister } from "../../src/intake/standing-register.ts";
import { clientRegister } from "../../src/output/client-register.ts";
import { toCsvFiles } from "../oracle/csv-files.ts";
import { assessed, textFile } from "../support/quarter.ts";
import { engagement, type Row, STAFF } from "../support/tables.ts";

/** The register that is written for a firm with these engagements and this clients.csv. */
async function written(engagements: readonly Row[], register: string | null): Promise<string> {
  const files = toCsvFiles({ people: STAFF, engagements }).map(({ path, text }) => textFile(path, text));
  const beside = register === null ? [] : [textFile("../clients.csv", register)];
  const { known, doubles } = (await assessed([...files, ...beside])).input.facts.clients;
  const standing = register === null ? null : readStandingRegister(new TextEncoder().encode(register));
  return clientRegister(known, doubles, standing);
}

function linesOf(register: string): readonly (readonly string[])[] {
  return readStandingRegister(new TextEncoder().encode(register))?.lines ?? [];
}

const OLD = { signed: "2024-03-01", status: "active" };
const ENGAGEMENTS = [
  engagement("HT-1", { ...OLD, client: "山城" }),
  engagement("HT-2", { client: "山城公司" }),
  engagement("HT-3", { client: "江城", clientId: "C7" }),
];

describe("the client register", () => {
  test("has every client with number, first engagement and whom it may be", async () => {
    expect((await written(ENGAGEMENTS, null)).replace("\uFEFF", "").split("\r\n")).toEqual([
      "客户名称,客户编号,统一社会信用代码,首次委托日期,曾用名,疑似客户,同一客户,不同客户,认定人,认定日期",
      "江城,C7,,2025-08-01,,,,,,",
      "山城,,,2024-03-01,,山城公司,,,,",
      "山城公司,,,2025-08-01,,山城,,,,",
      "",
    ]);
  });

  test("is the same when it is written again", async () => {
    const once = await written(ENGAGEMENTS, null);
    expect(await written(ENGAGEMENTS, once)).toBe(once);
  });

  test("keeps lines, columns, order and decisions of the user, and adds below", async () => {
    const own =
      "某所客户登记,,,,,\n备注,客户名称,不同客户,认定人,认定日期,客户编号\n老客户,山城公司,山城,王芳,2025-10-08,\n,旧友,,,,C9\n";
    const after = linesOf(await written(ENGAGEMENTS, own));
    expect(after[0]?.slice(0, 1)).toEqual(["某所客户登记"]);
    expect(after[2]?.slice(0, 6)).toEqual(["老客户", "山城公司", "山城", "王芳", "2025-10-08", ""]);
    expect(after[3]?.slice(0, 6)).toEqual(["", "旧友", "", "", "", "C9"]);
    expect(after.slice(4).map((line) => line[1])).toEqual(["江城", "山城"]);
  });

  test("a client of an earlier quarter stays old when its engagements are no longer delivered", async () => {
    const register = await written([engagement("HT-1", { ...OLD, client: "山城" })], null);
    const files = toCsvFiles({ people: STAFF, engagements: [engagement("HT-2", { client: "山城" })] });
    const run = await assessed([
      ...files.map(({ path, text }) => textFile(path, text)),
      textFile("../clients.csv", register),
    ]);
    const client = run.input.facts.engagements.all[0]?.client ?? "";
    expect(run.input.facts.clients.firstEngaged.get(client)?.firstEngaged).toBe("2024-03-01");
  });

  test("loses no cell of anybody, whatever stands in it", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("=1+1", "a,b", '"', "甲；乙", "-", "'x"),
    );
    const quoted = (text: string) => `"${text.replaceAll("\0", "").replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (rows) => {
        const text = [
          "客户名称,备注,批注",
          ...rows.map(([a, b], index) => `旧客户${"甲乙丙丁戊己"[index]},${quoted(a)},${quoted(b)}`),
        ].join("\n");
        const before = linesOf(text);
        const after = linesOf(await written(ENGAGEMENTS, text));
        for (const [index, line] of before.entries())
          expect(after[index]?.slice(0, line.length)).toEqual(line);
      }),
      { numRuns: 60 },
    );
  });
});
