import { describe, expect, test } from "vitest";
import { type Cell, column, read, workbook, xlsx } from "./read.ts";

const PAYMENTS = ["收款日期", "金额", "客户名称"];
const RATINGS = ["评价部门", "被评部门", "得分"];

test("title and remark lines above the header are not data, and rows keep their numbers", async () => {
  const found = await read([
    await xlsx([
      ["2025年第三季度收款明细"],
      ["财务部", null, "单位：元"],
      [],
      PAYMENTS,
      ["2025-07-03", 5, "青禾"],
    ]),
  ]);
  expect(column(found.tables, "payments", "amount")).toEqual([[5, 500n]]);
  expect(found.told).toEqual([]);
});

describe("sheets", () => {
  const payments = [PAYMENTS, ["2025-07-03", 1, "青禾"]];

  test("each is read as what it is; one that fits nothing is named; a blank one is not", async () => {
    const found = await read([
      await workbook({
        收款: payments,
        评价: [RATINGS, ["行政部", "商事业务部", 91]],
        说明: [["填表说明"]],
        Sheet4: [],
      }),
    ]);
    expect([...found.intake.delivered].sort()).toEqual(["department_ratings", "payments"]);
    expect(found.told).toEqual(["sheet-ignored 说明"]);
  });

  test("several of one source are read one after another", async () => {
    const found = await read([await workbook({ "7月": payments, "8月": payments })]);
    expect(found.tables.payments?.map(({ at }) => [at.sheet, at.row])).toEqual([
      ["7月", 2],
      ["8月", 2],
    ]);
  });

  test("hidden sheets and rows count like others: nobody drops a row by hiding it", async () => {
    const file = await workbook(
      { 收款: [...payments, ["2025-07-04", 2, "青禾"]] },
      {
        change: (sheet) => {
          sheet.state = "hidden";
          sheet.getRow(3).hidden = true;
        },
      },
    );
    expect(column((await read([file])).tables, "payments", "amount")).toEqual([
      [2, 100n],
      [3, 200n],
    ]);
  });
});

describe("rows", () => {
  test("blank ones, formatted or with blanks, are no rows", async () => {
    const found = await read([
      await xlsx([PAYMENTS, [], ["2025-07-03", 1, "青禾"], [" ", null, "　"]], {
        change: (sheet) => {
          sheet.getCell(200, 3).style = { font: { bold: true } };
        },
      }),
    ]);
    expect(found.told).toEqual([]);
    expect(found.intake.deliveries.map(({ rows }) => rows)).toEqual([1]);
  });

  test("a totals row is never data", async () => {
    const found = await read([await xlsx([PAYMENTS, ["2025-07-03", 1, "青禾"], ["合计", 1, null]])]);
    expect(column(found.tables, "payments", "amount")).toEqual([[2, 100n]]);
    expect(found.told).toEqual([]);
    expect(found.intake.deliveries[0]?.notData).toEqual([
      { reason: { zh: "合计或小计行", en: "total or subtotal" }, rows: 1, at: "3" },
    ]);
  });

  test("content beside the table is named once a column", async () => {
    const found = await read([
      await xlsx([
        PAYMENTS,
        ["2025-07-03", 1, "青禾", null, "备注"],
        ["2025-07-04", 1, "青禾", null, "又一条"],
      ]),
    ]);
    expect(found.told).toEqual(["cell-without-header 表 row 2 E"]);
    expect(found.tables.payments).toHaveLength(2);
  });

  test("formatted text, links and the like are their text", async () => {
    const rich: Cell = { richText: [{ text: "青", font: { bold: true } }, { text: "禾" }] };
    const link: Cell = { text: "云帆", hyperlink: "https://example.com" };
    const found = await read([
      await xlsx([PAYMENTS, ["2025-07-03", 1, rich], ["2025-07-03", 2, link], ["2025-07-03", 3, true]]),
    ]);
    expect(column(found.tables, "payments", "client")).toEqual([
      [2, "青禾"],
      [3, "云帆"],
    ]);
    expect(found.told).toEqual(["cell-invalid 表 row 4 客户名称"]);
  });
});
