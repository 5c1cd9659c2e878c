import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, expect, test } from "vitest";
import { readSamples } from "./read-samples.ts";

const folder = mkdtempSync(join(tmpdir(), "oracle-"));
afterAll(() => rmSync(folder, { recursive: true }));

function workbook(...rows: (string | number | null)[][]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["说明"]]), "说明");
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "数据");
  return write(book, { type: "buffer", bookType: "xlsx" });
}

/** 推荐日期,推荐客户 and a row below, in GB18030. */
const GB18030 = Buffer.concat([
  Buffer.from([0xcd, 0xc6, 0xbc, 0xf6, 0xc8, 0xd5, 0xc6, 0xda, 0x2c]),
  Buffer.from([0xcd, 0xc6, 0xbc, 0xf6, 0xbf, 0xcd, 0xbb, 0xa7, 0x0d, 0x0a]),
  Buffer.from("2025/7/3,"),
  Buffer.from([0xbc, 0xd7, 0x0d, 0x0a]),
]);

test("a quarter is read from its folder and from the files beside it", () => {
  mkdirSync(join(folder, "2025Q3/业务部"), { recursive: true });
  const files = {
    "人员名册.xlsx": workbook(
      ["工号", "姓名", "入职日期"],
      ["L001", "张伟", 45_658],
      ["L002", "李娜", "2025年1月2日"],
    ),
    "2025Q3/收款明细.csv": '\uFEFF收款日期,金额,备注\n2025-07-03,"1,234.50",x\n合计,1234.50,\n',
    "2025Q3/业务部/内部流程记录.xlsx": workbook(
      ["某某律师事务所"],
      ["发起时间", "回复时间", "时限（小时）"],
      [45_841.604_166_666_664, "2025-07-04 08:05", 1.5],
    ),
    "2025Q3/业务部/客户推荐.csv": GB18030,
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  expect(readSamples(folder, "2025Q3")).toEqual({
    people: [
      { id: "L001", name: "张伟", joined: "2025-01-01" },
      { id: "L002", name: "李娜", joined: "2025-01-02" },
    ],
    payments: [{ date: "2025-07-03", amount: "1,234.50" }],
    responses: [{ requested: "2025-07-03T14:30:00", responded: "2025-07-04T08:05:00", limit: "1.5" }],
    referrals: [{ date: "2025-07-03", referrer: "甲" }],
  });
});
