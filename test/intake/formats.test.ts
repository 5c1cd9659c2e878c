import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BookType, set_cptable, utils, type WorkSheet, write } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { afterAll, describe, expect, test } from "vitest";
import { encodeGb18030 } from "../../samples/firm/gb18030.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import { readWorkbook } from "../../src/intake/workbook.ts";
import { soffice } from "../support/soffice.ts";
import { bookParts, ods, type Part, row, text, zip } from "./hostile/files.ts";
import { column, csv, type Read, read } from "./read.ts";

set_cptable(codePages);

const HEADER = ["收款日期", "金额", "客户名称", "款项类型"];
const ROWS = [
  [45841, 1234.5, "青禾贸易有限公司", "律师费"],
  [45842, -0.07, "云帆“科技” & <合作>", null],
  ["2025-07-05", 0, "Ünïcödé 客户 😀", "退款"],
];

/** The payments that were read, and what was said. */
function payments({ tables, told }: Read) {
  return {
    rows: (tables.payments ?? []).map(({ at, date, amount, client, kind }) => [
      at.row,
      date,
      amount,
      client,
      kind,
    ]),
    told,
  };
}

const EXPECTED = {
  rows: [
    [2, "2025-07-03", 123450n, "青禾贸易有限公司", "fee"],
    [3, "2025-07-04", -7n, "云帆“科技” & <合作>", null],
    [4, "2025-07-05", 0n, "Ünïcödé 客户 😀", "refund"],
  ],
  told: [],
};

function book(type: BookType, change: (sheet: WorkSheet) => void = () => {}): Uint8Array {
  const sheet = utils.aoa_to_sheet([HEADER, ...ROWS]);
  change(sheet);
  return write({ SheetNames: ["收款"], Sheets: { 收款: sheet } }, { type: "buffer", bookType: type });
}

const file = (bytes: Uint8Array, extension: string): InputFile => ({
  path: `2025Q3/收款${extension}`,
  bytes,
  place: "quarter",
});

describe("the same rows come from", () => {
  test.for<[BookType, string]>([
    ["xlsx", ".xlsx"],
    ["xlsm", ".xlsm"],
    ["xlsb", ".xlsb"],
    ["biff8", ".xls"],
    ["biff8", ".et"],
    ["ods", ".ods"],
  ])("%s as %s", async ([type, extension]) => {
    expect(payments(await read([file(book(type), extension)]))).toEqual(EXPECTED);
  });

  test("an .xls of before 1997, in the code page of China", async () => {
    // The library writes such files, but only with plain letters: they are overwritten by characters of two bytes.
    const sheet = utils.aoa_to_sheet([
      ["date", "amount", "client"],
      [45841, 1234.5, "12345678"],
    ]);
    const bytes: Buffer = write(
      { SheetNames: ["Sheet1"], Sheets: { Sheet1: sheet } },
      { type: "buffer", bookType: "biff5" },
    );
    bytes.set(encodeGb18030("青禾贸易"), bytes.indexOf("12345678"));
    const codePage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]));
    bytes.writeUInt16LE(936, codePage + 4);
    const found = await read([file(bytes, ".xls")]);
    expect(found.tables.payments?.map(({ client, amount }) => [client, amount])).toEqual([
      ["青禾贸易", 123450n],
    ]);
    expect(found.told).toEqual([]);
  });

  test("an old .xls under the name of an .xlsx, which is said", async () => {
    const found = payments(await read([file(book("biff8"), ".xlsx")]));
    expect(found).toEqual({ rows: EXPECTED.rows, told: ["file-misnamed"] });
  });
});

describe.runIf(soffice !== undefined)("the same rows come from what LibreOffice writes as", () => {
  const folder = mkdtempSync(join(tmpdir(), "crm-kpi-formats-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.for([
    ["xlsx", "Calc MS Excel 2007 XML"],
    ["xls", "MS Excel 97"],
    ["ods", "calc8"],
    ["csv", "Text - txt - csv (StarCalc):9,34,76,1"],
  ] as const)("%s (%s)", async ([extension, filter]) => {
    const from = join(folder, "收款.xlsx");
    const out = join(folder, filter.replace(/\W/g, ""));
    writeFileSync(
      from,
      book("xlsx", (sheet) => {
        for (const at of ["A2", "A3"]) sheet[at].z = 'yyyy"年"m"月"d"日"';
      }),
    );
    execFileSync(soffice ?? "", [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      `${extension}:${filter}`,
      "--outdir",
      out,
      from,
    ]);
    const found = payments(await read([file(readFileSync(join(out, `收款.${extension}`)), `.${extension}`)]));
    expect(found.rows).toEqual(EXPECTED.rows);
    expect(found.told).toEqual([]);
  });
});

