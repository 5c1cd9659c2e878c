import { expect, test } from "vitest";
import { PLAIN_LAYOUT } from "../../src/intake/contract.ts";
import { readWorkbook } from "../../src/intake/workbook.ts";
import { workbook } from "./read.ts";

test("a sheet tells which rows and columns are hidden, and which cells are merged", async () => {
  const { bytes } = await workbook(
    { 收款: [["财务部"], ["收款日期", "金额", "备注"], ["2025-07-03", 1], ["2025-07-04", 2]] },
    {
      change: (sheet) => {
        sheet.state = "hidden";
        sheet.getRow(4).hidden = true;
        sheet.getColumn(3).hidden = true;
        sheet.mergeCells("A1:C1");
      },
    },
  );
  const [sheet] = (await readWorkbook(bytes, "xlsx")).sheets;
  expect(sheet?.layout).toEqual({
    hidden: true,
    hiddenRows: new Set([4]),
    hiddenColumns: new Set([2]),
    merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
  });
});

test("a sheet that hides nothing says so", async () => {
  const { bytes } = await workbook({ 收款: [["收款日期"], ["2025-07-03"]] });
  expect((await readWorkbook(bytes, "xlsx")).sheets.map(({ layout }) => layout)).toEqual([PLAIN_LAYOUT]);
});
