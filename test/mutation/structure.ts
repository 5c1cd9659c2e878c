import type { FindingCode } from "../../src/findings/finding.ts";
import {
  about,
  at,
  FILE,
  inCells,
  inLines,
  inRow,
  inSheet,
  inText,
  type Mutation,
  nowhere,
  type Place,
  type Source,
} from "./damage.ts";

type Expect = "same" | Place;

function lines(
  theme: Mutation["theme"],
  source: Source,
  name: string,
  change: (lines: string[]) => string[],
  expect: Expect,
  totals = false,
): Mutation {
  return { name: `${source}: ${name}`, theme, source, damage: inLines(source, change), expect, totals };
}

function text(source: Source, name: string, change: (text: string) => string, expect: Expect): Mutation {
  return { name: `${source}: ${name}`, theme: "row", source, damage: inText(source, change), expect };
}

function cells(
  theme: Mutation["theme"],
  source: Source,
  name: string,
  change: (cells: string[], row: number) => string[],
  expect: Expect,
): Mutation {
  return { name: `${source}: ${name}`, theme, source, damage: inCells(source, change), expect };
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}

const CSV: readonly Source[] = [
  "payments",
  "ratings",
  "responses",
  "departments",
  "referrals",
  "adjustments",
];
const LARGE: readonly Source[] = CSV.filter((source) => source !== "adjustments");

/** What holds whatever the export. */
function ofEvery(source: Source): Mutation[] {
  return [
    lines(
      "row",
      source,
      "rows in another order",
      ([header = "", ...rows]) => [header, ...rows.reverse()],
      "same",
    ),
    lines("row", source, "blank lines between", (all) => all.flatMap((line) => [line, ""]), "same"),
    lines("row", source, "blank lines at the end", (all) => [...all, "", "", ""], "same"),
    lines("row", source, "a title line", (all) => ["某某律师事务所明细表", ...all], "same"),
    lines(
      "row",
      source,
      "the header again in the middle",
      (all) => all.toSpliced(2, 0, ...all.slice(0, 1)),
      "same",
    ),
    lines("row", source, "a footer", (all) => [...all, "制表人：某某"], "same"),
    lines(
      "row",
      source,
      "a row cut off",
      (all) => all.with(2, (all[2] ?? "").slice(0, 12)),
      inRow(source, 3, "row-ragged", "cell-missing", "cell-invalid"),
    ),
    lines(
      "row",
      source,
      "a cell too many",
      (all) => all.with(2, `${all[2]},9`),
      inRow(source, 3, "row-ragged", "cell-without-header"),
    ),
    cells("header", source, "columns in another order", (row) => row.toReversed(), "same"),
    cells("header", source, "a column more", (row, at) => [...row, at === 1 ? "备注" : "无"], "same"),
    cells("header", source, "a blank leading column", (row) => ["", ...row], "same"),
    lines(
      "header",
      source,
      "no header",
      (all) => all.slice(1),
      about(source, "source-unrecognised", "sheet-ignored"),
    ),
    text(
      source,
      "a quote that is not closed",
      (all) => all.replace(/\n/, '\n"'),
      inRow(source, 2, "csv-broken", "csv-row-swallowed"),
    ),
  ];
}

function lost(source: Source): Mutation[] {
  return [
    lines("file", source, "a row lost", (all) => all.toSpliced(4, 1), nowhere("control-total-differs"), true),
    lines(
      "row",
      source,
      "a row twice",
      (all) => all.toSpliced(4, 0, ...all.slice(4, 5)),
      inRow(source, 6, "row-repeated"),
    ),
  ];
}

const headers: Mutation[] = (
  [
    ["payments", "到账日期", "日子"],
    ["payments", "金额", "数目"],
    ["ratings", "被评人", "谁"],
    ["ratings", "得分", "高低"],
    ["responses", "回复人", "谁"],
    ["departments", "得分", "高低"],
    ["referrals", "推荐日期", "日子"],
    ["adjustments", "理由", "说明一下"],
  ] as const
)
  .flatMap(([source, header, other]) => [
    text(
      source,
      `${header} renamed`,
      (all) => all.replace(header, other),
      about(source, "column-missing", "source-unrecognised"),
    ),
    text(
      source,
      `${header} blank`,
      (all) => all.replace(header, ""),
      about(source, "column-missing", "source-unrecognised"),
    ),
    text(source, `${header} with spaces`, (all) => all.replace(header, ` ${[...header].join(" ")} `), "same"),
  ])
  .map((mutation) => ({ ...mutation, theme: "header" as const }));

