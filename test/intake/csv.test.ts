import { describe, expect, test } from "vitest";
import { encodeGb18030 } from "../../samples/firm/gb18030.ts";
import { csv, type Read, read } from "./read.ts";

const HEADER = "评价部门,被评部门或人员,得分";
const LINES = [HEADER, "行政部,商事业务部,91", "商事业务部,赵敏,89.5"];
const TEXT = `${LINES.join("\n")}\n`;
const ROWS = ["2 行政部 商事业务部 91", "3 商事业务部 赵敏 179/2"];

function rows({ tables }: Read): string[] {
  return (tables.department_ratings ?? []).map(({ at, ratingDepartment, rated, score }) =>
    [at.row, ratingDepartment, rated, score.toFraction()].join(" "),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("the same rows come from", () => {
  test.for<[string, string | Uint8Array]>([
    ["UTF-8", TEXT],
    ["UTF-8 with a mark", `\uFEFF${TEXT}`],
    ["GB18030", encodeGb18030(TEXT)],
    ["UTF-16 with a mark", new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le"))],
    ["UTF-16 with a mark, big end first", new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16())],
    ["Excel's “Unicode text”", new Uint8Array(Buffer.from(`\uFEFF${TEXT.replaceAll(",", "\t")}`, "utf16le"))],
    ["semicolons", TEXT.replaceAll(",", ";")],
    ["tabs", TEXT.replaceAll(",", "\t")],
    ["bars", TEXT.replaceAll(",", "|")],
    ["CRLF", TEXT.replaceAll("\n", "\r\n")],
    ["CR", TEXT.replaceAll("\n", "\r")],
    ["mixed line ends", `${LINES[0]}\r\n${LINES[1]}\n${LINES[2]}\r`],
    ["no line end at the end", TEXT.trimEnd()],
    ["blank lines at the end", `${TEXT}\n\n`],
    ["lines of commas at the end", `${TEXT},,\n , ,\n`],
    ["surplus blank cells", `${LINES[0]}\n${LINES[1]},,\n${LINES[2]},\n`],
    ["quotes", `"评价部门","被评部门或人员","得分"\n"行政部","商事业务部","91"\n${LINES[2]}\n`],
    ["other order of columns", "得分,评价部门,被评部门或人员\n91,行政部,商事业务部\n89.5,商事业务部,赵敏\n"],
  ])("%s", async ([, content]) => {
    const found = await read([csv(content)]);
    expect(rows(found)).toEqual(ROWS);
    expect(found.told).toEqual([]);
  });
});

test("row numbers are a spreadsheet's: titles, blank lines and cells of several lines counted", async () => {
  const found = await read([
    csv(
      '申诉调整汇总,,,,\n\n被考核人,调整分值,理由,决定人,决定日期\n李娜,1,"第一行\n第二行",王芳,2025-10-08\n\n张伟,x,误记,王芳,2025-10-08\n',
    ),
  ]);
  expect(found.tables.adjustments?.map(({ at, reason }) => [at.row, reason])).toEqual([
    [4, "第一行\n第二行"],
  ]);
  expect(found.told).toEqual(["cell-invalid row 6 调整分值"]);
});

test("a line that names the separator decides it, and is no header", async () => {
  const text = "被考核人;备注|理由|决定人|决定日期|更正得分\n";
  expect((await read([csv(`sep=|\n${text}`)])).told).toEqual(["column-missing row 2"]);
  expect(rows(await read([csv(`sep=;\n${TEXT.replaceAll(",", ";")}`)]))).toEqual([
    "3 行政部 商事业务部 91",
    "4 商事业务部 赵敏 179/2",
  ]);
});

test("a quoted comma and a doubled quote are part of the text", async () => {
  const found = await read([csv(`${HEADER}\n"行政,部","商""事""部",91\n`)]);
  expect(rows(found)).toEqual(['2 行政,部 商"事"部 91']);
});

test("a decimal comma in a file of semicolons is asked about, not read as thousands", async () => {
  const found = await read([csv("收款日期;金额;客户名称\n2025-07-03;12,50;青禾\n2025-07-03;1,234;青禾\n")]);
  expect(found.tables.payments?.map(({ amount }) => amount)).toEqual([123400n]);
  expect(found.told).toEqual(["cell-invalid row 2 金额"]);
});

describe("what cannot be told is a finding at its place:", () => {
  test.for<[string, string | Uint8Array, string[]]>([
    ["a row with too many cells", `${TEXT}行政部,刑事,业务部,8\n`, ["row-ragged row 4"]],
    ["a row with too few cells", `${HEADER}\n行政部,90\n${LINES[1]}\n`, ["row-ragged row 2"]],
    [
      "each ragged row, not the first alone",
      `${HEADER}\na,b\n${LINES[1]}\na,b,1,d\n`,
      ["row-ragged row 2", "row-ragged row 4"],
    ],
    ["a line break inside a name", `${HEADER}\n"行政部\n商事",赵敏,91\n`, ["cell-invalid row 2 评价部门"]],
    ["a quote that swallows a row", `${HEADER}\n"行政部,a,1\n商事",赵敏,91\n`, ["csv-row-swallowed row 2"]],
    [
      "a quote that swallows a row into a column that nobody reads",
      '评价部门,被评部门或人员,得分,备注\n行政部,商事业务部,91,"好\n行政部,刑事业务部,92,好"\n',
      ["csv-row-swallowed row 2", "column-unused row 1"],
    ],
    [
      "GB18030 without a header that is known",
      encodeGb18030("采购日期,品名\n2025-07-01,纸\n"),
      ["encoding-unknown"],
    ],
    ["a NUL", TEXT.replace("行", "\0"), ["encoding-unknown"]],
    ["bytes of no encoding", Uint8Array.from([...utf8(TEXT), 0xff, 0xff, 0x0a]), ["encoding-unknown"]],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from(TEXT, "utf16le")), ["encoding-unknown"]],
    [
      "UTF-16 cut in a character",
      new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le")).slice(0, -1),
      ["encoding-unknown"],
    ],
    ["an unclosed quote", `${TEXT}行政部,"赵敏,80\n行政部,李娜,81\n`, ["csv-broken row 4"]],
    ["a quote in the middle", `${TEXT}行政部,赵"敏,80\n行政部,李娜,81\n`, ["csv-broken row 4"]],
    ["text behind a closing quote", `${TEXT}行政部,"赵"敏,80\n`, ["csv-broken row 4"]],
    ["a blank cell", `${HEADER}\n行政部,　,91\n`, ["cell-missing row 2 被评部门或人员"]],
    ["a row without a name", `${TEXT}合记,,90.5\n`, ["cell-missing row 4 被评部门或人员"]],
    ["a repeated header", "评价部门,被评部门,被评部门或人员,得分\na,b,c,50\n", ["column-repeated row 1"]],
    [
      "headers of an object's own",
      "评价部门,被评部门,得分,constructor,__proto__\na,b,50,c,d\n",
      ["column-unused row 1"],
    ],
    ["an empty file", "", ["file-unreadable"]],
    ["a file of blank lines", "\n\n", ["sheet-ignored"]],
  ])("%s", async ([, content, told]) => {
    expect((await read([csv(content)])).told).toEqual(told);
  });

  test.for<[string, string]>([
    ["an unclosed quote", '行政部,"赵敏,80'],
    ["a quote in the middle", '行政部,赵"敏,80'],
    ["text behind a closing quote", '行政部,"赵"敏,80'],
    ["three quotes", '行政部,"赵敏"",80'],
  ])("%s hides neither faults nor rows before and behind it", async ([, broken]) => {
    const found = await read([
      csv(
        `${HEADER}\n行政部,赵敏,九十\n${broken}\n行政部,李娜,八十\n行政部,"王芳",92\n${broken}\n行政部,钱进,93\n`,
      ),
    ]);
    expect(found.told).toEqual([
      "cell-invalid row 2 得分",
      "csv-broken row 3",
      "cell-invalid row 4 得分",
      "csv-broken row 6",
    ]);
    expect(rows(found)).toEqual(["5 行政部 王芳 92", "7 行政部 钱进 93"]);
  });

  test("a text with line breaks and commas is one cell as long as it is not as wide as rows", async () => {
    const found = await read([
      csv(`被考核人,调整分值,理由,决定人,决定日期\n李娜,1,"第一,行\n第,二行\n三",王芳,2025-10-08\n`),
    ]);
    expect(found.tables.adjustments?.map(({ reason }) => reason)).toEqual(["第一,行\n第,二行\n三"]);
    expect(found.told).toEqual([]);
  });

  test("a file that is there but broken is not said to be missing", async () => {
    const { missing } = await read([csv(`${TEXT}行政部,"赵敏,80\n`)]);
    expect(missing).toContain("投诉记录");
    expect(missing).not.toContain("部门协作评价");
  });
});

