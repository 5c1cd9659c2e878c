import { describe, expect, test } from "vitest";
import { type Cell, column, read, xlsx } from "./read.ts";

const PAYMENTS = ["收款日期", "金额", "客户名称"];
const RATINGS = ["评价部门", "被评部门", "得分"];
const utc = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(Date.UTC(year, month - 1, day, hour, minute));

/** The amounts, in fen, of a sheet of payments with these cells below 金额. */
async function amounts(cells: readonly Cell[], header = "金额") {
  const rows = cells.map((cell): Cell[] => ["2025-07-03", cell, "青禾"]);
  const found = await read([await xlsx([["收款日期", header, "客户名称"], ...rows])]);
  return { fen: column(found.tables, "payments", "amount"), told: found.told };
}

describe("dates", () => {
  const dates = [utc(2025, 7, 3), utc(2025, 7, 3, 23, 59), "2025/7/3", 20250703, 45841];

  test.for([false, true])("in the system of 1904: %s", async (date1904) => {
    const cells = dates.slice(0, date1904 ? 4 : 5);
    const rows = cells.map((date, index): Cell[] => [date, index + 1, "青禾"]);
    const found = await read([await xlsx([PAYMENTS, ...rows], { date1904 })]);
    expect(column(found.tables, "payments", "date").map(([, date]) => date)).toEqual(
      cells.map(() => "2025-07-03"),
    );
    expect(found.told).toEqual([]);
  });

  test("a serial is a date whatever its format says", async () => {
    const formats = ["General", "0.00", "@", "m月d日", 'yyyy"年"m"月"d"日"', "[$-804]aaaa"];
    const found = await read([
      await xlsx([PAYMENTS, ...formats.map((_, index): Cell[] => [45841, index + 1, "青禾"])], {
        change: (sheet) =>
          formats.forEach((format, index) => {
            sheet.getCell(index + 2, 1).numFmt = format;
          }),
      }),
    ]);
    expect(column(found.tables, "payments", "date").map(([, date]) => date)).toEqual(
      formats.map(() => "2025-07-03"),
    );
  });

  test("a time of day is kept to the second", async () => {
    const header = ["发起时间", "回复时间", "回复人"];
    const found = await read([
      await xlsx([header, [utc(2025, 7, 3, 14, 30), utc(2025, 7, 3, 23, 59), "李娜"]]),
    ]);
    expect(column(found.tables, "responses", "requested")).toEqual([[2, "2025-07-03T14:30:00"]]);
    expect(column(found.tables, "responses", "responded")).toEqual([[2, "2025-07-03T23:59:00"]]);
  });
});

describe("formulas", () => {
  const formula = (result?: number | string): Cell =>
    ({ formula: "D2*2", ...(result === undefined ? {} : { result }) }) as Cell;

  test("a result counts, 0 as well", async () => {
    const found = await amounts([formula(12.5), formula(0), formula("1,000")]);
    expect(found).toEqual({
      fen: [
        [2, 1250n],
        [3, 0n],
        [4, 100000n],
      ],
      told: [],
    });
  });

  test("one without a result is a finding, never 0 and never skipped", async () => {
    expect(await amounts([formula(), 5])).toEqual({
      fen: [[3, 500n]],
      told: ["formula-without-result 表 row 2 金额"],
    });
  });

  test("one without a result in a column that may be blank is a finding as well", async () => {
    const found = await read([
      await xlsx([
        ["客户名称", "客户编号", "首次委托日期"],
        ["青禾", "C1", formula()],
      ]),
    ]);
    expect(found.told).toEqual(["formula-without-result 表 row 2 首次委托日期"]);
  });

  test("an error value is a finding that shows it", async () => {
    const found = await read([
      await xlsx([
        PAYMENTS,
        ["2025-07-03", { error: "#N/A" }, "青禾"],
        ["2025-07-03", { formula: "A1/0", result: { error: "#DIV/0!" } } as Cell, "青禾"],
      ]),
    ]);
    expect(found.told).toEqual(["cell-error 表 row 2 金额", "cell-error 表 row 3 金额"]);
    expect(found.findings.map(({ args }) => args)).toEqual([{ found: "#N/A" }, { found: "#DIV/0!" }]);
  });
});

describe("numbers", () => {
  test("are the 15 digits that a spreadsheet shows, not the binary float", async () => {
    expect(await amounts([0.1 + 0.2, 1.005, 1234567.89, 1e-2, -0.07, 12345678901.23])).toEqual({
      fen: [
        [2, 30n],
        [4, 123456789n],
        [5, 1n],
        [6, -7n],
        [7, 1234567890123n],
      ],
      told: ["cell-invalid 表 row 3 金额"],
    });
  });

  test("above 15 digits are no codes any more", async () => {
    const header = ["客户名称", "客户编号"];
    const codes: Cell[] = ["310101199001011234", 123456789012345, 1234567890123456, 12.5];
    const found = await read([await xlsx([header, ...codes.map((code): Cell[] => ["青禾", code])])]);
    expect(column(found.tables, "clients", "clientId")).toEqual([
      [2, "310101199001011234"],
      [3, "123456789012345"],
    ]);
    expect(found.told).toEqual(["digits-lost 表 row 4 客户编号", "cell-invalid 表 row 5 客户编号"]);
  });

  test("in a column of 万元 are ten thousands of yuan, exactly", async () => {
    expect(await amounts([1.5, 0.000001, "0.3"], "金额(万元)")).toEqual({
      fen: [
        [2, 1500000n],
        [3, 1n],
        [4, 300000n],
      ],
      told: [],
    });
    expect(await amounts([1.5], "金额（元）")).toEqual({ fen: [[2, 150n]], told: [] });
  });

  test("in a unit that is not known are no amounts", async () => {
    expect((await amounts([1.5], "金额(美元)")).told).toEqual(["column-missing 表 row 1"]);
  });
});

describe("marks", () => {
  test.for([
    ["得分(5分制)", 4.5, "90"],
    ["得分（10分制）", 4.5, "45"],
    ["评分(100分制)", 4.5, "9/2"],
  ] as const)("below %s: %s is %s of 100", async ([header, mark, becomes]) => {
    const found = await read([
      await xlsx([
        ["评价部门", "被评部门", header],
        ["行政部", "商事业务部", mark],
      ]),
    ]);
    expect(found.told).toEqual([]);
    expect(found.tables.department_ratings?.map(({ score }) => score.toFraction())).toEqual([becomes]);
  });

  test("of a scale that the configuration declares", async () => {
    const file = await xlsx([RATINGS, ["行政部", "商事业务部", 4]]);
    const found = await read([file], "sources: { department_ratings: { scale: 5 } }");
    expect(found.tables.department_ratings?.map(({ score }) => score.toFraction())).toEqual(["80"]);
    expect(found.told).toEqual([]);
  });

  test("none above 10 without a declared scale: asked about", async () => {
    expect((await read([await xlsx([RATINGS, ["行政部", "商事业务部", 10]])])).told).toEqual([
      "scale-doubtful 表 row 1 得分",
    ]);
    expect((await read([await xlsx([RATINGS, ["行政部", "商事业务部", 10.5]])])).told).toEqual([]);
  });
});