const columns: Mutation[] = [
  cells(
    "header",
    "payments",
    "the amounts' column lost",
    (row) => row.toSpliced(1, 1),
    about("payments", "column-missing", "source-unrecognised"),
  ),
  cells(
    "header",
    "payments",
    "the amounts' column twice",
    (row) => [...row, row[1] ?? ""],
    about("payments", "column-repeated"),
  ),
  cells(
    "header",
    "payments",
    "cells moved right, not their headers",
    (row, line) => (line === 1 ? row : ["", ...row.slice(0, -1)]),
    inRow("payments", 2, "cell-missing", "cell-invalid"),
  ),
  cells(
    "header",
    "payments",
    "two headers swapped",
    (row, line) => (line === 1 ? moved(row, 0, 1) : row),
    inRow("payments", 2, "cell-invalid"),
  ),
  cells(
    "header",
    "ratings",
    "two headers swapped",
    (row, line) => (line === 1 ? moved(row, 4, 5) : row),
    inRow("ratings", 2, "cell-invalid"),
  ),
  cells(
    "row",
    "payments",
    "the cells of one row moved",
    (row, line) => (line === 5 ? ["", ...row.slice(0, -1)] : row),
    inRow("payments", 5, "cell-missing", "cell-invalid"),
  ),
  cells(
    "header",
    "payments",
    "amounts in 万元, said by the header",
    (row, line) => row.with(1, line === 1 ? "金额（万元）" : (Number(row[1]) / 10_000).toFixed(6)),
    "same",
  ),
  cells(
    "header",
    "payments",
    "amounts in yuan, said by the header",
    (row, line) => row.with(1, line === 1 ? "金额（元）" : (row[1] ?? "")),
    "same",
  ),
  cells(
    "header",
    "payments",
    "amounts in dollars, said by the header",
    (row, line) => row.with(1, line === 1 ? "金额（美元）" : (row[1] ?? "")),
    about("payments", "unit-unclear", "column-missing", "source-unrecognised"),
  ),
  cells(
    "header",
    "payments",
    "amounts in 万元, not said",
    (row, line) => (line === 1 ? row : row.with(1, (Number(row[1]) / 10_000).toFixed(6))),
    about("payments", "cell-invalid", "amount-moved"),
  ),
  lines(
    "header",
    "payments",
    "unit 单位：美元 above",
    (all) => ["单位：美元", ...all],
    about("payments", "unit-unclear"),
  ),
  lines("row", "payments", "a right totals row", (all) => [...all, "合计,5727209.26,,,,"], "same"),
  lines(
    "row",
    "payments",
    "a wrong totals row",
    (all) => [...all, "合计,5727209.27,,,,"],
    inRow("payments", 647, "total-differs"),
  ),
  lines(
    "row",
    "payments",
    "a row lost above a totals row",
    (all) => [...all.toSpliced(4, 1), "合计,5727209.26,,,,"],
    inRow("payments", 646, "total-differs"),
  ),
  lines(
    "row",
    "payments",
    "a row twice above a totals row",
    (all) => [...all.toSpliced(4, 0, ...all.slice(4, 5)), "总计,5727209.26,,,,"],
    inRow("payments", 648, "total-differs"),
  ),
  cells(
    "file",
    "payments",
    "an amount altered",
    (row, line) => (line === 3 ? row.with(1, "14382.00") : row),
    nowhere("control-total-differs"),
  ),
  cells(
    "cell",
    "payments",
    "a stray quote inside a cell",
    (row, line) => (line === 3 ? row.with(3, '临汐"公司') : row),
    inRow("payments", 3, "csv-broken"),
  ),
  cells(
    "cell",
    "payments",
    "a line break inside a cell",
    (row, line) => (line === 3 ? row.with(3, `"临汐\n矜泓文化传播有限公司"`) : row),
    at("payments", 3, "客户名称", "client-unknown", "client-mismatch", "cell-invalid"),
  ),
  cells(
    "cell",
    "payments",
    "a quoted cell",
    (row, line) => (line === 3 ? row.with(3, `"${row[3]}"`) : row),
    "same",
  ),
  cells("row", "payments", "every cell quoted", (row) => row.map((cell) => `"${cell}"`), "same"),
  lines(
    "row",
    "payments",
    "two rows on one line",
    (all) => all.toSpliced(2, 2, `${all[2]},${all[3]}`),
    inRow("payments", 3, "row-ragged", "cell-without-header"),
  ),
  lines(
    "row",
    "payments",
    "a row over two lines",
    (all) => all.toSpliced(2, 1, ...(all[2] ?? "").split(",临")),
    inRow("payments", 4, "row-ragged", "cell-missing", "cell-invalid"),
  ),
  lines("row", "ratings", "subtotals without a figure", (all) => all.toSpliced(20, 0, "小计,,,,,"), "same"),
].map((mutation) => (mutation.name.endsWith("altered") ? { ...mutation, totals: true } : mutation));

