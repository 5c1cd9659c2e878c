import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csv, read, xlsx } from "./read.ts";

const PAYMENTS = ["收款日期", "金额", "客户名称"];

describe("what is no readable .xlsx is named, and is no data:", () => {
  const good = () => xlsx([PAYMENTS, ["2025-07-03", 1, "青禾"]]);
  test.for<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["nothing at all", () => new Uint8Array()],
    ["a CSV under the name of a workbook", () => new TextEncoder().encode("收款日期,金额\n2025-07-03,1\n")],
    [
      "a page of HTML",
      () => new TextEncoder().encode("<html><table><tr><td>收款日期</td></tr></table></html>"),
    ],
    [
      "an encrypted one or an old .xls",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    ["half of one", (bytes) => bytes.slice(0, bytes.length / 2)],
    ["a zip with something else in it", () => zipSync({ "word/document.xml": strToU8("<w/>") })],
    ["a text that begins as a zip does", () => new TextEncoder().encode("PK,收款日期,金额,客户名称\n")],
  ])("%s", async ([, change]) => {
    const file = await good();
    const found = await read([{ ...file, bytes: change(file.bytes) }]);
    expect(found.told).toEqual(["file-unreadable"]);
    expect([...found.intake.delivered]).toEqual([]);
  });

  test.for([".xls", ".xlsm", ".xlsb", ".ods", ".et", ".tsv", ".TXT"])("a table as %s", async (extension) => {
    expect((await read([csv("收款日期,金额\n", `2025Q3/收款${extension}`)])).told).toEqual([
      "file-unsupported",
    ]);
  });

  test.for([".pdf", ".docx", ".zip", ".png", ""])("something else as %j", async (extension) => {
    expect((await read([csv("x", `2025Q3/说明${extension}`)])).told).toEqual(["file-ignored"]);
  });

  test("a good one is read whatever the case of its ending", async () => {
    expect((await read([{ ...(await good()), path: "2025Q3/收款.XLSX" }])).tables.payments).toHaveLength(1);
  });
});