test("a file with its header only is delivered and empty", async () => {
  const found = await read([csv(`${HEADER}\n`)]);
  expect(found.told).toEqual([]);
  expect([...found.intake.delivered]).toEqual(["department_ratings"]);
  expect(rows(found)).toEqual([]);
});

test("several files are one source, in the order of their names", async () => {
  const files = ["10月.csv", "9月.csv"].map((name) => csv(`${HEADER}\n${name},赵敏,91\n`, `2025Q3/${name}`));
  expect(rows(await read(files))).toEqual(["2 9月.csv 赵敏 91", "2 10月.csv 赵敏 91"]);
});

test("a number that stands in two files is one row, and a finding in the second", async () => {
  const text = "投诉编号,收到日期,客户名称,被投诉人\nTS-1,2025-08-01,青禾,李娜\n";
  const files = [csv(text.replace("青禾", "云帆"), "2025Q3/b.csv"), csv(text, "2025Q3/a.csv")];
  const found = await read(files);
  expect(found.findings.map(({ code, at }) => `${code} ${at.file}`)).toEqual(["key-duplicate 2025Q3/b.csv"]);
  expect(found.tables.complaints?.map(({ client }) => client)).toEqual(["青禾"]);
});

describe("what is delivered twice", () => {
  const twice = (a: string, b: string) => read([csv(a, "2025Q3/a.csv"), csv(b, "2025Q3/b.csv")]);

  test("is an error where it is the same file, or the same rows in another writing", async () => {
    expect((await twice(TEXT, TEXT)).told).toEqual(["file-repeated"]);
    const other = `得分;被评部门或人员;评价部门\r\n91;商事业务部;行政部\r\n89.5;赵敏;商事业务部\r\n`;
    expect((await twice(TEXT, other)).told).toEqual(["file-repeated row 1"]);
  });

  test("is a warning where it is one row of many", async () => {
    const others = ["刑事业务部,李娜,90", "刑事业务部,王芳,92"].join("\n");
    expect((await twice(TEXT, `${HEADER}\n${others}\n${LINES[1]}\n`)).told).toEqual(["row-repeated row 4"]);
    expect((await read([csv(`${TEXT}${LINES[1]}\n`)])).told).toEqual(["row-repeated row 4"]);
  });

  test("is nothing where nothing was delivered: two headers alone", async () => {
    expect((await twice(`${HEADER}\n`, `${HEADER}\n`)).told).toEqual([]);
  });
});