/** Sheets of workbooks: row 1 of complaints is a title, row 2 their header. */
const sheets: Mutation[] = [
  book("people", "saved again", () => {}, "same"),
  book("complaints", "saved again", () => {}, "same"),
  book("surveys", "saved again", () => {}, "same"),
  book(
    "complaints",
    "rows moved",
    (sheet) => {
      const last = sheet.getRow(18).values;
      sheet.spliceRows(18, 1);
      sheet.insertRow(3, last);
    },
    "same",
  ),
  book("complaints", "a blank row", (sheet) => sheet.insertRow(5, []), "same"),
  book(
    "complaints",
    "a blank leading column",
    (sheet) => {
      sheet.unMergeCells("A1:G1");
      sheet.spliceColumns(1, 0, []);
    },
    "same",
  ),
  book("complaints", "the title lost", (sheet) => sheet.spliceRows(1, 1), "same"),
  book(
    "complaints",
    "the header lost",
    (sheet) => sheet.spliceRows(2, 1),
    about("complaints", "source-unrecognised", "sheet-ignored"),
    "header",
  ),
  book("complaints", "the sheet renamed", (sheet) => Object.assign(sheet, { name: "Sheet1" }), "same"),
  book(
    "complaints",
    "an empty sheet beside it",
    (sheet) => void sheet.workbook.addWorksheet("Sheet2"),
    "same",
  ),
  book(
    "complaints",
    "an unrelated sheet beside it",
    (sheet) => void sheet.workbook.addWorksheet("说明").addRow(["填写说明"]),
    "same",
  ),
  book(
    "complaints",
    "the sheet copied",
    (sheet) => {
      const copy = sheet.workbook.addWorksheet("投诉记录 (2)");
      sheet.eachRow((row) => void copy.addRow(row.values));
    },
    about("complaints", "key-duplicate", "file-repeated", "row-repeated"),
    "file",
  ),
  book(
    "complaints",
    "a number twice",
    (sheet) => put(sheet, "A4", "TS2025Q3-001"),
    at("complaints", 4, "投诉编号", "key-duplicate"),
  ),
  book(
    "complaints",
    "handled before received",
    (sheet) => put(sheet, "F3", "2025-07-01"),
    at("complaints", 3, "处理日期", "dates-reversed"),
  ),
  book(
    "complaints",
    "a status unknown",
    (sheet) => put(sheet, "G3", "随便"),
    at("complaints", 3, "处理状态", "word-unknown"),
  ),
  book("complaints", "a date as text", (sheet) => put(sheet, "B3", "2025年7月18日"), "same"),
  book(
    "complaints",
    "a date as a plain serial",
    (sheet) => {
      sheet.getCell("B3").numFmt = "General";
      put(sheet, "B3", 45_856);
    },
    "same",
  ),
  book(
    "complaints",
    "an impossible serial",
    (sheet) => put(sheet, "B3", 3),
    at("complaints", 3, "收到日期", "cell-invalid"),
  ),
  book(
    "complaints",
    "a required date emptied",
    (sheet) => put(sheet, "B3", null),
    at("complaints", 3, "收到日期", "cell-missing"),
  ),
  book(
    "complaints",
    "a required client emptied",
    (sheet) => put(sheet, "C3", null),
    at("complaints", 3, "客户名称", "cell-missing"),
  ),
  book(
    "complaints",
    "a formula without result",
    (sheet) => put(sheet, "C3", { formula: "C4" }),
    at("complaints", 3, "客户名称", "formula-without-result"),
  ),
  book(
    "complaints",
    "a formula with its result",
    (sheet) => put(sheet, "C3", { formula: "C99", result: sheet.getCell("C3").value as string }),
    "same",
  ),
  book(
    "complaints",
    "an error value",
    (sheet) => put(sheet, "C3", { error: "#N/A" }),
    at("complaints", 3, "客户名称", "cell-error"),
  ),
  book(
    "complaints",
    "rich text",
    (sheet) =>
      put(sheet, "C3", {
        richText: [{ text: "岚川" }, { font: { bold: true }, text: "瑾岳新能源有限公司" }],
      }),
    "same",
  ),
  book(
    "complaints",
    "a link",
    (sheet) => put(sheet, "C3", { text: "岚川瑾岳新能源有限公司", hyperlink: "https://example.com/" }),
    "same",
  ),
  book("complaints", "a row hidden", (sheet) => Object.assign(sheet.getRow(3), { hidden: true }), "same"),
  book(
    "complaints",
    "a column hidden",
    (sheet) => Object.assign(sheet.getColumn(3), { hidden: true }),
    "same",
  ),
  book("complaints", "the sheet hidden", (sheet) => Object.assign(sheet, { state: "hidden" }), "same"),
  book(
    "surveys",
    "marks merged over rows",
    (sheet) => sheet.mergeCells("E4:E5"),
    inRow("surveys", 5, "merged-number"),
  ),
  book(
    "complaints",
    "a title of another quarter",
    (sheet) => put(sheet, "A1", "2025年第二季度客户投诉登记"),
    about("complaints", "period-label-wrong"),
    "header",
  ),
  book(
    "complaints",
    "a cell beside the table",
    (sheet) => put(sheet, "J5", "?"),
    at("complaints", 5, "J", "cell-without-header"),
  ),
  book("surveys", "a mark as text", (sheet) => put(sheet, "E2", "96"), "same"),
  book(
    "surveys",
    "a mark beyond its scale",
    (sheet) => put(sheet, "E2", 960),
    at("surveys", 2, "总体评分", "score-out-of-range"),
  ),
  book(
    "surveys",
    "the marks of a row lost",
    (sheet) => put(sheet, "E2", null),
    inRow("surveys", 2, "survey-without-score"),
  ),
  book(
    "surveys",
    "the person of a row lost",
    (sheet) => put(sheet, "D2", null),
    inRow("surveys", 2, "survey-without-person"),
  ),
  book(
    "surveys",
    "a row twice",
    (sheet) => sheet.insertRow(3, sheet.getRow(2).values),
    inRow("surveys", 3, "row-repeated"),
  ),
  book(
    "surveys",
    "a truth value for a mark",
    (sheet) => put(sheet, "E2", true),
    at("surveys", 2, "总体评分", "cell-invalid"),
  ),
  book(
    "people",
    "an id twice",
    (sheet) => put(sheet, "A3", "L001"),
    at("people", 3, "工号", "key-duplicate"),
  ),
  book(
    "people",
    "two ids swapped",
    (sheet) => {
      put(sheet, "A9", "L009");
      put(sheet, "A10", "L008");
    },
    elsewhere("ratings", "person-mismatch"),
    "file",
  ),
  book(
    "people",
    "a department lost",
    (sheet) => put(sheet, "C3", null),
    at("people", 3, "部门", "cell-missing"),
  ),
  book(
    "people",
    "a position unknown",
    (sheet) => put(sheet, "D3", "实习生"),
    at("people", 3, "岗位", "word-unknown"),
  ),
  book(
    "people",
    "a superior unknown",
    (sheet) => put(sheet, "E3", "无此人"),
    at("people", 3, "直接上级", "person-unknown"),
  ),
  book(
    "people",
    "left before joined",
    (sheet) => put(sheet, "H3", "2001-01-01"),
    at("people", 3, "离职日期", "dates-reversed"),
  ),
  book(
    "people",
    "a mail address broken",
    (sheet) => put(sheet, "F3", "l002 example.com"),
    at("people", 3, "邮箱", "cell-invalid"),
  ),
  book(
    "people",
    "a name that others have",
    (sheet) => put(sheet, "B4", "潘晓菊"),
    elsewhere("ratings", "person-ambiguous"),
    "file",
  ),
  book(
    "people",
    "a row lost",
    (sheet) => sheet.spliceRows(10, 1),
    elsewhere("ratings", "person-unknown"),
    "file",
  ),
  book(
    "engagements",
    "a lead unknown",
    (sheet) => put(sheet, "E700", "无此人"),
    at("engagements", 700, "主办律师", "person-unknown"),
  ),
  book(
    "engagements",
    "shares of 99 %",
    (sheet) => put(sheet, "F4", "郑心兰 90%、马雨怡 9%"),
    at("engagements", 4, "参与人员", "shares-not-100"),
  ),
];

/** What the roster says wrongly is found where other exports name people. */
function elsewhere(source: Source, ...codes: FindingCode[]): Place {
  return { codes, file: FILE[source], elsewhere: [...codes, "person-mismatch", "person-unknown"] };
}

function put(sheet: import("exceljs").Worksheet, address: string, value: import("exceljs").CellValue): void {
  sheet.getCell(address).value = value;
}

function book(
  source: Source,
  name: string,
  change: Parameters<typeof inSheet>[1],
  expect: Expect,
  theme: Mutation["theme"] = "row",
): Mutation {
  return { name: `${FILE[source]}: ${name}`, theme, source, damage: inSheet(source, change), expect };
}

export const rows: readonly Mutation[] = [...CSV.flatMap(ofEvery), ...LARGE.flatMap(lost)];
export const shapes: readonly Mutation[] = [...headers, ...columns];
export const workbooks: readonly Mutation[] = sheets;
