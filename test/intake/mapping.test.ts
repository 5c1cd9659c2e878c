import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rounded } from "../../src/domain/exact.ts";
import { yuan } from "../../src/domain/fen.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import { type Cell, csv, read, workbook, xlsx } from "./read.ts";

function foreign(name: string): InputFile {
  const bytes = readFileSync(new URL(`./foreign/${name}`, import.meta.url));
  return { path: `2025Q3/${name}`, bytes: new Uint8Array(bytes), place: "quarter" };
}

describe("exports that have nothing to do with law, by the mapping alone:", () => {
  test("sales orders with agents, one row for each line of an order", async () => {
    const found = await read(
      [foreign("sales-orders.csv")],
      `sources:
  payments:
    files: sales*.csv
    columns:
      date: Order Date
      amount: Line Total
      engagement: Order ID
      client: Customer Name
      people: Sales Agent
      kind: Order Status
    date-order: mdy
    negatives: parentheses
    values:
      kind: { Completed: fee, Returned: refund }
    where: { Order Status: [Completed, Returned] }
    merge-by: engagement
`,
    );
    expect(found.told).toEqual(["column-unused row 1"]);
    const rows = found.tables.payments ?? [];
    expect(
      rows.map(({ date, amount, engagement, client, kind }) => [
        date,
        yuan(amount),
        engagement,
        client,
        kind,
      ]),
    ).toEqual([
      ["2025-07-03", "993.90", "CA-1001", "Northwind Traders", "fee"],
      ["2025-07-15", "907.15", "CA-1002", "Adventure Works", "fee"],
      ["2025-08-22", "-48.86", "CA-1004", "Northwind Traders", "refund"],
      ["2025-09-30", "1706.18", "CA-1005", "Fabrikam Inc", "fee"],
    ]);
    expect(rows[1]?.people?.map(({ name }) => name)).toEqual(["Ana Ruiz", "Kim Lee"]);
    const [delivery] = found.intake.deliveries;
    expect(delivery?.rows).toBe(4);
    expect(delivery?.notData.map(({ reason, rows, at }) => [reason.zh, rows, at])).toEqual([
      ["并入同一编号的首行（merge-by）", 1, "3"],
      ["“Order Status”为“Cancelled”，where 只取：Completed、Returned", 1, "5"],
    ]);
  });

  test("a service desk's tickets with deadlines", async () => {
    const found = await read(
      [foreign("tickets.tsv")],
      `sources:
  complaints:
    files: "*.tsv"
    columns:
      number: "#"
      client: Requester org
      people: { join: [Assigned to (first), Assigned to (last)], with: " " }
      received: Opened
      due: Due by
      handled: Closed
      status: State
    dates: { received: unix-seconds, due: unix-seconds, handled: unix-seconds }
    values: { status: { Resolved: valid, Open: open } }
`,
    );
    expect(found.told).toEqual(["column-unused row 1"]);
    expect(
      found.tables.complaints?.map(({ number, people, received, due, handled, status }) =>
        [number, people[0]?.name, received, due, handled ?? "-", status].join(" "),
      ),
    ).toEqual([
      "INC0001 Kim Lee 2025-07-03 2025-07-06 2025-07-04 valid",
      "INC0002 Ana Ruiz 2025-07-24 2025-07-27 - open",
      "INC0003 Ana Ruiz 2025-07-24 2025-07-27 2025-07-24 duplicate",
      "INC0004 Kim Lee 2025-09-01 2025-09-04 2025-09-05 valid",
    ]);
  });

  test("a ratings matrix, people by people", async () => {
    const found = await read(
      [
        await xlsx([
          ["Peer review, Q3"],
          ["Rater \\ Ratee", "Kim Lee", "Ana Ruiz", "Jo Park"],
          ["Kim Lee", "—", 9, 7],
          ["Ana Ruiz", 8, "—", 10],
          ["Jo Park", 6, null, "—"],
        ]),
      ],
      `sources:
  ratings:
    files: 表.xlsx
    scale: 10
    dashes: blank
    columns: { rater: "Rater \\\\ Ratee", kind: { constant: peer } }
    unpivot: { name: ratee, value: score }
`,
    );
    expect(found.told).toEqual([]);
    expect(
      found.tables.ratings?.map(({ at, ratee, rater, kind, score }) =>
        [at.row, rater, ratee.name, kind, rounded(score, 0)].join(" "),
      ),
    ).toEqual([
      "3 Kim Lee Ana Ruiz peer 90",
      "3 Kim Lee Jo Park peer 70",
      "4 Ana Ruiz Kim Lee peer 80",
      "4 Ana Ruiz Jo Park peer 100",
      "5 Jo Park Kim Lee peer 60",
    ]);
    expect(found.intake.deliveries[0]?.rows).toBe(5);
  });

  test("a questionnaire, people by questions", async () => {
    const found = await read(
      [csv("填写人,对象,内部沟通,跨部门协作,备注\n王芳,李娜,90,85,好\n赵敏,李娜,88,,\n", "2025Q3/问卷.csv")],
      `sources:
  ratings:
    files: 问卷*
    columns: { rater: 填写人, ratee: 对象, kind: { constant: 同事 } }
    unpivot: { columns: [内部沟通, 跨部门协作], name: indicator, value: score }
`,
    );
    expect(found.told).toEqual(["column-unused row 1"]);
    expect(
      found.tables.ratings?.map(
        ({ rater, indicator, score }) => `${rater} ${indicator} ${rounded(score, 0)}`,
      ),
    ).toEqual([
      "王芳 internal-communication 90",
      "王芳 cross-department 85",
      "赵敏 internal-communication 88",
    ]);
  });
});

