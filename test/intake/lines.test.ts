import { describe, expect, test } from "vitest";
import { guessLine } from "../../src/intake/line-kinds.ts";
import { Totals } from "../../src/intake/totals.ts";
import { type Cell, csv, type Read, read, xlsx } from "./read.ts";

const HEAD = "收款日期,金额,客户名称";

async function told(
  lines: readonly string[],
): Promise<[rows: string[], aside: string[], told: readonly string[]]> {
  const found = await read([csv(`${lines.join("\n")}\n`)]);
  return [rowsOf(found), asideOf(found), found.told];
}

const rowsOf = ({ tables }: Read) => (tables.payments ?? []).map(({ at, amount }) => `${at.row} ${amount}`);
const asideOf = ({ intake }: Read) =>
  intake.deliveries.flatMap(({ notData }) => notData.map(({ reason, at }) => `${reason.en}: ${at}`));

const TOTAL = "total or subtotal";
const FOOTER = "footer: made by, checked by, printed, remarks";
const ROWS = ["2025-07-03,1,青禾", "2025-07-04,2,云帆", "2025-07-05,4,北辰"];

describe("a total or subtotal", () => {
  test.for([
    ["合计,7,"],
    ["合 计：,7.00,"],
    ["总计,¥7,"],
    ["Total,7,"],
    ["商事业务部小计,7,"],
    [",7,合计"],
    ["合计（3笔）,7,"],
    ["共3条记录,,"],
    ["2025-09-30,7,合计"],
    ["合计,,"],
  ] as const)("%s is none of the rows", async ([line]) => {
    expect(await told([HEAD, ...ROWS, line])).toEqual([["2 100", "3 200", "4 400"], [`${TOTAL}: 5`], []]);
  });

  test.for([
    ["below its rows", ["A", "合计,1", "B", "C", "合计,6", "总计,7"]],
    ["of totals", ["A", "小计,1", "B", "小计,2", "部门合计,3", "C", "小计,4", "总计,7"]],
    ["above its rows", ["总计,7", "A", "B", "C"]],
    ["above each group", ["小计,3", "A", "B", "小计,4", "C"]],
    ["carried over a page", ["A", "B", "过次页,3", "承前页,3", "C", "总计,7"]],
  ] as const)("is right %s", async ([, lines]) => {
    const rows = new Map(["A", "B", "C"].map((name, index) => [name, ROWS[index] ?? ""]));
    const [, , findings] = await told([HEAD, ...lines.map((line) => rows.get(line) ?? `${line},`)]);
    expect(findings).toEqual([]);
  });

  test.for([
    ["合计,8,", ["total-differs row 5 金额"]],
    ["合计,0,", ["total-differs row 5 金额"]],
    ["合计,70000,", ["total-differs row 5 金额"]],
    ["本年累计,999,", []],
  ] as const)("%s", async ([line, findings]) => {
    const [, , found] = await told([HEAD, ...ROWS, line]);
    expect(found).toEqual(findings);
  });

  test("proves nothing where an amount cannot be read", async () => {
    const [, , found] = await told([HEAD, ...ROWS, "2025-07-06,八,北辰", "合计,15,"]);
    expect(found).toEqual(["cell-invalid row 5 金额"]);
  });

  test("a total of nothing after a total is no sum", () => {
    const totals = new Totals(1);
    totals.add([5n], true, true);
    totals.total(2, "小计", [5n]);
    totals.total(3, "合计", [0n]);
    expect(totals.wrong().map(({ row }) => row)).toEqual([3]);
  });

  test("of visible rows only, as a filter's subtotal, is right, too", () => {
    const totals = new Totals(1);
    totals.add([5n], true, true);
    totals.add([2n], true, false);
    totals.total(3, "合计", [5n]);
    expect(totals.wrong()).toEqual([]);
  });
});

describe("a footer", () => {
  test.for([
    "制表人：王芳,审核：赵敏,2025-10-08",
    "制表人：王芳",
    "审核：,赵敏,",
    "财务负责人：王芳,,",
    "打印日期：2025-10-08,,",
    "备注：退款以负数列示,,",
    "注：以上均已核对,,",
    "以下空白,,",
    "第1页 共3页,,",
    "大写：柒元整,,",
  ])("%s is none of the rows", async (line) => {
    expect(await told([HEAD, ...ROWS, "", line])).toEqual([
      ["2 100", "3 200", "4 400"],
      [`${FOOTER}: 6`],
      [],
    ]);
  });
});