/** A workbook whose parts are changed as other programs write them. */
function changed(sheet: string, change: (name: string, xml: string) => string = (_, xml) => xml): InputFile {
  const parts = bookParts([row(1, HEADER) + sheet]).map(
    ({ name, content }): Part => text(name, change(name, Buffer.from(content).toString())),
  );
  return file(zip(parts), ".xlsx");
}

const client = (number: number) => `<c r="C${number}" t="inlineStr"><is><t>青禾</t></is></c>`;
const paid = (date: string, amount: string) => `<row r="2">${date}${amount}${client(2)}</row>`;
const DATE = '<c r="A2"><v>45841</v></c>';
const AMOUNT = '<c r="B2"><v>12.5</v></c>';

describe("workbooks of other programs are read rightly:", () => {
  test.for<[string, InputFile]>([
    [
      "strict ones with dates as text",
      changed(paid('<c r="A2" t="d"><v>2025-07-03T00:00:00</v></c>', AMOUNT), (_, xml) =>
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ),
    ],
    [
      "a prefix before every name",
      changed(paid(DATE, AMOUNT), (name, xml) =>
        /^xl\/w.*\.xml$/.test(name)
          ? xml.replaceAll(/<(\/?)(?=\w)/g, "<$1x:").replaceAll('xmlns="', 'xmlns:x="')
          : xml,
      ),
    ],
    [
      "a workbook that counts from 1904",
      changed(paid('<c r="A2"><v>44379</v></c>', AMOUNT), (name, xml) =>
        name === "xl/workbook.xml" ? xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>') : xml,
      ),
    ],
    ["cells without places", changed(paid(DATE, AMOUNT).replaceAll(/ r="\w+"/g, ""))],
    ["names with a byte mark before the XML", changed(paid(DATE, AMOUNT), (_, xml) => `\uFEFF${xml}`)],
    [
      "macros that are listed as sheets",
      changed(paid(DATE, AMOUNT), (name, xml) =>
        name === "xl/workbook.xml"
          ? xml.replace("<sheets>", '<sheets><sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>')
          : xml,
      ),
    ],
  ])("%s", async ([, input]) => {
    expect(payments(await read([input]))).toEqual({
      rows: [[2, "2025-07-03", 1250n, "青禾", null]],
      told: [],
    });
  });

  test("XML in UTF-16", async () => {
    const parts = bookParts([row(1, HEADER) + paid(DATE, AMOUNT)]).map(({ name, content }) => ({
      name,
      content: name.endsWith("sheet1.xml")
        ? Buffer.from(`\uFEFF${Buffer.from(content)}`, "utf16le")
        : content,
    }));
    expect(payments(await read([file(zip(parts), ".xlsx")])).rows).toEqual([
      [2, "2025-07-03", 1250n, "青禾", null],
    ]);
  });

  test.for([27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])(
    "a date in the built-in format %i of Chinese Excel",
    async (format) => {
      const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs></styleSheet>`;
      const parts = bookParts([row(1, HEADER) + paid('<c r="A2" s="1"><v>45841</v></c>', AMOUNT)]).map(
        (part) =>
          part.name === "xl/_rels/workbook.xml.rels"
            ? text(
                part.name,
                Buffer.from(part.content)
                  .toString()
                  .replace(
                    "</Relationships>",
                    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
                  ),
              )
            : part.name === "[Content_Types].xml"
              ? text(
                  part.name,
                  Buffer.from(part.content)
                    .toString()
                    .replace(
                      "</Types>",
                      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
                    ),
                )
              : part,
      );
      const input = file(zip([...parts, text("xl/styles.xml", styles)]), ".xlsx");
      expect(payments(await read([input])).rows).toEqual([[2, "2025-07-03", 1250n, "青禾", null]]);
    },
  );
});

describe("what a cell's XML says is not made into something else:", () => {
  test.for<[string, string, string[]]>([
    ["a formula without a result", "<f>SUM(A1:A9)</f>", ["formula-without-result 表1 row 2 金额"]],
    [
      "a shared formula without a result",
      '<f t="shared" si="0"/>',
      ["formula-without-result 表1 row 2 金额"],
    ],
    ["a decimal comma", "<v>12,5</v>", ["cell-invalid 表1 row 2 金额"]],
    ["a number beyond all numbers", "<v>1e400</v>", ["cell-invalid 表1 row 2 金额"]],
    ["no number", "<v>NaN</v>", ["cell-invalid 表1 row 2 金额"]],
    ["a hexadecimal", "<v>0x10</v>", ["cell-invalid 表1 row 2 金额"]],
    ["seventeen digits", "<v>12345678901234567</v>", ["digits-lost 表1 row 2 金额"]],
    ["a number of nineteen digits with an exponent", "<v>1.2E+18</v>", ["digits-lost 表1 row 2 金额"]],
  ])("%s", async ([, inside, told]) => {
    expect(payments(await read([changed(paid(DATE, `<c r="B2">${inside}</c>`))]))).toEqual({
      rows: [],
      told,
    });
  });

  test.for<[string, string]>([
    ["a text formula without a result", '<c r="B2" t="str"><f>A1</f></c>'],
    ["a true-or-false formula without a result", '<c r="B2" t="b"><f>A1</f></c>'],
  ])("%s", async ([, cell]) => {
    expect((await read([changed(paid(DATE, cell))])).told).toEqual(["formula-without-result 表1 row 2 金额"]);
  });

  test.for<[string, string, bigint[]]>([
    ["a result of 0", '<c r="B2"><f>A1</f><v>0</v></c>', [0n]],
    ["the digits of a binary fraction", '<c r="B2"><v>0.30000000000000004</v></c>', [30n]],
    ["an exponent", '<c r="B2"><v>1.5E-1</v></c>', [15n]],
  ])("%s is a value", async ([, cell, amounts]) => {
    expect(
      column((await read([changed(paid(DATE, cell))])).tables, "payments", "amount").map(([, one]) => one),
    ).toEqual(amounts);
  });

  test("an error that Excel has had only lately", async () => {
    const found = await read([changed(paid(DATE, '<c r="B2" t="e"><f>A1</f><v>#SPILL!</v></c>'))]);
    expect(found.told).toEqual(["cell-error 表1 row 2 金额"]);
    expect(found.findings[0]?.args).toEqual({ found: "#SPILL!" });
  });
});

describe("what is lost is said:", () => {
  test("a cell that stands there twice", async () => {
    expect((await read([changed(paid(DATE, AMOUNT + AMOUNT))])).told).toEqual(["cells-lost 表1"]);
  });

  test("cells whose places are written in a way that the library does not know", async () => {
    const odd = paid(DATE, AMOUNT).replaceAll(/<c r="(\w+)"/g, "<c\n r = '$1' ");
    expect((await read([changed(odd)])).told).toContain("cells-lost 表1");
  });

  test("a text that is not in the workbook's list of texts", async () => {
    const found = await read([changed(paid(DATE, '<c r="B2" t="s"><v>7</v></c>'))]);
    expect(found.told).toContain("cells-lost 表1");
  });

  test("a number of an .ods without its shown text", async () => {
    const cells = (...all: string[]) =>
      `<table:table-row>${all.map((one) => `<table:table-cell office:value-type="string"><text:p>${one}</text:p></table:table-cell>`).join("")}`;
    const rows = `${cells(...HEADER)}</table:table-row>${cells("2025-07-03")}<table:table-cell office:value-type="float" office:value="5"/></table:table-row>`;
    expect((await read([file(ods(rows), ".ods")])).told).toContain("cells-lost 表");
  });
});

test("a per cent format comes with its number: 0.6 is shown as 60 %", async () => {
  const { sheets } = await readWorkbook(
    book("xlsx", (sheet) => {
      sheet.B2 = { t: "n", v: 0.6, z: "0.0%" };
    }),
    "xlsx",
  );
  expect(sheets[0]?.head[1]?.[1]).toEqual({ number: "0.6", format: "0.0%" });
});

test("bytes that could be GB18030 are not taken for it without a header that is known", async () => {
  const bytes = Uint8Array.from([...Buffer.from([0xca, 0xd5, 0xbf, 0xee]), ...Buffer.from(",1\n")]);
  expect((await read([csv(bytes)])).told).toEqual(["encoding-unknown"]);
});