const HEAD = ["收款日期", "金额", "客户名称"];
const money = async (files: readonly InputFile[], yaml: string) => {
  const found = await read(files, `sources:\n  payments:\n${yaml.replace(/^/gm, "    ")}\n`);
  const rows = (found.tables.payments ?? []).map(({ at, amount }) => `${at.row} ${yuan(amount)}`);
  return { ...found, rows };
};

describe("a mapping", () => {
  test("names columns by their headers, and goes before the known ones", async () => {
    const file = csv("入账日期,到账金额(万元),金额,付款单位\n2025-07-03,1.2,99,青禾\n");
    const yaml = "columns: { date: 入账日期, amount: 到账金额, client: 付款单位 }";
    const found = await money([file], yaml);
    expect(found.rows).toEqual(["2 12000.00"]);
    expect(found.tables.payments?.[0]?.client).toBe("青禾");
  });

  test("may call a column by its Chinese name", async () => {
    const file = csv("日子,钱\n2025-07-03,5\n");
    expect((await money([file], "columns: { 收款日期: 日子, 金额: 钱 }")).rows).toEqual(["2 5.00"]);
  });

  test("names a column by its letters where its header says nothing", async () => {
    const file = csv("收款日期,金额,金额\n2025-07-03,5,7\n");
    expect((await money([file], "columns: { amount: { column: C } }")).rows).toEqual(["2 7.00"]);
  });

  test("gives the unit that no header says", async () => {
    const file = csv("收款日期,金额\n2025-07-03,1.5\n2025-07-04,2万元\n");
    expect((await money([file], "unit: { amount: 万元 }")).rows).toEqual(["2 15000.00", "3 20000.00"]);
  });

  test("takes the header from the row that it gives, also of two lines", async () => {
    const rows: Cell[][] = [
      ["收款日期", "金额"],
      ["（旧）"],
      ["收款", null],
      ["日期", "金额"],
      ["2025-07-03", 5],
    ];
    const found = await money([await xlsx(rows)], "files: 表.xlsx\nheader-row: [3, 4]");
    expect(found.rows).toEqual(["5 5.00"]);
  });

  test("takes the sheets that it names, and no other", async () => {
    const sheets = { 一月: [HEAD, ["2025-07-03", 1, "青禾"]], 二月: [HEAD, ["2025-07-03", 2, "青禾"]] };
    const all = await workbook({ ...sheets, 草稿: [HEAD, ["2025-07-03", 4, "青禾"]] });
    const found = await money([all], "files: 表.xlsx\nsheet: [一月, 二月]");
    expect(found.rows).toEqual(["2 1.00", "2 2.00"]);
    expect(found.told).toEqual(["sheet-left-out 草稿"]);
  });

  test("skips hidden rows only where it says so", async () => {
    const file = await xlsx([HEAD, ["2025-07-03", 1, "青禾"], ["2025-07-04", 2, "青禾"]], {
      change: (sheet) => {
        sheet.getRow(3).hidden = true;
      },
    });
    const counted = await money([file], "hidden: count");
    expect([counted.rows, counted.told]).toEqual([["2 1.00", "3 2.00"], ["rows-hidden 表 row 3"]]);
    const skipped = await money([file], "hidden: skip");
    expect([skipped.rows, skipped.told]).toEqual([["2 1.00"], []]);
    expect(skipped.intake.deliveries[0]?.notData.map(({ at }) => at)).toEqual(["3"]);
  });

  test("fills blank cells down only where it says so", async () => {
    const file = csv("收款日期,金额\n2025-07-03,1\n,2\n");
    expect((await money([file], "hidden: count")).told).toEqual(["cell-missing row 3 收款日期"]);
    const found = await money([file], "fill-down: [date]");
    expect(found.tables.payments?.map(({ date }) => date)).toEqual(["2025-07-03", "2025-07-03"]);
  });

  test("translates words, an empty one into a blank cell", async () => {
    const file = csv("收款日期,金额,业绩归属\n2025-07-03,1,暂无\n2025-07-04,2,小张\n");
    const found = await money([file], 'values: { people: { 暂无: "", 小张: 张伟 } }');
    expect(found.tables.payments?.map(({ people }) => people?.[0]?.name ?? null)).toEqual([null, "张伟"]);
  });

  test("has dashes mean nothing or zero only where it says so", async () => {
    const file = csv("收款日期,金额,客户名称\n2025-07-03,—,-\n");
    expect((await money([file], "hidden: count")).told).toEqual(["cell-invalid row 2 金额"]);
    const found = await money([file], "dashes: zero");
    expect([found.rows, found.tables.payments?.[0]?.client]).toEqual([["2 0.00"], null]);
  });

  test("of one source may differ from export to export", async () => {
    const files = [
      csv("收款日期,金额\n2025-07-03,5\n", "2025Q3/财务/一.csv"),
      csv("日子,钱\n2025-07-03,7\n", "2025Q3/分所/二.csv"),
    ];
    const found = await money(
      files,
      "exports:\n  - { files: 财务/*.csv }\n  - { files: 分所/*.csv, columns: { date: 日子, amount: 钱 } }",
    );
    expect(found.rows.sort()).toEqual(["2 5.00", "2 7.00"]);
  });

  test("reads no sheet twice, though two of one source are about it", async () => {
    const file = csv("收款日期,金额\n2025-07-03,5\n", "2025Q3/财务/一.csv");
    const found = await money([file], "exports:\n  - { files: 财务/*.csv }\n  - { files: '*.csv' }");
    expect([found.rows, found.told]).toEqual([["2 5.00"], []]);
  });

  test("settles which of two sources a file is", async () => {
    const file = csv("收款日期,金额,客户名称,曾用名,首次委托日期\n2025-07-03,5,青禾,,\n");
    expect((await money([file], "hidden: count")).told).toEqual(["source-ambiguous row 1"]);
    expect((await money([file], "files: 表.csv")).rows).toEqual(["2 5.00"]);
  });

  test("is about several sources of one file", async () => {
    const file = csv("收款日期,金额,客户名称,建档日期\n2025-07-03,5,青禾,2020-01-01\n");
    const found = await read(
      [file],
      "sources:\n  payments: { files: 表.csv }\n  clients: { files: 表.csv }\n",
    );
    expect(found.intake.deliveries.map(({ source, rows }) => `${source} ${rows}`).sort()).toEqual([
      "clients 1",
      "payments 1",
    ]);
  });

  test("applies to a source that the firm declares", async () => {
    const file = csv("时间,谁,几分\n03/07/2025,张伟,80\n", "2025Q3/抽查.csv");
    const yaml = `own-sources:
  inspections:
    label: { zh: 抽查, en: Inspections }
    department: administration
    reference: 整改办法 §三.2
    columns:
      date: { header: 抽查日期, kind: date, required: true }
      person: { header: 被查人, kind: person, required: true }
      share: { header: 正确率, kind: percent }
sources:
  inspections:
    files: 抽查*.csv
    columns: { date: 时间, person: 谁, share: 几分 }
    unit: { share: "%" }
    date-order: dmy
`;
    const found = await read([file], yaml);
    expect(found.told).toEqual([]);
    expect(found.intake.rows.get("inspections")).toMatchObject([
      { date: "2025-07-03", share: { n: 4n, d: 5n } },
    ]);
  });
});