describe("what only looks like a total or footer stays a row, with its fault if it has one:", () => {
  test.for([
    ["2025-07-06,8,共享单车公司", []],
    ["2025-07-06,8,审核科技有限公司", []],
    ["2025-07-06,8,总计划咨询公司", []],
    ["2025-07-06,8,说明书印刷厂", []],
    [",8,共享单车公司", ["cell-missing row 5 收款日期"]],
    ["经办银行,8,青禾", ["cell-invalid row 5 收款日期"]],
    ["2025-07-06,,统计局", ["cell-missing row 5 金额"]],
  ] as const)("%s", async ([line, findings]) => {
    const [rows, aside, found] = await told([HEAD, ...ROWS, line]);
    expect([aside, found]).toEqual([[], findings]);
    expect(rows).toHaveLength(findings.length === 0 ? 4 : 3);
  });

  test.for(["青禾贸易有限公司", "HT-2025-001", "2025-07-03", "律师费", "张伟 60%、李娜 40%", "——"])(
    "%s",
    (cell) => {
      expect(guessLine([cell])).toBeNull();
    },
  );
});

describe("several tables in one sheet", () => {
  const RATINGS = ["评价部门,被评部门,得分", "行政部,商事业务部,91"];

  test("the upper one is read though the lower one has more columns", async () => {
    const lower = ["调查日期,客户名称,被评价人,总体评分", "2025-09-02,青禾,李娜,92"];
    const pad = (line: string) => `${line},`;
    const found = await read([csv([...[HEAD, ...ROWS].map(pad), ",,,", ...lower].join("\n"))]);
    expect(found.intake.deliveries.map(({ source, rows }) => `${source} ${rows}`).sort()).toEqual([
      "payments 3",
      "surveys 1",
    ]);
    expect(found.told).toEqual([]);
  });

  test("rows between a blank line and another header stay rows of the table above", async () => {
    const found = await read([csv([HEAD, ROWS[0], ",,", ROWS[1], "二、评价,,", ...RATINGS].join("\n"))]);
    expect(rowsOf(found)).toEqual(["2 100", "4 200"]);
    expect(asideOf(found)).toEqual(["title or remark between two tables: 5"]);
    expect(found.tables.department_ratings).toHaveLength(1);
  });

  test("one that lacks a column is said, and the others are read", async () => {
    const found = await read([csv(["评价部门,得分,", "行政部,91,", ",,", HEAD, ...ROWS].join("\n"))]);
    expect(found.told).toContain("column-missing row 1 ".trim());
    expect(found.missing).not.toContain("部门协作评价");
  });

  test("a form's head is no table", async () => {
    const found = await read([csv(["部门：,财务部,", "编号,003,姓名", HEAD, ...ROWS].join("\n"))]);
    expect([rowsOf(found).length, found.told]).toEqual([3, []]);
  });
});

describe("a two-line header", () => {
  test("joins both lines, or takes the lower alone", async () => {
    const rows: Cell[][] = [
      ["收款", null, "开票", null, "客户名称"],
      ["日期", "金额", "日期", "金额", null],
      ["2025-07-03", 5, "2025-07-04", 7, "青禾"],
    ];
    const found = await read([
      await xlsx(rows, {
        change: (sheet) => {
          sheet.mergeCells("A1:B1");
          sheet.mergeCells("C1:D1");
          sheet.mergeCells("E1:E2");
        },
      }),
    ]);
    expect([rowsOf(found), found.told]).toEqual([["3 500"], ["column-unused 表 row 2"]]);
    expect(found.tables.payments?.[0]).toMatchObject({ date: "2025-07-03", client: "青禾" });
  });

  test("of a CSV, where the upper name stands once", async () => {
    const found = await read([csv("收款,,客户\n日期,金额,名称\n2025-07-03,5,青禾\n")]);
    expect([rowsOf(found), found.tables.payments?.[0]?.client]).toEqual([["3 500"], "青禾"]);
  });
});

describe("the unit above the header", () => {
  test.for([
    ["单位：万元", ["3 10000000"], []],
    ["（单位：元）", ["3 1000"], []],
    ["金额单位:人民币千元", ["3 1000"], []],
    ["填报单位：重庆某某律师事务所", ["3 1000"], []],
    ["单位：美元", ["3 1000"], ["unit-unclear row 1"]],
  ] as const)("%s", async ([line, rows, findings]) => {
    const found = await read([csv(`${line},,\n${HEAD}\n2025-07-03,10,青禾\n`)]);
    if (line.includes("千元")) expect(found.tables.payments?.[0]?.amount).toBe(1_000_000n);
    else expect([rowsOf(found), found.told]).toEqual([rows, findings]);
  });
});
