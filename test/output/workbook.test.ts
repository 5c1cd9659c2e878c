import { expect, test } from "vitest";
import type { Book } from "../../src/output/workbook.ts";
import { workbookBytes } from "../../src/output/workbook.ts";
import { day } from "../support/quarter.ts";
import { cellsOf, reread, rowsOf, sheetOf } from "./reading.ts";

const BOOK: Book = {
  dated: day("2025-10-09"),
  sheets: [
    {
      name: "退回",
      columns: [12, 30, 10],
      rows: [
        { cells: [{ value: "标题", span: 3 }, null, null] },
        { cells: [{ value: "编号" }, { value: "说明" }, { value: "金额" }] },
        {
          cells: [
            { value: "00123" },
            { value: "=1+1" },
            { value: { number: 1234.5, format: "#,##0.00" }, style: { fill: "FFFFFF00" } },
          ],
        },
        { cells: [{ value: { date: day("2025-07-01") } }] },
      ],
      filter: { row: 2, columns: 3, last: 4 },
    },
  ],
};

test("a workbook written cell by cell reads back with the same texts, numbers and dates, and no formula", async () => {
  const book = await reread(BOOK);
  expect(rowsOf(sheetOf(book, "退回"))).toEqual([
    ["标题"],
    ["编号", "说明", "金额"],
    ["00123", "=1+1", 1234.5],
    ["2025-07-01T00:00:00.000Z"],
  ]);
  expect(cellsOf(book).filter(({ f }) => f !== undefined)).toEqual([]);
});

test("it is the same bytes each time", async () => {
  const [first, second] = [await workbookBytes(BOOK), await workbookBytes(BOOK)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});