describe("what a mapping names and is not there", () => {
  test.for([
    ["files: 财务/*.csv", ["mapping-file row 3"]],
    ["files: [表.csv, 财务/*.csv]", ["mapping-file row 3"]],
    ["files: 表.csv\ncolumns: { date: 入帐日期 }", ["mapping-column row 4"]],
    ["columns: { date: 入帐日期 }", ["mapping-column row 3"]],
    ["where: { 状态: 已到账 }", ["mapping-column row 3"]],
    ["files: 表.csv\ncolumns: { people: { join: [姓, 名] } }", ["mapping-column row 4"]],
    ["files: 表.csv\nunpivot: { columns: [一月], name: people, value: amount }", ["mapping-column row 4"]],
    ["files: 表.csv\nheader-row: 2", ["column-missing row 2", "column-missing row 2"]],
  ] as const)("%s", async ([yaml, told]) => {
    const found = await money([csv("收款日期,金额\n2025-07-03,5\n")], yaml);
    expect(found.told.filter((one) => !one.startsWith("column-unused"))).toEqual(told);
    expect(found.rows.length === 0 || !yaml.startsWith("files: 表.csv")).toBe(true);
    expect(found.missing).not.toContain("收款明细");
  });

  test("a sheet", async () => {
    const found = await money([await xlsx([HEAD])], "files: 表.xlsx\nsheet: 收款");
    expect(found.told).toEqual(["mapping-sheet row 4"]);
    expect(found.findings[0]?.args).toMatchObject({ text: "收款", there: "表" });
  });
});
